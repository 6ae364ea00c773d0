// SPDX-License-Identifier: Apache-2.0

/// Opens wrappers inside one another.
///
/// Each target goes through every check again: it is parsed, loses its credentials, and counts only if it is a page or
/// a registered app link, or wraps one. If the innermost target does not count, the last link before it that does is
/// the target.
struct WrapperChain {
    /// The most wrappers that are opened.
    static var maximumDepth: Int { 5 }

    /// The most bytes of all targets together.
    static var maximumLength: Int { URLRecord.maximumLength }

    private var links: [(reading: LinkReading, repairs: [URLRepair])]

    init(_ outermost: LinkReading) {
        links = [(outermost, [])]
    }

    /// The innermost target.
    var target: LinkReading { links[links.count - 1].reading }

    /// The wrappers around it, the outermost first.
    var unwrapped: [CanonicalURL.Unwrapped] {
        links.indices.dropLast().map { place in
            let url = links[place].reading.url
            return CanonicalURL.Unwrapped(
                url: url.href,
                isDowngrade: url.offsets.scheme == .https && links[place + 1].reading.url.offsets.scheme == .http,
                targetRepairs: links[place + 1].repairs)
        }
    }

    /// Opens wrappers until a link wraps nothing.
    ///
    /// - Throws: `nested-too-deep` if there are more than five, their targets are too long together, or one leads back.
    mutating func unwrap() throws(ShareTokenError) {
        var length = 0
        while let bytes = target.wrappedTarget, let record = try? URLRecord(parsing: bytes),
            let url = try? record.withoutCredentials()
        {
            let reading = LinkReading(url, isNested: target.isNested, registry: target.registry)
            guard reading.leadsSomewhere else { break }
            length += bytes.count
            guard links.count <= WrapperChain.maximumDepth, length <= WrapperChain.maximumLength,
                !links.contains(where: { $0.reading.url == url })
            else { throw ShareTokenError(.nestedTooDeep) }
            links.append((reading, record.repairs))
        }
        while links.count > 1, !target.isFinal { links.removeLast() }
    }
}

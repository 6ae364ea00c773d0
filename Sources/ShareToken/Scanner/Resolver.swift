// SPDX-License-Identifier: Apache-2.0

/// What a caller supplies to have short links and foreign tokens opened: a function that asks the platform's server.
///
/// Nothing here speaks to a network. An answer is a link like any other: it is parsed, unwrapped and checked, and what it
/// says is not verified. A function that must wait is better called between two steps: take the matches that are
/// ``ScanMatch/isOpaque``, ask for each, and give the answers to ``ScanMatch/resolved(by:)``.
public struct Resolver: Sendable {
    private let resolve: @Sendable (ScanMatch) -> String?

    /// The most answers that are asked for one match: a short link may lead to another.
    public static let maximumSteps = 5

    /// A resolver that calls a function with each opaque match; it answers with a link, or nil if it does not know.
    public init(_ resolve: @escaping @Sendable (ScanMatch) -> String?) {
        self.resolve = resolve
    }

    /// A match with what the answers to it say.
    ///
    /// - Returns: The same match if it is not opaque, or if there is no answer.
    public func resolve(_ match: ScanMatch) -> ScanMatch {
        var match = match
        var question = match
        for _ in 0..<Resolver.maximumSteps {
            guard question.isOpaque, let answer = resolve(question) else { return match }
            match = match.resolved(by: answer)
            guard let next = match.resolution?.match else { return match }
            question = next
        }
        if question.isOpaque { match.take(Resolution(failure: ShareTokenError(.nestedTooDeep))) }
        return match
    }
}

/// What a resolver answered, after every check that a pasted link goes through.
public struct Resolution: Sendable {
    /// Where the answer leads; nil if it is no link that can be read.
    public let canonical: CanonicalURL?

    /// What is risky about the answer; the offsets are those of its bytes.
    public let risks: [Risk]

    /// Why the answer cannot be used; nil if it can.
    public let error: ShareTokenError?

    init(failure: ShareTokenError) {
        self.init(canonical: nil, risks: [], error: failure)
    }

    private init(canonical: CanonicalURL?, risks: [Risk], error: ShareTokenError?) {
        self.canonical = canonical
        self.risks = risks
        self.error = error
    }

    /// Checks an answer.
    init(_ answer: [UInt8]) {
        do throws(ShareTokenError) {
            if let offset = firstInvalidUTF8(answer.span) { throw ShareTokenError(.notUTF8, at: offset) }
            let canonical = try CanonicalURL(ofUTF8: answer)
            self.init(canonical: canonical, risks: canonical.risks(in: answer), error: nil)
        } catch {
            self.init(failure: error)
        }
    }

    /// What the answer is about; nil for a page that no platform file knows.
    public var resource: Resource? { canonical?.resource }

    /// The answer as a match, to be asked about again if it is opaque, too.
    var match: ScanMatch? {
        guard let canonical else { return nil }
        let range = 0..<canonical.source.hrefBytes.count
        return ScanMatch(
            .link(canonical), form: canonical.form, platform: canonical.platform, range: range, outerRange: range,
            risks: risks)
    }
}

extension ScanMatch {
    /// The match with an answer to it.
    ///
    /// The answer may be anything: it is taken for one link in UTF-8, and what is wrong with it is in the resolution.
    public func resolved(by answer: String) -> ScanMatch {
        guard isOpaque else { return self }
        var match = self
        match.take(Resolution(Array(answer.utf8)))
        return match
    }

    fileprivate mutating func take(_ resolution: Resolution) {
        additions = Additions(
            companions: additions?.companions ?? [], completed: additions?.completed, resolution: resolution)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a resolver answered, after every check that a pasted link goes through.
public struct Resolution: Sendable, Hashable {
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
    init(_ answer: [UInt8], registry: Registry) {
        do throws(ShareTokenError) {
            if let offset = firstInvalidUTF8(answer.span) { throw ShareTokenError(.notUTF8, at: offset) }
            let canonical = try CanonicalURL(ofUTF8: answer, registry: registry)
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
            .link(ScanMatch.Link(canonical)), form: canonical.form, platform: canonical.platform, range: range,
            outerRange: range,
            risks: risks, registry: canonical.reading.registry)
    }
}

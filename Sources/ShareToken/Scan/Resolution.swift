// SPDX-License-Identifier: Apache-2.0

/// The answer of a resolver, after every check that a pasted link goes through.
public struct Resolution: Sendable, Hashable {
    /// The target of the answer; nil if the answer is no link that can be read.
    public let canonical: CanonicalURL?

    /// The risks of the answer; the offsets are those of its bytes.
    public let risks: [Risk]

    /// The error that keeps the answer from being used; nil if there is none.
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

    /// The resource of the answer; nil for a page that no platform file knows.
    public var resource: Resource? { canonical?.resource }

    /// The answer as a match, so that an opaque answer can be resolved again.
    var match: ScanMatch? {
        guard let canonical else { return nil }
        let range = 0..<canonical.source.hrefBytes.count
        return ScanMatch(
            .link(ScanMatch.Link(canonical)), form: canonical.form, platform: canonical.platform, range: range,
            outerRange: range,
            risks: risks, registry: canonical.reading.registry)
    }
}

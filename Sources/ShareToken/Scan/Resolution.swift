// SPDX-License-Identifier: Apache-2.0

/// The answers of a resolver to one match, after every check that a pasted link goes through.
public struct Resolution: Sendable, Hashable {
    /// What became of the question.
    public enum Outcome: String, Sendable, Hashable {
        /// There is an answer; with an ``Resolution/error`` it cannot be used.
        case link
        /// The server knows of nothing there.
        case unknown
        /// The server could not be asked.
        case unavailable
        /// The resolver does not ask, or does not follow.
        case refused
    }

    /// What became of the last question.
    public let outcome: Outcome

    /// The target of the answer; nil if there is none, or if it is no link that can be read.
    public let canonical: CanonicalURL?

    /// The risks of the answer, and those of the links on the way there that it does not have itself; the offsets are
    /// those of the bytes of each link.
    public let risks: [Risk]

    /// The error that keeps the answer from being used; nil if there is none.
    public let error: ShareTokenError?

    /// The canonical URLs on the way to the answer, in their order.
    public let via: [String]

    /// The seconds after which to ask again; nil unless the server said so.
    public let retryAfter: Int?

    init(failure: ShareTokenError, after previous: Resolution? = nil) {
        self.init(.link, nil, previous?.risks ?? [], failure, via: previous?.via ?? [])
    }

    private init(
        _ outcome: Outcome, _ canonical: CanonicalURL?, _ risks: [Risk], _ error: ShareTokenError?, via: [String],
        retryAfter: Int? = nil
    ) {
        (self.outcome, self.canonical, self.risks, self.error) = (outcome, canonical, risks, error)
        (self.via, self.retryAfter) = (via, retryAfter)
    }

    /// Checks an answer.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - previous: The answer that it follows; nil for the first one.
    ///   - registry: The platforms that are known.
    init(_ answer: ResolverAnswer, after previous: Resolution?, registry: Registry) {
        var via = previous?.via ?? []
        if let last = previous?.canonical { via.append(last.url) }
        var risks = previous?.risks ?? []
        switch answer {
        case .unknown: self.init(.unknown, nil, risks, nil, via: via)
        case .unavailable(let seconds): self.init(.unavailable, nil, risks, nil, via: via, retryAfter: seconds)
        case .refused: self.init(.refused, nil, risks, ShareTokenError(.resolverRefused), via: via)
        case .link(let link, let way):
            do throws(ShareTokenError) {
                // A chain that is longer than any browser follows is not read on.
                guard way.count <= Resolution.maximumLinks else { throw ShareTokenError(.nestedTooDeep) }
                for hop in way { via.append(try Resolution.read(hop, &risks, registry).url) }
                let canonical = try Resolution.read(link, &risks, registry)
                self.init(.link, canonical, risks, nil, via: via)
            } catch {
                self.init(.link, nil, risks, error, via: via)
            }
        }
    }

    /// The most links on the way to an answer, as many as browsers follow.
    static let maximumLinks = 20

    /// Reads a link and adds its risks, each code once.
    private static func read(
        _ link: String, _ risks: inout [Risk], _ registry: Registry
    ) throws(ShareTokenError) -> CanonicalURL {
        let bytes = Array(link.utf8)
        let canonical = try CanonicalURL(ofUTF8: bytes, registry: registry)
        let own = canonical.risks(in: bytes)
        risks = own + risks.filter { risk in !own.contains { $0.code == risk.code } }
        return canonical
    }

    /// The resource of the answer; nil for a page that no platform file knows.
    public var resource: Resource? { canonical?.resource }

    /// Whether the answer, or a refusal, takes the place of what was asked.
    ///
    /// A match that nobody knows or could be asked about stays closed.
    var isDecisive: Bool { outcome == .link || outcome == .refused }

    /// The answer as a match, so that an opaque answer can be resolved again.
    var match: ScanMatch? {
        guard let canonical else { return nil }
        let range = 0..<canonical.source.hrefBytes.count
        return ScanMatch(
            .link(ScanMatch.Link(canonical)), form: canonical.form, platform: canonical.platform, range: range,
            outerRange: range, risks: risks, registry: canonical.reading.registry)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A message that was read: its links, cards and tokens in order, each with a decision.
public struct Message: Sendable {
    /// The UTF-8 bytes of the message.
    package let text: [UInt8]

    /// The links, cards and tokens, in the order of the text; what was not read for want of budget is the last one.
    public let spans: [MessageSpan]

    private let registry: Registry

    init(text: [UInt8], spans: [MessageSpan], registry: Registry) {
        self.text = text
        self.spans = spans
        self.registry = registry
    }

    /// Rewrites the links and tokens that may open, and leaves all others as they stand, with the reason.
    ///
    /// - Parameters:
    ///   - form: The form of the new links; a token needs a signature: see `Rewriter`.
    ///   - system: The system that links are for; nil for any.
    public func rewritten(to form: TargetForm, on system: AppSystem? = nil) -> Rewriting {
        Rewriter(to: form, on: system, registry: registry).rewrite(self) { (_) throws(ShareTokenError) in
            throw ShareTokenError(.noPrivateKey)
        }
    }
}

/// A link, a card or a token in a message, with the decision on it.
public struct MessageSpan: Sendable {
    /// The match; nil for the part of a message that was not read for want of budget.
    public let match: ScanMatch?

    /// The UTF-8 byte offsets in the message, without marks around a token; `match` has them with the marks.
    public let utf8: Range<Int>

    /// The same in UTF-16 code units, as `NSRange` and JavaScript count.
    public let utf16: Range<Int>

    /// The decision: what becomes of the link, why, and by which rule.
    public let decision: PolicyDecision

    /// The link to open, and no other; nil if nothing may open.
    public let url: String?

    /// The id of the platform that the link leads to; nil if no platform knows it.
    public let platform: String?

    /// The issuer of a verified token; nil for anything else.
    public let issuer: Verification.Issuer?

    /// The five verdicts on a share token; nil for anything else, and for a token that was not checked.
    public let verification: Verification?

    /// All risks: those of the text, of the target of a token, and of a resolver's answer.
    public let risks: [MessageRisk]

    /// The parts of the message that tell from whose account the link came.
    public let exposures: [Exposure]

    /// The place among the spans of the link or token for the same content in the same share text; nil if there is none
    /// that was read.
    public internal(set) var pair: Int?

    /// The token, if all its verdicts are good.
    let verified: VerifiedToken?

    /// The place in the message as a `String` has it; nil if the text is another one.
    public func range(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        guard let start = bytes.index(bytes.startIndex, offsetBy: utf8.lowerBound, limitedBy: bytes.endIndex),
            let end = bytes.index(start, offsetBy: utf8.count, limitedBy: bytes.endIndex)
        else { return nil }
        return start..<end
    }
}

/// A risk of a link in a message, and where it was found.
public struct MessageRisk: Sendable, Hashable {
    /// The text in which a risk was found.
    public enum Origin: String, Sendable, Hashable {
        /// The message.
        case text
        /// The link that a token leads to.
        case target
        /// The answer of a resolver.
        case answer
    }

    /// The risk; its offset is a UTF-8 byte offset into the text of the origin.
    public let risk: Risk

    /// Where it was found.
    public let origin: Origin
}

extension Rewriter {
    /// Rewrites the links and tokens of a message that may open.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - issue: Signs a token that leads to a resource; called only if the form is a token.
    public func rewrite(
        _ message: Message, issuing issue: (Resource) throws(ShareTokenError) -> Token
    ) -> Rewriting {
        let verified = message.spans.compactMap { $0.verified }
        let matches = message.spans.compactMap { span in span.match.map { (match: $0, refusal: span.refusal) } }
        return rewrite(
            message.text, matches,
            verifying: { (token) throws(VerificationFailure) in
                if let known = verified.first(where: { $0.token == token }) { return known }
                throw VerificationFailure(Verification(unauthenticated: .unknownKey), ShareTokenError(.unknownKey))
            }, issuing: issue)
    }
}

extension MessageSpan {
    /// Why the link has to stay as it is; nil if it opens, with a warning or without.
    fileprivate var refusal: ShareTokenError? {
        switch decision.action {
        case .open, .warn: nil
        case .tokenOnly: ShareTokenError(.policyTokenOnly, at: utf8.lowerBound)
        case .deny: ShareTokenError(.policyDenied, at: utf8.lowerBound)
        }
    }
}

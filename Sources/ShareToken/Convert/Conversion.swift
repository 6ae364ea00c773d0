// SPDX-License-Identifier: Apache-2.0

/// The target of a link, a share text, a card or a token, ready to be written in other forms.
///
/// ```swift
/// let source = try ConversionSource(inUTF8: bytes) { token in try verifier.verify(token, at: now) }
/// let app = try source.conversion().converted(to: .app, on: .android)
/// ```
///
/// Losses are found by reading the new text: a field that a new link does not give back is lost. This holds for every
/// platform and every template.
public struct Conversion: Sendable, Hashable {
    /// The target of the source.
    public let resource: Resource

    /// The contents of the verified token that the source was; nil if it was no token.
    let token: TokenContent?

    /// Whether a token that was not verified stood beside the link.
    let hasUnverifiedToken: Bool

    /// The signatures and checksums of the source that are not in its resource.
    private let signatures: [String]

    /// The parameters of the source that say something that its resource does not hold.
    private let dropped: [String]

    /// The source itself, where a checksum covers all of it.
    let sealed: SealedLink?

    /// Whether the source is a short link that no resolver opened.
    private let isShortLink: Bool

    /// The card that the source was; nil if it was no card.
    let card: Card?

    /// The platforms with which a new text is read again, to find its losses.
    let registry: Registry

    /// A link that is valid only byte for byte.
    struct SealedLink: Sendable, Hashable {
        let form: LinkForm
        let systems: [AppSystem]
        let text: String
    }

    /// Converts a resource.
    ///
    /// Nothing else is known of the source, so only fields can be lost.
    public init(_ resource: Resource, registry: Registry = .standard) {
        self.init(resource, token: nil, registry: registry)
    }

    /// Converts the target of a token.
    public init(_ token: VerifiedToken) {
        self.init(token.resource, token: token.content, registry: token.target.registry)
    }

    /// Converts the target of a match that is no share token, or the answer of a resolver to it.
    ///
    /// - Parameters:
    ///   - match: A link, a card, or a token of another platform.
    ///   - allowed: The dangers in spite of which it is taken.
    ///   - hasUnverifiedToken: Whether a share token stands beside it that was not verified.
    /// - Throws: What ``ScanMatch/resource(allowing:)`` throws.
    init(
        _ match: ScanMatch, allowing allowed: [Risk.Code], hasUnverifiedToken: Bool = false
    ) throws(ShareTokenError) {
        let (resource, canonical) = try match.target(allowing: allowed)
        self.init(
            resource, token: nil, hasUnverifiedToken: hasUnverifiedToken && match.card == nil,
            signatures: resource.kind.code == 0 ? [] : canonical?.removedSignatures ?? [],
            dropped: canonical?.droppedParameters ?? [], sealed: canonical?.sealedLink,
            isShortLink: canonical?.isShortLink ?? false, card: match.card, registry: match.registry)
    }

    /// Converts the target of a card.
    init(_ destination: Card.Destination, of card: Card) {
        self.init(
            destination.resource, token: nil, isShortLink: destination.canonical?.isShortLink ?? false, card: card,
            registry: card.registry)
    }

    private init(
        _ resource: Resource, token: TokenContent?, hasUnverifiedToken: Bool = false, signatures: [String] = [],
        dropped: [String] = [], sealed: SealedLink? = nil, isShortLink: Bool = false, card: Card? = nil,
        registry: Registry
    ) {
        self.registry = registry
        self.resource = resource
        self.token = token
        self.hasUnverifiedToken = hasUnverifiedToken
        self.signatures = signatures
        self.dropped = dropped
        self.sealed = sealed
        self.isShortLink = isShortLink
        self.card = card
    }
}

extension Conversion {
    /// The forms that there are for the resource, in the order of `TargetForm.all`; a card and a token are always among
    /// them, but for a link that asks for money, which has no other form.
    ///
    /// - Parameter system: The system that links are for; nil for any.
    public func forms(on system: AppSystem? = nil) -> [TargetForm] {
        guard !resource.asksForMoney else { return [] }
        return TargetForm.all.filter { $0 == .token || written($0, on: system) != nil }
    }

    /// The resource in one form.
    ///
    /// - Parameters:
    ///   - form: Any form except a token, which needs a signature: see `converted(to:writtenAs:)`.
    ///   - system: The system that the link is for, unless the form says so; nil for any.
    /// - Throws: `no-such-form` if the platform has none of the form for this resource; `form-not-known` if no source says
    ///   that its links work on the system; `short-link` if what it leads to
    ///   would have to be known.
    public func converted(to form: TargetForm, on system: AppSystem? = nil) throws(ShareTokenError) -> Converted {
        guard !resource.asksForMoney else { throw ShareTokenError(.paymentCode) }
        guard let written = written(form, on: system) else {
            throw ShareTokenError(isShortLink ? .shortLink : isUnknown(form, on: system) ? .formNotKnown : .noSuchForm)
        }
        let isSealed = written.text == sealed?.text
        let rebuilt = isSealed ? [] : lostParameters(in: form)
        let all = written.losses + rebuilt + cardLosses(in: form) + tokenLosses(in: form)
        var losses: [Loss] = []
        // The signature of a card and that of a token are one loss.
        for loss in all where !losses.contains(loss) { losses.append(loss) }
        return Converted(form: form, text: written.text, losses: losses, evidence: written.evidence)
    }

    /// Whether the platform has the form on other systems, and no source says whether it works on this one.
    private func isUnknown(_ form: TargetForm, on system: AppSystem?) -> Bool {
        guard let linkForm = form.linkForm, (form.system ?? system) == .harmony else { return false }
        return resource.link(linkForm) != nil
    }

    /// What parameters of the source said, and no form of its resource does.
    private func lostParameters(in form: TargetForm) -> [Loss] {
        signatures.map { Loss($0, .rebuilt, in: form) } + dropped.map { Loss($0, .noPlace, in: form) }
    }

    /// A token that was signed for the resource, with what the source's own said and this one does not.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - text: How it is written; nil for its delimited text.
    package func converted(to token: Token, writtenAs text: String? = nil) -> Converted {
        var losses = lostParameters(in: .token) + cardLosses(in: .token)
        if let old = self.token, old != token.unverifiedContent {
            let new = token.unverifiedContent
            if old.expiresAt != new.expiresAt { losses.append(Loss(Loss.Name.expiresAt, .reissued, in: .token)) }
            if old.keyID != new.keyID { losses.append(Loss(Loss.Name.signature, .reissued, in: .token)) }
            losses += claims(of: old, without: new.claims).map { Loss($0, .reissued, in: .token) }
        }
        if hasUnverifiedToken { losses.append(Loss(TargetForm.token.rawValue, .notVerified, in: .token)) }
        return Converted(form: .token, text: text ?? token.delimitedText, losses: losses, evidence: nil)
    }

    /// The resource in every form that needs no signature; of app links with the same text, only the most general.
    ///
    /// - Parameter system: The system that links are for; nil for all of them.
    public func allLinks(on system: AppSystem? = nil) -> [Converted] {
        var all: [Converted] = []
        for form in TargetForm.all where system == nil || form.system == nil {
            guard let converted = try? converted(to: form, on: system) else { continue }
            if form.system != nil, all.contains(where: { $0.form == .app && $0.text == converted.text }) { continue }
            all.append(converted)
        }
        return all
    }
}

/// A resource in one form, and the losses of the form.
public struct Converted: Sendable, Hashable {
    /// The form.
    public let form: TargetForm

    /// The link, the card or the delimited token.
    public let text: String

    /// The parts of the source that the form does not carry, in the order of the fields.
    public let losses: [Loss]

    /// What supports the form of the link, so that a caller can say how sure it is; nil for a card, a token, a page of
    /// the web that no platform knows, and a link that is kept as it was.
    public let evidence: Evidence?
}

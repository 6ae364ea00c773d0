// SPDX-License-Identifier: Apache-2.0

/// A link or token in a text, with all that can be known of it offline.
///
/// What a match says was read, and is vouched for by nobody: a share token is not verified here, and what a resolver
/// answered is no better than any other link.
public struct ScanMatch: Sendable {
    /// The id of the platform whose it is; nil if no platform file knows.
    public internal(set) var platform: String?

    /// The place in the list of all matches of the link or token that says the same in the same share text; nil if none.
    public internal(set) var pair: Int?

    /// What the share text calls the thing: the text in `「」` or `《》`, or of a link in Markdown; nil if nothing.
    public internal(set) var title: String?

    /// The text in `【】` that names the platform; nil if there is none.
    public internal(set) var label: String?

    /// What was read, behind one reference, so that to move a match costs next to nothing.
    private let facts: Facts

    /// What came to it later, if anything did.
    var additions: Additions?

    /// What was read.
    enum Content: Sendable {
        case link(Link)
        /// A share token, and what it claims to lead to.
        case token(Token, Resource?)
        case foreign(ForeignToken)
        case card(Card, CardTarget?)
        case failure(ShareTokenError)
    }

    /// A link behind one reference: what is asked of it is not copied out first.
    final class Link: Sendable {
        let canonical: CanonicalURL

        /// Whether the text names the host alone.
        let isSchemeless: Bool

        init(_ canonical: consuming CanonicalURL, isSchemeless: Bool = false) {
            self.canonical = canonical
            self.isSchemeless = isSchemeless
        }
    }

    private final class Facts: Sendable {
        let content: Content
        let form: LinkForm
        let range: Range<Int>
        let outerRange: Range<Int>
        let risks: [Risk]
        let registry: Registry

        init(
            _ content: Content, _ form: LinkForm, _ range: Range<Int>, _ outerRange: Range<Int>, _ risks: [Risk],
            _ registry: Registry
        ) {
            self.registry = registry
            self.content = content
            self.form = form
            self.range = range
            self.outerRange = outerRange
            self.risks = risks
        }
    }

    /// What the text around a link, or a resolver, says of it.
    final class Additions: Sendable {
        /// What the text adds to the fields.
        let companions: [(name: String, value: String)]

        /// The resource that the link and its companions make together; nil if they make none.
        let completed: Resource?

        let resolution: Resolution?

        init(
            companions: [(name: String, value: String)] = [], completed: Resource? = nil, resolution: Resolution? = nil
        ) {
            self.companions = companions
            self.completed = completed
            self.resolution = resolution
        }
    }

    init(
        _ content: Content, form: LinkForm, platform: String?, range: Range<Int>, outerRange: Range<Int>, risks: [Risk],
        registry: Registry
    ) {
        facts = Facts(content, form, range, outerRange, risks, registry)
        self.platform = platform
    }
}

extension ScanMatch {
    /// The UTF-8 byte offsets of the link or token, without marks around it.
    public var range: Range<Int> { facts.range }

    /// The offsets of the same with the marks that belong to a token, as in `￥…￥`: what to replace.
    public var outerRange: Range<Int> { facts.outerRange }

    /// How it is written.
    public var form: LinkForm { facts.form }

    /// What is risky about it, the offsets being those of the text; invisible characters that touch it are among them.
    public var risks: [Risk] { facts.risks }

    /// What only the platform's server can tell, as a resolver answered; nil if none was asked or it did not know.
    public var resolution: Resolution? { additions?.resolution }

    var content: Content { facts.content }

    /// The platforms that its scanner knows.
    var registry: Registry { facts.registry }

    private var companions: [(name: String, value: String)] { additions?.companions ?? [] }

    private var completed: Resource? { additions?.completed }
}

extension ScanMatch {
    /// The kind of thing that it leads to: one of the platform's, `short_link` or `token`; nil if unknown.
    public var kind: String? {
        switch content {
        case .link(let link):
            link.canonical.resourceKind?.name ?? (link.canonical.isShortLink ? "short_link" : nil)
        case .token(_, let claim): claim?.kind.name
        case .foreign(let token): token.entry.shape.kind
        case .card(_, let target): target?.shortLink == nil ? target?.resource.kind.name : "short_link"
        case .failure: nil
        }
    }

    /// What identifies the thing: the fields of ``resource``; `code` of a short link; `token` of a foreign token; nothing of
    /// a share token, which has to be verified first.
    public var fields: [(name: String, value: String)] {
        switch content {
        case .link(let link):
            if let resource { return resource.fields + companions.filter { resource[$0.name] == nil } }
            let code = link.canonical.shortLinkCode.map { [(name: "code", value: $0)] } ?? []
            return additions == nil ? code : code + companions
        case .token: return []
        case .foreign(let token): return token.fields + companions
        case .card(_, let target): return target?.shortLink ?? target?.resource.fields ?? []
        case .failure: return []
        }
    }

    /// What it is about; nil where that is not known offline, and of a share token, which has to be verified first.
    public var resource: Resource? {
        if let completed { return completed }
        switch content {
        case .link(let link): return link.canonical.resource
        case .token: return nil
        case .foreign(let token): return token.resource
        case .card(_, let target): return target?.shortLink == nil ? target?.resource : nil
        case .failure: return nil
        }
    }

    /// The canonical URL; nil for opaque tokens, for share tokens, which have to be verified first, and for what cannot be
    /// read.
    public var url: String? {
        if let completed { return completed.url }
        switch content {
        case .link(let link): return link.canonical.url
        case .token: return nil
        case .foreign(let token): return token.resource?.url
        case .card(_, let target): return target?.resource.url
        case .failure: return nil
        }
    }

    /// What it claims to be about, verified or not: of use to tell which of the matches belong together.
    var claim: Resource? {
        if case .token(_, let claim) = content { claim } else { resource }
    }

    /// The link with all that was done to it; nil for a token.
    public var canonical: CanonicalURL? { if case .link(let link) = content { link.canonical } else { nil } }

    /// The share token, well-formed and not verified; nil for anything else.
    public var token: Token? { if case .token(let token, _) = content { token } else { nil } }

    /// The card; nil for anything else, and for one that cannot be read.
    public var card: Card? { if case .card(let card, _) = content { card } else { nil } }

    /// Why it cannot be read; nil if it can.
    ///
    /// The offset is that of a byte of the text.
    public var error: ShareTokenError? { if case .failure(let error) = content { error } else { nil } }

    /// The tokens and short links that parameters of the link hold.
    package var extracted: [CanonicalURL.Extracted] { canonical?.extracted ?? [] }

    /// The parts of a link that tell whose account it came from; see ``Exposure/marks(in:)`` for the text around it.
    public var exposures: [Exposure] { leadingLink?.exposures ?? [] }

    /// Whether only the platform's server can tell what it is about.
    public var isOpaque: Bool {
        switch content {
        case .link(let link): link.canonical.isShortLink
        case .foreign(let token): token.resource == nil
        case .card(_, let target): target?.canonical?.isShortLink ?? false
        case .token, .failure: false
        }
    }
}

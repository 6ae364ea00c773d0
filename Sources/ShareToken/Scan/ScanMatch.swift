// SPDX-License-Identifier: Apache-2.0

/// A link or token in a text, with all that can be known of it offline.
///
/// The properties of a match were read and nobody vouches for them: a share token is not verified here, and an answer
/// of a resolver is as trustworthy as any other link.
public struct ScanMatch: Sendable {
    /// The id of the platform that the link or token belongs to; nil if no platform file knows it.
    public internal(set) var platform: String?

    /// The number, among all matches, of the link or token for the same content in the same share text; nil if there is
    /// none.
    public internal(set) var pair: Int?

    /// The share text's title for the content: the text in `「」` or `《》`, or the text of a link in Markdown; nil if
    /// there is no title.
    public internal(set) var title: String?

    /// The text in `【】` that names the platform; nil if there is none.
    public internal(set) var label: String?

    /// The facts that were read, in one reference, so that a match is cheap to move.
    private let facts: Facts

    /// The facts that the text or a resolver added later; nil if there are none.
    var additions: Additions?

    /// The content that was read.
    enum Content: Sendable {
        case link(Link)
        /// A share token, and the resource that it claims to lead to.
        case token(Token, Resource?)
        case foreign(ForeignToken)
        case card(Card, CardTarget?)
        case failure(ShareTokenError)
    }

    /// A link in one reference, so that reading a property does not copy it.
    final class Link: Sendable {
        let canonical: CanonicalURL

        /// Whether the text has the host without a scheme.
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

    /// The facts that the text around a link, or a resolver, adds to it.
    final class Additions: Sendable {
        /// The fields that the text adds.
        let companions: [(name: String, value: String)]

        /// The resource that the link and its companions make together; nil if there is none.
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

    /// The offsets with the marks that belong to a token, as in `￥…￥`: the part to replace.
    public var outerRange: Range<Int> { facts.outerRange }

    /// The form in which it is written.
    public var form: LinkForm { facts.form }

    /// The risks of the link or token; offsets are those of the text, and invisible characters that touch it count.
    public var risks: [Risk] { facts.risks }

    /// The answer of a resolver; nil if none was asked or it did not know.
    public var resolution: Resolution? { additions?.resolution }

    var content: Content { facts.content }

    /// The platforms of its scanner.
    var registry: Registry { facts.registry }

    private var companions: [(name: String, value: String)] { additions?.companions ?? [] }

    private var completed: Resource? { additions?.completed }
}

extension ScanMatch {
    /// The kind of the resource: one of the platform's, `short_link` or `token`; nil if it is not known.
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

    /// The fields that identify the resource.
    ///
    /// They are the fields of ``resource``, `code` for a short link, and `token` for a foreign token. There are none
    /// for a share token, which has to be verified first.
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

    /// The resource; nil if it is not known offline, and for a share token, which has to be verified first.
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

    /// The canonical URL; nil for an opaque token, for a share token, which has to be verified first, and after an
    /// error.
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

    /// The resource that it claims to lead to, verified or not; tells which of the matches belong together.
    var claim: Resource? {
        if case .token(_, let claim) = content { claim } else { resource }
    }

    /// The link with all changes that were made to it; nil for a token.
    public var canonical: CanonicalURL? { if case .link(let link) = content { link.canonical } else { nil } }

    /// The share token, well-formed and not verified; nil for anything else.
    public var token: Token? { if case .token(let token, _) = content { token } else { nil } }

    /// The card; nil for anything else, and for one that cannot be read.
    public var card: Card? { if case .card(let card, _) = content { card } else { nil } }

    /// The error that kept it from being read; nil if there is none.
    ///
    /// The offset is that of a byte of the text.
    public var error: ShareTokenError? { if case .failure(let error) = content { error } else { nil } }

    /// The tokens and short links that parameters of the link hold.
    package var extracted: [CanonicalURL.Extracted] { canonical?.extracted ?? [] }

    /// The parts of the link that tell from whose account it came; see ``Exposure/marks(in:)`` for the text around it.
    public var exposures: [Exposure] { leadingLink?.exposures ?? [] }

    /// Whether only the platform's server knows the resource.
    public var isOpaque: Bool {
        switch content {
        case .link(let link): link.canonical.isShortLink
        case .foreign(let token): token.resource == nil
        case .card(_, let target): target?.canonical?.isShortLink ?? false
        case .token, .failure: false
        }
    }
}

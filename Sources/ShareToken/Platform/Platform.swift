// SPDX-License-Identifier: Apache-2.0

/// The data of one platform: its kinds of resources, their links, and its tokens.
///
/// A platform is one file in `Platforms/`, one line in `Platform+All.swift`, one vector file and one page of evidence;
/// see `Docs/Guides/AddingAPlatform.md`.
public struct Platform: Sendable {
    /// The id: lower-case, and the name of the vector file and of the page of evidence.
    public let id: String

    /// The name in English.
    public let name: String

    /// The name in Chinese.
    public let chineseName: String

    /// The category of its resources, unless their kind has its own.
    public let category: ResourceCategory

    /// The kinds of its resources.
    public let kinds: [ResourceKind]

    /// The parameters of pages that no template reads, and the hosts of short links.
    package let sites: [PlatformSite]

    /// The pages and app links of the platform that carry their target.
    package let wrappers: [Wrapper]

    /// The words in `【】` that name the platform in share texts.
    package let labels: [String]

    /// The other platform whose short links and tokens occur in share texts of this one, so that only the label tells
    /// the two apart; nil if there is none.
    let borrowsFrom: String?

    /// The shapes of its opaque tokens and of its ids in the clear.
    let tokens: [ForeignTokenShape]

    /// The secrets in the text after a link that belong to it.
    let companions: [Companion]

    init(
        id: String, name: String, chineseName: String, category: ResourceCategory, kinds: [ResourceKind],
        sites: [PlatformSite] = [], wrappers: [Wrapper] = [], labels: [String] = [], borrowsFrom: String? = nil,
        tokens: [ForeignTokenShape] = [], companions: [Companion] = []
    ) {
        self.id = id
        self.name = name
        self.chineseName = chineseName
        self.category = category
        self.sites = sites
        self.wrappers = wrappers
        self.labels = labels
        self.borrowsFrom = borrowsFrom
        self.tokens = tokens
        self.companions = companions
        self.kinds = kinds.map { $0.on(id, category) }
    }
}

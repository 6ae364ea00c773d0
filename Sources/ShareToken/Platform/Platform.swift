// SPDX-License-Identifier: Apache-2.0

/// Everything that is known of one platform, as data.
///
/// A platform is one file in `Platforms/`, one line in `Platform+All.swift`, one vector file and one page of evidence;
/// see `Docs/Guides/AddingAPlatform.md`.
public struct Platform: Sendable {
    /// The id: lower-case, the same as the names of the vector file and of the page.
    public let id: String

    /// The name in English.
    public let name: String

    /// The name in Chinese.
    public let chineseName: String

    /// What sort of things its links lead to, but for the kinds that have a category of their own.
    public let category: ResourceCategory

    /// The kinds of things that its links lead to.
    public let kinds: [ResourceKind]

    /// What is known of the parameters on its pages that no template names, and its hosts of short links.
    package let sites: [PlatformSite]

    /// The pages and app links of the platform that lead to the target they carry.
    package let wrappers: [Wrapper]

    /// The words in `【】` that name the platform in share texts.
    public let labels: [String]

    /// The platform whose short links and tokens this one's share texts carry, too, so that only the label tells them
    /// apart; nil if there is none.
    let borrowsFrom: String?

    /// How opaque tokens, and ids in the clear, are written in text.
    let tokens: [ForeignTokenShape]

    /// What in the text behind a link belongs to it.
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

    /// The platform with an id; nil if there is none.
    ///
    /// Linear in the number of platforms.
    public static func named(_ id: String) -> Platform? {
        all.first { $0.id == id }
    }
}

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

    /// The kinds of things that its links lead to.
    public let kinds: [ResourceKind]

    /// What is known of the parameters on its pages that no template names, and its hosts of short links.
    let sites: [Site]

    /// The pages and app links of the platform that lead to the target they carry.
    let wrappers: [Wrapper]

    init(
        id: String, name: String, chineseName: String, kinds: [ResourceKind], sites: [Site] = [],
        wrappers: [Wrapper] = []
    ) {
        self.id = id
        self.name = name
        self.chineseName = chineseName
        self.sites = sites
        self.wrappers = wrappers
        self.kinds = kinds.map { $0.on(id) }
    }

    /// The platform with an id; nil if there is none.
    ///
    /// Linear in the number of platforms.
    public static func named(_ id: String) -> Platform? {
        all.first { $0.id == id }
    }
}

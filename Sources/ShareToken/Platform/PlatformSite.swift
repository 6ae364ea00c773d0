// SPDX-License-Identifier: Apache-2.0

/// What is known of the parameters on the pages of some domains, as data.
///
/// It is used where no template of a kind says what a page needs, and to tell the classes of what a template drops. The
/// most special domain that says something of a parameter decides; ``ParameterRule/everywhere`` comes last.
package struct PlatformSite: Sendable {
    /// The domains; each stands for its subdomains, too.
    package let domains: [String]

    /// What the parameters are.
    package let rules: [ParameterRule]

    /// What is taken out of parameters before they are removed.
    package let extractions: [Extraction]

    /// Whether all parameters are removed but those that a rule calls needed.
    package let isShortLink: Bool

    /// Paths before the code of a short link, such as `/f/`, on hosts that have other pages, too.
    package private(set) var shortPaths: [String] = []

    /// The pages of some domains: what is known to be needless goes, all else stays.
    ///
    /// - Parameter shortPaths: Paths of short links among them, such as `/f/`: one segment behind it is the code.
    static func pages(
        _ domains: String..., rules: [ParameterRule], extractions: [Extraction] = [], shortPaths: [String] = []
    ) -> PlatformSite {
        PlatformSite(
            domains: domains, rules: rules, extractions: extractions, isShortLink: false, shortPaths: shortPaths)
    }

    /// Hosts of short links: the path says all, and only what is named stays.
    static func shortLinks(_ hosts: String..., needed: [String] = [], extractions: [Extraction] = []) -> PlatformSite {
        PlatformSite(
            domains: hosts, rules: [ParameterRule(role: .needed, names: needed)], extractions: extractions,
            isShortLink: true)
    }
}

/// How a token or a short link is read from a parameter.
package struct Extraction: Sendable {
    package enum Method: Sendable, Hashable {
        /// The first so many letters and digits.
        case token(length: Int)
        /// Base 64 of a token, with or without its delimiters.
        case encodedToken
        /// The token between two `@`.
        case betweenAtSigns
        /// The path of a short link.
        case shortLink(host: String)
    }

    package let name: String
    package let method: Method

    init(_ name: String, _ method: Method) {
        self.name = name
        self.method = method
    }
}

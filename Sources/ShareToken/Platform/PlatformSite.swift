// SPDX-License-Identifier: Apache-2.0

/// The parameters on the pages of some domains.
///
/// The rules apply to pages that no template reads, and classify the parameters that a template drops. The longest
/// domain with a rule for a parameter decides; ``ParameterRule/everywhere`` comes last.
package struct PlatformSite: Sendable {
    /// The domains; each stands for its subdomains too.
    package let domains: [String]

    /// The roles of the parameters.
    package let rules: [ParameterRule]

    /// The tokens and short links that are read from parameters before these are removed.
    package let extractions: [Extraction]

    /// Whether all parameters are removed except those that a rule calls needed.
    package let isShortLink: Bool

    /// The paths before the code of a short link, such as `/f/`, on hosts that also have other pages.
    package private(set) var shortPaths: [String] = []

    /// Whether the tables know links of these domains, so that a finder recognises their hosts without a scheme.
    package private(set) var isKnown = true

    /// The fragments without a meaning on these pages, such as `rd`.
    package private(set) var emptyFragments: [String] = []

    /// The paths before the title of a page, such as `/wiki/`; a title may go on in any script.
    package private(set) var titlePaths: [String] = []

    /// The paths before ids, and the most characters of an id; further characters that touch it are not of the link.
    package private(set) var idLengths: [(path: String, length: Int)] = []

    /// The pages that ask for money, on these domains or on others of the platform.
    package private(set) var payments: [PaymentPage] = []

    /// The pages of some domains: parameters known to be needless are removed, and all others stay.
    ///
    /// - Parameters:
    ///   - shortPaths: The paths of short links among the pages, such as `/f/`. The one segment after the path is the
    ///     code.
    ///   - emptyFragments: The fragments without a meaning, such as `rd`.
    static func pages(
        _ domains: String..., rules: [ParameterRule], extractions: [Extraction] = [], shortPaths: [String] = [],
        emptyFragments: [String] = []
    ) -> PlatformSite {
        PlatformSite(
            domains: domains, rules: rules, extractions: extractions, isShortLink: false, shortPaths: shortPaths,
            isKnown: true, emptyFragments: emptyFragments)
    }

    /// The parameters on the pages of a site without other entries.
    static func parameters(_ domains: String..., rules: [ParameterRule]) -> PlatformSite {
        PlatformSite(domains: domains, rules: rules, extractions: [], isShortLink: false, isKnown: false)
    }

    /// Hosts of short links: the path is the code, and only the needed parameters stay.
    static func shortLinks(_ hosts: String..., needed: [String] = [], extractions: [Extraction] = []) -> PlatformSite {
        PlatformSite(
            domains: hosts, rules: [ParameterRule(role: .needed, names: needed)], extractions: extractions,
            isShortLink: true)
    }

    /// Returns the site with a limit for the length of ids after a path.
    func ids(after path: String, atMost length: Int) -> PlatformSite {
        var site = self
        site.idLengths.append((path, length))
        return site
    }

    /// Returns the site with pages that ask for money.
    func payments(_ pages: PaymentPage...) -> PlatformSite {
        var site = self
        site.payments = pages
        return site
    }

    /// Returns the site with paths after which titles of pages stand.
    func titles(_ paths: String...) -> PlatformSite {
        var site = self
        site.titlePaths = paths
        return site
    }
}

/// The way in which a token or a short link is read from a parameter.
package struct Extraction: Sendable {
    package enum Method: Sendable, Hashable {
        /// The first `length` letters and digits of the value.
        case token(length: Int)
        /// Base 64 of a token, with or without its delimiters.
        case encodedToken
        /// The token between two `@`.
        case betweenAtSigns
        /// The path of a short link on a host.
        case shortLink(host: String)
    }

    package let name: String
    package let method: Method

    init(_ name: String, _ method: Method) {
        self.name = name
        self.method = method
    }
}

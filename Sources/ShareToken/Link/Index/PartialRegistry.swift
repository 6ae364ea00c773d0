// SPDX-License-Identifier: Apache-2.0

/// The tables of the first platforms alone, to measure what each further platform costs; for the benchmarks.
@_spi(Benchmarks) public struct PartialRegistry: Sendable {
    private let index: SiteIndex

    /// Makes the tables of the first platforms of ``Platform/all``, without wrappers and other sites.
    public init(platformCount: Int) {
        index = SiteIndex(SiteTables(Array(Platform.all.prefix(platformCount)), sites: [], wrappers: []))
    }

    /// Whether a URL is a link of one of the platforms.
    public func matches(_ url: URLRecord) -> Bool {
        index.match(url, url.parameters, index.host(of: url)) != nil
    }
}

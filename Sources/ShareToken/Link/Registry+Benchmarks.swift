// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// Creates a registry of the first platforms of ``Platform/all``, to measure the cost of each further platform.
    @_spi(Benchmarks) public convenience init(platformCount: Int) {
        self.init(platforms: Array(Platform.all.prefix(platformCount)))
    }

    /// Whether a URL is a link of one of the platforms.
    @_spi(Benchmarks) public func matches(_ url: URLRecord) -> Bool {
        match(url, url.parameters, index.host(of: url)) != nil
    }
}

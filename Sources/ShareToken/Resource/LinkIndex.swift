// SPDX-License-Identifier: Apache-2.0

/// Finds the patterns that a URL could be of by its scheme and host.
struct LinkIndex: Sendable {
    private var patterns: [[UInt8]: [(kind: ResourceKind, pattern: LinkPattern)]] = [:]

    /// The index of all platforms.
    static let shared = LinkIndex(Platform.all)

    init(_ platforms: [Platform]) {
        for kind in platforms.flatMap({ $0.kinds }) {
            for pattern in kind.links {
                patterns[LinkIndex.key(pattern.scheme, pattern.host), default: []].append((kind, pattern))
            }
        }
    }

    /// The patterns with the scheme and the host of a URL, in the order of the roll-call.
    func candidates(_ url: URLRecord) -> [(kind: ResourceKind, pattern: LinkPattern)] {
        guard let host = url.hostRange else { return [] }
        // A page is the same by http and by https.
        let scheme = url.scheme == "http" ? Array("https".utf8) : Array(url.hrefBytes[url.schemeRange])
        return patterns[LinkIndex.key(scheme, Array(url.hrefBytes[host]))] ?? []
    }

    private static func key(_ scheme: [UInt8], _ host: [UInt8]) -> [UInt8] {
        scheme + [ASCII.colon] + host
    }
}

// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ShareToken

/// Opens short links by asking their servers, one hop after the other.
struct ShortLinks {
    /// A server that asks for us, as companies have one: it gets `/HOST/PATH`; nil to ask by ourselves.
    let egress: String?

    var resolver: AsyncResolver { AsyncResolver(cache: ResolverCache()) { try await answer(to: $0) } }

    private func answer(to match: ScanMatch) async throws -> ResolverAnswer {
        guard var url = match.url else { return .unknown }
        var way: [String] = []
        for _ in 0..<5 {
            guard PublicHost.mayBeAsked(url) else { return .refused("\(url) is on no public host") }
            let asked = egress.map { "\($0)/\(url.split(separator: "/", maxSplits: 1).last?.dropFirst() ?? "")" } ?? url
            let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: asked), timeout: .seconds(2))
            switch response.status.code {
            case 301, 302, 303, 307, 308:
                guard
                    let next = response.headers.first(name: "location").flatMap({ PublicHost.location($0, from: url) })
                else { return .unknown }
                way.append(url)
                url = next
            case 200:
                let page = String(buffer: try await response.body.collect(upTo: 65_536))
                guard let found = page.firstMatch(of: /http-equiv="?refresh"?[^>]*url=([^"'>\s]+)/.ignoresCase()),
                    let next = PublicHost.location(String(found.1), from: url)
                else { return way.isEmpty ? .unknown : .link(url, via: Array(way.dropFirst())) }
                way.append(url)
                url = next
            case 404, 410: return way.isEmpty ? .unknown : .link(url, via: Array(way.dropFirst()))
            default: return .unavailable(retryAfter: response.headers.first(name: "retry-after").flatMap { Int($0) })
            }
        }
        return .refused("more than five hops")
    }
}

// SPDX-License-Identifier: Apache-2.0
import Measuring
@_spi(Benchmarks) import ShareToken

extension Benchmark {
    /// The growth of cost with the number of platforms: of a match, and of making the tables.
    static var platforms: [Benchmark] {
        [
            grow("grow-match", "ns", counts) { count in
                let registry = Registry(platformCount: count)
                let links = firstLinks
                var next = 0
                let operation: Operation = {
                    next = next + 1 < links.count ? next + 1 : 0
                    guard registry.matches(links[next]) else { throw RawKey.Failure() }
                    return 1
                }
                return (operation, 1)
            },
            grow("grow-tables", "us", counts) { count in
                ({ Registry(platformCount: count).matches(firstLinks[0]) ? 1 : 0 }, 1e-3)
            },
        ]
    }

    private static let counts = [12, 24, 48]

    /// Those links of the corpus that the smallest table knows already, so that every table reads the same.
    private static let firstLinks: [URLRecord] = {
        let registry = Registry(platformCount: counts[0])
        return LinkCorpus.shared.known.compactMap { try? URLRecord(parsing: $0) }.filter(registry.matches)
    }()
}

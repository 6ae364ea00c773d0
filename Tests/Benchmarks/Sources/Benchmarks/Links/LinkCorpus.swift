// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

/// Links as people share them, in a random order that is the same in every run.
struct LinkCorpus: Sendable {
    /// All links.
    let all: [String]

    /// The links that lead to a resource of a platform.
    let known: [String]

    static let shared = LinkCorpus(count: 20_000)

    private init(count: Int) {
        let shapes = (LinkShape.shops + LinkShape.media + LinkShape.pages)
            .flatMap { Array(repeating: $0, count: $0.weight) }
        var random = RandomSource(seed: 20_261_122)
        all = (0..<count).map { _ in random.one(of: shapes).link(&random) }
        known = all.filter { (try? CanonicalURL(of: $0))?.resource != nil }
    }

    /// The bytes of those links that are written as they are serialised.
    var canonicalBytes: [[UInt8]] {
        all.filter { (try? URLRecord(parsing: $0))?.href == $0 }.map { Array($0.utf8) }
    }

    /// The known links without risks.
    var clean: [Parsed] {
        known.compactMap { link in
            guard let record = try? URLRecord(parsing: link) else { return nil }
            return RiskReport(of: record, in: link).risks.isEmpty
                ? Parsed(bytes: Array(link.utf8), record: record) : nil
        }
    }

    /// A link and its URL.
    struct Parsed {
        let bytes: [UInt8]
        let record: URLRecord
    }

    /// Their number, their mean length, and how many are not ASCII.
    static func summary(_ links: [String]) -> String {
        let length = Double(links.reduce(0) { $0 + $1.utf8.count }) / Double(links.count)
        let beyond = Double(links.count { !$0.utf8.allSatisfy { $0 < 0x80 } }) / Double(links.count)
        return
            "\(decimal(Double(links.count))) links of \(decimal(length)) bytes, \(decimal(beyond * 100, 1)) % not ASCII"
    }
}

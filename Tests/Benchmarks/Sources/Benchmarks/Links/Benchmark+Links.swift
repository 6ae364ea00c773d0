// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring
import ShareToken

extension Benchmark {
    /// The cost of reading a link, over a corpus of links.
    static var links: [Benchmark] {
        [
            Benchmark(
                name: "parse-links",
                figures: {
                    let note = LinkCorpus.summary(LinkCorpus.shared.all)
                    return [
                        figure("parse-links", try Comparison($0, ours: parse(), raw: foundation()), atLeast: 4, note)
                    ]
                },
                operation: parse),
            Benchmark(
                name: "parse-links-utf8",
                figures: { [figure("parse-links-utf8", try Comparison($0, ours: parseUTF8(), raw: foundationUTF8()))] },
                operation: parseUTF8),
            Benchmark(
                name: "parse-canonical",
                figures: {
                    let count = decimal(Double(LinkCorpus.shared.canonicalBytes.count))
                    return try [time("parse-canonical", $0, parseCanonical(), "\(count) links")]
                },
                operation: parseCanonical),
            Benchmark(
                name: "canonicalize-known",
                figures: { plan in
                    let note = LinkCorpus.summary(LinkCorpus.shared.known)
                    return try [time("canonicalize-known", plan, canonicalizeKnown(), note)]
                },
                operation: canonicalizeKnown),
            Benchmark(
                name: "canonicalize-all", figures: { try [time("canonicalize-all", $0, canonicalizeAll())] },
                operation: canonicalizeAll),
            Benchmark(
                name: "risk-known",
                figures: {
                    let count = decimal(Double(LinkCorpus.shared.clean.count))
                    return try [time("risk-known", $0, riskKnown(), "\(count) links")]
                }, operation: riskKnown),
            // Measured beside parse-links; by itself only for profilers.
            Benchmark(name: "parse-foundation", figures: { _ in [] }, operation: foundation),
        ]
    }

    /// From the text to the record, and to the text of its URL.
    private static func parse() -> Operation {
        cycle(LinkCorpus.shared.all) { try URLRecord(parsing: $0).href.utf8.count }
    }

    /// The same with the URL that comes with Swift; a link that it refuses counts as well.
    private static func foundation() -> Operation {
        cycle(LinkCorpus.shared.all) { URL(string: $0)?.absoluteString.utf8.count ?? 0 }
    }

    /// From bytes, as they come from a socket or a file.
    private static func parseUTF8() -> Operation {
        cycle(LinkCorpus.shared.all.map { Array($0.utf8) }) { try URLRecord(parsing: $0).href.utf8.count }
    }

    private static func foundationUTF8() -> Operation {
        cycle(LinkCorpus.shared.all.map { Array($0.utf8) }) {
            URL(string: String(decoding: $0, as: UTF8.self))?.absoluteString.utf8.count ?? 0
        }
    }

    /// From bytes that are kept as they are.
    private static func parseCanonical() -> Operation {
        cycle(LinkCorpus.shared.canonicalBytes) { try URLRecord(parsing: $0).href.utf8.count }
    }

    private static func canonicalizeKnown() -> Operation {
        cycle(LinkCorpus.shared.known) { try CanonicalURL(of: $0).url.utf8.count }
    }

    private static func canonicalizeAll() -> Operation {
        cycle(LinkCorpus.shared.all) { (try? CanonicalURL(of: $0))?.url.utf8.count ?? 0 }
    }

    private static func riskKnown() -> Operation {
        cycle(LinkCorpus.shared.clean) { RiskReport(of: $0.record, in: $0.bytes).risks.count }
    }

    /// Does something with one value after another, again and again.
    private static func cycle<Value>(_ values: [Value], _ body: @escaping (Value) throws -> Int) -> Operation {
        let cursor = Cursor()
        return {
            let value = values[cursor.index]
            cursor.index = cursor.index + 1 < values.count ? cursor.index + 1 : 0
            return try body(value)
        }
    }

    private static func figure(
        _ name: String, _ result: Comparison, atLeast bound: Double? = nil, _ note: String = ""
    ) -> Figure {
        let times = "\(decimal(result.ours.median)) ns; Foundation.URL \(decimal(result.raw.median)) ns"
        return Figure(
            name: name, value: result.ratio.median, unit: "ratio", target: bound.map { .atLeast($0) },
            spread: result.ratio, note: note.isEmpty ? times : "\(times); \(note)",
            times: (result.ours.median, result.raw.median))
    }

    private static func time(
        _ name: String, _ plan: Plan, _ operation: Operation, _ note: String = ""
    ) throws -> Figure {
        let time = try Measurement(plan, operation).nanoseconds
        return Figure(
            name: name, value: time.median, unit: "ns", target: nil, spread: time, note: note)
    }
}

/// The position in a cycle.
private final class Cursor {
    /// Checking for exclusive access would take 165 instructions, a twentieth of those for parsing a link.
    @exclusivity(unchecked)
    var index = 0
}

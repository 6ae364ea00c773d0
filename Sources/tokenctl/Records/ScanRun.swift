// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// Prints the matches of texts.
struct ScanRun {
    private let json: Bool
    private var batch: RecordBatch<Void, Found>
    private var output = Output()

    /// Whether anything was found in any text.
    private(set) var foundAny = false

    /// The output for one text.
    private struct Found: Sendable {
        let bytes: [UInt8]
        let isEmpty: Bool
    }

    /// - Parameters:
    ///   - json: Whether to print objects.
    ///   - jobs: How many texts are worked on at once.
    init(json: Bool, jobs: Int) {
        self.json = json
        batch = RecordBatch(jobs: jobs, state: ())
    }

    /// Takes a text; several jobs may print it later.
    mutating func take(_ text: [UInt8]) {
        // A long text may have more matches than the memory holds: each goes out as it is found.
        guard !batch.isSequential, text.count <= 1 << 20 else {
            finishBatch()
            foundAny = ScanRun.matches(of: text, json: json) { output.bytes($0) } || foundAny
            return
        }
        batch.add(text)
        if batch.isFull { finishBatch() }
    }

    /// Prints everything that is pending.
    mutating func flush() {
        finishBatch()
        output.flush()
    }

    private mutating func finishBatch() {
        let results = batch.perform { [json] _, text in
            var bytes: [UInt8] = []
            let isEmpty = !ScanRun.matches(of: text, json: json) { bytes += $0 }
            return Found(bytes: bytes, isEmpty: isEmpty)
        }
        for result in results {
            output.bytes(result.bytes)
            foundAny = foundAny || !result.isEmpty
        }
    }

    /// Writes the matches of a text; returns whether there is one.
    static func matches(of text: [UInt8], json: Bool, _ write: ([UInt8]) -> Void) -> Bool {
        var isEmpty = true
        for match in ShareScanner(utf8: text) {
            if json {
                write(Array(((isEmpty ? "{\"matches\":[" : ",") + JSONValue.match(match, in: text).line).utf8))
            } else {
                write(Array((line(match, in: text) + "\n").utf8))
            }
            isEmpty = false
        }
        if json { write(Array((isEmpty ? "{\"matches\":[]}\n" : "]}\n").utf8)) }
        return !isEmpty
    }

    /// A match for people, on one line even if the text has line breaks.
    private static func line(_ match: ScanMatch, in text: [UInt8]) -> String {
        let found = String(decoding: text[match.range], as: UTF8.self)
        let name = [match.platform ?? "?", match.kind ?? "?"].joined(separator: "/")
        let place = "\(match.range.lowerBound)-\(match.range.upperBound)"
        return [place, match.form.rawValue, name, match.url ?? found].map(\.onOneLine).joined(separator: "\t")
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// Prints the matches of texts.
struct ScanRun {
    private let json: Bool
    /// Whether lines for people say which text they are of.
    private let saysPlace: Bool
    private var number = 0
    private var batch: RecordBatch<MessageJudge?, Found>
    private var output = Output()

    /// Whether anything was found in any text.
    private(set) var foundAny = false

    /// Whether any text tells whose account a link came from; looked for only if that was asked.
    private(set) var exposesAny = false
    private let isOnIdentity: Bool
    private let decides: Bool

    /// What is printed of one text.
    private struct Found: Sendable {
        let pieces: [[UInt8]]
        let summary: Summary
    }

    /// What is known of a text beside what is printed.
    struct Summary: Sendable {
        var isEmpty = true
        var exposures: [Exposure] = []
    }

    /// - Parameters:
    ///   - json: Whether to print objects.
    ///   - saysPlace: Whether lines for people begin with the number of their text, as there may be several.
    ///   - jobs: How many texts are worked on at once.
    ///   - isOnIdentity: Whether to look for accounts that are told.
    ///   - judge: What decides on the links; nil if nothing does.
    init(json: Bool, saysPlace: Bool, jobs: Int, isOnIdentity: Bool, judge: MessageJudge? = nil) {
        self.json = json
        self.saysPlace = saysPlace
        self.isOnIdentity = isOnIdentity
        decides = judge != nil
        batch = RecordBatch(jobs: jobs, state: judge)
    }

    /// Takes a text; several jobs may print it later.
    mutating func take(_ text: [UInt8]) {
        // A long text may have more matches than the memory holds: each goes out as it is found.
        guard decides || !batch.isSequential && text.count <= 1 << 20 else {
            finishBatch()
            number += 1
            var isFirst = true
            let summary = ScanRun.matches(of: text, json: json, isOnIdentity) {
                print($0, isFirst: isFirst)
                isFirst = false
            }
            return take(summary)
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
        let results = batch.perform { [json, isOnIdentity] judge, text in
            var pieces: [[UInt8]] = []
            if let message = judge?.read(text) {
                let summary = ScanRun.spans(of: message, text, json: json, isOnIdentity) { pieces.append($0) }
                return Found(pieces: pieces, summary: summary)
            }
            let summary = ScanRun.matches(of: text, json: json, isOnIdentity) { pieces.append($0) }
            return Found(pieces: pieces, summary: summary)
        }
        for result in results {
            number += 1
            for (place, piece) in result.pieces.enumerated() { print(piece, isFirst: place == 0) }
            take(result.summary)
        }
    }

    /// Prints a line for people, or a part of an object, with the number of the text.
    private mutating func print(_ piece: [UInt8], isFirst: Bool) {
        if json, isFirst {
            output.bytes(Array("{\"line\":\(number),".utf8) + piece.dropFirst())
        } else if !json, saysPlace {
            output.bytes(Array("\(number):".utf8) + piece)
        } else {
            output.bytes(piece)
        }
    }

    private mutating func take(_ summary: Summary) {
        foundAny = foundAny || !summary.isEmpty
        exposesAny = exposesAny || !summary.exposures.isEmpty
        if !json { for exposure in summary.exposures { talk(exposure.line.onOneLine) } }
    }

    /// Writes the matches of a text.
    static func matches(
        of text: [UInt8], json: Bool, _ isOnIdentity: Bool, _ write: ([UInt8]) -> Void
    ) -> Summary {
        var summary = Summary()
        var names = json || isOnIdentity ? Exposure.marks(in: text)[...] : []
        if isOnIdentity { summary.exposures = names.map { $0.exposure } }
        for match in ShareScanner(utf8: text) {
            if json {
                let before = names.prefix { $0.range.lowerBound < match.outerRange.lowerBound }
                names.removeFirst(before.count)
                let value = JSONValue.match(match, in: text, names: before.map { $0.exposure })
                write(Array(((summary.isEmpty ? "{\"matches\":[" : ",") + value.line).utf8))
            } else {
                write(Array((line(match, in: text) + "\n").utf8))
            }
            if isOnIdentity { summary.exposures += match.exposures }
            summary.isEmpty = false
        }
        if json { write(Array((summary.isEmpty ? "{\"matches\":[]}\n" : "]}\n").utf8)) }
        return summary
    }

    /// Writes the spans of a message, with the decisions on them.
    private static func spans(
        of message: Message, _ text: [UInt8], json: Bool, _ isOnIdentity: Bool, _ write: ([UInt8]) -> Void
    ) -> Summary {
        var summary = Summary()
        for span in message.spans {
            if json {
                let value = JSONValue.span(span, in: text)
                write(Array(((summary.isEmpty ? "{\"matches\":[" : ",") + value.line).utf8))
            } else {
                write(Array((line(span, in: text) + "\n").utf8))
            }
            if isOnIdentity { summary.exposures += span.exposures }
            summary.isEmpty = false
        }
        if json { write(Array((summary.isEmpty ? "{\"matches\":[]}\n" : "]}\n").utf8)) }
        return summary
    }

    /// A span for people, with the decision on it.
    private static func line(_ span: MessageSpan, in text: [UInt8]) -> String {
        let decision = "\(span.decision.action.rawValue) (\(span.decision.reason))".onOneLine
        guard let match = span.match else {
            return "\(span.utf8.lowerBound)-\(span.utf8.upperBound)\t-\t-\t-\t" + decision
        }
        return line(match, in: text, url: span.verification == nil ? match.url : span.url) + "\t" + decision
    }

    /// A match for people, on one line even if the text has line breaks.
    private static func line(_ match: ScanMatch, in text: [UInt8]) -> String { line(match, in: text, url: match.url) }

    private static func line(_ match: ScanMatch, in text: [UInt8], url: String?) -> String {
        let found = String(decoding: text[match.range], as: UTF8.self)
        let name = [match.platform ?? "?", match.kind ?? "?"].joined(separator: "/")
        let place = "\(match.range.lowerBound)-\(match.range.upperBound)"
        return [place, match.form.rawValue, name, url ?? found].map(\.onOneLine).joined(separator: "\t")
    }
}

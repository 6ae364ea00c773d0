// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link or token of a record beside the one that counts.
struct OtherMatch: Sendable {
    private let range: Range<Int>
    private let text: String
    private let noun: String

    init(_ match: ScanMatch, in record: [UInt8]) {
        range = match.range
        text = String(decoding: record[match.range], as: UTF8.self)
        noun = match.form == .shareToken || match.form == .foreignToken ? "token" : "link"
    }

    /// `{start, end, text}`.
    var json: JSONValue {
        .object(["start": .number(range.lowerBound), "end": .number(range.upperBound), "text": .string(text)])
    }

    /// What to say of all that are left out, in at most one line.
    static func sentences(on others: [OtherMatch]) -> [String] {
        guard let first = others.first else { return [] }
        let more = others.count > 1 ? " and \(others.count - 1) more" : ""
        return ["the record has another \(first.noun), which is left out: \(first.text.onOneLine)\(more)"]
    }
}

extension Risk {
    /// What to say of the dangers of a link, and how it is taken in spite of them, if it can be.
    static func sentences(on risks: [Risk], allowed: [Risk.Code], canBeTaken: @autoclosure () -> Bool) -> [String] {
        let dangers = risks.filter { $0.severity == .danger && !allowed.contains($0.code) }
        guard !dangers.isEmpty else { return [] }
        let isTaken = canBeTaken()
        return dangers.map { danger in
            let code = danger.code.rawValue
            let hint = isTaken ? "; --allow-risk \(code) takes the link all the same" : ""
            return "\(code): \(danger.code.summary)\(hint)"
        }
    }
}

extension ScanMatch {
    /// Whether the link leads to a resource once its dangers are allowed.
    var canBeTaken: Bool {
        do throws(ShareTokenError) {
            _ = try resource(allowing: risks.map(\.code))
            return true
        } catch { return false }
    }
}

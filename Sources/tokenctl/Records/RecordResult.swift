// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// What became of one record.
struct RecordResult: Sendable {
    /// The line to print; nil if there is none to print for a record that is alone.
    let line: String?

    /// Why the record failed; nil if it did not.
    let error: ShareTokenError?

    /// Whether the line says why the record failed.
    let isErrorInLine: Bool

    /// The class that a record counts for beside that of its error.
    let status: ExitStatus

    /// What to say on stderr beside it, one line each.
    let notes: [String]

    /// Whether the line is a text in a format of its own, such as the XML of a card, of which every byte counts.
    var isVerbatim = false

    /// A record that was done.
    static func value(_ line: String, status: ExitStatus = .ok, notes: [String] = []) -> RecordResult {
        RecordResult(line: line, error: nil, isErrorInLine: false, status: status, notes: notes)
    }

    /// A record that failed.
    ///
    /// - Parameters:
    ///   - json: What to print in JSON even so.
    ///   - error: Why it failed.
    ///   - notes: What to say beside it.
    static func failure(json: String?, _ error: ShareTokenError, notes: [String] = []) -> RecordResult {
        RecordResult(line: json, error: error, isErrorInLine: json != nil, status: .ok, notes: notes)
    }
}

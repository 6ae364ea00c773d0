// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The result of one record.
struct RecordResult: Sendable {
    /// The line to print; if it is nil, an empty line is printed, or nothing for a record that is alone.
    let line: String?

    /// The error of a record that failed; nil if it did not fail.
    let error: ShareTokenError?

    /// Whether the line says why the record failed.
    let isErrorInLine: Bool

    /// The exit status of the record, apart from that of its error.
    let status: ExitStatus

    /// The notes for stderr, one line each.
    let notes: [String]

    /// Whether the line is a text in a format of its own, such as the XML of a card, of which every byte counts.
    var isVerbatim = false

    /// The result of a record that did not fail.
    static func value(_ line: String, status: ExitStatus = .ok, notes: [String] = []) -> RecordResult {
        RecordResult(line: line, error: nil, isErrorInLine: false, status: status, notes: notes)
    }

    /// The result of a record that failed.
    ///
    /// - Parameters:
    ///   - json: The JSON object to print; nil if the output is not JSON.
    ///   - error: The reason of the failure.
    ///   - notes: The notes for stderr.
    static func failure(json: String?, _ error: ShareTokenError, notes: [String] = []) -> RecordResult {
        RecordResult(line: json, error: error, isErrorInLine: json != nil, status: .ok, notes: notes)
    }
}

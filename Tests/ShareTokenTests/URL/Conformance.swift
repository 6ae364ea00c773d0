// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Third-party conformance data, read from the folder that `SHARE_TOKEN_CONFORMANCE` names.
enum Conformance {
    static let folder = ProcessInfo.processInfo.environment["SHARE_TOKEN_CONFORMANCE"]
    static let isPresent = folder != nil
    static let absence = "SHARE_TOKEN_CONFORMANCE names no folder of conformance data"

    /// The cases of a JSON file: the objects of its array, without the comments between them.
    static func cases<Case: Decodable>(_ path: String, as: Case.Type = Case.self) throws -> [Case] {
        let url = URL(fileURLWithPath: folder ?? "").appendingPathComponent(path)
        // No Swift string holds the lone surrogates of IdnaTestV2.json; the web makes U+FFFD of them before it parses.
        let text = try String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: "\\ud900", with: "\\ufffd")
        return try JSONDecoder().decode([Entry<Case>].self, from: Data(text.utf8)).compactMap(\.value)
    }

    /// A case, or a comment in its place.
    private struct Entry<Case: Decodable>: Decodable {
        let value: Case?

        init(from decoder: any Decoder) throws {
            if let comment = try? decoder.singleValueContainer().decode(String.self) {
                _ = comment
                value = nil
            } else {
                value = try Case(from: decoder)
            }
        }
    }
}

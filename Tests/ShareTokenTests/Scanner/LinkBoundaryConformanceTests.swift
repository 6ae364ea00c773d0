// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// Where links end in Chinese text, in a list of cases that is not part of the package.
@Suite struct LinkBoundaryConformanceTests {
    private static let file = URL(fileURLWithPath: Conformance.folder ?? "").deletingLastPathComponent()
        .appendingPathComponent("samples/link-boundaries.jsonl")
    private static let isPresent = Conformance.isPresent && FileManager.default.isReadableFile(atPath: file.path)

    private struct Case: Decodable {
        let text: String
        let urls: [String]
    }

    @Test(.enabled(if: isPresent, "no samples/link-boundaries.jsonl beside SHARE_TOKEN_CONFORMANCE"))
    func linkBoundaries() throws {
        let cases = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Case.self, from: Data($0.utf8))
        }
        #expect(cases.count == 37)
        for test in cases {
            let bytes = Array(test.text.utf8)
            let links = LinkScanner(utf8: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
            #expect(links == test.urls, "\(test.text)")
        }
    }
}

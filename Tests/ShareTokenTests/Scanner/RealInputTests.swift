// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// 280 real texts and links of all platforms, beside the conformance data of others.
@Suite(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
struct RealInputTests {
    @Test func everyTextGivesWhatItHolds() throws {
        let folder = try #require(Conformance.folder)
        let path = URL(filePath: folder).appending(path: "../samples/real-inputs.jsonl")
        let inputs = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { try RealInput($0) }
        #expect(inputs.count == 280)
        var used: Set<String> = []
        for input in inputs {
            if let exception = Self.exceptions.first(where: { input.text.hasPrefix($0.text) }) {
                used.insert(exception.text)
                continue
            }
            let platforms = Set(ShareScanner(input.text).compactMap(\.platform))
            let isNamed = input.platformIDs.isEmpty || !platforms.isDisjoint(with: input.platformIDs)
            #expect(isNamed, "\(input.platform): \(platforms) in \(input.text)")
            let said = input.said()
            for name in input.expected {
                #expect(said.contains(name), "\(input.platform): \(name) of \(input.text) is not in \(said)")
            }
        }
        #expect(Self.exceptions.map(\.text).filter { !used.contains($0) } == [], "exceptions that explain nothing")
    }

    /// Texts whose expectation is not what can be read offline, and why.
    private static let exceptions: [(text: String, why: String)] = []
}

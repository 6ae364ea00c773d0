// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// The cases of web-platform-tests for hosts beyond ASCII.
@Suite(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
struct IDNAConformanceTests {
    struct Case: Decodable {
        let input: String
        let output: String?
    }

    /// All cases except the empty string, which is no host.
    @Test(arguments: [("wpt/toascii.json", 87), ("wpt/IdnaTestV2.json", 2670)])
    func everyHostAgrees(path: String, expected: Int) throws {
        var agreed = 0
        for test in try Conformance.cases(path, as: Case.self) where !test.input.isEmpty {
            let host = (try? URLRecord(parsing: "https://\(test.input)/x"))?.host
            #expect(host == test.output, "\(test.input.debugDescription)")
            if host == test.output { agreed += 1 }
        }
        #expect(agreed == expected)
    }
}

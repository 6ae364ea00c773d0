// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// The cases of web-platform-tests that have no base URL.
@Suite(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
struct URLConformanceTests {
    struct Case: Decodable {
        let input: String
        let base: String?
        let failure: Bool?
        let href: String?
        let `protocol`: String?
        let username: String?
        let password: String?
        let hostname: String?
        let port: String?
        let pathname: String?
        let search: String?
        let hash: String?
    }

    @Test func everyCaseWithoutABaseAgrees() throws {
        let cases = try Conformance.cases("wpt/urltestdata.json", as: Case.self).filter { $0.base == nil }
        #expect(cases.count == 555)
        var agreed = 0
        for test in cases {
            let fast = try? URLRecord(parsing: test.input)
            let slow = try? URLRecord(parsingSlowly: Array(test.input.utf8))
            let isRight = Self.agrees(fast, with: test) && Self.agrees(slow, with: test)
            #expect(
                isRight, "\(test.input.debugDescription): \(fast?.href ?? "failure"), not \(test.href ?? "failure")")
            if isRight { agreed += 1 }
        }
        #expect(agreed == 555)
    }

    /// Parsing a serialised URL gives the same URL, and finds nothing more to repair except its credentials.
    @Test func everyResultIsCanonical() throws {
        var count = 0
        for test in try Conformance.cases("wpt/urltestdata.json", as: Case.self) {
            guard let href = test.href else { continue }
            let record = try URLRecord(parsing: href)
            #expect(record.href == href)
            #expect(record.repairs.allSatisfy { $0.code == .credentials }, "\(href): \(record.repairs)")
            count += 1
        }
        #expect(count > 500)
    }

    struct EncodingCase: Decodable {
        let input: String
        let output: [String: String]
    }

    @Test func queriesAndFragmentsAreEncodedAsUTF8() throws {
        let cases = try Conformance.cases("wpt/percent-encoding.json", as: EncodingCase.self)
        #expect(cases.count == 7)
        for test in cases {
            let record = try URLRecord(parsing: "https://doesnotmatter.invalid/?\(test.input)#\(test.input)")
            #expect(record.query == test.output["utf-8"])
            #expect(record.fragment == test.output["utf-8"])
        }
    }

    private static func agrees(_ record: URLRecord?, with test: Case) -> Bool {
        guard let record else { return test.failure == true }
        return test.failure != true && record.href == test.href
            && record.scheme + ":" == test.protocol
            && record.username == test.username
            && record.password == test.password
            && record.host ?? "" == test.hostname
            && record.port.map { "\($0)" } ?? "" == test.port
            && record.path == test.pathname
            && prefixed("?", record.query) == test.search
            && prefixed("#", record.fragment) == test.hash
    }

    /// The standard's getters give nothing for an empty part.
    private static func prefixed(_ delimiter: String, _ part: String?) -> String {
        part.map { $0.isEmpty ? "" : delimiter + $0 } ?? ""
    }
}

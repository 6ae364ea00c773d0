// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The limits of trust lists that are too large for a vector.
@Suite struct TrustLimitTests {
    private func list(issuers: Int = 0, revoked: String = "") -> [UInt8] {
        let entries = (0..<issuers).map { number in
            #"{"id":"i\#(number)","name":{"en":"a"},"contact":"mailto:a@b.cn","grade":"a","keys":[],"bindings":{}}"#
        }
        let text = """
            {"signed":{"format":1,"list":"a","version":1,"issued_at":"2026-11-01T00:00:00Z",
            "expires_at":"2027-02-01T00:00:00Z","roots":{"threshold":1,"keys":[{"suite":"ed25519","public_key":
            "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="}]},"issuers":[\(entries.joined(separator: ","))],
            "revoked":{\(revoked)}},"signatures":[]}
            """
        return Array(text.utf8)
    }

    private func code(_ file: [UInt8]) -> String? {
        do throws(ShareTokenError) { _ = try SignedTrustList(reading: file) } catch { return error.code.rawValue }
        return nil
    }

    @Test func issuers() {
        #expect(code(list(issuers: TrustList.maximumIssuers)) == nil)
        #expect(code(list(issuers: TrustList.maximumIssuers + 1)) == "too-many-entries")
    }

    /// Indented, a list of many issuers with a long contact each would be longer than any reader takes.
    @Test func whatIsWrittenIsRead() throws {
        var list = try SignedTrustList(reading: list(issuers: TrustList.maximumIssuers)).list
        for place in list.issuers.indices {
            list.issuers[place].contact = "https://example.com/" + String(repeating: "a", count: 170)
        }
        let file = list.file()
        #expect(file.count <= TrustList.maximumLength)
        let isOneLine = !file.dropLast().contains(0x0A)
        #expect(isOneLine)
        #expect(try SignedTrustList(reading: file).list == list)
    }

    /// Digests that differ in their last digits.
    private func digests(_ name: String, _ count: Int) -> String {
        let entries = (0..<count).map { number in
            let digits = String(number, radix: 16)
            let digest = String(repeating: "0", count: 64 - digits.count) + digits
            return #"{"\#(name)":"\#(digest)","reason":"a","at":"2026-10-01T00:00:00Z"}"#
        }
        return "\"\(name)s\":[\(entries.joined(separator: ","))]"
    }

    @Test(arguments: ["key", "token"])
    func revocations(_ name: String) {
        #expect(code(list(revoked: digests(name, TrustList.maximumRevocations))) == nil)
        #expect(code(list(revoked: digests(name, TrustList.maximumRevocations + 1))) == "too-many-entries")
    }

    @Test func revokedIssuers() {
        func issuers(_ count: Int) -> String {
            let entries = (0..<count).map { #"{"issuer":"i\#($0)","reason":"a","at":"2026-10-01T00:00:00Z"}"# }
            return "\"issuers\":[\(entries.joined(separator: ","))]"
        }
        #expect(code(list(revoked: issuers(TrustList.maximumRevocations))) == nil)
        #expect(code(list(revoked: issuers(TrustList.maximumRevocations + 1))) == "too-many-entries")
    }

    @Test func revokedTargets() {
        func targets(_ count: Int) -> String {
            let entries = (0..<count).map { number in
                #"{"url":"https://a.cn/\#(number)","reason":"a","at":"2026-10-01T00:00:00Z"}"#
            }
            return "\"targets\":[\(entries.joined(separator: ","))]"
        }
        #expect(code(list(revoked: targets(TrustList.maximumRevocations))) == nil)
        #expect(code(list(revoked: targets(TrustList.maximumRevocations + 1))) == "too-many-entries")
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// Trust lists beside what Foundation writes and reads.
@Suite struct TrustListFoundationTests {
    private func list() throws -> TrustList {
        // The key of RFC 8032, 7.1.
        let key = try #require(Data(base64Encoded: "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="))
        return TrustList(
            id: "example.cn", version: 3, issuedAt: try Timestamp("2026-11-25T08:00:00Z"),
            expiresAt: try Timestamp("2027-02-25T08:00:00Z"),
            roots: TrustRoots(threshold: 1, keys: [try ListedKey(suite: .ed25519, subjectPublicKeyInfo: Array(key))]))
    }

    @Test func aListComesBackAsItWasWritten() throws {
        let list = try list()
        let signed = try SignedTrustList(reading: list.file())
        #expect(signed.list == list && signed.signatures.isEmpty)
        #expect(try SignedTrustList(reading: list.file(signatures: signed.signatures)).message == signed.message)
    }

    @Test func whatFoundationWritesIsRead() throws {
        let object = try JSONSerialization.jsonObject(with: Data(list().file()))
        let compact = try JSONSerialization.data(withJSONObject: object, options: [.fragmentsAllowed])
        #expect(try SignedTrustList(reading: Array(compact)).message == SignedTrustList(reading: list().file()).message)
    }

    /// `JSONDecoder` would take the last one.
    @Test func aNameThatStandsTwiceHasAPlace() throws {
        let text = String(decoding: try list().file(), as: UTF8.self)
            .replacing("\"issuers\": []", with: "\"issuers\": [], \"issuers\": []", maxReplacements: 1)
        let data = Array(text.utf8)
        do throws(ShareTokenError) {
            _ = try SignedTrustList(reading: data)
            Issue.record("a name that stands twice was read")
        } catch {
            #expect(error.code == .duplicateName)
            #expect(TextPosition(ofByte: error.offset, in: data).description == "14:20")
        }
    }

    @Test func tooLargeIsRefusedFirst() {
        #expect(throws: ShareTokenError(.tooLarge, at: TrustList.maximumLength)) {
            try SignedTrustList(reading: [UInt8](repeating: 0, count: TrustList.maximumLength + 1))
        }
    }
}

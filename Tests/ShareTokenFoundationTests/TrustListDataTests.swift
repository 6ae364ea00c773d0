// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
import Testing

/// Trust lists as `Data`.
@Suite struct TrustListDataTests {
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
        let signed = try SignedTrustList(data: list.data)
        #expect(signed.list == list && signed.signatures.isEmpty)
        #expect(try SignedTrustList(data: signed.data).message == signed.message)
    }

    @Test func whatFoundationWritesIsRead() throws {
        let object = try JSONSerialization.jsonObject(with: list().data)
        let compact = try JSONSerialization.data(withJSONObject: object, options: [.fragmentsAllowed])
        #expect(try SignedTrustList(data: compact).message == SignedTrustList(data: list().data).message)
    }

    /// `JSONDecoder` would take the one that comes last.
    @Test func aNameThatStandsTwiceHasAPlace() throws {
        let text = String(decoding: try list().data, as: UTF8.self)
            .replacing("\"issuers\": []", with: "\"issuers\": [], \"issuers\": []", maxReplacements: 1)
        let data = Data(text.utf8)
        do throws(ShareTokenError) {
            _ = try SignedTrustList(data: data)
            Issue.record("a name that stands twice was read")
        } catch {
            #expect(error.code == .duplicateName)
            #expect(TextPosition(ofByte: error.offset, in: data).description == "14:20")
        }
    }

    @Test func tooLargeIsRefusedFirst() {
        #expect(throws: ShareTokenError(.tooLarge, at: TrustList.maximumLength)) {
            try SignedTrustList(data: Data(count: TrustList.maximumLength + 1))
        }
    }
}

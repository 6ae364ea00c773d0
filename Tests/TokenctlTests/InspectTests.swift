// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The claims of a token, shown as claims only.
@Suite struct InspectTests {
    /// A token for an item of Taobao, signed with an unknown key.
    private static let token =
        "￥1SdIcSI3XouBEJKoz1VWrx4IKvmFpMYVtE5mUxtftKSf7J3dh9beLbsFAOUzqg8mDSFoTeKgJl9qRHMHySTW866QEseUQutThEKHZaUx3qa58200u8a￥"

    private static let members: Set = [
        "verified", "unverified_target", "key_id", "suite", "issued_at", "expires_at", "claims", "start", "end",
        "bytes", "tag",
        "error",
    ]

    @Test func theFirstThingIsThatNothingWasVerified() throws {
        let run = try Tokenctl().run("inspect", "看 \(Self.token)")
        #expect(run.status == 0)
        #expect(run.lines.first == "verified      no: everything below is only a claim")
        #expect(run.lines.contains("link          https://item.taobao.com/item.htm?id=520813250866"))
        #expect(run.lines.last == "place         bytes 7..<122 of the text")
    }

    @Test func json() throws {
        let record = try Tokenctl().run("inspect", "--json", "看 \(Self.token)").object()
        #expect(Set(record.keys) == Self.members)
        #expect(record["verified"] as? Bool == false)
        #expect(record["start"] as? Int == 7 && record["end"] as? Int == 122)
        #expect((record["unverified_target"] as? [String: Any])?["kind"] as? String == "item")
        #expect((record["tag"] as? String)?.count == 128)
        #expect(record["error"] is NSNull)
    }

    @Test func aTextWithoutATokenHasTheSameMembers() throws {
        let run = try Tokenctl().run("inspect", "--json", "no token")
        #expect(run.status == 3)
        let record = try run.object()
        #expect(Set(record.keys) == Self.members)
        #expect(record["verified"] as? Bool == false)
        #expect((record["error"] as? [String: Any])?["code"] as? String == "no-token")
        #expect(Self.members.subtracting(["verified", "error"]).allSatisfy { record[$0] is NSNull })
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenService
import Testing

/// The policy of a server, which somebody edits while it runs.
@Suite struct PolicyStoreTests {
    private let folder: ServerFolder
    private let world = TestWorld(Timestamp(secondsSince1970: 0))

    init() throws { folder = try ServerFolder() }

    private func policy(_ id: String, action: String = "open") -> [UInt8] {
        Array(
            """
            {"id": "\(id)", "name": {"en": "Test", "zh": "测试"}, "sources": [], "rules": [
              {"id": "all", "when": {}, "action": "\(action)", "reason": "test", "message": {"en": "So.", "zh": "如此。"}}]}
            """.utf8)
    }

    private func store() throws -> PolicyStore { try PolicyStore(file: folder.policy, report: world.report) }

    @Test func aNewPolicyComesIntoUse() throws {
        defer { folder.remove() }
        try folder.write(policy("one"), to: folder.policy)
        let store = try store()
        #expect(store.policy.id == "one" && world.events() == [.policyAccepted(id: "one")])
        #expect(store.refresh().isEmpty)
        // An edit that keeps the id is a new policy, too.
        try folder.write(policy("one", action: "deny"), to: folder.policy)
        #expect(store.refresh() == [.policyAccepted(id: "one")])
        let question = PolicyQuestion(scene: .web, form: .url, category: .video, at: Timestamp(secondsSince1970: 0))
        #expect(store.policy.evaluate(question).action == .deny)
    }

    @Test func aRefusedPolicyLeavesTheGoodOneInUse() throws {
        defer { folder.remove() }
        try folder.write(policy("one"), to: folder.policy)
        let store = try store()
        for bad in [Array("{".utf8), [], policy("two", action: "maybe")] {
            try folder.write(bad, to: folder.policy)
            _ = store.refresh()
            #expect(store.policy.id == "one")
        }
        #expect(world.events().count { if case .policyRefused = $0 { true } else { false } } == 3)
        try FileManager.default.removeItem(atPath: folder.policy)
        #expect(store.refresh().count == 1 && store.refresh().isEmpty && store.policy.id == "one")
        try folder.write(policy("two"), to: folder.policy)
        #expect(store.refresh() == [.policyAccepted(id: "two")])
    }

    @Test func aStartWithADamagedFileTakesTheCopy() throws {
        defer { folder.remove() }
        try folder.write(policy("one"), to: folder.policy)
        _ = try store()
        try folder.write(Array(policy("two").prefix(40)), to: folder.policy)
        _ = world.events()
        let again = try store()
        #expect(again.policy.id == "one")
        #expect(world.events().last == .policyFromCopy(id: "one"))
        try folder.write(policy("one"), to: folder.policy)
        #expect(again.refresh() == [.policyAccepted(id: "one")], "the file is good again")
    }

    @Test("a policy is used in a folder in which no copy can be kept")
    func noCopy() throws {
        defer { folder.remove() }
        try folder.write(policy("one"), to: folder.policy)
        // A file stands where the folder of the copy would be.
        let store = try PolicyStore(file: folder.policy, copy: "\(folder.policy)/copy.json", report: world.report)
        #expect(store.policy.id == "one")
        let events = world.events()
        #expect(events.first == .policyAccepted(id: "one") && events.count == 2)
        guard case .storageFailed = events.last else {
            Issue.record("nobody is told: \(events)")
            return
        }
        #expect(store.refresh().isEmpty)
    }

    @Test func withoutAnyPolicyThereIsNoService() throws {
        defer { folder.remove() }
        #expect(throws: ServiceError.self) { try store() }
        try folder.write(Array("{}".utf8), to: folder.policy)
        #expect(throws: ServiceError.unusable(folder.policy, ShareTokenError(.missingMember))) { try store() }
    }

    @Test func aPresetNeedsNoFile() {
        let store = PolicyStore(.neutral)
        #expect(store.policy.id == ScenePolicy.neutral.id && store.refresh().isEmpty)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenService
import ShareTokenStorage
import Testing

/// The trust list of a server, from the first day to damaged files and wrong clocks.
@Suite struct TrustStoreTests {
    private let folder: ServerFolder
    private let world = TestWorld(ListedIssuer.now)
    private var issuer: ListedIssuer

    init() throws {
        folder = try ServerFolder()
        issuer = try ListedIssuer()
        try TrustStore.enrol(
            list: "example.cn", roots: RootKeys(threshold: 1, keys: [issuer.root.publicKey]), state: folder.state)
    }

    private var file: [UInt8] {
        get throws { try SignedTrustList(reading: issuer.list.file()).signed(by: issuer.root) }
    }

    @Test func aListIsStoredBeforeItIsUsed() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        let store = try world.store(folder)
        #expect(store.list?.list.version == 7)
        #expect(try folder.stored()?.last == store.list?.version)
        #expect(world.events() == [.listAccepted(version: 7, until: issuer.list.expiresAt)])
        #expect(store.refresh().isEmpty, "what did not change is no event")
    }

    @Test mutating func aNewListComesIntoUse() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        let store = try world.store(folder)
        issuer.list.version = 8
        try folder.write(file, to: folder.list)
        #expect(store.refresh() == [.listAccepted(version: 8, until: issuer.list.expiresAt)])
        #expect(store.list?.list.version == 8)
    }

    @Test mutating func anOlderListIsAnAlarmOnce() throws {
        defer { folder.remove() }
        let old = try file
        issuer.list.version = 8
        try folder.write(file, to: folder.list)
        let store = try world.store(folder)
        try folder.write(old, to: folder.list)
        #expect(store.refresh() == [.listAlarm(ShareTokenError(.trustListRollback))])
        #expect(store.refresh().isEmpty)
        #expect(store.list?.list.version == 8)
        issuer.list.issuers[0].grade = .b
        try folder.write(file, to: folder.list)
        #expect(store.refresh() == [.listAlarm(ShareTokenError(.trustListFork))])
        #expect(store.list?.list.version == 8)
    }

    @Test func aDamagedFileLeavesTheGoodListInUse() throws {
        defer { folder.remove() }
        let good = try file
        try folder.write(good, to: folder.list)
        let store = try world.store(folder)
        _ = world.events()
        for damaged in [[], Array(good.prefix(good.count / 2)), Array("{}".utf8), [0xFF, 0x00]] {
            try folder.write(damaged, to: folder.list)
            store.refresh()
            #expect(store.list?.list.version == 7)
            guard case .listRefused = world.events().last else {
                Issue.record("a damaged list is refused")
                continue
            }
        }
        try FileManager.default.removeItem(atPath: folder.list)
        #expect(store.refresh().contains { if case .storageFailed = $0 { true } else { false } })
        #expect(store.list?.list.version == 7)
        try folder.write(good, to: folder.list)
        store.refresh()
        try folder.write([], to: folder.list)
        #expect(!store.refresh().isEmpty, "damage is told again after the file was good")
    }

    @Test func aStartWithADamagedFileTakesTheCopy() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        _ = try world.store(folder)
        try folder.write(Array("{".utf8), to: folder.list)
        _ = world.events()
        let store = try world.store(folder)
        #expect(store.list?.list.version == 7)
        #expect(world.events().last == .listFromCopy(version: 7))
        #expect(store.refresh().isEmpty)
    }

    @Test func aListThatIsNotYetValidIsTriedAgain() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        world.now = Timestamp(secondsSince1970: 0)
        let store = try world.store(folder)
        #expect(store.list == nil)
        #expect(world.events() == [.listRefused(ShareTokenError(.trustListNotYetValid))])
        world.now = ListedIssuer.now
        #expect(store.refresh() == [.listAccepted(version: 7, until: issuer.list.expiresAt)])
    }

    @Test("an expired list says why: its tokens are refused as those of an expired list, at the start as well")
    func expiry() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        let token = try issuer.token("https://item.taobao.com/item.htm?id=520813250866")
        world.now = ListedIssuer.later(days: 1000)
        let store = try world.store(folder)
        #expect(world.events() == [.listNotCurrent(version: 7, .trustListExpired)])
        let list = try #require(store.list)
        #expect(
            TokenVerifier(trust: list).verdicts(on: token, at: world.now).failure?.code == .trustListExpired)
        // The clock was wrong: the list is good again.
        world.now = ListedIssuer.now
        #expect(store.refresh() == [.listAccepted(version: 7, until: issuer.list.expiresAt)])
        #expect(TokenVerifier(trust: list).verdicts(on: token, at: world.now).isValid)
        world.now = Timestamp(secondsSince1970: 0)
        #expect(store.refresh() == [.listNotCurrent(version: 7, .trustListNotYetValid)])
        world.now = Timestamp(secondsSince1970: .max)
        #expect(store.refresh() == [.listNotCurrent(version: 7, .trustListExpired)])
    }

    @Test func enrollingHappensOnce() throws {
        defer { folder.remove() }
        let roots = try RootKeys(threshold: 1, keys: [issuer.root.publicKey])
        #expect(throws: ServiceError.alreadyEnrolled(folder.state)) {
            try TrustStore.enrol(list: "example.cn", roots: roots, state: folder.state)
        }
        let other = "\(folder.path)/other.json"
        #expect(throws: ServiceError.notEnrolled(other)) { try TrustStore(file: folder.list, state: other) }
        #expect(throws: ServiceError.unusable(other, ShareTokenError(.badValue))) {
            try TrustStore.enrol(list: "?", roots: roots, state: other)
        }
        try folder.write(Array("{}".utf8), to: other)
        #expect(throws: ServiceError.self) { try TrustStore(file: folder.list, state: other) }
    }

    @Test("what cannot be stored is not used")
    func storageFails() throws {
        defer { folder.remove() }
        try folder.write(file, to: folder.list)
        world.kill(before: 4)
        let store = try world.store(folder)
        #expect(store.list == nil)
        world.kill(before: nil)
        #expect(store.refresh() == [.listAccepted(version: 7, until: issuer.list.expiresAt)])
        // Somebody removes the state while the server runs.
        try FileManager.default.removeItem(atPath: folder.state)
        var next = issuer
        next.list.version = 8
        try folder.write(SignedTrustList(reading: next.list.file()).signed(by: next.root), to: folder.list)
        store.refresh()
        #expect(store.list?.list.version == 7)
    }

    @Test mutating func aSecondServerWithTheSameStateIsNotTakenBack() throws {
        defer { folder.remove() }
        let old = try file
        try folder.write(old, to: folder.list)
        let other = "\(folder.path)/other.json"
        issuer.list.version = 8
        try folder.write(file, to: other)
        let (first, second) = (try world.store(folder), try world.store(folder, list: other))
        #expect(first.list?.list.version == 7 && second.list?.list.version == 8)
        let third = try world.store(folder)
        // The copy is that of the newer list, which the state knows.
        #expect(third.list?.list.version == 8)
    }

    @Test func aFileThatDidNotChangeHasOneStamp() throws {
        defer { folder.remove() }
        try folder.write([1], to: folder.list)
        let now = Int64(Date.now.timeIntervalSince1970)
        #expect(FileStamp(ofFileAt: folder.list, now: now) == nil, "it may change within one tick of the clock")
        let stamp = try #require(FileStamp(ofFileAt: folder.list, now: now + 10))
        #expect(FileStamp(ofFileAt: folder.list, now: now + 20) == stamp)
        try folder.write([2], to: folder.list)
        #expect(FileStamp(ofFileAt: folder.list, now: now + 20) != stamp)
        #expect(FileStamp(ofFileAt: "\(folder.list).none") == nil)
        #expect(FileStamp(ofFileAt: folder.list, now: .min) == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenService
import Synchronization
import Testing

/// Messages read by the list and the policy that are in use, while both are renewed.
@Suite struct MessageServiceTests {
    private let folder: ServerFolder
    private let world = TestWorld(ListedIssuer.now)
    private var issuer: ListedIssuer
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    init() throws {
        folder = try ServerFolder()
        issuer = try ListedIssuer()
        try TrustStore.enrol(
            list: "example.cn", roots: RootKeys(threshold: 1, keys: [issuer.root.publicKey]), state: folder.state)
        try publish()
    }

    private func publish() throws {
        try folder.write(SignedTrustList(reading: issuer.list.file()).signed(by: issuer.root), to: folder.list)
    }

    private func service(
        resolver: AsyncResolver? = nil, audit: @escaping @Sendable (MessageAudit) -> Void = { _ in }
    ) throws -> MessageService {
        MessageService(
            trust: try world.store(folder), policy: PolicyStore(.neutral), resolver: resolver, clock: { world.now },
            audit: audit)
    }

    @Test func aMessageIsReadAndAudited() async throws {
        defer { folder.remove() }
        let audits = Mutex<[MessageAudit]>([])
        let service = try service { audit in audits.withLock { $0.append(audit) } }
        let token = try issuer.token(Self.item)
        let message = await service.read("看 \(token.delimitedText) 和 http://192.168.1.1/", in: .wechatGroup)
        #expect(message.spans.map { $0.decision.action } == [.open, .deny])
        #expect(message.spans.first?.url == Self.item && message.spans.first?.issuer?.id == "mall")
        let audit = try #require(audits.withLock { $0.first })
        #expect(audit.list == "example.cn" && audit.listVersion == 7 && audit.policy == ScenePolicy.neutral.id)
        #expect(audit.message.spans.count == 2 && audit.time == ListedIssuer.now && audit.scene == .wechatGroup)
        #expect(service.status.isListCurrent && service.status.listVersion == 7)
    }

    @Test("the signature of a token is verified once, and what a new list says of its key is looked up anew")
    mutating func theCacheStaysWithANewList() async throws {
        defer { folder.remove() }
        let service = try service()
        let text = try issuer.token(Self.item).delimitedText
        for _ in 0..<3 { #expect(await service.read(text, in: .web).spans.first?.decision.action == .open) }
        #expect(service.cache.counts.missed == 1 && service.cache.counts.found == 2)
        issuer.list.version = 8
        try publish()
        service.trust.refresh()
        for _ in 0..<2 { #expect(await service.read(text, in: .web).spans.first?.decision.action == .open) }
        #expect(service.cache.counts.missed == 1 && service.cache.counts.examinedAnew == 1)
        issuer.list.version = 9
        issuer.list.issuers[0].keys[0].status = .revoked
        try publish()
        service.trust.refresh()
        let span = try #require(await service.read(text, in: .web).spans.first)
        #expect(span.decision.action == .deny && span.verification?.failure?.code == .revokedKey)
        #expect(service.cache.counts.missed == 1)
    }

    @Test func withoutAListTokensAreRefusedAndLinksAreNot() async throws {
        defer { folder.remove() }
        try FileManager.default.removeItem(atPath: folder.list)
        let service = try service()
        let text = "\(try issuer.token(Self.item).delimitedText) \(Self.item)"
        let message = await service.read(text, in: .web)
        #expect(message.spans.map { $0.decision.action } == [.deny, .open])
        #expect(!service.status.isListCurrent && service.status.listVersion == nil)
    }

    @Test func aResolverThatNeverAnswersCostsItsTime() async throws {
        defer { folder.remove() }
        var resolver = AsyncResolver { _ in
            try await Task.sleep(for: .seconds(3600))
            return .unknown
        }
        resolver.patience = .milliseconds(50)
        let service = try service(resolver: resolver)
        let message = await service.read("https://v.douyin.com/aBcDeFgHiJk/", in: .web)
        #expect(message.spans.count == 1)
    }

    private final class Progress: Sendable {
        let versions = Mutex<Set<Int64>>([])
        let isDone = Mutex(false)
    }

    @Test("no message is lost, and none read by an unaccepted list, while lists come, break and go")
    mutating func underRenewal() async throws {
        defer { folder.remove() }
        let service = try service()
        let text = "\(try issuer.token(Self.item).delimitedText) https://www.bilibili.com/video/BV17x411w7KC"
        let progress = Progress()
        let readers = (0..<4).map { _ in
            Task {
                var count = 0
                while !progress.isDone.withLock({ $0 }) {
                    let message = await service.read(text, in: .web)
                    #expect(message.spans.map { $0.decision.action } == [.open, .open])
                    if let version = service.trust.list?.list.version {
                        progress.versions.withLock { _ = $0.insert(version) }
                    }
                    count += 1
                    await Task.yield()
                }
                return count
            }
        }
        for version in 8...40 as ClosedRange<Int64> {
            issuer.list.version = version
            if version.isMultiple(of: 3) {
                try folder.write(Array(issuer.list.file().prefix(Int(version) * 9)), to: folder.list)
            } else if version.isMultiple(of: 5) {
                // Nobody signed it.
                try folder.write(issuer.list.file(), to: folder.list)
            } else {
                try publish()
            }
            service.trust.refresh()
            try await Task.sleep(for: .milliseconds(2))
        }
        progress.isDone.withLock { $0 = true }
        for reader in readers { #expect(await reader.value > 0) }
        let versions = progress.versions.withLock { $0 }
        #expect(versions.allSatisfy { $0 == 7 || !$0.isMultiple(of: 3) && !$0.isMultiple(of: 5) })
        #expect(service.trust.list?.list.version == 38)
    }

    @Test func renewingGoesOnUntilItIsCancelled() async throws {
        defer { folder.remove() }
        let service = try service()
        let renewing = Task { await service.run(every: .milliseconds(5)) }
        var next = issuer
        next.list.version = 8
        try folder.write(SignedTrustList(reading: next.list.file()).signed(by: next.root), to: folder.list)
        for _ in 0..<400 where service.trust.list?.list.version != 8 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(service.trust.list?.list.version == 8)
        renewing.cancel()
        await renewing.value
    }
}

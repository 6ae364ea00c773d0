// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenService
import Testing

/// Messages that are made to cost much: the work on each has a bound, and each byte of it a decision.
@Suite struct HostileMessageTests {
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    private func service(_ folder: ServerFolder, _ issuer: ListedIssuer, _ resolver: AsyncResolver?) throws
        -> MessageService
    {
        try TrustStore.enrol(
            list: "example.cn", roots: RootKeys(threshold: 1, keys: [issuer.root.publicKey]), state: folder.state)
        try folder.write(SignedTrustList(reading: issuer.list.file()).signed(by: issuer.root), to: folder.list)
        let world = TestWorld(ListedIssuer.now)
        return MessageService(
            trust: try world.store(folder), policy: PolicyStore(.neutral), resolver: resolver, clock: { world.now })
    }

    @Test("10 MB of links, 80,000 forged tokens: the budget decides on what is not read")
    func size() async throws {
        let folder = try ServerFolder()
        defer { folder.remove() }
        let issuer = try ListedIssuer()
        let service = try service(folder, issuer, nil)
        let token = try issuer.token(Self.item)
        var tag = token.tag
        tag[tag.count - 10] ^= 1
        let forged = try UnsignedToken(token.unverifiedContent).attaching(tag: tag).delimitedText
        let texts = [
            String(repeating: "https://a.example/ ", count: 550_000), String(repeating: "\(forged) ", count: 80_000),
            String(repeating: "《【￥", count: 1_200_000), String(repeating: "https://", count: 1_300_000),
        ]
        for text in texts {
            #expect(text.utf8.count > 9_000_000)
            let message = await service.read(text, in: .web)
            #expect(message.spans.count <= MessageBudget().matches + 1)
            // All after the budget is one span, up to the end.
            let last = try #require(message.spans.last)
            #expect(last.utf8.upperBound == text.utf8.count && last.decision.action >= .tokenOnly)
        }
        #expect(service.cache.counts.missed <= MessageBudget().signatures * texts.count)
    }

    @Test("a resolver that answers megabytes, itself, a private host, or in a circle opens nothing")
    func answers() async throws {
        let short = "https://v.douyin.com/aBcDeFgHiJk/"
        let other = "https://v.douyin.com/oThErShArE1/"
        let answers: [@Sendable (ScanMatch) -> ResolverAnswer] = [
            { _ in .link(String(repeating: "https://a.example/", count: 200_000)) }, { _ in .link(short) },
            { _ in .link("http://127.0.0.1:22/") }, { _ in .link("http://192.168.0.1/", via: ["https://a.example/"]) },
            { match in .link(match.url == short ? other : short) }, { _ in .link("javascript:alert(1)") },
            { _ in .link(Self.item, via: ["http://169.254.169.254/latest/"]) }, { _ in .refused("no") },
        ]
        for (place, answer) in answers.enumerated() {
            let folder = try ServerFolder()
            defer { folder.remove() }
            let service = try service(folder, ListedIssuer(), AsyncResolver { answer($0) })
            let span = try #require(await service.read(short, in: .web).spans.first)
            // Whoever answers with the question knows nothing: the link is judged as one that nobody opened.
            #expect(place == 1 ? span.url == short : span.url == nil, "answer \(place): \(span.decision)")
        }
    }
}

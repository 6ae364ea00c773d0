// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The findings that the cache keeps, and those that it never keeps.
@Suite struct VerificationCacheTests {
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    @Test func theAnswersAreTheSame() throws {
        let issuer = try ListedIssuer()
        let cache = VerificationCache()
        let (plain, cached) = (try issuer.verifier(.wechat20211129), try issuer.verifier(.wechat20211129, cache: cache))
        let token = try issuer.token(Self.item)
        for scene in [Scene.wechatChat, .wechatGroup, .wechatMoments, .sms] {
            for day in [-40, 0, 29, 31, 90] as [Int64] {
                let now = ListedIssuer.later(days: day)
                let expected = plain.verdicts(on: token, at: now, in: scene)
                #expect(cached.verdicts(on: token, at: now, in: scene) == expected)
                #expect(cached.verdicts(on: token, at: now, in: scene) == expected)
            }
        }
        #expect(cache.count == 1)
    }

    @Test func aForgedTokenTakesNoPlace() throws {
        let issuer = try ListedIssuer()
        let cache = VerificationCache()
        let verifier = try issuer.verifier(cache: cache)
        let token = try issuer.token(Self.item)
        #expect(verifier.verdicts(on: token, at: ListedIssuer.now).isValid)
        var tag = token.tag
        tag[tag.count - 10] ^= 1
        let forged = try UnsignedToken(token.unverifiedContent).attaching(tag: tag)
        #expect(verifier.verdicts(on: forged, at: ListedIssuer.now).failure?.code == .invalidSignature)
        let stranger = try ListedIssuer()
        #expect(verifier.verdicts(on: try stranger.token(Self.item), at: ListedIssuer.now).failure?.code == .unknownKey)
        #expect(cache.count == 1)
    }

    @Test func anotherVersionOfTheListForgets() throws {
        var issuer = try ListedIssuer()
        let cache = VerificationCache()
        let token = try issuer.token(Self.item)
        #expect(try issuer.verifier(cache: cache).verdicts(on: token, at: ListedIssuer.now).isValid)
        issuer.list.version += 1
        issuer.list.issuers[0].keys[0].status = .revoked
        let next = try issuer.verifier(cache: cache)
        #expect(next.verdicts(on: token, at: ListedIssuer.now).failure?.code == .revokedKey)
        issuer.list.version += 1
        issuer.list.issuers[0].keys[0].status = .active
        issuer.list.issuers[0].bindings = IssuerBindings(domains: ["jd.com"])
        #expect(
            try issuer.verifier(cache: cache).verdicts(on: token, at: ListedIssuer.now).failure?.code == .targetNotBound
        )
    }

    @Test("TRU-43: findings for one version of a list are not used for the next, in either table")
    func theOlderTableForgetsAsWell() throws {
        var issuer = try ListedIssuer()
        // In the smallest cache, a table of each of the 16 parts holds one token. The second token moves the first one
        // to the older table.
        let cache = VerificationCache(capacity: 32)
        let first = try issuer.token(Self.item)
        let part = try #require(first.tag.first) % 16
        var second = first
        for number in 1...2000 where second == first {
            let token = try issuer.token("\(Self.item)\(number)")
            if token.tag[0] % 16 == part { second = token }
        }
        try #require(second != first)
        let before = try issuer.verifier(cache: cache)
        #expect(
            before.verdicts(on: first, at: ListedIssuer.now).isValid
                && before.verdicts(on: second, at: ListedIssuer.now).isValid)
        #expect(cache.count == 2)
        issuer.list.version += 1
        issuer.list.issuers[0].keys[0].status = .revoked
        let after = try issuer.verifier(cache: cache)
        for token in [first, second] {
            #expect(after.verdicts(on: token, at: ListedIssuer.now).failure?.code == .revokedKey)
        }
        // In the other direction, a verifier with the older list does not get the findings of the newer one.
        #expect(before.verdicts(on: first, at: ListedIssuer.now).isValid)
    }

    @Test func theCacheIsBounded() throws {
        let issuer = try ListedIssuer()
        let cache = VerificationCache(capacity: 64)
        let verifier = try issuer.verifier(cache: cache)
        for number in 1...500 {
            #expect(verifier.verdicts(on: try issuer.token("\(Self.item)\(number)"), at: ListedIssuer.now).isValid)
            #expect(cache.count <= 64)
        }
        #expect(cache.count >= 16)
    }

    @Test func theSmallestCacheKeepsWhatItSays() throws {
        let issuer = try ListedIssuer()
        let cache = VerificationCache(capacity: 1)
        #expect(cache.capacity == 32)
        let verifier = try issuer.verifier(cache: cache)
        for number in 1...300 {
            #expect(verifier.verdicts(on: try issuer.token("\(Self.item)\(number)"), at: ListedIssuer.now).isValid)
            #expect(cache.count <= cache.capacity)
        }
    }

    @Test func manyThreadsMayAsk() async throws {
        let issuer = try ListedIssuer()
        let verifier = try issuer.verifier(.neutral, cache: VerificationCache(capacity: 32))
        let tokens = try (1...50).map { try issuer.token("\(Self.item)\($0)") }
        let valid = await withTaskGroup(of: Int.self) { group in
            for start in 0..<8 {
                group.addTask {
                    (0..<400).count { step in
                        verifier.verdicts(on: tokens[(start + step) % tokens.count], at: ListedIssuer.now, in: .web)
                            .isValid
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(valid == 3200)
    }
}

// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The five verdicts with a trust list and a policy.
@Suite struct TrustVerdictTests {
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    private func verdicts(_ verification: Verification) -> [Verification.Verdict] {
        [
            verification.wellFormed, verification.signature, verification.issuer, verification.current,
            verification.allowed,
        ]
    }

    @Test func allGood() throws {
        let issuer = try ListedIssuer()
        let result = try issuer.verifier(.neutral).verdicts(
            on: issuer.token(Self.item), at: ListedIssuer.now, in: .wechatGroup)
        #expect(verdicts(result) == [.ok, .ok, .ok, .ok, .ok])
        #expect(result.isValid)
        #expect(result.madeBy?.id == "mall")
        #expect(result.madeBy?.grade == .a)
        #expect(result.issuerName == "Mall")
        #expect(result.risks.isEmpty)
        #expect(result.decision?.action == .open)
        #expect(result.decision?.rule == "open")
    }

    @Test func aKeyThatNoListHas() throws {
        let stranger = try ListedIssuer()
        let result = try ListedIssuer().verifier().verdicts(on: stranger.token(Self.item), at: ListedIssuer.now)
        #expect(verdicts(result) == [.ok, .notChecked, .failed, .notChecked, .notChecked])
        #expect(result.failure?.code == .unknownKey)
        #expect(result.madeBy == nil)
    }

    @Test func aListThatExpiresWhileItIsHeld() throws {
        let issuer = try ListedIssuer()
        let result = try issuer.verifier().verdicts(on: issuer.token(Self.item), at: ListedIssuer.later(days: 90))
        #expect(verdicts(result) == [.ok, .ok, .failed, .notChecked, .notChecked])
        #expect(result.failure?.code == .trustListExpired)
    }

    @Test func aTokenFromBeforeItsKey() throws {
        let issuer = try ListedIssuer()
        let token = try issuer.token(Self.item, at: ListedIssuer.later(days: -31))
        let result = try issuer.verifier().verdicts(on: token, at: ListedIssuer.later(days: -2))
        #expect(result.failure?.code == .trustListNotYetValid, "the list comes before the key")
        let later = try issuer.verifier().verdicts(on: token, at: ListedIssuer.now)
        #expect(verdicts(later) == [.ok, .ok, .failed, .notChecked, .notChecked])
        #expect(later.failure?.code == .keyNotValid)
    }

    @Test func aKeyThatWasRevoked() throws {
        var issuer = try ListedIssuer()
        issuer.list.issuers[0].keys[0].status = .revoked
        let byStatus = try issuer.verifier().verdicts(on: issuer.token(Self.item), at: ListedIssuer.now)
        #expect(verdicts(byStatus) == [.ok, .ok, .ok, .failed, .notChecked])
        #expect(byStatus.failure?.code == .revokedKey)
        issuer.list.issuers[0].keys[0].status = .active
        let key = try Fingerprint(ofKey: issuer.key.publicKey.subjectPublicKeyInfo)
        issuer.list.revoked.keys = [Revocation(key, reason: .compromised, at: ListedIssuer.now)]
        let byList = try issuer.verifier().verdicts(on: issuer.token(Self.item), at: ListedIssuer.now)
        #expect(byList.failure?.code == .revokedKey)
    }

    @Test func aTokenThatWasRevoked() throws {
        var issuer = try ListedIssuer()
        let token = try issuer.token(Self.item)
        let other = try issuer.token(Self.item + "1")
        issuer.list.revoked.tokens = [
            Revocation(try Fingerprint(of: token), reason: .fraud, at: ListedIssuer.now)
        ]
        let verifier = try issuer.verifier()
        #expect(verdicts(verifier.verdicts(on: token, at: ListedIssuer.now)) == [.ok, .ok, .ok, .failed, .notChecked])
        #expect(verifier.verdicts(on: token, at: ListedIssuer.now).failure?.code == .revokedToken)
        #expect(verifier.verdicts(on: other, at: ListedIssuer.now).isValid)
    }

    @Test func aTargetThatWasRevoked() throws {
        var issuer = try ListedIssuer()
        issuer.list.revoked.targets = [
            Revocation(
                .link("https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866"), reason: .unlawful,
                at: ListedIssuer.now)
        ]
        let verifier = try issuer.verifier()
        #expect(
            verifier.verdicts(on: try issuer.token(Self.item), at: ListedIssuer.now).failure?.code == .revokedTarget)
        #expect(verifier.verdicts(on: try issuer.token(Self.item + "1"), at: ListedIssuer.now).isValid)
    }

    @Test func aPolicyDecidesLast() throws {
        let issuer = try ListedIssuer(bindings: IssuerBindings(platforms: ["douyin"]))
        let video = try issuer.token("https://www.douyin.com/video/7346971177114611826")
        let verifier = try issuer.verifier(.wechat20211129)
        let group = verifier.verdicts(on: video, at: ListedIssuer.now, in: .wechatGroup)
        #expect(verdicts(group) == [.ok, .ok, .ok, .ok, .failed])
        #expect(group.failure?.code == .policyTokenOnly)
        #expect(group.decision?.action == .tokenOnly)
        // In a chat the policy opens the link, but keeps the token as text.
        let chat = verifier.verdicts(on: video, at: ListedIssuer.now, in: .wechatChat)
        #expect(chat.failure?.code == .policyTokenOnly && chat.decision?.rule == "tokens")
        let moments = verifier.verdicts(on: video, at: ListedIssuer.now, in: .wechatMoments)
        #expect(moments.failure?.code == .policyDenied)
        #expect(moments.decision?.rule == "moments-tokens")
        #expect(verifier.verdicts(on: video, at: ListedIssuer.now).failure?.code == .sceneRequired)
        let expired = verifier.verdicts(on: video, at: ListedIssuer.later(days: 40), in: .wechatChat)
        #expect(expired.failure?.code == .expired)
        #expect(expired.decision == nil, "what does not hold is not put to the policy")
        #expect(PolicyDecision(refusing: expired)?.action == .deny)
        #expect(PolicyDecision(refusing: expired)?.reason == "expired")
    }

    @Test func gradesCount() throws {
        var issuer = try ListedIssuer()
        #expect(
            try issuer.verifier(.strict).verdicts(on: issuer.token(Self.item), at: ListedIssuer.now, in: .sms).decision?
                .action
                == .open)
        issuer.list.issuers[0].grade = .d
        #expect(
            try issuer.verifier(.strict).verdicts(on: issuer.token(Self.item), at: ListedIssuer.now, in: .sms).decision?
                .action
                == .warn)
    }

    @Test func theListGoesBeforeAKeyTrustedByItself() throws {
        let issuer = try ListedIssuer(bindings: IssuerBindings(domains: ["jd.com"]))
        var verifier = try issuer.verifier()
        verifier.trust(issuer.key.publicKey, issuer: "by itself")
        #expect(
            verifier.verdicts(on: try issuer.token(Self.item), at: ListedIssuer.now).failure?.code == .targetNotBound)
    }

    @Test func whatTheListRevokesIsRevokedForAKeyTrustedByItself() throws {
        var issuer = try ListedIssuer()
        let stranger = try ListedIssuer()
        let (token, other) = (try stranger.token(Self.item), try stranger.token("https://example.com/a"))
        func code(_ token: Token) throws -> ShareTokenError.Code? {
            var verifier = try issuer.verifier()
            verifier.trust(stranger.key.publicKey, issuer: "by itself")
            return verifier.verdicts(on: token, at: ListedIssuer.now).failure?.code
        }
        #expect(try code(token) == nil)
        issuer.list.revoked.targets = [Revocation(.link(Self.item), reason: .unlawful, at: ListedIssuer.now)]
        #expect(try code(token) == .revokedTarget)
        #expect(try code(other) == nil)
        issuer.list.revoked.tokens = [Revocation(try Fingerprint(of: other), reason: .fraud, at: ListedIssuer.now)]
        #expect(try code(other) == .revokedToken)
        let key = try Fingerprint(ofKey: stranger.key.publicKey.subjectPublicKeyInfo)
        issuer.list.revoked.keys = [Revocation(key, reason: .compromised, at: ListedIssuer.now)]
        #expect(try code(token) == .revokedKey)
        #expect(try code(other) == .revokedKey)
    }

    @Test func twoKeysOverlapWithoutAGap() throws {
        var issuer = try ListedIssuer()
        let old = issuer.list.issuers[0].keys[0]
        let next = try PrivateKey.generate(.p256)
        issuer.list.issuers[0].keys[0].notAfter = ListedIssuer.later(days: 2)
        issuer.list.issuers[0].keys.append(
            IssuerKey(
                key: try ListedKey(next.publicKey), notBefore: ListedIssuer.later(days: -1), notAfter: old.notAfter))
        let verifier = try issuer.verifier()
        for day in -20...20 as ClosedRange<Int64> {
            let time = ListedIssuer.later(days: day)
            let byOld = verifier.verdicts(
                on: try issuer.token(Self.item, at: time), at: ListedIssuer.later(days: max(day, 0)))
            let signer = TokenSigner(next)
            let token = try signer.token(for: Resource(link: Self.item), issuedAt: time, lifetime: .thirtyDays)
            let byNext = verifier.verdicts(on: token, at: ListedIssuer.later(days: max(day, 0)))
            #expect(byOld.isValid == (day < 2), "\(day)")
            #expect(byNext.isValid == (day >= -1), "\(day)")
            #expect(byOld.isValid || byNext.isValid, "\(day)")
        }
    }
}

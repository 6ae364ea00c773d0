// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Verdicts")
struct VerifierTests {
    private func verdicts(_ verification: Verification) -> [Verification.Verdict] {
        [
            verification.wellFormed, verification.signature, verification.issuer, verification.current,
            verification.allowed,
        ]
    }

    private func token(_ pair: KeyPair, scenes: [Scene] = []) throws -> Token {
        try pair.signer.token(
            for: Samples.target(), issuedAt: Samples.issued(), lifetime: .thirtyDays,
            claims: TokenClaims(scenes: scenes))
    }

    @Test("No key at hand: the issuer is unknown and the signature not checked")
    func unknownKey() throws {
        let token = try token(KeyPair(.ed25519))
        let result = TokenVerifier().verdicts(on: token, at: try Samples.issued(), in: nil)
        #expect(result.failure == ShareTokenError(.unknownKey))
        #expect(verdicts(result) == [.ok, .notChecked, .failed, .notChecked, .notChecked])
        #expect(result.issuerName == nil)
        #expect(!result.isValid)
    }

    @Test("A changed token has a bad signature", arguments: ShareToken.Suite.all)
    func invalidSignature(_ suite: ShareToken.Suite) throws {
        let pair = try KeyPair(suite)
        let token = try token(pair)
        for index in [0, token.tag.count / 2, token.tag.count - 1] {
            var tag = token.tag
            tag[index] ^= 1
            let forged = try UnsignedToken(token.unverifiedContent).attaching(tag: tag)
            let result = pair.verifier.verdicts(on: forged, at: try Samples.issued(), in: nil)
            #expect(result.failure == ShareTokenError(.invalidSignature))
            #expect(verdicts(result) == [.ok, .failed, .notChecked, .notChecked, .notChecked])
            #expect(result.issuerName == nil)
        }
    }

    @Test("A token cannot choose its suite")
    func wrongSuite() throws {
        let key = try SharedKey.generate(.hmacSHA256, label: "a")
        let same = try SharedKey(suite: .hmacSM3, label: "a", secret: [UInt8](repeating: 1, count: 32))
        var verifier = TokenVerifier()
        verifier.trust(same, issuer: "Mall")
        let signer = TokenSigner(key)
        let token = try signer.sign(Samples.content(signer))
        let result = verifier.verdicts(on: token, at: try Samples.issued(), in: nil)
        #expect(result.failure == ShareTokenError(.wrongSuite))
        #expect(verdicts(result) == [.ok, .failed, .notChecked, .notChecked, .notChecked])
        verifier.trust(key, issuer: "Mall 2")
        #expect(verifier.verdicts(on: token, at: try Samples.issued(), in: nil).issuerName == "Mall 2")
    }

    @Test("Keys with the same id are all tried")
    func collidingIDs() throws {
        var verifier = TokenVerifier()
        let keys = try (0..<3).map { _ in try SharedKey.generate(.compact, label: "a") }
        for (index, key) in keys.enumerated() { verifier.trust(key, issuer: "issuer \(index)") }
        for (index, key) in keys.enumerated() {
            let signer = TokenSigner(key)
            let token = try signer.sign(Samples.content(signer))
            #expect(verifier.verdicts(on: token, at: try Samples.issued(), in: nil).issuerName == "issuer \(index)")
        }
        let stranger = TokenSigner(try SharedKey.generate(.compact, label: "a"))
        let token = try stranger.sign(Samples.content(stranger))
        #expect(
            verifier.verdicts(on: token, at: try Samples.issued(), in: nil).failure
                == ShareTokenError(.invalidSignature))
    }

    @Test("A token holds from five minutes before its issue until it expires")
    func current() throws {
        let pair = try KeyPair(.ed25519)
        let token = try token(pair, scenes: [.sms])
        let times: [(String, ShareTokenError.Code?)] = [
            ("2026-11-22T05:54:59Z", .notYetValid), ("2026-11-22T05:55:00Z", nil), ("2026-12-22T05:59:59Z", nil),
            ("2026-12-22T06:00:00Z", .expired),
        ]
        for (time, code) in times {
            let result = pair.verifier.verdicts(on: token, at: try Timestamp(time), in: .sms)
            #expect(result.failure?.code == code)
            #expect(
                verdicts(result)
                    == (code == nil ? [.ok, .ok, .ok, .ok, .ok] : [.ok, .ok, .ok, .failed, .notChecked]))
            #expect(result.issuerName == "Mall")
        }
    }

    @Test("A token bound to scenes holds in them only")
    func allowed() throws {
        let pair = try KeyPair(.p256)
        let token = try token(pair, scenes: [.wechatChat, .sms])
        let scenes: [(Scene?, ShareTokenError.Code?)] = [
            (.sms, nil), (.wechatChat, nil), (.web, .sceneNotAllowed), (nil, .sceneRequired),
        ]
        for (scene, code) in scenes {
            let result = pair.verifier.verdicts(on: token, at: try Samples.issued(), in: scene)
            #expect(result.failure?.code == code)
            #expect(verdicts(result) == [.ok, .ok, .ok, .ok, code == nil ? .ok : .failed])
        }
    }

    @Test("A text that is no token has one verdict")
    func malformed() {
        let result = Verification(malformed: ShareTokenError(.badChecksum, at: 3))
        #expect(verdicts(result) == [.failed, .notChecked, .notChecked, .notChecked, .notChecked])
        #expect(result.failure == ShareTokenError(.badChecksum, at: 3))
    }

    @Test("One key signs and verifies in eight tasks at once", arguments: ShareToken.Suite.all)
    func concurrency(_ suite: ShareToken.Suite) async throws {
        let pair = try KeyPair(suite)
        let target = try Samples.target()
        let start = try Samples.issued()
        let valid = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var valid = 0
                    for minute in 0..<50 {
                        let time = Timestamp(
                            secondsSince1970: start.secondsSince1970 + Int64(60 * (task * 50 + minute)))
                        let token = try pair.signer.token(for: target, issuedAt: time, lifetime: .thirtyDays)
                        if pair.verifier.verdicts(on: try Token(token.text), at: time, in: nil).isValid { valid += 1 }
                    }
                    return valid
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(valid == 400)
    }
}

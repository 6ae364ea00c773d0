// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken
import ShareTokenOpenSSL

extension Benchmark {
    /// The cost of a token that was seen before, as one that many people share.
    static var cache: [Benchmark] {
        [
            Benchmark(
                name: "verify-cached",
                figures: { plan in
                    let time = try Measurement(plan, verifyCached()).nanoseconds
                    return [
                        Figure(
                            name: "verify-cached", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "token -> verdicts and decision, 1,000 tokens in the cache")
                    ]
                },
                operation: verifyCached),
            Benchmark(
                name: "decode-cached",
                figures: { plan in
                    let time = try Measurement(plan, decodeCached()).nanoseconds
                    return [
                        Figure(
                            name: "decode-cached", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "text -> verdicts and decision")
                    ]
                },
                operation: decodeCached),
        ]
    }

    private static func verifyCached() throws -> Operation {
        let sample = try CacheSample()
        let tokens = sample.tokens
        var next = 0
        return {
            next = next + 1 < tokens.count ? next + 1 : 0
            return try sample.verify(tokens[next])
        }
    }

    private static func decodeCached() throws -> Operation {
        let sample = try CacheSample()
        let texts = sample.tokens.map(\.text)
        var next = 0
        return {
            next = next + 1 < texts.count ? next + 1 : 0
            return try sample.verify(Token(texts[next]))
        }
    }
}

/// A verifier with a list, a policy and a cache, and tokens that it has seen.
private struct CacheSample {
    let tokens: [Token]
    private let verifier: TokenVerifier

    init() throws {
        let root = try PrivateKey.generate(.ed25519)
        let key = try PrivateKey.generate(.ed25519)
        let (start, end) = (try Timestamp("2026-11-01T00:00:00Z"), try Timestamp("2027-11-01T00:00:00Z"))
        let list = TrustList(
            id: "benchmark", version: 1, issuedAt: start, expiresAt: end,
            roots: TrustRoots(threshold: 1, keys: [try ListedKey(root.publicKey)]),
            issuers: [
                Issuer(
                    id: "mall", name: IssuerName(english: "Mall", chinese: "商城"), contact: "mailto:a@example.com",
                    grade: .a,
                    keys: [IssuerKey(key: try ListedKey(key.publicKey), notBefore: start, notAfter: end)],
                    bindings: IssuerBindings(domains: ["taobao.com"]))
            ])
        verifier = TokenVerifier(
            trust: try TrustState(list: list.id, roots: RootKeys(threshold: 1, keys: [root.publicKey]))
                .accepting(SignedTrustList(reading: list.file()).signed(by: root), at: start),
            policy: .neutral, cache: VerificationCache())
        let signer = TokenSigner(key)
        tokens = try (0..<1000).map { number in
            try signer.token(
                for: Sample.item(String(520_813_250_000 + number)), issuedAt: Sample.issued, lifetime: .thirtyDays)
        }
        for token in tokens { _ = try verify(token) }
    }

    func verify(_ token: Token) throws -> Int {
        let verified = try verifier.verify(token, at: Sample.present, in: .wechatChat)
        guard let decision = verified.decision else { throw RawKey.Failure() }
        return decision.rule.utf8.count
    }
}

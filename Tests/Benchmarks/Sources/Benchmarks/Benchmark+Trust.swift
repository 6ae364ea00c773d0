// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken
import ShareTokenOpenSSL

extension Benchmark {
    /// The cost of trust lists.
    static var trust: [Benchmark] {
        [
            Benchmark(
                name: "trust-list-10000",
                figures: { plan in
                    let sample = try TrustSample()
                    let time = try Measurement(
                        Plan(
                            rounds: min(plan.rounds, 60), batchNanoseconds: plan.batchNanoseconds, records: plan.records
                        ), sample.accept
                    ).nanoseconds
                    return [
                        Figure(
                            name: "trust-list-10000", value: time.median / 1e6, unit: "ms", target: nil,
                            spread: Distribution([time.lower / 1e6, time.median / 1e6, time.upper / 1e6]),
                            note: "\(sample.file.count) bytes: read, verified and indexed")
                    ]
                },
                operation: { try TrustSample().accept })
        ]
    }
}

/// A signed list of 10,000 issuers with one key and two domains each.
private struct TrustSample {
    let file: [UInt8]
    private let state: TrustState
    private let now: Timestamp

    init() throws {
        let root = try PrivateKey.generate(.ed25519)
        let prefix = Array(root.publicKey.subjectPublicKeyInfo.prefix(12))
        let start = try Timestamp("2026-11-01T00:00:00Z")
        let end = try Timestamp("2027-11-01T00:00:00Z")
        var random = RandomSource(seed: 5)
        var issuers: [Issuer] = []
        for number in 0..<10_000 {
            let key = prefix + (0..<32).map { _ in UInt8(random.below(256)) }
            issuers.append(
                Issuer(
                    id: "merchant-\(number)", name: IssuerName(english: "Merchant \(number)", chinese: "第\(number)号商户"),
                    contact: "mailto:complaints@merchant-\(number).example.cn", grade: .b,
                    keys: [
                        IssuerKey(
                            key: try ListedKey(suite: .ed25519, subjectPublicKeyInfo: key), notBefore: start,
                            notAfter: end)
                    ],
                    bindings: IssuerBindings(domains: ["merchant-\(number).com", "shop-\(number).com.cn"])))
        }
        let list = TrustList(
            id: "benchmark", version: 1, issuedAt: start, expiresAt: end,
            roots: TrustRoots(threshold: 1, keys: [try ListedKey(root.publicKey)]), issuers: issuers)
        file = try SignedTrustList(reading: list.file()).signed(by: root)
        state = try TrustState(list: list.id, roots: RootKeys(threshold: 1, keys: [root.publicKey]))
        now = start
    }

    func accept() throws -> Int {
        try state.accepting(file, at: now).list.issuers.count
    }
}

// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

extension Benchmark {
    /// The share of libcrypto's speed that is left when it works on tokens.
    static var ratios: [Benchmark] {
        [
            encode(.ed25519, atLeast: 0.95), encode(.p256, atLeast: 0.93), encode(.sm2),
            decode(.ed25519, atLeast: 0.95), decode(.p256, atLeast: 0.95), decode(.sm2),
        ]
    }

    private static func encode(_ suite: Suite, atLeast bound: Double? = nil) -> Benchmark {
        Benchmark(
            name: "encode-\(suite.name)",
            figures: { plan in
                let raw = try RawKey(suite)
                let sample = try Sample(raw)
                let message = sample.token.message
                let result = try Comparison(plan, ours: sample.encode, raw: { try raw.sign(message) })
                return [figure("encode-\(suite.name)", result, bound, "EVP_DigestSign")]
            },
            operation: { try Sample(RawKey(suite)).encode })
    }

    private static func decode(_ suite: Suite, atLeast bound: Double? = nil) -> Benchmark {
        Benchmark(
            name: "decode-\(suite.name)",
            figures: { plan in
                let raw = try RawKey(suite)
                let sample = try Sample(raw)
                let message = sample.token.message
                let signature = try raw.signature(of: message)
                let result = try Comparison(plan, ours: sample.decode, raw: { try raw.verify(signature, message) })
                return [figure("decode-\(suite.name)", result, bound, "EVP_DigestVerify")]
            },
            operation: { try Sample(RawKey(suite)).decode })
    }

    private static func figure(_ name: String, _ result: Comparison, _ bound: Double?, _ function: String) -> Figure {
        let ours = decimal(result.ours.median / 1000, 2)
        let raw = decimal(result.raw.median / 1000, 2)
        return Figure(
            name: name, value: result.ratio.median, unit: "ratio", target: bound.map { .atLeast($0) },
            spread: result.ratio, note: "\(ours) us; \(function) \(raw) us",
            times: (result.ours.median, result.raw.median))
    }
}

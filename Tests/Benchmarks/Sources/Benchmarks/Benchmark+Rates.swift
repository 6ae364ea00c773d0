// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

extension Benchmark {
    /// The work that one thread does in a second, or the time that it takes.
    static var rates: [Benchmark] {
        [
            Benchmark(
                name: "decode-hmac-sha256",
                figures: { try [perSecond("decode-hmac-sha256", $0, Sample(shared: .hmacSHA256).decode)] },
                operation: { try Sample(shared: .hmacSHA256).decode }),
            Benchmark(
                name: "encode-hmac-sha256",
                figures: { try [perSecond("encode-hmac-sha256", $0, Sample(shared: .hmacSHA256).encode)] },
                operation: { try Sample(shared: .hmacSHA256).encode }),
            Benchmark(
                name: "read-ed25519",
                figures: { plan in
                    let sample = try Sample(RawKey(.ed25519))
                    let time = try Measurement(plan, sample.read).nanoseconds
                    return [
                        Figure(
                            name: "read-ed25519", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "\(sample.text.utf8.count) characters, no signature check")
                    ]
                },
                operation: { try Sample(RawKey(.ed25519)).read }),
            Benchmark(
                name: "scan-1-kib",
                figures: { plan in
                    let time = try Measurement(plan, scan()).nanoseconds
                    return [
                        Figure(
                            name: "scan-1-kib", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "one token in 1 KiB of Chinese text")
                    ]
                },
                operation: scan),
        ]
    }

    private static func perSecond(
        _ name: String, _ plan: Plan, _ operation: Operation
    ) throws -> Figure {
        let time = try Measurement(plan, operation).nanoseconds
        let rate = Distribution([1e9 / time.upper, 1e9 / time.median, 1e9 / time.lower])
        return Figure(
            name: name, value: rate.median, unit: "/s", target: nil, spread: rate,
            note: "one thread, \(decimal(time.median)) ns")
    }

    /// A message with one token in its middle.
    private static func scan() throws -> Operation {
        let sample = try Sample(RawKey(.ed25519))
        let around = String(repeating: "复制这段话打开看看 ", count: 16)
        let text = Array((around + sample.token.delimitedText + around).utf8)
        return { try TokenScanner.first(inUTF8: text).range.count }
    }
}

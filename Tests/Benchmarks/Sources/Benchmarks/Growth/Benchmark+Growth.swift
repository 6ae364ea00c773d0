// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken
import ShareTokenOpenSSL

extension Benchmark {
    /// The growth of cost with the size of the input: one figure per size.
    static var growth: [Benchmark] {
        [
            grow("grow-scan", "ns/B", [1 << 10, 16 << 10, 256 << 10, 4 << 20, 16 << 20]) { size in
                let text = chat(size)
                return (scanning(text), 1 / Double(text.count))
            },
            grow("grow-read", "ns", targetLengths) { length in
                let text = try LongTarget(length).token.text
                return ({ try Token(text).tag.count }, 1)
            },
            grow("grow-verify", "ns", targetLengths) { length in
                let target = try LongTarget(length)
                return (target.verify, 1)
            },
            grow("grow-canonical", "ns", [1, 4, 16, 64, 256, 1024]) { count in
                let link = link(parameters: count)
                return ({ try CanonicalURL(of: link).url.utf8.count }, 1)
            },
        ]
    }

    private static let targetLengths = [16, 64, 256, 1024, 2048]

    /// Figures of one benchmark at several sizes: the operation for each, and the factor for its nanoseconds.
    static func grow(
        _ name: String, _ unit: String, _ sizes: [Int],
        _ make: @escaping (Int) throws -> (operation: Operation, scale: Double)
    ) -> Benchmark {
        Benchmark(
            name: name,
            figures: { plan in
                try sizes.map { size in
                    let (operation, scale) = try make(size)
                    let time = try Measurement(plan.limited(to: 60), operation).nanoseconds
                    let scaled = Distribution([time.lower * scale, time.median * scale, time.upper * scale])
                    return Figure(
                        name: name, value: scaled.median, unit: unit, target: nil, spread: scaled, size: size)
                }
            },
            operation: nil)
    }

    /// Scans a text and reads all values of its matches.
    private static func scanning(_ text: [UInt8]) -> Operation {
        {
            var scanner = ShareScanner(utf8: text)
            var sum = 1
            while let match = scanner.next() { sum += match.range.upperBound + match.fields.count }
            return sum
        }
    }

    /// A chat with a link in every kilobyte.
    private static func chat(_ size: Int) -> [UInt8] {
        let line = "昨天那家店还不错，就是排队排了一个多小时。下周三怎么样？票价：80元一张，学生半价……"
        let link = "https://item.m.jd.com/product/100012043978.html?utm_source=iosapp "
        var block = Array(link.utf8)
        while block.count + line.utf8.count <= 1024 { block += line.utf8 }
        block += Array(repeating: 0x20, count: 1024 - block.count)
        return Array(repeating: block, count: max(1, size / 1024)).flatMap { $0 }
    }

    /// A link of a shop with `count` parameters, all but one of which are removed.
    private static func link(parameters count: Int) -> String {
        let names = ["spm", "ut_sk", "utm_source", "scm", "un", "share_crt_v", "sourceType", "suid"]
        let others = (1..<max(count, 1)).map { "\(names[$0 % names.count])=a1z10.\($0)" }
        return "https://item.taobao.com/item.htm?" + (others + ["id=520813250866"]).joined(separator: "&")
    }
}

/// A token for a page of a mini-program with a long query.
private struct LongTarget {
    let token: Token
    private let text: String
    private let verifier: TokenVerifier

    init(_ length: Int) throws {
        let sample = try Sample(shared: .hmacSHA256)
        let query = "q=" + String(repeating: "a1b2c3d4", count: length / 8 + 1).prefix(length - 2)
        let target = try Resource(
            platform: "wechat", kind: "mini_program",
            fields: [("appid", "wx4e1ba651bbe36d01"), ("path", "pages/index/index"), ("query", query)])
        token = try sample.signer.token(for: target, issuedAt: Sample.issued, lifetime: .thirtyDays)
        text = token.text
        verifier = sample.verifier
    }

    func verify() throws -> Int {
        try verifier.verify(try Token(text), at: Sample.present).url.utf8.count
    }
}

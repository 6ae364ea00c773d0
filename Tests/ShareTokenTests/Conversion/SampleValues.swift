// SPDX-License-Identifier: Apache-2.0
@testable import ShareToken

/// Values of a field type for tests: its bounds, and values that links have trouble with.
struct SampleValues {
    /// Values that every link of a platform can carry.
    let tame: [String]

    /// Values that some links cannot carry, because they have a meaning in URLs.
    let wild: [String]

    init(_ type: FieldType) {
        let (tame, wild) = SampleValues.values(type.shape)
        let all = (tame: tame.map { type.prefix + $0 }, wild: wild.map { type.prefix + $0 })
        self.tame = all.tame.filter { type.accepts($0) }
        self.wild = all.wild.filter { type.accepts($0) }
    }

    private static func values(_ shape: FieldType.Shape) -> (tame: [String], wild: [String]) {
        switch shape {
        case .decimal: (["1", "520813250866", "9223372036854775808", "18446744073709551615"], ["0"])
        case .digits(let count): (["0", "9", "1234567890"].map { String(repeating: $0, count: count) }.cut(count), [])
        case .hex(let digits):
            (["0123456789abcdef", "0", "f"].map { String(repeating: $0, count: digits ?? 10) }.cut(digits ?? 10), [])
        case .packed(let characters, let alphanumeric): packed(characters, alphanumeric)
        case .base64: (["MjM5ODIyMTE0MA==", "AA==", "//79", "+/A="], [])
        case .bvid: (["BV17x411w7KC", "BV1xx411c7mD", "BV1L9Uoa9EUx"], [])
        case .word(let words): (Array(words.dropFirst()), [])
        case .text(let rule): text(rule)
        }
    }

    private static func packed(_ characters: Int?, _ alphanumeric: Bool) -> (tame: [String], wild: [String]) {
        let patterns = ["aZ09bYx8", "0", "Z"]
        let others = alphanumeric ? [] : ["-_", "a-"]
        let count = characters ?? 13
        let whole = patterns.map { String(repeating: $0, count: count) }.cut(count)
        let short = characters == nil ? ["a", "A1"] : []
        return (whole + short, others.map { String(repeating: $0, count: count) }.cut(count))
    }

    private static func text(_ rule: TextRule) -> (tame: [String], wild: [String]) {
        switch rule {
        case .any:
            (
                ["a", "a1b2", "id=42"],
                [
                    "a=1&b=2", "=", "a=%41", "&", "?", "/42", "{}", "a b", "a&b=c", "名称", "%41", "+", "\"\\", "a?b#c",
                    "://", "https://item.taobao.com/item.htm?id=1",
                    "{\"a\":\"b\"}", ".", "..", "/", "😂", String(repeating: "a", count: 600),
                ]
            )
        case .link:
            (
                [
                    "https://mall.example/", "https://item.taobao.com/item.htm?id=1",
                    "https://mall.example/a?b=%2F&c=d#e",
                ],
                []
            )
        case .page: (["mall.example/", "127.0.0.1:8443/a?b='"], ["mall.example/{"])
        case .path:
            (
                ["a", "pages/index", "pages/item/detail"],
                [
                    "页/面", "a b", "%41", "a&b=c", "a/../b", ".", "..", "a//b", "a/", "a;b", "+", "\"",
                ]
            )
        case .unreserved: (["com.example.app", "a", "a1-b2"], ["A-b_9", ".", "..", "~", "A.B~c"])
        case .host: (["example.com", "a1-b2"], ["xn--fiq228c.cn", "-", "1", "a.", "127.0.0.1"])
        case .label: (["abc", "a1-b2"], ["www", "-", "1", "xn--a"])
        case .paddedBase64url: (["abcd", "AB12-_"], ["ab==", "a=", "-"])
        }
    }
}

extension [String] {
    /// The texts, cut to at most `count` characters.
    fileprivate func cut(_ count: Int) -> [String] { map { String($0.prefix(count)) } }
}

extension ResourceKind {
    /// Resources of the kind: each identity alone, with every other field, and with all of them, with all values.
    func samples(wild: Bool) -> [Resource] {
        let values = fields.map { SampleValues($0.type) }
        let sets = presences()
        var samples: [Resource] = []
        for present in sets {
            let rounds =
                fields.indices.filter { present & 1 << UInt32($0) != 0 }.map {
                    wild ? values[$0].wild.count : values[$0].tame.count
                }.max() ?? 0
            for round in 0..<rounds {
                let row = fields.indices.map { field -> String? in
                    guard present & 1 << UInt32(field) != 0 else { return nil }
                    let list = wild && !values[field].wild.isEmpty ? values[field].wild : values[field].tame
                    return list.isEmpty ? nil : list[(round + (wild ? 0 : field)) % list.count]
                }
                if let resource = try? Resource(self, values: row, registry: .standard), !samples.contains(resource) {
                    samples.append(resource)
                }
            }
        }
        return samples
    }

    /// Sets of fields that identify a resource: the smallest ones, each with one more field, and the largest.
    private func presences() -> [UInt32] {
        let complete = (UInt32(1)..<(1 << UInt32(fields.count))).filter { isComplete($0) }
        let smallest = complete.filter { set in !complete.contains { $0 != set && $0 & set == $0 } }
        let largest = complete.filter { set in !complete.contains { $0 != set && $0 & set == set } }
        let next = complete.filter { set in smallest.contains { $0 & set == $0 && ($0 ^ set).nonzeroBitCount == 1 } }
        return Set(smallest + next + largest).sorted()
    }
}

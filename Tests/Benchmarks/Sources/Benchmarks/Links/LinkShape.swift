// SPDX-License-Identifier: Apache-2.0

/// One form of link that people share: a start, parameters in any order, and an end.
///
/// All are patterns, in which braces stand for random parts: `{9 12}` is a number of twelve digits, `{x 32}` so many
/// hexadecimal digits, `{X 8}` the same in upper case, `{a 7}` letters and digits, `{A 7}` the same in upper case, `{- 22}`
/// digits of base 64 for URLs, `{中 4}` Chinese characters, `{% 4}` the same percent-encoded, and `{this|that}` one of some.
struct LinkShape {
    /// How many of all links have this form, next to the other weights.
    let weight: Int
    private let start: [Part]
    private let parameters: [[Part]]
    private let least: Int
    private let end: [Part]

    /// Creates a form whose links have at least so many of the parameters; nil for all of them.
    init(_ weight: Int, _ start: String, _ parameters: [String] = [], least: Int? = nil, end: String = "") {
        self.weight = weight
        self.start = Part.parts(start)
        self.parameters = parameters.map(Part.parts)
        self.least = least ?? parameters.count
        self.end = Part.parts(end)
    }

    /// A link of this form.
    func link(_ random: inout RandomSource) -> String {
        var bytes: [UInt8] = []
        for part in start { part.write(&bytes, &random) }
        var chosen = parameters
        random.shuffle(&chosen)
        let count = least + random.below(parameters.count - least + 1)
        for (index, parameter) in chosen.prefix(count).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            for part in parameter { part.write(&bytes, &random) }
        }
        for part in end { part.write(&bytes, &random) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A piece of a pattern.
private enum Part {
    case literal([UInt8])
    case choice([[UInt8]])
    case number(Int)
    case characters([[UInt8]], Int)

    private static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let alphabets: [Substring: [[UInt8]]] = [
        "x": each("0123456789abcdef"), "X": each("0123456789ABCDEF"), "A": each("0123456789" + capitals),
        "a": each("0123456789" + capitals + capitals.lowercased()),
        "-": each("0123456789-_" + capitals + capitals.lowercased()),
        "中": each(chinese),
        "%": chinese.map { $0.utf8.flatMap { Array(("%" + String($0, radix: 16, uppercase: true)).utf8) } },
    ]
    private static let chinese = "手机耳机咖啡茶叶雨伞书包台灯键盘新款官方教程旅行北京上海杭州成都家常菜"

    private static func each(_ text: String) -> [[UInt8]] { text.map { Array($0.utf8) } }

    /// The pieces of a pattern.
    static func parts(_ pattern: String) -> [Part] {
        var parts: [Part] = []
        for (index, piece) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0 { parts.append(Part(halves[0])) }
            parts.append(.literal(Array(halves[index > 0 ? 1 : 0].utf8)))
        }
        return parts
    }

    /// Reads the text between braces.
    private init(_ name: Substring) {
        let words = name.split(separator: " ")
        if words.count == 2, let count = Int(words[1]) {
            if let alphabet = Part.alphabets[words[0]] {
                self = .characters(alphabet, count)
            } else {
                self = .number(count)
            }
        } else {
            self = .choice(name.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) })
        }
    }

    func write(_ bytes: inout [UInt8], _ random: inout RandomSource) {
        switch self {
        case .literal(let text): bytes += text
        case .choice(let texts): bytes += random.one(of: texts)
        case .number(let count):
            for place in 0..<count {
                bytes.append(UInt8(ascii: "0") + UInt8(place == 0 ? 1 + random.below(9) : random.below(10)))
            }
        case .characters(let alphabet, let count):
            for _ in 0..<count { bytes += random.one(of: alphabet) }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The ASCII look-alikes of characters beyond ASCII, and the scripts that go together in a name.
///
/// Source: Unicode Technical Standard #39, sections 3, 4 and 5; the display policy for domains of Chromium.
extension LookAlikes {
    /// The scripts of the characters of domains, decoded on first use.
    static let scripts = ScriptTable(decoding: scriptText)

    /// The ASCII texts that characters pass for, decoded on first use.
    static let confusables = ConfusableTable(decoding: confusableText)

    /// The ASCII text that a label looks like, without combining marks; nil if a character looks like no ASCII text.
    ///
    /// - Parameters:
    ///   - label: The code points of the label.
    ///   - isLoose: Whether characters that merely resemble a letter count too.
    static func skeleton(_ label: [UInt32], isLoose: Bool) -> [UInt8]? {
        var output: [UInt8] = []
        for scalar in label {
            if scalar < 0x80 {
                output.append(UInt8(truncatingIfNeeded: scalar))
            } else if let text = confusables[scalar] {
                output += text
            } else if isLoose, let letter = resemblance(scalar) {
                output.append(letter)
            } else if !(0x300...0x36F).contains(scalar) {
                return nil
            }
        }
        return folded(output)
    }

    /// The letter that a character resembles without passing for it.
    ///
    /// A resemblance counts only where the rest of a label spells a known name.
    static func resemblance(_ scalar: UInt32) -> UInt8? {
        resemblances.first { $0.0 == scalar }?.1
    }

    private static let resemblances: [(UInt32, UInt8)] = [
        ("c", "ҫ"), ("d", "ԃ"), ("e", "єҿ"), ("f", "ғӻ"), ("h", "ħнћңҥӈӊ"), ("k", "κкқҝҟҡӄ"), ("m", "мӎ"), ("n", "ŋԥ"),
        ("r", "ґ"), ("t", "ŧтҭ七丅丁"), ("w", "ωшщ"), ("x", "χҳ乂"), ("y", "ұ丫"), ("b", "в"), ("u", "цџ"), ("3", "зӡউওვპ"),
    ].flatMap { (letter: String, characters: String) in
        characters.unicodeScalars.compactMap { scalar in letter.utf8.first.map { (scalar.value, $0) } }
    }
}

/// The ASCII texts that characters beyond ASCII pass for.
struct ConfusableTable: Sendable {
    private var scalars: [UInt32] = []
    private var places: [UInt32] = []
    private var texts: [[UInt8]] = []

    /// Decodes the distinct texts, followed by two numbers for each character: its distance from the previous one and
    /// the place of its text.
    init(decoding text: String) {
        var reader = TableReader(text)
        texts = (0..<reader.number()).map { _ in
            (0..<reader.number()).map { _ in UInt8(truncatingIfNeeded: reader.number()) }
        }
        var scalar: UInt32 = 0
        for _ in 0..<reader.number() {
            scalar += reader.number()
            scalars.append(scalar)
            places.append(reader.number())
        }
    }

    /// The text of a character; nil if it has none.
    subscript(_ scalar: UInt32) -> [UInt8]? {
        let index = partitionPoint(scalars.count) { scalars[$0] < scalar }
        guard index < scalars.count, scalars[index] == scalar else { return nil }
        return texts[Int(places[index])]
    }
}

/// A set of scripts, one bit each.
///
/// A character that every script uses has all bits.
struct ScriptSet: OptionSet, Sendable {
    let rawValue: UInt32

    static let latin = Self(rawValue: 1 << 0)
    static let greek = Self(rawValue: 1 << 1)
    static let cyrillic = Self(rawValue: 1 << 2)
    static let armenian = Self(rawValue: 1 << 3)
    static let hebrew = Self(rawValue: 1 << 4)
    static let georgian = Self(rawValue: 1 << 21)
    static let hangul = Self(rawValue: 1 << 22)
    static let ethiopic = Self(rawValue: 1 << 23)
    /// Hiragana, Katakana, Bopomofo and Han.
    static let eastAsian = Self(rawValue: 15 << 25)
    /// Han with Bopomofo, with Kana or with Hangul: the writing systems that may stand beside Latin letters.
    static let besideLatin = Self(rawValue: 7 << 29)
    static let every = Self(rawValue: .max)
}

/// The scripts of the characters of domains, and whether names may have the characters.
struct ScriptTable: Sendable {
    /// The first code point of each run.
    private var starts: [UInt32] = [0]
    /// The scripts of each run.
    private var sets: [ScriptSet] = [.every]
    private var allowed: [Bool] = [true]
    /// The digit zero of each system of decimal digits except ASCII.
    private(set) var zeros: [UInt32] = []

    /// Decodes the distinct pairs of a script set and its permission, followed by the runs and the zeros.
    init(decoding text: String) {
        var reader = TableReader(text)
        let distinct = (0..<reader.number()).map { _ in (ScriptSet(rawValue: reader.number()), reader.number() != 0) }
        var start: UInt32 = 0
        for _ in 0..<reader.number() {
            start += reader.number()
            let (set, isAllowed) = distinct[Int(reader.number())]
            starts.append(start)
            sets.append(set)
            allowed.append(isAllowed)
        }
        var zero: UInt32 = 0
        for _ in 0..<reader.number() {
            zero += reader.number()
            zeros.append(zero)
        }
    }

    private func run(_ scalar: UInt32) -> Int {
        partitionPoint(starts.count) { starts[$0] <= scalar } - 1
    }

    /// The scripts that use a character, with the combinations of UTS #39, 5.1.
    ///
    /// ASCII letters are Latin, and all scripts use the rest of ASCII.
    subscript(_ scalar: UInt32) -> ScriptSet {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 ? .latin : .every }
        return sets[run(scalar)]
    }

    /// Whether names may have a character.
    func isAllowed(_ scalar: UInt32) -> Bool {
        scalar < 0x80 || allowed[run(scalar)]
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The checks of hosts beyond ASCII.
///
/// Source: the display policy for domains of Chromium, `docs/idn.md`, which is stricter than UTS #39 alone.
extension RiskScan {
    /// Reports the risks of a host with a label in Punycode.
    mutating func checkPunycode(_ host: Range<Int>, _ suffix: PublicSuffix?) {
        let bytes = record.hrefBytes
        guard let name = IDNA.domainToUnicode(Array(bytes[host])) else {
            return add(.bogusPunycode, at: host.lowerBound)
        }
        add(.idnHost, at: host.lowerBound, detail: name)
        let labels = name.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
            .map { $0.map { $0.value } }
        checkDirection(labels, at: host.lowerBound)
        let suffixStart = suffix.map { host.lowerBound + $0.range.lowerBound } ?? host.upperBound
        let last = labels.last { !$0.isEmpty } ?? []
        var start = host.lowerBound
        for label in labels {
            // The labels of a public suffix are trusted.
            guard start < suffixStart else { return }
            let next = (bytes[start..<host.upperBound].firstIndex(of: ASCII.dot) ?? host.upperBound) + 1
            if label.contains(where: { $0 >= 0x80 }) {
                checkIDNLabel(IDNLabel(label, topLevel: last), at: start)
                checkHanName(label, at: start, isRegistrable: next == suffixStart)
            }
            start = next
        }
    }

    private mutating func checkIDNLabel(_ label: IDNLabel, at offset: Int) {
        if let scalar = label.firstRestricted {
            add(.restrictedCharacter, at: offset, detail: RiskScan.name(scalar))
        }
        if label.mixesScripts { add(.mixedScripts, at: offset) }
        if label.mixesDigits { add(.mixedDigits, at: offset) }
        if let scalar = label.firstMisleading { add(.confusablePattern, at: offset, detail: RiskScan.name(scalar)) }
        let index = registry.names
        let skeleton = LookAlikes.skeleton(label.scalars, isLoose: true) ?? []
        if let word = index.lookAlike(skeleton) {
            add(.confusableBrand, at: offset, detail: String(decoding: index.words[word], as: UTF8.self))
        } else if label.looksLikeDigits {
            add(.digitLookAlike, at: offset, detail: String(decoding: skeleton, as: UTF8.self))
        } else if label.isWholeScriptConfusable,
            let letters = LookAlikes.skeleton(label.scalars, isLoose: false)
        {
            add(.wholeScriptConfusable, at: offset, detail: String(decoding: letters, as: UTF8.self))
        }
    }
}

/// A decoded label beyond ASCII.
struct IDNLabel {
    let scalars: [UInt32]
    private let topLevel: [UInt32]

    init(_ scalars: [UInt32], topLevel: [UInt32]) {
        self.scalars = scalars
        self.topLevel = topLevel
    }

    /// The scripts that all included characters have in common.
    func common(_ isIncluded: (ScriptSet) -> Bool = { _ in true }) -> ScriptSet {
        scalars.reduce(.every) { set, scalar in
            let scripts = LookAlikes.scripts[scalar]
            return isIncluded(scripts) ? set.intersection(scripts) : set
        }
    }

    /// Whether no single writing system has all the characters.
    ///
    /// Latin letters may stand beside Chinese, Japanese or Korean.
    ///
    /// Source: UTS #39, 5.2, Highly Restrictive.
    var mixesScripts: Bool {
        guard common().isEmpty else { return false }
        return common { $0 != .latin }.isDisjoint(with: .besideLatin)
    }

    /// The first character that names may not have at all or not under this top-level domain; nil if there is none.
    var firstRestricted: UInt32? {
        for (index, scalar) in scalars.enumerated() where !isAllowed(scalar, index) { return scalar }
        return nil
    }

    private func isAllowed(_ scalar: UInt32, _ index: Int) -> Bool {
        switch scalar {
        // Catalan writes the middle dot between two `l`.
        case 0x00B7:
            return index > 0 && index + 1 < scalars.count && scalars[index - 1] == 0x6C && scalars[index + 1] == 0x6C
        // Azerbaijani, Icelandic and Faroese letters look like others.
        case 0x0259: return isTopLevel("az")
        case 0x00FE, 0x00F0: return isTopLevel("is") || isTopLevel("fo")
        // Hebrew, Arabic, Tibetan, Greek and Japanese write these signs in words; beside other scripts they are a mixture.
        case 0x05F3, 0x05F4, 0x06FD, 0x06FE, 0x0F0B, 0x0375, 0x30FB: return true
        // Older programs drop these deviations of UTS #46 and so read another name. After a virama they spell the word.
        case 0x200C, 0x200D: return index > 0 && UnicodeTables.properties[scalars[index - 1]].isVirama
        default: return LookAlikes.scripts.isAllowed(scalar)
        }
    }

    private func isTopLevel(_ text: String) -> Bool {
        topLevel.elementsEqual(text.utf8.lazy.map { UInt32($0) })
    }

    /// Whether the label has digits of more than one system.
    var mixesDigits: Bool {
        var zero: UInt32?
        for scalar in scalars {
            let place = LookAlikes.scripts.zeros.first { scalar &- $0 < 10 } ?? (scalar &- 0x30 < 10 ? 0x30 : nil)
            guard let place else { continue }
            if let zero, zero != place { return true }
            zero = place
        }
        return false
    }

    /// Whether all characters share a script other than Latin or an East Asian one, and the top-level domain is not one
    /// where that script is usual.
    ///
    /// The caller checks that the label reads as Latin letters.
    var isWholeScriptConfusable: Bool {
        let script = common()
        guard script != .every, !script.isEmpty, !script.contains(.latin) else { return false }
        guard script.isDisjoint(with: .eastAsian), !scalars.contains(where: { $0 &- 0x61 < 26 }) else { return false }
        let topScripts = topLevel.reduce(ScriptSet.every) { $0.intersection(LookAlikes.scripts[$1]) }
        if !topScripts.isDisjoint(with: script), !topScripts.contains(.latin) { return false }
        let homes: String =
            switch script {
            case .cyrillic: "bg by kz mk mn pyc rs ru su ua uz"
            case .greek: "cy gr"
            case .armenian: "am"
            case .georgian: "ge"
            case .hebrew: "il"
            case .ethiopic: "er et"
            default: ""
            }
        return !homes.utf8.split(separator: ASCII.space).contains { $0.lazy.map { UInt32($0) }.elementsEqual(topLevel) }
    }

    /// Whether all characters are or look like digits.
    ///
    /// The letters `o` and `l` pass for digits, but do not suffice.
    var looksLikeDigits: Bool {
        var hasDigit = false
        for scalar in scalars {
            let text: [UInt8]
            if scalar < 0x80 {
                text = [UInt8(truncatingIfNeeded: scalar)]
            } else if let found = LookAlikes.confusables[scalar] ?? LookAlikes.resemblance(scalar).map({ [$0] }) {
                text = found
            } else {
                return false
            }
            for byte in text {
                if ASCII.isDigit(byte) {
                    hasDigit = true
                } else if byte != ASCII.lowerO, byte != ASCII.lowerL {
                    return false
                }
            }
        }
        return hasDigit
    }
}

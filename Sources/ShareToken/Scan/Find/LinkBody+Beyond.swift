// SPDX-License-Identifier: Apache-2.0

extension LinkBody {
    /// Takes a character of full width in a link that began with one: a letter, a digit, or a sign before one of these.
    mutating func takesWide(_ text: Span<UInt8>) -> Bool {
        guard isWide, let byte = text.narrow(at: end) else { return false }
        if !Base62.isDigit(byte) {
            guard LinkBody.wideSigns.contains(byte) else { return false }
            let follower = end + 3 < text.count ? text.narrow(at: end + 3) ?? text[end + 3] : 0
            guard byte == ASCII.slash || Base62.isDigit(follower) else { return false }
        }
        end += 3
        return true
    }

    private static let wideSigns = ByteSet("#%&-./:=?_")

    /// Takes a character beyond ASCII.
    ///
    /// It is of the link if that was found before, if the piece at hand began beyond ASCII, if it is in a title, or if
    /// the text around it says so.
    mutating func takesBeyondASCII(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        if end < granted {
            end += max(1, LinkCharacter.width(text, at: end))
            return true
        }
        // The authority was read before.
        guard pieceStart >= 0 else { return takesInvisible(text) }
        if LinkLabel.begins(text, at: end), !isInTitle(text, registry) {
            examined = max(examined, end + LinkLabel.reach)
            return false
        }
        let length = LinkCharacter.length(text, at: end)
        if length > 0 {
            if takesInPlace(text, length, registry) { return true }
        } else {
            if takesInvisible(text) { return true }
            // Most links end here, and need no look at the host.
            guard LinkBody.isInnerMark(text, at: end) || LinkDelimiter.openers.contains(opener) else { return false }
        }
        guard knowledge(text, registry) != .shortLink else { return false }
        return takesInTitle(text, length, registry) || takesBySign(text, registry)
    }

    /// Takes a character of a word in an alphabet, or of a piece that began beyond ASCII.
    private mutating func takesInPlace(_ text: Span<UInt8>, _ length: Int, _ registry: Registry) -> Bool {
        if let alphabet = wordAlphabet(text) {
            if isInWord(text, alphabet) {
                if knowledge(text, registry) != .shortLink {
                    end += length
                    return true
                }
            } else if end == pieceStart, alphabet == .spaced, !isFragment, knowledge(text, registry) == .page {
                end += length
                return true
            }
        }
        if !isBeyondASCII {
            guard end == pieceStart else { return false }
            if !isUnknown(text, registry) {
                guard text[end - 1] == ASCII.equals, !isFragment, isWholeValue(text) else { return false }
            }
            isBeyondASCII = true
        }
        end += length
        return true
    }

    /// Whether the value that begins at the end reaches white space, the end of the text, or the next parameter.
    private mutating func isWholeValue(_ text: Span<UInt8>) -> Bool {
        if !value.range.contains(end) { value = LinkValue(text, from: end) }
        examined = max(examined, value.range.upperBound)
        return value.isWhole
    }

    /// The alphabet of the letter at the end of a link of the web; nil for any other character.
    private func wordAlphabet(_ text: Span<UInt8>) -> LinkAlphabet? {
        guard kind == .web, end > content else { return nil }
        return LinkAlphabet(text, at: end)
    }

    /// Whether such a letter stands after a letter or digit, a hyphen, an underscore or `_(`.
    ///
    /// It is then of the same word, which a Chinese character need not be. Nor need a letter of an alphabet that is
    /// written without blanks, after a letter of ASCII.
    private func isInWord(_ text: Span<UInt8>, _ alphabet: LinkAlphabet) -> Bool {
        guard end > pieceStart else { return false }
        let last = text[end - 1]
        return last >= 0x80 || Base62.isDigit(last) && alphabet == .spaced || last == ASCII.hyphen
            || last == ASCII.underscore
            || last == 0x28 && end - 2 > pieceStart && pieceStart > 0 && text[end - 2] == ASCII.underscore
    }

    /// Whether two bytes begin a Latin, Greek or Cyrillic letter beyond ASCII.
    static func isLatin(_ first: UInt8, _ second: UInt8) -> Bool {
        (0xC3...0xD3).contains(first) || first == 0xE1 && (0xB8...0xBF).contains(second)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The user name and the host of an http or https link.
///
/// A host that ends in the middle of a label names another site than the one that is meant, and one after which
/// browsers go on reading to an `@` is a user name. Neither is given as a link to that host.
extension LinkBody {
    /// The part of an authority after its last `@`, as far as it was read.
    struct Authority {
        var start: Int
        /// The end of the bytes that were searched for dots.
        var searched: Int
        var labelStart: Int
        var labelCount = 1
        /// Whether there is a dot that is not of full width.
        var hasDot = false
        /// Whether the host, and its last label, hold a character beyond ASCII.
        var isBeyondASCII = false
        var isLabelBeyondASCII = false
        /// Whether escapes of a string of JSON are in the host.
        var hasEscape = false

        init(at start: Int) {
            self.start = start
            searched = start
            labelStart = start
        }

        /// Begins a label at an index.
        mutating func beginLabel(at index: Int) {
            labelStart = index
            labelCount += 1
            isLabelBeyondASCII = false
        }

        /// Looks for dots up to an index.
        mutating func search(_ text: Span<UInt8>, before end: Int) {
            while searched < end {
                if text[searched] == ASCII.dot {
                    hasDot = true
                    beginLabel(at: searched + 1)
                }
                searched += 1
            }
        }
    }

    /// The most bytes in which an `@` or the end of a label is looked for.
    static var authorityReach: Int { 2048 }

    /// Reads the authority.
    ///
    /// - Returns: Whether the link goes on after it.
    mutating func takesAuthority(_ text: Span<UInt8>) -> Bool {
        var part = Authority(at: content)
        let goesOn = takesAuthority(text, &part)
        let stop = max(hostStop, part.start)
        hostPart = part.start..<stop
        hasHostEscape = part.hasEscape
        if stop == part.start, !isHostAhead(text, part.start) { isBroken = true }
        return goesOn && !isBroken
    }

    private mutating func takesAuthority(_ text: Span<UInt8>, _ part: inout Authority) -> Bool {
        let isOfHost = LinkBody.isOfHost.span
        while true {
            // A variable of its own stays in a register.
            var index = end
            while index < text.count, isOfHost[Int(text[index])] { index += 1 }
            (end, hostStop) = (index, index)
            guard end < text.count else { return true }
            let byte = text[end]
            switch byte {
            // A path follows most hosts.
            case ASCII.slash: return true
            case ASCII.at: restart(&part, end + 1)
            case 0x80...:
                switch takesHostCharacter(text, &part) {
                case .taken: break
                case .ends:
                    if takesUser(text, &part) { continue }
                    return true
                case .breaks:
                    if takesUser(text, &part) { continue }
                    isBroken = true
                    return false
                }
            case ASCII.backslash:
                guard let goesOn = takesHostEscape(text, &part) else { continue }
                return goesOn
            case ASCII.colon:
                let stop = portEnd(text)
                guard stop < text.count, isOfAuthority(text[stop]) else { return true }
                if takesUser(text, &part) { continue }
                guard LinkBody.oddInHost.contains(text[stop]) else { return true }
                if stop > end + 1 { end = stop }
                return false
            case ASCII.leftBracket where end == part.start:
                guard let close = addressEnd(text) else { return true }
                end = close
            case _ where LinkBody.oddInHost.contains(byte):
                if endsBefore(text, end) { return false }
                if takesUser(text, &part) { continue }
                if let other = otherHostEnd(text) {
                    end = other
                    continue
                }
                part.search(text, before: end)
                if isOfLabel(text, at: end + 1), !isWhole(text, part) { isBroken = true }
                return false
            default: return true
            }
        }
    }

    private mutating func restart(_ part: inout Authority, _ index: Int) {
        let hasEscape = part.hasEscape
        part = Authority(at: index)
        part.hasEscape = hasEscape
        end = index
    }

    /// Whether a byte after a colon is neither that of a path nor one that ends a link.
    private func isOfAuthority(_ byte: UInt8) -> Bool {
        byte > ASCII.space && (byte == ASCII.backslash || !LinkBody.beginsPath.contains(byte))
            && !LinkDelimiter.never.contains(byte)
    }

    private func portEnd(_ text: Span<UInt8>) -> Int {
        var index = end + 1
        while index < text.count, index - end < 8, ASCII.isDigit(text[index]) { index += 1 }
        return index
    }

    /// The end of an address in brackets at the end; nil if there is none.
    private func addressEnd(_ text: Span<UInt8>) -> Int? {
        var index = end + 1
        while index < text.count, index - end < 64, text[index] != ASCII.rightBracket {
            guard Base62.isDigit(text[index]) || LinkBody.inAddress.contains(text[index]) else { return nil }
            index += 1
        }
        return index < text.count && text[index] == ASCII.rightBracket ? index + 1 : nil
    }

    /// Whether a host is ahead though none was read: after more slashes than two, which browsers pass over, or an
    /// address in brackets that do not close.
    private mutating func isHostAhead(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        if index < text.count, text[index] == ASCII.leftBracket { return true }
        guard start == content else { return false }
        while index < text.count, text[index] == ASCII.slash || text[index] == ASCII.backslash { index += 1 }
        examined = max(examined, index)
        guard index > start, index < text.count else { return false }
        return text[index] > ASCII.space && text[index] != ASCII.question && text[index] != ASCII.numberSign
            && (text[index] < 0x80 || LinkCharacter.length(text, at: index) > 0)
            && !LinkDelimiter.never.contains(text[index])
    }

    /// Whether a link ends before a byte wherever it stands: at a mark that something before the link opened, at a code
    /// of QQ or an entity.
    mutating func endsBefore(_ text: Span<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case ASCII.apostrophe: return opener == ASCII.apostrophe
        case ASCII.rightParenthesis: return opener == ASCII.leftParenthesis
        case ASCII.leftBracket: return text.holds("[cq:", at: index)
        case ASCII.rightBracket:
            return opener == ASCII.leftBracket || index + 1 < text.count && text[index + 1] == ASCII.leftParenthesis
        case ASCII.comma: return isComma(text)
        case ASCII.ampersand: return endsWithEntity(text, at: index)
        default: return false
        }
    }

    /// The end of the authority, if a byte that no host holds stands at the end, and another domain after it.
    ///
    /// Some programs go there. The whole is a link with an error, not one to the first domain.
    private mutating func otherHostEnd(_ text: Span<UInt8>) -> Int? {
        let isOfHost = LinkBody.isOfHost.span
        let limit = min(text.count, end + LinkBody.authorityReach)
        var index = end
        var hasDomain = false
        while index < limit, isOfHost[Int(text[index])] || LinkBody.oddInHost.contains(text[index]),
            !endsBefore(text, index)
        {
            if text[index] == ASCII.dot, index + 1 < text.count, Base62.isDigit(text[index + 1]) { hasDomain = true }
            index += 1
        }
        examined = max(examined, index + 1)
        return hasDomain ? index : nil
    }

    /// Whether a letter, a digit or a character that may be of a link stands at an index.
    private func isOfLabel(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        return text[index] < 0x80 ? Base62.isDigit(text[index]) : LinkCharacter.length(text, at: index) > 0
    }

    /// Whether the host is whole at the end: its last label is a top-level domain, a number or a special name.
    private func isWhole(_ text: Span<UInt8>, _ part: Authority) -> Bool {
        part.isLabelBeyondASCII || LinkHost.isWhole(text, part.labelStart..<end, isFirst: part.labelCount == 1)
    }

    private enum HostCharacter {
        case taken
        /// The host ends before it.
        case ends
        /// There is no host: the character is in the middle of a label.
        case breaks
    }

    /// Takes a character beyond ASCII into the host.
    private mutating func takesHostCharacter(_ text: Span<UInt8>, _ part: inout Authority) -> HostCharacter {
        part.search(text, before: end)
        if isWide, let byte = text.narrow(at: end) {
            guard Base62.isDigit(byte) || byte == ASCII.dot && isOfLabel(text, at: end + 3) else { return .ends }
            part.isBeyondASCII = true
            return take(3, &part)
        }
        if LinkCharacter.isFullStop(text, at: end) { return takesFullStop(text, &part) }
        let length = LinkCharacter.length(text, at: end)
        if length == 0 {
            guard takesInvisible(text) else { return .ends }
            part.searched = end
            return .taken
        }
        if end == part.labelStart {
            guard part.isBeyondASCII || part.labelCount <= 2 else { return .ends }
        } else if !part.isLabelBeyondASCII, !LinkBody.isLatin(text[end], end + 1 < text.count ? text[end + 1] : 0) {
            // A sentence touches a whole host more often than a label goes on.
            if isWhole(text, part) { return .ends }
            guard reachesDot(text) else { return .breaks }
        }
        part.isBeyondASCII = true
        part.isLabelBeyondASCII = true
        return take(length, &part)
    }

    private mutating func take(_ length: Int, _ part: inout Authority) -> HostCharacter {
        end += length
        part.searched = end
        return .taken
    }

    /// Takes a full stop of full width as the dot of a host, where no other dot is.
    private mutating func takesFullStop(_ text: Span<UInt8>, _ part: inout Authority) -> HostCharacter {
        let next = end + 3
        examined = max(examined, next + 4)
        guard end > part.labelStart else { return .ends }
        let isLabelNext = isOfLabel(text, at: next)
        // After a dot in the host, a full stop ends the sentence.
        if !part.hasDot, isLabelNext, part.isBeyondASCII || text[next] < 0x80 {
            part.beginLabel(at: next)
            return take(3, &part)
        }
        return part.labelCount > 1 || !isLabelNext || isWhole(text, part) ? .ends : .breaks
    }

    /// Whether the label that goes on at the end reaches a dot with another label after it.
    private mutating func reachesDot(_ text: Span<UInt8>) -> Bool {
        let limit = min(text.count, end + LinkHost.maximumLength)
        var index = end
        defer { examined = max(examined, index + 8) }
        while index < limit {
            if text[index] == ASCII.dot { return isOfLabel(text, at: index + 1) }
            if text[index] >= 0x80 {
                if LinkCharacter.isFullStop(text, at: index) {
                    return index + 3 < text.count && Base62.isDigit(text[index + 3])
                }
                let length = LinkCharacter.length(text, at: index)
                guard length > 0 else { return false }
                index += length
            } else {
                guard Base62.isDigit(text[index]) || text[index] == ASCII.hyphen else { return false }
                index += 1
            }
        }
        return false
    }

    /// Takes an escape of a string of JSON into the authority, as the character that it names.
    ///
    /// - Returns: nil if it is taken; else whether the link goes on.
    private mutating func takesHostEscape(_ text: Span<UInt8>, _ part: inout Authority) -> Bool? {
        guard let escape = LinkEscape.character(text, at: end, depth: escapes) else { return true }
        part.search(text, before: end)
        let scalar = escape.character
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            if LinkBody.isOfHost[Int(byte)] || byte == ASCII.at {
                part.hasEscape = true
                if byte == ASCII.at {
                    restart(&part, escape.end)
                } else {
                    end = escape.end
                    part.searched = end
                    guard byte == ASCII.dot else { return nil }
                    part.hasDot = true
                    part.beginLabel(at: end)
                }
                return nil
            }
            return LinkBody.beginsPath.contains(byte) || !takesUser(text, &part) ? true : nil
        }
        if takesInvisible(text) {
            part.hasEscape = true
            part.searched = end
            return nil
        }
        if takesUser(text, &part) { return nil }
        let utf8 = Array(Character(scalar).utf8)
        let isFullStop = LinkCharacter.isFullStop(utf8.span, at: 0)
        if LinkCharacter.length(utf8.span, at: 0) == 0 {
            isBroken = isFullStop && part.labelCount == 1 && !isWhole(text, part)
            return !isBroken
        }
        if end == part.labelStart ? part.isBeyondASCII || part.labelCount <= 2 : part.isLabelBeyondASCII {
            part.hasEscape = true
            part.isBeyondASCII = true
            part.isLabelBeyondASCII = true
            end = escape.end
            part.searched = end
            return nil
        }
        isBroken = end > part.labelStart && !isWhole(text, part)
        return !isBroken
    }

    /// The bytes of a host in ASCII, escapes included.
    private static let isOfHost: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0x21...0x7E { table[byte] = Base62.isDigit(UInt8(byte)) }
        for byte in "%-._".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// The signs that no host holds, and that neither end a link nor begin a path.
    static let oddInHost = ByteSet("!$&'()*+,;=[]~")

    private static let inAddress = ByteSet("%-.:_")
}

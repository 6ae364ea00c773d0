// SPDX-License-Identifier: Apache-2.0

/// Reads a link from its beginning to its end.
struct LinkBody {
    let start: Int
    /// What follows the scheme and the slashes; of a host alone, what follows it.
    let content: Int
    let kind: LinkScheme.Kind
    let isWide: Bool
    /// The host alone.
    private let host: Range<Int>?
    /// The byte before the link, which may be an opening mark.
    private let opener: UInt8

    /// How far the link reaches, and how far that decision looked.
    private(set) var end: Int
    private(set) var examined = 0
    /// Where to search on if there is no link.
    private(set) var next = 0
    private(set) var isEmpty = false
    private(set) var isTooLong = false

    /// Where a segment of the path, a name or a value begins.
    private var pieceStart = -1
    /// Whether the piece at hand began beyond ASCII, so that it may go on so.
    private var isBeyondASCII = false
    private var isFragment = false
    /// Whether `#Intent;` was there, and whether its `;end` was.
    private var isIntentOpen: Bool
    private var isIntentClosed = false
    private var brackets = (round: 0, square: 0)
    private var site: LinkHost.Knowledge?

    init(_ text: Span<UInt8>, _ scheme: LinkScheme) {
        self.init(text, start: scheme.start, content: scheme.content, scheme.kind, isWide: scheme.isWide, host: nil)
    }

    init(_ text: Span<UInt8>, host: Range<Int>) {
        self.init(text, start: host.lowerBound, content: host.upperBound, .host, isWide: false, host: host)
    }

    private init(
        _ text: Span<UInt8>, start: Int, content: Int, _ kind: LinkScheme.Kind, isWide: Bool, host: Range<Int>?
    ) {
        self.start = start
        self.content = content
        self.kind = kind
        self.isWide = isWide
        self.host = host
        opener = start > 0 ? text[start - 1] : 0
        end = content
        isIntentOpen = kind == .opaqueIntent
    }

    var spelling: LinkScanner.Spelling { kind == .host ? .host : isWide ? .fullWidth : .plain }

    /// Finds the end.
    mutating func read(_ text: Span<UInt8>) {
        let limit = min(text.count, start + LinkScanner.maximumLength + 1)
        if kind == .web { end = hostEnd(text) }
        if kind != .host || beginsPath(text) { readCharacters(text, limit) }
        isTooLong = end - start > LinkScanner.maximumLength
        examined = max(examined, end)
        next = max(content, end)
        guard !isTooLong, !isIntentClosed else { return }
        trim(text)
        isEmpty = kind == .opaqueIntent || kind != .host && end <= content
        if end <= content { next = content }
    }

    private mutating func readCharacters(_ text: Span<UInt8>, _ limit: Int) {
        let isPlain = LinkBody.isPlain.span
        while end < limit {
            if isPlain[Int(text[end])] {
                end += 1
            } else if !step(text) {
                return
            }
        }
    }

    /// Whether a port, path, query or fragment follows a host alone; the port is passed over.
    private mutating func beginsPath(_ text: Span<UInt8>) -> Bool {
        var index = end
        if index < text.count, text[index] == ASCII.colon {
            index += 1
            while index < text.count, index - end < 6, ASCII.isDigit(text[index]) { index += 1 }
        }
        examined = index
        guard index < text.count, LinkBody.beginsPath.contains(text[index]) else { return false }
        end = index
        return true
    }

    private static let beginsPath = ByteSet("#/?\\")

    /// Whether a byte is of the link wherever it stands.
    private static let isPlain: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0x21...0x7E { table[byte] = true }
        for byte in "\"#&'()/:;<=>?[\\]^`{|}".utf8 { table[Int(byte)] = false }
        return table
    }()
}

extension LinkBody {
    /// Takes the character at the end into the link; false if the link ends before it.
    private mutating func step(_ text: Span<UInt8>) -> Bool {
        let byte = text[end]
        switch byte {
        case ASCII.slash, ASCII.backslash, ASCII.question, ASCII.equals, ASCII.numberSign:
            beginPiece(text, byte)
        case ASCII.ampersand:
            if endsWithEntity(text) { return false }
            if text.holds("&amp;", at: end) { end += 4 }
            beginPiece(text, byte)
        case ASCII.colon:
            return !isNextLink(text)
        case 0x3B:
            end += 1
            if isIntentOpen, text.holds("end", at: end), end + 3 >= text.count || !Base62.isDigit(text[end + 3]) {
                end += 3
                isIntentClosed = true
                return false
            }
        case 0x28, ASCII.leftBracket, 0x29, ASCII.rightBracket:
            return takesBracket(text, byte)
        case 0x27:
            if opener == byte { return false }
            end += 1
        case ASCII.leftBrace:
            guard kind == .app else { return false }
            let object = LinkObject.end(text, from: end)
            examined = max(examined, object.examined)
            guard let close = object.end else { return false }
            end = close
        case 0x80...:
            return takesWide(text) || takesBeyondASCII(text)
        default:
            return false
        }
        return true
    }

    private mutating func beginPiece(_ text: Span<UInt8>, _ byte: UInt8) {
        end += 1
        if byte == ASCII.numberSign, !isFragment {
            isIntentOpen = isIntentOpen || kind == .intent && text.holds("intent;", at: end)
            isFragment = !isIntentOpen
        } else if isFragment {
            // A fragment has no pieces.
            return
        }
        pieceStart = end
        isBeyondASCII = false
    }

    /// Whether an HTML entity stands at the end that is of the text around the link: a quotation mark, an angle bracket or
    /// a space.
    private func endsWithEntity(_ text: Span<UInt8>) -> Bool {
        LinkBody.entities.contains { text.holds($0, at: end) }
    }

    private static let entities = [
        "&quot;", "&lt;", "&gt;", "&apos;", "&nbsp;", "&#34;", "&#39;", "&#60;", "&#62;", "&#160;", "&#x22;",
        "&#x27;", "&#x3c;", "&#x3e;", "&#xa0;",
    ]

    /// Takes a round or square bracket: a closing one ends the link if it belongs to an opening one before the link.
    private mutating func takesBracket(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
        switch byte {
        case 0x28: brackets.round += 1
        case ASCII.leftBracket: brackets.square += 1
        case 0x29:
            if brackets.round == 0, opener == 0x28 { return false }
            brackets.round -= 1
        default:
            let isLabel = end + 1 < text.count && text[end + 1] == 0x28
            if brackets.square <= 0, opener == ASCII.leftBracket || isLabel { return false }
            brackets.square -= 1
        }
        end += 1
        return true
    }

    /// Whether the colon at the end is that of a new link's `http://`, at which this one ends.
    private mutating func isNextLink(_ text: Span<UInt8>) -> Bool {
        end += 1
        guard end + 1 < text.count, text[end] == ASCII.slash, text[end + 1] == ASCII.slash,
            let scheme = text.httpStart(before: end - 1, floor: content)
        else { return false }
        if scheme == content ? kind != .web : isValueStart(text, scheme) { return false }
        end = scheme
        return true
    }

    /// Whether a link that begins at an index is a value or a path of this one: directly behind `=`, `?`, `#`, an escaped
    /// sign, or a `/` on a host that is not one of short links.
    private mutating func isValueStart(_ text: Span<UInt8>, _ index: Int) -> Bool {
        switch text[index - 1] {
        case ASCII.equals, ASCII.question, ASCII.numberSign: return true
        case ASCII.slash: return knowledge(text) != .shortLink
        default: break
        }
        return index - 3 >= content && text[index - 3] == ASCII.percent && (0x32...0x33).contains(text[index - 2])
            && ASCII.hexValue(text[index - 1]) != nil
    }
}

extension LinkBody {
    /// Takes a form of full width in a link that began with one: a letter, a digit, or a sign that one follows.
    private mutating func takesWide(_ text: Span<UInt8>) -> Bool {
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

    /// Takes a character beyond ASCII, where a piece begins or began so.
    private mutating func takesBeyondASCII(_ text: Span<UInt8>) -> Bool {
        let length = LinkCharacter.length(text, at: end)
        guard length > 0 else { return false }
        if !isBeyondASCII {
            guard end == pieceStart else { return false }
            if kind == .app || knowledge(text) != .none {
                guard text[end - 1] == ASCII.equals, !isFragment, isWholeValue(text) else { return false }
            }
            isBeyondASCII = true
        }
        end += length
        return true
    }

    /// Whether the value that begins at the end goes on to white space, the end of the text, or the next parameter.
    private mutating func isWholeValue(_ text: Span<UInt8>) -> Bool {
        var index = end
        defer { examined = max(examined, index) }
        while index < text.count {
            let byte = text[index]
            if byte <= ASCII.space || byte == ASCII.ampersand || byte == ASCII.numberSign { return true }
            let length = byte < 0x80 ? 1 : LinkCharacter.length(text, at: index)
            guard length > 0, !LinkBody.never.contains(byte) else { return false }
            index += length
        }
        return true
    }

    /// What the tables say of the link's host.
    private mutating func knowledge(_ text: Span<UInt8>) -> LinkHost.Knowledge {
        if let site { return site }
        let known = kind == .web || kind == .host ? LinkHost.site(text, host ?? hostRange(text)) : .none
        site = known
        return known
    }

    /// The host behind `//`, without user name and port.
    private func hostRange(_ text: Span<UInt8>) -> Range<Int> {
        var (start, stop, index) = (content, end, content)
        while index < end {
            let byte = text[index]
            if LinkBody.beginsPath.contains(byte) {
                stop = index
                break
            }
            if byte == ASCII.at { start = index + 1 }
            index += 1
        }
        var close = stop
        while close > start, ASCII.isDigit(text[close - 1]) { close -= 1 }
        return start..<(close > start && text[close - 1] == ASCII.colon ? close - 1 : stop)
    }

    /// The end of a host that is beyond ASCII from its first or second label on; the beginning for any other.
    private mutating func hostEnd(_ text: Span<UInt8>) -> Int {
        var index = content
        var hasDot = false
        while index < text.count, text[index] < 0x80, text[index] != ASCII.dot || !hasDot,
            Base62.isDigit(text[index]) || text[index] == ASCII.hyphen || text[index] == ASCII.dot
        {
            hasDot = text[index] == ASCII.dot
            index += 1
            if hasDot { break }
        }
        guard index < text.count, text[index] >= 0x80, index == content || hasDot else { return content }
        while index < text.count {
            if text[index] >= 0x80 {
                if LinkCharacter.isFullStop(text, at: index) {
                    // Where labels are separated by dots, a full stop ends the sentence.
                    guard !hasDot else { break }
                    index += 3
                    continue
                }
                let length = LinkCharacter.length(text, at: index)
                guard length > 0 else { break }
                index += length
            } else {
                guard Base62.isDigit(text[index]) || text[index] == ASCII.dot || text[index] == ASCII.hyphen else { break }
                hasDot = hasDot || text[index] == ASCII.dot
                index += 1
            }
        }
        examined = index
        while index - content >= 3, LinkCharacter.isFullStop(text, at: index - 3) { index -= 3 }
        return index
    }

    private static let never = ByteSet("\"<>^`{|}\u{7F}")
}

extension LinkBody {
    /// Takes off the punctuation that belongs to the sentence: a closing bracket only if it closes none of the link's own.
    private mutating func trim(_ text: Span<UInt8>) {
        var unopened = (round: -brackets.round, square: -brackets.square)
        while end > content {
            switch text[end - 1] {
            case 0x29 where unopened.round > 0: unopened.round -= 1
            case ASCII.rightBracket where unopened.square > 0: unopened.square -= 1
            // What is left open at the end opened something behind the link.
            case 0x28 where unopened.round < 0: unopened.round += 1
            case ASCII.leftBracket where unopened.square < 0: unopened.square += 1
            case 0x3B where end - content >= 5 && text.holds("&amp", at: end - 5): return
            case let last where LinkBody.trailing.contains(last): break
            default: return
            }
            end -= 1
        }
    }

    private static let trailing = ByteSet(".,;:!?'*")
}

// SPDX-License-Identifier: Apache-2.0

/// A pair of marks, one directly before a link and one directly after it.
struct LinkDelimiter {
    enum Mark {
        /// `<…>`, or the same as entities.
        case angles, angleEntities
        /// `](…)`, as in Markdown; a title may follow the link.
        case markdown
        /// `href=…` without quotation marks.
        case attribute
        /// Quotation marks, or the same as entities.
        case quotes(UInt8), quoteEntities
    }

    let mark: Mark

    /// The last bytes of the opening marks.
    static let openers = ByteSet("<(=\"'`;")

    /// Finds the mark before an index; nil if there is none.
    init?(_ text: Span<UInt8>, before start: Int) {
        guard start > 0 else { return nil }
        switch text[start - 1] {
        case 0x3C: mark = .angles
        case 0x28 where start > 1 && text[start - 2] == ASCII.rightBracket: mark = .markdown
        case ASCII.equals
        where start > 4 && text.holds("href", at: start - 5) || start > 3 && text.holds("src", at: start - 4):
            mark = .attribute
        case let quote where quote == ASCII.quote || quote == 0x27 || quote == 0x60: mark = .quotes(quote)
        case 0x3B where start > 3 && text.holds("&lt;", at: start - 4): mark = .angleEntities
        case 0x3B where start > 5 && text.holds("&quot;", at: start - 6): mark = .quoteEntities
        default: return nil
        }
    }

    /// Whether the marks hold a link and nothing else.
    var isStrong: Bool {
        switch mark {
        case .angles, .angleEntities, .markdown, .attribute: true
        case .quotes, .quoteEntities: false
        }
    }

    /// Whether the mark at an index closes.
    ///
    /// - Parameter depth: How many parentheses of the link are open.
    func closes(_ text: Span<UInt8>, at index: Int, depth: Int) -> Bool {
        switch mark {
        case .angles: text[index] == 0x3E
        case .angleEntities: text[index] == ASCII.ampersand && text.holds("&gt;", at: index)
        case .markdown:
            text[index] == 0x29 && depth <= 0
                || text[index] == ASCII.space && index + 1 < text.count && text[index + 1] == ASCII.quote
        case .attribute: text[index] <= ASCII.space || text[index] == 0x3E
        case .quotes(let quote): text[index] == quote
        case .quoteEntities: text[index] == ASCII.ampersand && text.holds("&quot;", at: index)
        }
    }

    /// The bytes that no link holds.
    static let never = ByteSet("\"<>^`{|}\u{7F}")
}

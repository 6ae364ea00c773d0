// SPDX-License-Identifier: Apache-2.0

/// The titles and labels in the text since the last link.
struct ShareContext: Sendable {
    /// A bracket that was closed.
    enum Bracket: Sendable {
        /// `【】` around the name of a platform, with the platform's place in the index.
        case label(Range<Int>, platform: Int)
        /// `【】` around anything else.
        case heading(Range<Int>)
        /// `「」`.
        case title(Range<Int>)
        /// `《》`.
        case book(Range<Int>)
    }

    /// The last bracket of each kind.
    private(set) var label: (range: Range<Int>, platform: Int)?
    private(set) var heading: Range<Int>?
    private(set) var title: Range<Int>?
    private(set) var book: Range<Int>?

    private var openLabel: Int?
    /// The `【` around the open one.
    private var outerLabel: Int?
    private var openTitle: Int?
    private var openBook: Int?
    /// The number of `「` that are open inside the outermost one.
    private var depth = 0

    /// The longest text in brackets that is a title, in bytes.
    static var maximumLength: Int { 300 }

    /// Reads a bracket, if the three bytes at an index are one that closes.
    mutating func bracket(_ text: Span<UInt8>, _ index: Int, _ tokens: ForeignTokenIndex) -> Bracket? {
        guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        switch text[index + 2] {
        case 0x90: (outerLabel, openLabel) = (openLabel, index + 3)
        case 0x8A: openBook = index + 3
        case 0x8C where openTitle == nil: openTitle = index + 3
        case 0x8C: depth += 1
        case 0x91:
            let closed = Self.close(text, &openLabel, index)
            (openLabel, outerLabel) = (outerLabel, nil)
            guard let range = closed, heading == nil || !Self.isDetail(text, range) else { return nil }
            if let platform = tokens.platform(label: text.extracting(range)) {
                return .label(range, platform: platform)
            }
            return Self.isApp(text, range) ? nil : .heading(range)
        case 0x8B: return Self.close(text, &openBook, index).map { .book($0) }
        case 0x8D where depth > 0: depth -= 1
        case 0x8D:
            guard let range = Self.close(text, &openTitle, index), !Self.isApp(text, range)
            else { return nil }
            return .title(range)
        default: break
        }
        return nil
    }

    /// Keeps a bracket for the next link or token.
    mutating func keep(_ bracket: Bracket) {
        switch bracket {
        case .label(let range, let platform): label = (range, platform)
        case .heading(let range):
            heading = range
            // A title inside the brackets is a part of the longer one.
            if let inner = title, inner.lowerBound > range.lowerBound { title = nil }
            if let inner = book, inner.lowerBound > range.lowerBound { book = nil }
        case .title(let range): title = range
        case .book(let range): book = range
        }
    }

    private static func close(_ text: Span<UInt8>, _ open: inout Int?, _ index: Int) -> Range<Int>? {
        guard var start = open else { return nil }
        open = nil
        var end = index
        while start < end, text[start] <= ASCII.space { start += 1 }
        while start < end, text[end - 1] <= ASCII.space { end -= 1 }
        return start < end && end - start <= maximumLength ? start..<end : nil
    }

    /// Whether a text in brackets is the name of the app to open: `打开` stands before it, or `APP` after it.
    private static func isApp(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = range.lowerBound - 9
        return text.holds("app", at: range.upperBound + 3)
            || start >= 0 && (text.isOpen(at: start) && text[start + 6] == 0xE3)
    }

    /// Whether a text in `【】` is something else than the title: two ideographs and a colon, as in `【地址：…】`.
    private static func isDetail(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let colon = range.lowerBound + 6
        return range.count > 9 && text[range.lowerBound] >= 0xE3 && text[range.lowerBound + 3] >= 0xE3
            && text[colon] == 0xEF && text[colon + 1] == 0xBC && text[colon + 2] == 0x9A
    }

    /// A bracket, if it closes before an index within the reach of titles; nil otherwise.
    static func near(_ range: Range<Int>?, _ index: Int) -> Range<Int>? {
        guard let range, index - range.upperBound <= ShareScanner.reach else { return nil }
        return range
    }
}

extension Span where Element == UInt8 {
    /// Whether `打开` or `打開` stands at an index.
    func isOpen(at index: Int) -> Bool {
        guard index + 5 < count, self[index] == 0xE6, self[index + 1] == 0x89, self[index + 2] == 0x93 else {
            return false
        }
        switch (self[index + 3], self[index + 4], self[index + 5]) {
        case (0xE5, 0xBC, 0x80), (0xE9, 0x96, 0x8B): return true
        default: return false
        }
    }

    /// Whether a range says to open the app without its name: `打开App`, perhaps with a space.
    func opensApp(in range: Range<Int>) -> Bool {
        for index in range where self[index] == 0xE6 && isOpen(at: index) {
            let end = index + 6
            if holds("app", at: end) || end < count && self[end] == ASCII.space && holds("app", at: end + 1) {
                return true
            }
        }
        return false
    }
}

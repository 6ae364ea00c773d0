// SPDX-License-Identifier: Apache-2.0

/// Reads JSON values from a text, without recursion.
struct JSONReader {
    let text: [UInt8]
    var position: Int
    private(set) var nodes: [JSONDocument.Node] = []

    /// The indices of the open arrays and objects, the outermost first.
    private var open: [Int] = []

    /// The offset at which reading ends.
    let end: Int

    /// Creates a reader of a text or of a part of it.
    ///
    /// - Parameters:
    ///   - text: The text, in UTF-8.
    ///   - range: The byte range to read; the whole text if nil.
    init(_ text: [UInt8], in range: Range<Int>? = nil) {
        self.text = text
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? text.count
    }

    /// The error for a byte that has no place here.
    var failure: ShareTokenError { ShareTokenError(.badJSON, at: position) }

    /// Reads one value and all values inside it.
    mutating func readValue() throws(ShareTokenError) {
        var name: JSONString?
        repeat {
            skipSpace()
            if try begin(name) {
                name = try nextName()
            } else {
                guard try end(after: &name) else { return }
            }
        } while true
    }

    /// Reads blanks, which must be all that is left.
    mutating func expectEnd() throws(ShareTokenError) {
        skipSpace()
        guard position == end else { throw failure }
    }

    /// Reads a scalar, an empty array or object, or the bracket that opens one.
    ///
    /// - Returns: Whether an array or object that is not empty was opened.
    private mutating func begin(_ name: JSONString?) throws(ShareTokenError) -> Bool {
        guard position < end else { throw failure }
        let start = position
        switch text[start] {
        case ASCII.leftBrace:
            return try openBracket(.object, ASCII.rightBrace, name)
        case ASCII.leftBracket:
            return try openBracket(.array, ASCII.rightBracket, name)
        case ASCII.quote:
            let string = try readString()
            append(.string, string.range, isEscaped: string.isEscaped, name)
        case ASCII.hyphen, 0x30...0x39:
            try readNumber()
            append(.number, start..<position, name)
        default:
            append(try readWord(), start..<position, name)
        }
        return false
    }

    private mutating func openBracket(
        _ kind: JSONDocument.Kind, _ closing: UInt8, _ name: JSONString?
    ) throws(ShareTokenError) -> Bool {
        guard open.count < JSONDocument.maximumDepth else { throw ShareTokenError(.tooDeep, at: position) }
        append(kind, position..<position + 1, name)
        position += 1
        skipSpace()
        guard position < end, text[position] == closing else {
            open.append(nodes.count - 1)
            return true
        }
        position += 1
        nodes[nodes.count - 1].range = nodes[nodes.count - 1].range.lowerBound..<position
        return false
    }

    private mutating func append(
        _ kind: JSONDocument.Kind, _ range: Range<Int>, isEscaped: Bool = false, _ name: JSONString?
    ) {
        nodes.append(
            JSONDocument.Node(
                kind: kind, range: range, name: name?.range, isEscaped: isEscaped,
                isNameEscaped: name?.isEscaped ?? false, next: nodes.count + 1))
    }

    /// Reads the name of the next value and its colon; nil inside an array.
    private mutating func nextName() throws(ShareTokenError) -> JSONString? {
        guard let parent = open.last, nodes[parent].kind == .object else { return nil }
        skipSpace()
        guard position < end, text[position] == ASCII.quote else { throw failure }
        let name = try readString()
        skipSpace()
        guard position < end, text[position] == ASCII.colon else { throw failure }
        position += 1
        return name
    }

    /// Reads the part after a value: closing brackets, then a comma and the name of the next value.
    ///
    /// - Returns: false if the outermost value is complete.
    private mutating func end(after name: inout JSONString?) throws(ShareTokenError) -> Bool {
        while let parent = open.last {
            skipSpace()
            guard position < end else { throw failure }
            let isObject = nodes[parent].kind == .object
            let closing = isObject ? ASCII.rightBrace : ASCII.rightBracket
            if text[position] == ASCII.comma {
                position += 1
                name = try nextName()
                return true
            }
            guard text[position] == closing else { throw failure }
            position += 1
            open.removeLast()
            nodes[parent].range = nodes[parent].range.lowerBound..<position
            nodes[parent].next = nodes.count
            if isObject, let second = JSONDocument.secondName(inObject: parent, nodes, text) {
                throw ShareTokenError(.duplicateName, at: second - 1)
            }
        }
        return false
    }

    private mutating func skipSpace() {
        while position < end {
            switch text[position] {
            case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: position += 1
            default: return
            }
        }
    }
}

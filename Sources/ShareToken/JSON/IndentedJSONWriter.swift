// SPDX-License-Identifier: Apache-2.0

/// Writes JSON for people: two spaces a level, small objects on one line.
struct IndentedJSONWriter {
    private var output: [UInt8] = []
    private var depth = 0

    /// Whether something stands before the next value at this level.
    private var needsComma = false

    /// The text, with a line feed at its end.
    consuming func finish() -> [UInt8] {
        output.append(ASCII.lineFeed)
        return output
    }

    /// Opens an object.
    mutating func open() { open(ASCII.leftBrace) }

    /// Closes an object.
    mutating func close() { close(ASCII.rightBrace) }

    private mutating func open(_ bracket: UInt8) {
        output.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        // An empty object or array stays on its line.
        if needsComma { newLine() }
        output.append(bracket)
        needsComma = true
    }

    private mutating func newLine() {
        output.append(ASCII.lineFeed)
        output += [UInt8](repeating: ASCII.space, count: depth * 2)
    }

    private mutating func next() {
        if needsComma { output.append(ASCII.comma) }
        newLine()
    }

    private mutating func name(_ name: String) {
        JSONDocument.appendString(name.utf8, to: &output)
        output += [ASCII.colon, ASCII.space]
    }

    /// Writes a member whose value a body writes.
    mutating func member(_ name: String, _ body: (inout IndentedJSONWriter) -> Void) {
        next()
        self.name(name)
        body(&self)
        needsComma = true
    }

    /// Writes a member that is a string.
    mutating func string(_ name: String, _ value: String) { member(name) { $0.text(value) } }

    /// Writes a member that is a whole number.
    mutating func number(_ name: String, _ value: Int64) { member(name) { $0.output += Array(String(value).utf8) } }

    /// Writes a member that is an array, each element on a line of its own.
    mutating func array<Element>(
        _ name: String, _ elements: [Element], _ body: (inout IndentedJSONWriter, Element) -> Void
    ) {
        member(name) { $0.elements(elements, body) }
    }

    /// Writes an array, each element on a line of its own.
    mutating func elements<Element>(_ elements: [Element], _ body: (inout IndentedJSONWriter, Element) -> Void) {
        open(ASCII.leftBracket)
        for element in elements {
            next()
            body(&self, element)
            needsComma = true
        }
        close(ASCII.rightBracket)
    }

    /// Writes a string.
    mutating func text(_ value: String) { JSONDocument.appendString(value.utf8, to: &output) }

    /// Writes a value that is JSON already.
    mutating func raw(_ value: some Sequence<UInt8>) { output += value }

    /// Writes an object of strings on one line.
    mutating func inline(_ members: [(String, String)]) {
        output.append(ASCII.leftBrace)
        for (index, member) in members.enumerated() {
            if index > 0 { output += [ASCII.comma, ASCII.space] }
            name(member.0)
            text(member.1)
        }
        output.append(ASCII.rightBrace)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Writes JSON: on one line for programs, or indented by two spaces a level for people.
///
/// Members have the names that they are given, in the order in which they come. All that writes JSON value by value
/// writes it here.
package struct JSONWriter {
    /// How the values of an object or array are set apart.
    private enum Layout {
        /// By nothing but commas and colons.
        case compact
        /// On one line, with a blank after each comma and colon.
        case oneLine
        /// Each on a line of its own.
        case indented
    }

    private var output: [UInt8] = []
    private var layout: Layout
    private let escapesHidden: Bool
    private var depth = 0

    /// Whether a value stands before the next one at this level.
    private var needsComma = false

    /// Begins a text.
    ///
    /// - Parameters:
    ///   - isIndented: Whether the text is for people.
    ///   - escapesHidden: Whether what a line does not show (``HiddenCharacter``) is written as `\u` escapes.
    package init(isIndented: Bool = true, escapesHidden: Bool = false) {
        layout = isIndented ? .indented : .compact
        self.escapesHidden = escapesHidden
        if !isIndented { output.reserveCapacity(512) }
    }

    /// The text.
    package var bytes: [UInt8] { output }

    /// The text with a line feed at its end, as files have it.
    package var file: [UInt8] { output + [ASCII.lineFeed] }

    /// Writes a string; as a member if there is a name.
    package mutating func string(_ name: String?, _ value: String) {
        begin(name)
        append(value)
        needsComma = true
    }

    /// Writes a number.
    package mutating func number(_ name: String?, _ value: Int64) { raw(name, String(value).utf8) }

    /// Writes a value that is JSON already.
    package mutating func raw(_ name: String?, _ json: some Sequence<UInt8>) {
        begin(name)
        output += json
        needsComma = true
    }

    /// Writes an object whose members a body writes.
    package mutating func object(
        _ name: String? = nil, onOneLine: Bool = false, _ body: (inout JSONWriter) -> Void
    ) {
        begin(name)
        enclose(ASCII.leftBrace, ASCII.rightBrace, onOneLine, body)
    }

    /// Writes an object of strings on one line.
    package mutating func object(_ members: [(String, String)]) { object(nil, members) }

    /// Writes an object of strings on one line; as a member if there is a name.
    package mutating func object(_ name: String?, _ members: [(String, String)]) {
        object(name, onOneLine: true) { writer in
            for (name, value) in members { writer.string(name, value) }
        }
    }

    /// Writes an array of which a body writes each element.
    package mutating func array<Element>(
        _ name: String?, _ elements: [Element], onOneLine: Bool = false,
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        begin(name)
        enclose(ASCII.leftBracket, ASCII.rightBracket, onOneLine) { writer in
            for element in elements {
                writer.setApart()
                body(&writer, element)
            }
        }
    }

    /// Writes an array of strings.
    package mutating func strings(_ name: String?, _ values: [String], onOneLine: Bool = false) {
        array(name, values, onOneLine: onOneLine) { $0.string(nil, $1) }
    }

    /// Writes members on the line of the one before.
    package mutating func onSameLine(_ body: (inout JSONWriter) -> Void) {
        let outer = layout
        if layout == .indented { layout = .oneLine }
        body(&self)
        layout = outer
    }

    private mutating func begin(_ name: String?) {
        guard let name else { return }
        setApart()
        append(name)
        output.append(ASCII.colon)
        if layout != .compact { output.append(ASCII.space) }
    }

    private mutating func append(_ text: String) {
        if escapesHidden {
            JSONDocument.appendShownString(text, to: &output)
        } else {
            JSONDocument.appendString(text.utf8, to: &output)
        }
    }

    private mutating func enclose(
        _ opening: UInt8, _ closing: UInt8, _ onOneLine: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        let outer = layout
        if onOneLine, layout == .indented { layout = .oneLine }
        output.append(opening)
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        // An empty object or array stays on its line.
        if needsComma, layout == .indented { newLine() }
        output.append(closing)
        layout = outer
        needsComma = true
    }

    private mutating func setApart() {
        if needsComma { output.append(ASCII.comma) }
        switch layout {
        case .compact: break
        case .oneLine: if needsComma { output.append(ASCII.space) }
        case .indented: newLine()
        }
    }

    private mutating func newLine() {
        output.append(ASCII.lineFeed)
        output += [UInt8](repeating: ASCII.space, count: depth * 2)
    }
}

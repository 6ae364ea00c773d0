// SPDX-License-Identifier: Apache-2.0

/// A parser of link templates.
///
/// Templates are part of the program and have no error handling. A malformed one gives a link that never matches; a
/// test proves that each template reads the links that it prints.
struct LinkTemplateReader {
    let text: [UInt8]
    private let fields: [Field]
    private var position = 0
    private(set) var pieces: [LinkPattern.Piece] = []
    private(set) var requiredFields: UInt32 = 0
    private(set) var bindings: [LinkPattern.Binding] = []

    /// The names of the parameters that a link of the template must not have.
    private(set) var refused: [[UInt8]] = []

    init(_ text: String, fields: [Field]) {
        self.fields = fields
        (self.text, bindings) = LinkTemplateReader.bound(Array(text.utf8), fields)
    }

    /// Replaces each `{name=value}` of a template by its value and collects the bindings.
    private static func bound(_ template: [UInt8], _ fields: [Field]) -> ([UInt8], [LinkPattern.Binding]) {
        var text: [UInt8] = []
        var bindings: [LinkPattern.Binding] = []
        var rest = template[...]
        while let byte = rest.first {
            if byte == ASCII.leftBrace, let end = rest.firstIndex(of: ASCII.rightBrace),
                let equals = rest[..<end].firstIndex(of: ASCII.equals),
                let field = fields.firstIndex(where: { $0.name.utf8.elementsEqual(rest[..<equals].dropFirst()) })
            {
                let value = Array(rest[(equals + 1)..<end])
                bindings.append(
                    LinkPattern.Binding(
                        field: field, value: value, isDefault: fields[field].type.isDefault(value.span)))
                text += value
                rest = rest[(end + 1)...]
            } else {
                text.append(byte)
                rest.removeFirst()
            }
        }
        return (text, bindings)
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    /// Takes the bytes up to a stop byte, or to the end.
    private mutating func take(until stop: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while let byte = next, !stop(byte) { position += 1 }
        return start..<position
    }

    private mutating func skip(_ count: Int) {
        position = min(position + count, text.count)
    }

    /// Takes the scheme: its text, or its pieces if it is a field.
    mutating func scheme() -> (text: [UInt8], pieces: Range<Int>) {
        let range = take { $0 == ASCII.colon }
        skip(3)
        let isField = text[range].first == ASCII.leftBrace
        return isField ? ([], readPieces(range).range) : (Array(text[range]), pieces.count..<pieces.count)
    }

    /// Takes the host.
    ///
    /// If its first label is a field, the text is the domain after the label and the pieces are those of the label.
    mutating func host() -> (text: [UInt8], pieces: Range<Int>) {
        let label = next == ASCII.leftBrace ? take { $0 == ASCII.dot || Self.endsHost($0) } : position..<position
        let range = readPieces(label).range
        if !label.isEmpty, next == ASCII.dot { skip(1) }
        return (Array(text[take(until: Self.endsHost)]), range)
    }

    static func endsHost(_ byte: UInt8) -> Bool {
        byte == ASCII.slash || byte == ASCII.question || byte == ASCII.numberSign
    }

    /// Takes the JSON object that replaces the host; nil if there is none.
    mutating func hostObject() -> LinkPattern.Parameter? {
        LinkPattern.Coding(beginning: text.span, at: position).map { readObject(name: position..<position, $0) }
    }

    mutating func path() -> Range<Int> {
        let start = position
        // A question mark in braces marks an optional field and does not start the query.
        while let byte = next, byte != ASCII.question, byte != ASCII.numberSign {
            if byte == ASCII.leftBrace { _ = take { $0 == ASCII.rightBrace } }
            skip(1)
        }
        return readPieces(start..<position).range
    }

    mutating func query() -> [LinkPattern.Parameter] { parameters(after: ASCII.question) }

    /// Takes the fragment: its path, which may be empty, and its parameters; nil if there is none.
    mutating func fragment() -> LinkPattern.Fragment? {
        guard next == ASCII.numberSign else { return nil }
        guard position + 1 < text.count, text[position + 1] == ASCII.slash else {
            return LinkPattern.Fragment(
                path: pieces.count..<pieces.count, query: parameters(after: ASCII.numberSign))
        }
        skip(1)
        let path = path()
        return LinkPattern.Fragment(path: path, query: query())
    }

    private mutating func parameters(after mark: UInt8) -> [LinkPattern.Parameter] {
        guard next == mark else { return [] }
        var parameters: [LinkPattern.Parameter] = []
        repeat {
            skip(1)
            let isLone = next == ASCII.leftBrace
            let name = isLone ? position..<position : take { $0 == ASCII.equals }
            if !isLone { skip(1) }
            if let coding = LinkPattern.Coding(beginning: text.span, at: position) {
                parameters.append(readObject(name: name, coding))
                continue
            }
            let content = take { $0 == ASCII.ampersand || $0 == ASCII.numberSign }
            guard !text[content].elementsEqual("{}".utf8) else {
                refused.append(Array(text[name]))
                continue
            }
            let value = readPieces(content)
            parameters.append(
                LinkPattern.Parameter(
                    name: name, head: PathHead(text.span, name), pieces: value.range,
                    isOptional: value.isOptional, coding: nil, isRest: isLone))
        } while next == ASCII.ampersand
        return parameters
    }

    /// Reads the pieces of the whole template.
    mutating func whole() -> Range<Int> {
        readPieces(0..<text.count).range
    }

    /// Reads `{"name":"value",…}` in a coding, without blanks between the JSON tokens.
    private mutating func readObject(name: Range<Int>, _ coding: LinkPattern.Coding) -> LinkPattern.Parameter {
        skip(coding.opening.utf8.count)
        let start = pieces.count
        while let byte = next, byte != ASCII.rightBrace {
            skip(2)
            let member = take { $0 == ASCII.quote }
            skip(2)
            let isString = next == ASCII.quote
            if isString { skip(1) }
            pieces.append(LinkPattern.Piece(isString ? .member : .numberMember, bytes: member))
            let isField = next == ASCII.leftBrace
            let value = take { $0 == (isString ? ASCII.quote : isField ? ASCII.rightBrace : ASCII.comma) }
            let hasBrace = isField && !isString
            _ = readPieces(value.lowerBound..<value.upperBound + (hasBrace ? 1 : 0))
            if isString || hasBrace { skip(1) }
        }
        skip(1 + coding.closing.utf8.count)
        return LinkPattern.Parameter(
            name: name, head: PathHead(text.span, name), pieces: start..<pieces.count, isOptional: false,
            coding: coding, isRest: false)
    }

    /// Reads the literals and fields in a range of the template.
    private mutating func readPieces(_ range: Range<Int>) -> (range: Range<Int>, isOptional: Bool) {
        let start = pieces.count
        var isOptional = false
        var rest = range
        while let first = rest.first {
            guard text[first] == ASCII.leftBrace, let end = text[rest].firstIndex(of: ASCII.rightBrace) else {
                let end = text[rest].firstIndex(of: ASCII.leftBrace) ?? rest.upperBound
                pieces.append(LinkPattern.Piece(.literal, bytes: first..<end))
                rest = end..<rest.upperBound
                continue
            }
            rest = end + 1..<rest.upperBound
            if appendField(text[first + 1..<end]) { isOptional = true }
        }
        return (start..<pieces.count, isOptional)
    }

    /// Appends the piece for the text between two braces.
    ///
    /// - Returns: Whether the field may be absent.
    private mutating func appendField(_ content: ArraySlice<UInt8>) -> Bool {
        var name = content
        let isOptional = name.last == ASCII.question
        if isOptional { name.removeLast() }
        let isRest = name.suffix(2).elementsEqual("**".utf8)
        if isRest { name.removeLast(2) }
        let words = name.split(whereSeparator: { $0 == ASCII.colon || $0 == ASCII.plus })
        guard let first = words.first else {
            pieces.append(LinkPattern.Piece(.anything))
            return isOptional
        }
        guard !first.elementsEqual("*".utf8) else {
            pieces.append(LinkPattern.Piece(.segment, type: words.count > 1 ? .decimal : nil))
            return isOptional
        }
        guard let index = fields.firstIndex(where: { $0.name.utf8.elementsEqual(first) }) else { return isOptional }
        var piece = LinkPattern.Piece(isRest ? .rest : .field, field: index, type: fields[index].type)
        piece.isOptional = isOptional
        if words.count > 1, name.contains(ASCII.plus) {
            piece.kind = .page
            piece.queryField = fields.firstIndex { $0.name.utf8.elementsEqual(words[1]) } ?? index
            if words.count > 2 { piece.spelling = FieldSpelling(words[2]) }
        } else if words.count > 1 {
            piece.spelling = FieldSpelling(words[1])
        }
        if piece.kind != .field || piece.spelling != nil { piece.simple = nil }
        pieces.append(piece)
        if !isOptional { requiredFields |= 1 << UInt32(index) }
        return isOptional
    }
}

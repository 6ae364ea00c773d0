// SPDX-License-Identifier: Apache-2.0

/// Takes a link template apart.
///
/// Templates are a part of the program: a test proves that each one prints what it reads, so a mistake here shows as a
/// link that never matches rather than as an error.
struct LinkTemplateReader {
    let text: [UInt8]
    private let fields: [Field]
    private var position = 0
    private(set) var pieces: [LinkPattern.Piece] = []
    private(set) var requiredFields: UInt32 = 0

    init(_ text: String, fields: [Field]) {
        self.text = Array(text.utf8)
        self.fields = fields
    }

    /// Everything up to a byte, or to the end.
    private mutating func take(until stop: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < text.count, !stop(text[position]) { position += 1 }
        return start..<position
    }

    private mutating func skip(_ count: Int) {
        position = min(position + count, text.count)
    }

    mutating func scheme() -> [UInt8] {
        let scheme = take { $0 == ASCII.colon }
        skip(3)
        return Array(text[scheme])
    }

    mutating func host() -> [UInt8] {
        Array(text[take { $0 == ASCII.slash || $0 == ASCII.question }])
    }

    mutating func path() -> Range<Int> {
        readPieces(take { $0 == ASCII.question }).range
    }

    mutating func query() -> [LinkPattern.Parameter] {
        var parameters: [LinkPattern.Parameter] = []
        while position < text.count {
            skip(1)
            let isBareObject = position < text.count && text[position] == ASCII.leftBrace
            let name = isBareObject ? position..<position : take { $0 == ASCII.equals }
            if !isBareObject { skip(1) }
            let isObject =
                position + 1 < text.count && text[position] == ASCII.leftBrace && text[position + 1] == ASCII.quote
            let value = isObject ? (range: readObject(), isOptional: false) : readPieces(take { $0 == ASCII.ampersand })
            parameters.append(
                LinkPattern.Parameter(
                    name: name, hash: NameHash(text.span.extracting(name)), pieces: value.range,
                    isOptional: value.isOptional, isObject: isObject))
        }
        return parameters
    }

    /// All of the template.
    mutating func whole() -> Range<Int> {
        readPieces(0..<text.count).range
    }

    /// `{"name":"value", …}`, with nothing between the tokens.
    private mutating func readObject() -> Range<Int> {
        let start = pieces.count
        while position < text.count, text[position] != ASCII.rightBrace {
            skip(2)
            pieces.append(LinkPattern.Piece(.member, bytes: take { $0 == ASCII.quote }))
            skip(3)
            _ = readPieces(take { $0 == ASCII.quote })
            skip(1)
        }
        skip(1)
        return start..<pieces.count
    }

    /// Literals and fields of one value.
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
            var name = text[first + 1..<end]
            rest = end + 1..<rest.upperBound
            if name.elementsEqual("**".utf8) {
                pieces.append(LinkPattern.Piece(.anything))
                continue
            }
            if name.last == ASCII.question {
                isOptional = true
                name.removeLast()
            }
            guard let index = fields.firstIndex(where: { $0.name.utf8.elementsEqual(name) }) else { continue }
            pieces.append(LinkPattern.Piece(.field, field: index, type: fields[index].type))
            if !isOptional { requiredFields |= 1 << UInt32(index) }
        }
        return (start..<pieces.count, isOptional)
    }
}

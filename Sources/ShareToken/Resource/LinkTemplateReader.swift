// SPDX-License-Identifier: Apache-2.0

/// Takes a link template apart.
///
/// Templates are a part of the program: a test proves that each one prints what it reads, so a mistake here shows as a
/// link that never matches rather than as an error.
struct LinkTemplateReader {
    private let text: [UInt8]
    private let fields: [Field]
    private var position = 0
    private(set) var requiredFields: UInt32 = 0

    init(_ text: String, fields: [Field]) {
        self.text = Array(text.utf8)
        self.fields = fields
    }

    /// Everything up to a byte, which is skipped, or to the end.
    private mutating func take(until stop: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        while position < text.count, !stop(text[position]) { position += 1 }
        return text[start..<position]
    }

    mutating func scheme() -> [UInt8] {
        let scheme = Array(take { $0 == 0x3A })
        position = min(position + 3, text.count)
        return scheme
    }

    mutating func host() -> [UInt8] {
        Array(take { $0 == 0x2F || $0 == 0x3F })
    }

    mutating func path() -> [LinkPattern.Piece] {
        let path = take { $0 == 0x3F }
        return pieces(path).pieces
    }

    mutating func query() -> [LinkPattern.Parameter] {
        var parameters: [LinkPattern.Parameter] = []
        while position < text.count {
            position += 1
            let isBareObject = position < text.count && text[position] == 0x7B
            let name = isBareObject ? [] : Array(take { $0 == 0x3D })
            if !isBareObject { position += 1 }
            if position + 1 < text.count, text[position] == 0x7B, text[position + 1] == 0x22 {
                parameters.append(LinkPattern.Parameter(name: name, value: .json(object())))
            } else {
                let value = pieces(take { $0 == 0x26 })
                parameters.append(
                    LinkPattern.Parameter(
                        name: name, value: .pieces(value.pieces, isOptional: value.isOptional)))
            }
        }
        return parameters
    }

    /// `{"name":"value", …}`, with nothing between the tokens.
    private mutating func object() -> [(name: [UInt8], pieces: [LinkPattern.Piece])] {
        var members: [(name: [UInt8], pieces: [LinkPattern.Piece])] = []
        while position < text.count, text[position] != 0x7D {
            position += 2
            let name = Array(take { $0 == 0x22 })
            position += 3
            members.append((name, pieces(take { $0 == 0x22 }).pieces))
            position += 1
        }
        position += 1
        return members
    }

    /// Literals and fields of one value.
    private mutating func pieces(_ text: ArraySlice<UInt8>) -> (pieces: [LinkPattern.Piece], isOptional: Bool) {
        var pieces: [LinkPattern.Piece] = []
        var isOptional = false
        var rest = text
        while let first = rest.first {
            guard first == 0x7B, let end = rest.firstIndex(of: 0x7D) else {
                let literal = rest.prefix { $0 != 0x7B }
                pieces.append(.literal(Array(literal)))
                rest = rest[literal.endIndex...]
                continue
            }
            var name = rest[(rest.startIndex + 1)..<end]
            rest = rest[(end + 1)...]
            if name.elementsEqual("**".utf8) {
                pieces.append(.anything)
                continue
            }
            if name.last == 0x3F {
                isOptional = true
                name.removeLast()
            }
            guard let index = fields.firstIndex(where: { $0.name.utf8.elementsEqual(name) }) else { continue }
            pieces.append(.field(index))
            if !isOptional { requiredFields |= 1 << UInt32(index) }
        }
        return (pieces, isOptional)
    }
}

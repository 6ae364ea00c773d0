// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// A part of a path or of a value.
    ///
    /// It is small and holds no references, so that reading one costs two machine words.
    struct Piece: Sendable, Hashable {
        enum Kind: UInt8, Sendable, Hashable {
            case literal
            case field
            /// A field that takes the rest of a path.
            case rest
            /// The path and the query of a page, encoded together.
            case page
            case anything
            /// One segment of a path: any text, or a number.
            case segment
            /// The name of a member of a JSON object. The pieces up to the next name make up its value.
            case member, numberMember
        }

        var kind: Kind
        private let fieldPlace: UInt8
        private var queryFieldPlace: UInt8 = 0
        private let start: UInt16
        private let end: UInt16
        /// The type of the field; nil if the type is not simple or the value is decoded further.
        var simple: SimpleType?
        var spelling: FieldSpelling?
        var isOptional = false

        /// The place of the field among the kind's fields; for a page, of the field with its path.
        var field: Int { Int(fieldPlace) }

        /// The place of the field with the query of a page.
        var queryField: Int {
            get { Int(queryFieldPlace) }
            set { queryFieldPlace = UInt8(truncatingIfNeeded: newValue) }
        }

        /// The bytes of the literal or the name.
        var bytes: Range<Int> { Int(start)..<Int(end) }

        init(_ kind: Kind, field: Int = 0, bytes: Range<Int> = 0..<0, type: FieldType? = nil) {
            self.kind = kind
            fieldPlace = UInt8(truncatingIfNeeded: field)
            start = UInt16(truncatingIfNeeded: bytes.lowerBound)
            end = UInt16(truncatingIfNeeded: bytes.upperBound)
            simple = type.flatMap { SimpleType($0) }
        }

        /// The fields that the piece carries, one bit each.
        var fields: UInt32 {
            switch kind {
            case .literal, .anything, .segment, .member, .numberMember: 0
            case .field, .rest: 1 << UInt32(field)
            case .page: 1 << UInt32(field) | 1 << UInt32(queryField)
            }
        }
    }

    /// A value of a field that fixed text of the link implies.
    struct Binding: Sendable {
        let field: Int
        let value: [UInt8]
        /// Whether the value is the default of a `word` field, which a resource leaves out.
        let isDefault: Bool

        /// Whether some values agree with the binding.
        func holds(in values: FieldValues) -> Bool {
            values[field].map { values.bytes[$0].elementsEqual(value) } ?? isDefault
        }
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: Range<Int>
        /// The first bytes of the name.
        let head: PathHead
        let pieces: Range<Int>
        let isOptional: Bool
        /// The coding of the JSON object in the value; nil if the value is not a JSON object.
        let coding: Coding?
        /// Whether the parameter stands for all parameters that have no other place.
        let isRest: Bool
    }

    /// The coding of a JSON object in a link.
    enum Coding: Sendable, Hashable {
        case percent, hex, base64

        /// The coding of the object that begins at a place of a template; nil if no object begins there.
        init?(beginning text: Span<UInt8>, at start: Int) {
            guard start < text.count else { return nil }
            switch text[start] {
            case ASCII.leftBrace: self = .percent
            case 0x68: self = .hex
            case 0x62: self = .base64
            default: return nil
            }
            let end = start + opening.utf8.count
            guard end + 1 < text.count, text.extracting(start..<end).equals(opening), text[end] == ASCII.leftBrace,
                text[end + 1] == ASCII.quote
            else { return nil }
        }

        /// The text before the object in a template.
        var opening: String {
            switch self {
            case .percent: ""
            case .hex: "hex("
            case .base64: "base64("
            }
        }

        /// The text after the object in a template.
        var closing: String { self == .percent ? "" : ")" }

        /// Decodes an object as a link spells it; nil if the text does not have this coding.
        func decode(_ text: Span<UInt8>) -> [UInt8]? {
            let value = PercentEncoding.decode(text)
            switch self {
            case .percent: return value
            case .hex: return bytes(hex: value.map(ASCII.lowercased))
            case .base64: return Base64.decodeLeniently(value)
            }
        }

        /// Encodes an object for a link.
        func encode(_ object: [UInt8]) -> [UInt8] {
            switch self {
            case .percent: PercentEncoding.encode(object.span, .value)
            case .hex: object.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 0xF)] }
            case .base64: PercentEncoding.encode(Array(Base64.encode(object.span).utf8).span, .component)
            }
        }
    }

    /// The part of a template after a `#`: a path, which may be empty, and parameters.
    struct Fragment: Sendable {
        let path: Range<Int>
        let query: [Parameter]
    }
}

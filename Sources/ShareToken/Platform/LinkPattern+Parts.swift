// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// A part of a path or of a value.
    ///
    /// It is small and holds no references, so that to take one is to read two words.
    struct Piece: Sendable, Hashable {
        enum Kind: UInt8, Sendable, Hashable {
            case literal
            case field
            /// A field that takes all that is left of a path.
            case rest
            /// The path and the query of a page, encoded together.
            case page
            case anything
            /// One segment of a path, whatever it is, or a number.
            case segment
            /// The name of a member of a JSON object, whose value the pieces up to the next name make.
            case member, numberMember
        }

        var kind: Kind
        private let fieldPlace: UInt8
        private var queryFieldPlace: UInt8 = 0
        private let start: UInt16
        private let end: UInt16
        /// The type of the field, if it is a simple one and nothing is to be done with its value.
        var simple: SimpleType?
        var spelling: FieldSpelling?
        var isOptional = false

        /// The place of the field among the kind's fields; of a page, that of its path.
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

    /// A value that a field has because some fixed text of the link says so.
    struct Binding: Sendable {
        let field: Int
        let value: [UInt8]
        /// Whether the value is the default of a `word`, which a resource has not.
        let isDefault: Bool

        /// Whether it is the value among some others.
        func holds(in values: FieldValues) -> Bool {
            values[field].map { values.bytes[$0].elementsEqual(value) } ?? isDefault
        }
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: Range<Int>
        /// How the name begins.
        let head: PathHead
        let pieces: Range<Int>
        let isOptional: Bool
        /// How the JSON object is coded that is the value; nil if the value is none.
        let coding: Coding?
        /// Whether it stands for all parameters that have no other place.
        let isRest: Bool
    }

    /// How a JSON object stands in a link.
    enum Coding: Sendable, Hashable {
        case percent, hex, base64

        /// The coding of an object that begins here in a template; nil if none does.
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

        /// What stands before the object in a template.
        var opening: String {
            switch self {
            case .percent: ""
            case .hex: "hex("
            case .base64: "base64("
            }
        }

        /// What stands behind it.
        var closing: String { self == .percent ? "" : ")" }

        /// The object, from what stands in a link; nil if that is not so coded.
        func decode(_ text: Span<UInt8>) -> [UInt8]? {
            let value = PercentEncoding.decode(text)
            switch self {
            case .percent: return value
            case .hex: return bytes(hex: value.map(ASCII.lowercased))
            case .base64: return Base64.decodeLeniently(value)
            }
        }

        /// What stands in a link for an object.
        func encode(_ object: [UInt8]) -> [UInt8] {
            switch self {
            case .percent: PercentEncoding.encode(object.span, .value)
            case .hex: object.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 0xF)] }
            case .base64: PercentEncoding.encode(Array(Base64.encode(object.span).utf8).span, .component)
            }
        }
    }

    /// What stands behind a `#`: a path, which may be empty, and parameters.
    struct Fragment: Sendable {
        let path: Range<Int>
        let query: [Parameter]
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What values a field has, and their one encoding in a token.
///
/// Register: `Docs/Spec/Token.md`, field types. The set grows; types never change their meaning.
public struct FieldType: Sendable, Hashable {
    enum Shape: Sendable, Hashable {
        case decimal
        case hex(digits: Int)
        case packed(characters: Int?, alphanumeric: Bool)
        case base64
        case word([String])
        case text(isPath: Bool)
    }

    let shape: Shape

    /// What every value begins with and no token holds, such as `wx`; usually nothing.
    public let prefix: String

    private init(_ shape: Shape, prefix: String = "") {
        self.shape = shape
        self.prefix = prefix
    }

    /// ASCII digits without a leading zero, up to 2⁶⁴−1.
    static let decimal = FieldType(.decimal)

    /// Exactly so many lower-case hexadecimal digits, an even number.
    static func hex(digits: Int, prefix: String = "") -> FieldType { FieldType(.hex(digits: digits), prefix: prefix) }

    /// ASCII letters and digits: exactly so many, or at least one.
    static func base62(_ characters: Int? = nil) -> FieldType {
        FieldType(.packed(characters: characters, alphanumeric: true))
    }

    /// ASCII letters, digits, `-` and `_`: exactly so many, or at least one.
    static func base64url(_ characters: Int? = nil) -> FieldType {
        FieldType(.packed(characters: characters, alphanumeric: false))
    }

    /// Padded base 64 (RFC 4648, section 4) of at least one byte.
    static let base64 = FieldType(.base64)

    /// One of some words; a resource with the first one, the default, is a resource without the field.
    static func word(_ words: [String]) -> FieldType { FieldType(.word(words)) }

    /// Any text without control characters.
    static let text = FieldType(.text(isPath: false))

    /// The path of a page inside an app: text without a leading `/` and without `?` and `#`.
    static let path = FieldType(.text(isPath: true))

    /// The address of a web page: `https://` and the rest of it.
    static let https = FieldType(.text(isPath: false), prefix: "https://")

    /// The name in the register.
    public var name: String {
        switch shape {
        case .decimal: "decimal"
        case .hex: "hex"
        case .packed(_, alphanumeric: true): "base62"
        case .packed: "base64url"
        case .base64: "base64"
        case .word: "word"
        case .text(isPath: false): "text"
        case .text: "path"
        }
    }

    /// The exact number of characters behind the prefix, where the type says one.
    public var characters: Int? {
        switch shape {
        case .hex(let digits): digits
        case .packed(let characters, _): characters
        default: nil
        }
    }

    /// The words of a `word` field, the default first; empty for other types.
    public var words: [String] {
        if case .word(let words) = shape { words } else { [] }
    }

    /// The number of bytes in a token, where it is the same for every value.
    var fixedLength: Int? {
        switch shape {
        case .hex(let digits): digits / 2
        case .packed(let characters?, _): PackedText.encodedLength(characters: characters)
        case .word: 1
        default: nil
        }
    }

    /// Whether a byte before the value says how its text is coded.
    var isText: Bool {
        if case .text = shape { true } else { false }
    }
}

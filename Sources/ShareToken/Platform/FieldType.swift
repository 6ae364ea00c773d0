// SPDX-License-Identifier: Apache-2.0

/// The set of values of a field, and their one encoding in a token.
///
/// Register: `Docs/Spec/Token.md`, field types. The register grows; a type never changes its meaning.
package struct FieldType: Sendable, Hashable {
    enum Shape: Sendable, Hashable {
        case decimal
        case digits(Int)
        case hex(digits: Int?)
        case packed(characters: Int?, alphanumeric: Bool)
        case base64
        case bvid
        case word([String])
        case text(TextRule)
    }

    let shape: Shape

    /// The text that every value begins with and no token holds, such as `wx`; usually empty.
    package let prefix: String

    /// The schemes of the links that are values of the type; empty if the values are not links.
    ///
    /// A verifier checks the other rules for a link inside a resource: `Docs/Spec/Token.md`, TOK-67.
    package let schemes: [String]

    private init(_ shape: Shape, prefix: String = "", schemes: [String] = []) {
        self.shape = shape
        self.prefix = prefix
        self.schemes = schemes
    }

    /// ASCII digits without a leading zero, up to 2⁶⁴−1.
    static let decimal = FieldType(.decimal)

    /// The same digits after a prefix, such as `snssdk`.
    static func decimal(prefix: String) -> FieldType { FieldType(.decimal, prefix: prefix) }

    /// Exactly `count` ASCII digits, leading zeros included; at most 19.
    static func digits(_ count: Int) -> FieldType { FieldType(.digits(count)) }

    /// Exactly `digits` lower-case hexadecimal digits after a prefix; an even number.
    static func hex(digits: Int, prefix: String = "") -> FieldType { FieldType(.hex(digits: digits), prefix: prefix) }

    /// An even number of lower-case hexadecimal digits after a prefix, at least two.
    static func hex(prefix: String) -> FieldType { FieldType(.hex(digits: nil), prefix: prefix) }

    /// ASCII letters and digits after a prefix: exactly `characters`, or at least one.
    static func base62(_ characters: Int? = nil, prefix: String = "") -> FieldType {
        FieldType(.packed(characters: characters, alphanumeric: true), prefix: prefix)
    }

    /// ASCII letters, digits, `-` and `_` after a prefix: exactly `characters`, or at least one.
    static func base64url(_ characters: Int? = nil, prefix: String = "") -> FieldType {
        FieldType(.packed(characters: characters, alphanumeric: false), prefix: prefix)
    }

    /// Padded base 64 (RFC 4648, section 4) of at least one byte.
    static let base64 = FieldType(.base64)

    /// The same base 64 after a prefix.
    static func base64(prefix: String) -> FieldType { FieldType(.base64, prefix: prefix) }

    /// The id of a Bilibili video: `BV1` and nine digits of its base 58.
    ///
    /// A token holds the number that they encode.
    static let bvid = FieldType(.bvid)

    /// One of some words.
    ///
    /// The first one is the default: a resource with the default lacks the field.
    static func word(_ words: [String]) -> FieldType { FieldType(.word(words)) }

    /// Any text without control characters.
    static let text = FieldType(.text(.any))

    /// The path of a page inside an app: text without a leading `/` and without `?` and `#`.
    static let path = FieldType(.text(.path))

    /// The query of a page inside an app: any text, percent-decoded once.
    static let query = FieldType.text

    /// The unreserved characters of RFC 3986: letters, digits, `-`, `.`, `_` and `~`.
    ///
    /// Used for ids of apps and packages.
    static let unreserved = FieldType(.text(.unreserved))

    /// One label of a host name: lower-case letters, digits and hyphens.
    static let label = FieldType(.text(.label))

    /// A host name, or a scheme without `+`, as a URL serialises them: lower-case letters, digits, hyphens and full
    /// stops.
    static let host = FieldType(.text(.host))

    /// Letters, digits, `-` and `_`, and up to two `=` at the end: a token in URL-safe base 64, padded or not.
    static let paddedBase64url = FieldType(.text(.paddedBase64url))

    /// The same after a prefix.
    static func paddedBase64url(prefix: String) -> FieldType { FieldType(.text(.paddedBase64url), prefix: prefix) }

    /// The address of a web page: `https://` and the rest of it.
    static let page = FieldType(.text(.page), prefix: "https://")

    /// A link to another target, such as a fallback page: an https link, or a link of another scheme that the platform
    /// takes.
    static func link(or schemes: String...) -> FieldType {
        FieldType(.text(.link), schemes: ["https"] + schemes)
    }

    /// The name in the register.
    package var name: String {
        switch shape {
        case .decimal: "decimal"
        case .digits: "digits"
        case .hex: "hex"
        case .packed(_, alphanumeric: true): "base62"
        case .packed: "base64url"
        case .base64: "base64"
        case .bvid: "bvid"
        case .word: "word"
        case .text(let rule): rule.name
        }
    }

    /// The exact number of characters after the prefix; nil if the type does not fix it.
    package var characters: Int? {
        switch shape {
        case .hex(let digits): digits
        case .digits(let digits): digits
        case .packed(let characters, _): characters
        default: nil
        }
    }

    /// The words of a `word` field, the default first; empty for other types.
    package var words: [String] {
        if case .word(let words) = shape { words } else { [] }
    }

    /// The number of bytes in a token; nil if it differs between values.
    var fixedLength: Int? {
        switch shape {
        case .hex(let digits): digits.map { $0 / 2 }
        case .digits(let count): FieldType.byteCount(digits: count)
        case .packed(let characters?, _): PackedText.encodedLength(characters: characters)
        case .word: 1
        default: nil
        }
    }

    /// Whether a value is a link that an app may open instead of the resource.
    package var isLink: Bool { !schemes.isEmpty }

    /// Whether a token has a byte for the text coding before the value.
    var isText: Bool {
        if case .text = shape { true } else { false }
    }

    /// Whether every value is at least one letter, digit, `-` or `_`, so that any link can hold it.
    var isPlain: Bool {
        switch shape {
        case .decimal, .digits, .hex, .packed, .bvid: true
        case .base64, .word, .text: false
        }
    }

    /// Whether values have marks that links escape, and no percent sign.
    var isOftenEscaped: Bool {
        switch shape {
        case .base64, .text(.paddedBase64url): true
        default: prefix.utf8.contains(ASCII.slash) && isPlain
        }
    }

    /// The fewest bytes that hold every number of some digits.
    static func byteCount(digits: Int) -> Int {
        var (limit, bytes): (UInt64, Int) = (1, 0)
        for _ in 0..<digits { limit = limit.multipliedReportingOverflow(by: 10).partialValue }
        var rest = limit - 1
        while rest > 0 { (rest, bytes) = (rest >> 8, bytes + 1) }
        return bytes
    }
}

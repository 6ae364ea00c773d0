// SPDX-License-Identifier: Apache-2.0

// In this package two strings are equal if their bytes are equal.
//
// The standard library also treats canonically equivalent strings as equal: U+037E and `;`, U+212A and `K`. Tokens,
// lists and policies consist of bytes, and every program must find the same ones equal. The operators below replace
// those of the standard library wherever this module is imported, also in comparisons that the compiler synthesizes.
// They do not reach generic code, so sets and dictionaries take `ByteKey` instead of `String`; a repository test checks
// this. The open sets of names, such as `LinkForm`, keep the operator of the standard library for raw values:
// registered names consist of lower-case letters, digits, `.`, `-` and `_`, and no other text is canonically equivalent
// to them.

extension String {
    /// Whether two strings have the same bytes.
    package static func == (left: String, right: String) -> Bool {
        // Equal bytes are canonically equivalent. The first test is the faster one for ASCII strings that differ.
        guard isEquivalent(left, right) else { return false }
        return hasEqualBytes(left.utf8.span, right.utf8.span)
    }

    /// Whether two strings have different bytes.
    package static func != (left: String, right: String) -> Bool { !(left == right) }

    /// Whether the string of a `case` has the bytes of another string.
    package static func ~= (pattern: String, value: String) -> Bool { pattern == value }
}

/// Whether both strings are nil, or both have the same bytes.
package func == (left: String?, right: String?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left == right
    default: false
    }
}

/// Whether one string is nil and the other is not, or their bytes differ.
package func != (left: String?, right: String?) -> Bool { !(left == right) }

/// Whether the string of a `case` has the bytes of another string; false for nil.
package func ~= (pattern: String, value: String?) -> Bool { value == pattern }

/// Whether two lists have the same number of strings, with the same bytes at each place.
package func == (left: [String], right: [String]) -> Bool { left.elementsEqual(right) { $0 == $1 } }

/// Whether two lists differ in their length or in the bytes of a string.
package func != (left: [String], right: [String]) -> Bool { !(left == right) }

/// Whether two lists have the same length, with the same bytes or nil at each place.
package func == (left: [String?], right: [String?]) -> Bool { left.elementsEqual(right) { $0 == $1 } }

/// Whether two lists differ in their length, in the bytes of a string, or in a place that is nil.
package func != (left: [String?], right: [String?]) -> Bool { !(left == right) }

extension Sequence where Element == String {
    /// Whether one of the strings has the same bytes.
    package func contains(_ text: String) -> Bool { contains { $0 == text } }
}

extension Collection where Element == String {
    /// The index of the first string with the same bytes; nil if there is none.
    package func firstIndex(of text: String) -> Index? { firstIndex { $0 == text } }
}

/// A string as a member of a set or a key of a dictionary; it equals only a string of the same bytes.
package struct ByteKey: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

/// The result of the standard library's operator, which generic code calls.
@inline(__always)
private func isEquivalent<Value: Equatable>(_ left: Value, _ right: Value) -> Bool { left == right }

private func hasEqualBytes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while left.count &- index >= 8 {
        guard ByteWord(left, at: index).bits == ByteWord(right, at: index).bits else { return false }
        index &+= 8
    }
    while index < left.count {
        guard left[index] == right[index] else { return false }
        index &+= 1
    }
    return true
}

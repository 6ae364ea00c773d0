// SPDX-License-Identifier: Apache-2.0

// Strings are equal in this package if their bytes are.
//
// The standard library calls two strings equal that are canonically equivalent: U+037E and `;`, U+212A and `K`. What
// stands in a token, a list or a policy is bytes, and two programs must find the same ones equal. The operators below
// hide those of the standard library wherever this module is imported, in comparisons that the compiler synthesizes as
// well. They cannot reach generic code: a set or a dictionary takes `ByteKey`, not `String`, which a test of the
// repository checks. The open sets of names, such as `LinkForm`, keep the operator that the standard library gives to
// raw values: no other text is canonically equivalent to lower-case letters, digits and `.`, `-`, `_`, which all
// registered names are made of.

extension String {
    /// Whether two strings have the same bytes.
    package static func == (left: String, right: String) -> Bool {
        // Equal bytes are canonically equivalent. This first look costs nothing where strings are ASCII and differ.
        guard isEquivalent(left, right) else { return false }
        return hasEqualBytes(left.utf8.span, right.utf8.span)
    }

    /// Whether two strings have different bytes.
    package static func != (left: String, right: String) -> Bool { !(left == right) }

    /// Whether a string in a `case` has the bytes of another one.
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

/// Whether a string in a `case` has the bytes of another one; never nil.
package func ~= (pattern: String, value: String?) -> Bool { value == pattern }

/// Whether two lists have strings of the same bytes at the same places.
package func == (left: [String], right: [String]) -> Bool { left.elementsEqual(right) { $0 == $1 } }

/// Whether two lists differ in the bytes of a string.
package func != (left: [String], right: [String]) -> Bool { !(left == right) }

/// Whether two lists have strings of the same bytes, or nil, at the same places.
package func == (left: [String?], right: [String?]) -> Bool { left.elementsEqual(right) { $0 == $1 } }

/// Whether two lists differ in the bytes of a string, or where they have nil.
package func != (left: [String?], right: [String?]) -> Bool { !(left == right) }

extension Sequence where Element == String {
    /// Whether a string of the same bytes is among these.
    package func contains(_ text: String) -> Bool { contains { $0 == text } }
}

extension Collection where Element == String {
    /// The place of the first string of the same bytes; nil if there is none.
    package func firstIndex(of text: String) -> Index? { firstIndex { $0 == text } }
}

/// A string in a set, or as the key of a dictionary, where it is one with another of the same bytes only.
package struct ByteKey: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

/// What the standard library's operator says.
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

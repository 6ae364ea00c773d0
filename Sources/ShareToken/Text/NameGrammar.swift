// SPDX-License-Identifier: Apache-2.0

/// The names of scenes, rules, lists and issuers: words of `a`–`z` and `0`–`9` joined by single `.`, `-` or `_`.
///
/// They differ in their length alone: scenes have at most 32 bytes, the others 64.
package enum NameGrammar {
    /// The longest name but those of scenes, in bytes.
    package static let maximumLength = 64

    /// The offset of the first byte that no name has there, or the length of a text that ends too early; nil for a name.
    package static func flaw(of text: Span<UInt8>, maximumLength: Int = maximumLength) -> Int? {
        var isAfterJoint = true
        for index in text.indices {
            guard index < maximumLength else { return index }
            switch text[index] {
            case 0x61...0x7A, 0x30...0x39: isAfterJoint = false
            case ASCII.dot, ASCII.hyphen, ASCII.underscore:
                guard !isAfterJoint else { return index }
                isAfterJoint = true
            default: return index
            }
        }
        return isAfterJoint ? text.count : nil
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The set of bytes that a part of a URL percent-encodes.
///
/// Every byte above 0x7E is in every set.
/// Source: WHATWG URL, 1.3 Percent-encoded bytes.
package struct PercentEncodeSet: Sendable, Hashable {
    private let bytes: ByteSet

    private init(_ bytes: ByteSet) {
        self.bytes = bytes
    }

    private init(_ base: PercentEncodeSet, adding characters: String) {
        bytes = base.bytes.adding(characters)
    }

    /// The C0 control percent-encode set, used for opaque hosts and opaque paths.
    package static let c0Control = Self(ByteSet.controls)
    /// The fragment percent-encode set.
    package static let fragment = Self(.c0Control, adding: " \"<>`")
    /// The query percent-encode set.
    package static let query = Self(.c0Control, adding: " \"#<>")
    /// The special-query percent-encode set, used where the scheme is special.
    package static let specialQuery = Self(.query, adding: "'")
    /// The path percent-encode set.
    package static let path = Self(.query, adding: "?^`{}")
    /// The userinfo percent-encode set.
    package static let userinfo = Self(.path, adding: "/:;=@[\\]|")
    /// The component percent-encode set, which gives the results of `encodeURIComponent` in ECMAScript.
    package static let component = Self(.userinfo, adding: "$%&+,")
    /// The set for a value in a link.
    ///
    /// No part of a URL escapes the result again, not even the query of a special scheme.
    static let value = Self(.component, adding: "'")
    /// The set for the rest of a query or a fragment, whose own escapes stay as they are.
    ///
    /// No part of a URL escapes the result again, and no finder of links ends before any of it.
    static let rest = Self(.specialQuery, adding: "\\^`{|}")

    /// Whether a byte is in the set; every byte above 0x7E is.
    @inline(__always)
    package func contains(_ byte: UInt8) -> Bool {
        byte > 0x7E || bytes.contains(byte)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A set of bytes that a part of a URL spells with percent signs.
///
/// Every byte above 0x7E is in every set.
/// Source: WHATWG URL, 1.3 Percent-encoded bytes.
public struct PercentEncodeSet: Sendable, Hashable {
    private let bytes: ByteSet

    private init(_ bytes: ByteSet) {
        self.bytes = bytes
    }

    private init(_ base: PercentEncodeSet, adding characters: String) {
        bytes = base.bytes.adding(characters)
    }

    /// The C0 control percent-encode set, used for opaque hosts and opaque paths.
    public static let c0Control = Self(ByteSet.controls)
    /// The fragment percent-encode set.
    public static let fragment = Self(.c0Control, adding: " \"<>`")
    /// The query percent-encode set.
    public static let query = Self(.c0Control, adding: " \"#<>")
    /// The special-query percent-encode set, used where the scheme is special.
    public static let specialQuery = Self(.query, adding: "'")
    /// The path percent-encode set.
    public static let path = Self(.query, adding: "?^`{}")
    /// The userinfo percent-encode set.
    public static let userinfo = Self(.path, adding: "/:;=@[\\]|")
    /// The component percent-encode set: what `encodeURIComponent` of ECMAScript leaves alone is not in it.
    public static let component = Self(.userinfo, adding: "$%&+,")
    /// What a value in a link is spelled with: it stays as it is in every part of a URL, also in the query of a special one.
    static let value = Self(.component, adding: "'")
    /// What a query or fragment without escapes is spelled with, so that decoding it once gives it again.
    static let wholeQuery = Self(.specialQuery, adding: "%`")

    /// Whether a byte is in the set; every byte above 0x7E is.
    @inline(__always)
    public func contains(_ byte: UInt8) -> Bool {
        byte > 0x7E || bytes.contains(byte)
    }
}

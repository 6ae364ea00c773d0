// SPDX-License-Identifier: Apache-2.0

/// A link in base 64.
///
/// Plain words are well-formed base 64, so only a text that begins like a link of the web or a dangerous one is decoded.
enum EncodedLink {
    /// The longest prefix before the base 64 of a wrapper's target.
    static let maximumPrefix = 4

    /// Whether the base 64 of two slashes, or of `htt`, `jav`, `vbs` or `dat` in any case, begins at an index.
    @inline(__always)
    static func begins(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        // Two characters hold the first byte and half of the second one, which is enough to pass over most texts.
        guard end - start >= 8 else { return false }
        switch text[start] {
        case 0x61, 0x53, 0x5A, 0x52, 0x64, 0x56, 0x4C, 0x58: break
        default: return false
        }
        switch text[start + 1] {
        case 0x48, 0x46, 0x6D, 0x6B, 0x47, 0x45, 0x79, 0x31, 0x43: return beginsSlowly(text, start)
        default: return false
        }
    }

    private static func beginsSlowly(_ text: Span<UInt8>, _ start: Int) -> Bool {
        let head = (start..<start + 4).map { text[$0] }
        guard let bytes = Base64.decodeLeniently(head), bytes.count == 3 else { return false }
        if bytes.prefix(2).allSatisfy({ $0 == ASCII.slash || $0 == ASCII.backslash }) { return true }
        return heads.contains { head in zip(bytes, head).allSatisfy { ASCII.lowercased($0) == $1 } }
    }

    private static let heads: [[UInt8]] = ["htt", "jav", "vbs", "dat"].map { Array($0.utf8) }

    /// The link that a text holds in base 64, in either alphabet, padded or not, with escapes or without.
    ///
    /// Linear in the length of the text.
    static func link(_ text: ArraySlice<UInt8>) -> URLRecord? {
        let bytes = text.contains(ASCII.percent) ? PercentEncoding.decode(Array(text).span) : Array(text)
        guard begins(bytes.span, 0, bytes.count), let link = Base64.decodeLeniently(bytes) else { return nil }
        return NestedLink(link[...])?.url
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The scheme and the host of an address such as `gitee.com/link`, `www.google.*/url` or `kwai://webview`, as ranges of
/// its bytes.
struct HostAddress: Hashable {
    /// The scheme; empty if the address has none, or if it is a field of a template.
    let scheme: Range<Int>

    let host: Range<Int>

    /// Whether the scheme is https or missing.
    let isWeb: Bool

    /// The key of the address in a table of hosts: the host, or scheme and host if the scheme is not https.
    var key: Range<Int> { isWeb ? host : 0..<host.upperBound }
}

extension HostAddress {
    init(_ text: Span<UInt8>) {
        var end = 0
        while end < text.count, text[end] != ASCII.colon, text[end] != ASCII.slash { end += 1 }
        guard end + 2 < text.count, text[end] == ASCII.colon, text[end + 1] == ASCII.slash,
            text[end + 2] == ASCII.slash
        else {
            self.init(scheme: 0..<0, host: 0..<end, isWeb: true)
            return
        }
        let start = end + 3
        var hostEnd = start
        while hostEnd < text.count, text[hostEnd] != ASCII.slash { hostEnd += 1 }
        self.init(scheme: 0..<end, host: start..<hostEnd, isWeb: HostAddress.isHTTPS(text, 0..<end))
    }

    /// Whether a scheme is https.
    @inline(__always)
    static func isHTTPS(_ text: Span<UInt8>, _ scheme: Range<Int>) -> Bool {
        // The five letters of `https`, the first one in the lowest byte.
        scheme.count == 5 && ByteWord.bits(text, scheme) == 0x73_7074_7468
    }
}

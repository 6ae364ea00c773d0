// SPDX-License-Identifier: Apache-2.0

/// Scheme and host in an address such as `gitee.com/link`, `www.google.*/url` or `kwai://webview`, as ranges of its bytes.
struct HostAddress: Hashable {
    /// The scheme; empty if the address has none, or none that is known.
    let scheme: Range<Int>

    let host: Range<Int>

    /// Whether the address is one of https, or has no scheme.
    let isWeb: Bool

    /// What a ``HostTable`` knows the host by: of other schemes than https scheme and host.
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
        // The five letters, the first one lowest.
        scheme.count == 5 && ByteWord.bits(text, scheme) == 0x73_7074_7468
    }
}

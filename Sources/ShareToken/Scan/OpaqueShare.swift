// SPDX-License-Identifier: Apache-2.0

/// What a text holds that only a platform's server can open, and what can be read beside it.
public struct OpaqueShare: Sendable {
    /// The first foreign token or short link of the text.
    public let match: ScanMatch

    /// The first link of the text to a page that a platform knows; nil if there is none.
    public let beside: ScanMatch?

    /// `foreign-token` or `short-link`, at the token or link.
    public var error: ShareTokenError {
        // What wraps a short link is no more of a token than the short link itself.
        ShareTokenError(match.canonical == nil ? .foreignToken : .shortLink, at: match.range.lowerBound)
    }

    /// The platform whose server can open it; nil for a short link of no platform file's.
    public var platform: Platform? { match.platform.flatMap { Platform.named($0) } }

    /// Looks for a foreign token or short link in a text in UTF-8; nil if it holds none.
    ///
    /// Linear in the length of the text.
    public init?(inUTF8 text: [UInt8]) {
        var opaque: ScanMatch?
        var beside: ScanMatch?
        var scanner = ShareScanner(utf8: text)
        while opaque == nil || beside == nil, let match = scanner.next() {
            if match.isOpaque {
                opaque = opaque ?? match
            } else if match.form != .shareToken, match.resource != nil {
                beside = beside ?? match
            }
        }
        guard let opaque else { return nil }
        match = opaque
        self.beside = beside
    }
}

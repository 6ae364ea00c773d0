// SPDX-License-Identifier: Apache-2.0

/// What a text holds that only a platform's server can open, and what can be read beside it.
package struct OpaqueShare: Sendable {
    /// The first foreign token or short link of the text.
    package let match: ScanMatch

    /// What counts of the text, if it leads to a resource; nil if it does not.
    package let beside: ScanMatch?

    /// `foreign-token` or `short-link`, at the token or link.
    package var error: ShareTokenError {
        // What wraps a short link is no more of a token than the short link itself.
        ShareTokenError(match.leadingLink == nil ? .foreignToken : .shortLink, at: match.range.lowerBound)
    }

    /// The platform whose server can open it; nil for a short link of no platform file's.
    package var platform: Platform? { match.platform.flatMap { match.registry.platform($0) } }

    /// Takes the foreign token or short link of a text; nil if it holds none.
    package init?(_ selection: ShareSelection) {
        guard let opaque = selection.opaque else { return nil }
        match = opaque
        beside = selection.counted.flatMap { $0.resource == nil ? nil : $0 }
    }
}

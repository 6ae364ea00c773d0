// SPDX-License-Identifier: Apache-2.0

/// A share that only a platform's server can open, and a target in the same text that can be read.
package struct OpaqueShare: Sendable {
    /// The first foreign token or short link of the text.
    package let match: ScanMatch

    /// The match that counts in the text, if it leads to a resource; nil if it does not.
    package let beside: ScanMatch?

    /// `foreign-token` or `short-link`, at the token or link.
    package var error: ShareTokenError {
        // A wrapped short link is reported as a short link.
        ShareTokenError(match.leadingLink == nil ? .foreignToken : .shortLink, at: match.range.lowerBound)
    }

    /// The platform whose server can open it; nil if no platform file knows the short link.
    package var platform: Platform? { match.platform.flatMap { match.registry.platform($0) } }

    /// Takes the foreign token or short link of a text; nil if it holds none.
    package init?(_ selection: ShareSelection) {
        guard let opaque = selection.opaque else { return nil }
        match = opaque
        beside = selection.counted.flatMap { $0.resource == nil ? nil : $0 }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The limits of a trust list.
extension TrustList {
    /// The maximum length of a file in bytes: 16 MiB.
    package static let maximumLength = 16 << 20

    /// The maximum number of issuers.
    package static let maximumIssuers = 50_000

    /// The maximum number of keys and of apps of one issuer, of certificates of one app, of roots, and of signatures.
    package static let maximumKeys = 64

    /// The maximum number of domains, of platforms and of mini-programs of one issuer.
    package static let maximumBindings = 1000

    /// Whether a text can be the id of a list or an issuer, or a reason.
    ///
    /// An id has 1 to 64 bytes: words of `a`–`z` and `0`–`9`, joined by single `.`, `-` or `_`.
    package static func isID(_ text: String) -> Bool {
        NameGrammar.flaw(of: text.utf8.span) == nil
    }

    /// The maximum time from issue to expiry of a list that a receiver accepts, in days.
    ///
    /// The limit is a year, and a month in which the next list reaches all receivers.
    package static let maximumDays = 400

    /// Whether the list is valid for more than ``maximumDays``.
    package var isTooLong: Bool {
        let (life, isTooLarge) = expiresAt.secondsSince1970.subtractingReportingOverflow(issuedAt.secondsSince1970)
        return isTooLarge || life > Int64(TrustList.maximumDays) * 86_400
    }

    /// The maximum number of revoked keys, tokens, issuers or targets.
    package static let maximumRevocations = 50_000
}

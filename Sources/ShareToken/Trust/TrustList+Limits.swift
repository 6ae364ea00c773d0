// SPDX-License-Identifier: Apache-2.0

/// How large a trust list may be.
extension TrustList {
    /// The longest file, in bytes: 16 MiB.
    public static let maximumLength = 16 << 20

    /// The most issuers.
    public static let maximumIssuers = 50_000

    /// The most keys, and the most apps, of one issuer; the most certificates of one app; the most roots; the most
    /// signatures.
    public static let maximumKeys = 64

    /// The most domains, platforms or mini-programs of one issuer.
    public static let maximumBindings = 1000

    /// Whether a text can be the id of a list or an issuer, or a reason: 1 to 64 bytes of `a`–`z`, `0`–`9` in words joined by
    /// single `.`, `-` or `_`.
    public static func isID(_ text: String) -> Bool {
        NameGrammar.flaw(of: text.utf8.span) == nil
    }

    /// The longest life of a list that a receiver accepts, from its issue to its expiry, in days: a year, and a month in
    /// which the next list reaches everybody.
    public static let maximumDays = 400

    /// Whether the list lives longer than a receiver accepts.
    public var isTooLong: Bool {
        let (life, isTooLarge) = expiresAt.secondsSince1970.subtractingReportingOverflow(issuedAt.secondsSince1970)
        return isTooLarge || life > Int64(TrustList.maximumDays) * 86_400
    }

    /// The most revoked keys, tokens, issuers or targets.
    public static let maximumRevocations = 50_000
}

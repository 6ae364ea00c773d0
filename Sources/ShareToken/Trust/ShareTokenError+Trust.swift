// SPDX-License-Identifier: Apache-2.0

/// The codes of trust lists.
///
/// Register: `Docs/Spec/Trust.md`.
extension ShareTokenError.Code {
    // MARK: Reading

    /// A file in a format that this reader does not know; the offset is that of the number.
    public static let unknownFormat = Self(rawValue: "unknown-format")
    /// What must be there once stands there twice: an issuer, a key, a binding, a revocation, a signature; the offset is
    /// that of the second.
    public static let duplicateEntry = Self(rawValue: "duplicate-entry")
    /// More entries than a list may have; the offset is that of the first one too many.
    public static let tooManyEntries = Self(rawValue: "too-many-entries")
    /// A domain that is not a host of at least two labels in its one ASCII spelling.
    public static let badDomain = Self(rawValue: "bad-domain")
    /// A binding under which anybody can register names: a public suffix, or a platform that is nobody's.
    public static let bindingTooWide = Self(rawValue: "binding-too-wide")

    // MARK: Accepting

    /// Fewer of the roots that the receiver holds have signed than must.
    public static let tooFewSignatures = Self(rawValue: "too-few-signatures")
    /// The list names new roots, and too few of those have signed it.
    public static let unsignedRoots = Self(rawValue: "unsigned-roots")
    /// A signature in the name of a root that the root did not make over this list.
    public static let badRootSignature = Self(rawValue: "bad-root-signature")
    /// The list is another one than the one that was asked for.
    public static let wrongTrustList = Self(rawValue: "wrong-trust-list")
    /// The list was issued in the future.
    public static let trustListNotYetValid = Self(rawValue: "trust-list-not-yet-valid")
    /// The list has expired.
    public static let trustListExpired = Self(rawValue: "trust-list-expired")
    /// The list lives longer than any list may: its thief could use it for that long.
    public static let trustListTooLong = Self(rawValue: "trust-list-too-long")
    /// The list is older than the one that was accepted last.
    public static let trustListRollback = Self(rawValue: "trust-list-rollback")
    /// The list says something else than the one of the same version that was accepted before.
    public static let trustListFork = Self(rawValue: "trust-list-fork")
}

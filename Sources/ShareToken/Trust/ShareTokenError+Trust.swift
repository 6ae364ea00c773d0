// SPDX-License-Identifier: Apache-2.0

/// The codes of trust lists.
///
/// Register: `Docs/Spec/Trust.md`.
extension ShareTokenError.Code {
    // MARK: Reading

    /// A file in a format that this reader does not know; the offset is that of the format number.
    public static let unknownFormat = Self(rawValue: "unknown-format")
    /// An issuer, key, binding, revocation or signature that occurs twice; the offset is that of the second one.
    public static let duplicateEntry = Self(rawValue: "duplicate-entry")
    /// There are more entries than a list may have; the offset is that of the first surplus one.
    public static let tooManyEntries = Self(rawValue: "too-many-entries")
    /// A domain that is not a host of at least two labels in its canonical ASCII spelling.
    public static let badDomain = Self(rawValue: "bad-domain")
    /// A binding under which anyone can register names: a public suffix, or a platform that no single issuer runs.
    public static let bindingTooWide = Self(rawValue: "binding-too-wide")

    // MARK: Accepting

    /// Fewer trusted roots have signed the list than their threshold requires.
    public static let tooFewSignatures = Self(rawValue: "too-few-signatures")
    /// The list names new roots, and fewer of these have signed it than their threshold requires.
    public static let unsignedRoots = Self(rawValue: "unsigned-roots")
    /// A signature under the name of a root was not made by that root over this list.
    public static let badRootSignature = Self(rawValue: "bad-root-signature")
    /// The list has another id than the expected list.
    public static let wrongTrustList = Self(rawValue: "wrong-trust-list")
    /// The list was issued in the future.
    public static let trustListNotYetValid = Self(rawValue: "trust-list-not-yet-valid")
    /// The list has expired.
    public static let trustListExpired = Self(rawValue: "trust-list-expired")
    /// The list is valid for more than 400 days.
    public static let trustListTooLong = Self(rawValue: "trust-list-too-long")
    /// The version or the time of issue of the list is below that of the list that was accepted last.
    public static let trustListRollback = Self(rawValue: "trust-list-rollback")
    /// The list differs from the list of the same version that was accepted before.
    public static let trustListFork = Self(rawValue: "trust-list-fork")
}

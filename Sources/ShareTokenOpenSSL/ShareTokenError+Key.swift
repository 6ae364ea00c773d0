// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// The codes of keys and of the cryptographic library.
extension ShareTokenError.Code {
    /// A key of a type or curve that no suite has.
    public static let unsupportedKey = Self(rawValue: "unsupported-key")
    /// Bytes that are not a key of the form asked for, a public key that is no point of its curve, or a secret of a
    /// length out of bounds.
    public static let badKey = Self(rawValue: "bad-key")
    /// A public key under which signatures prove nothing: not in its one encoding, or of small order.
    public static let weakKey = Self(rawValue: "weak-key")
    /// The key is encrypted, and the passphrase is missing or not the one.
    public static let wrongPassphrase = Self(rawValue: "wrong-passphrase")
    /// There is a public key where a private key is needed, or a private key that cannot be taken out.
    public static let noPrivateKey = Self(rawValue: "no-private-key")
    /// Nothing behind the URI is a key, or the URI cannot be opened.
    public static let keyNotFound = Self(rawValue: "key-not-found")
    /// A label of a shared key that is not 1 to 64 bytes of UTF-8 without control characters.
    public static let badLabel = Self(rawValue: "bad-label")
    /// OpenSSL, or the device that holds the key, refused to work.
    public static let cryptoFailure = Self(rawValue: "crypto-failure")
}

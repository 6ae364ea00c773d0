// SPDX-License-Identifier: Apache-2.0

/// The codes of reading and using keys.
///
/// They live beside all others because the vocabulary is one, though only `ShareTokenOpenSSL` throws them.
extension ShareTokenError.Code {
    /// No key, no point of its curve, or a secret of a length out of bounds.
    public static let badKey = Self(rawValue: "bad-key")
    /// A key of a type or curve that no suite uses.
    public static let unsupportedKey = Self(rawValue: "unsupported-key")
    /// A public key under which signatures prove nothing: not in its one encoding, or of small order.
    public static let weakKey = Self(rawValue: "weak-key")
    /// The key is encrypted, and the passphrase is missing or another one.
    public static let wrongPassphrase = Self(rawValue: "wrong-passphrase")
    /// The key is encrypted in a way that is too weak, too costly to undo, or not known.
    public static let unsupportedEncryption = Self(rawValue: "unsupported-encryption")
    /// A public key where a private one is needed, or a private key that cannot be taken out.
    public static let noPrivateKey = Self(rawValue: "no-private-key")
    /// Nothing behind the URI is a key, or the URI cannot be opened.
    public static let keyNotFound = Self(rawValue: "key-not-found")
    /// A label of a shared key that is empty, longer than 64 bytes, or has control characters.
    public static let badLabel = Self(rawValue: "bad-label")
    /// OpenSSL, or the device that holds the key, refused to work.
    public static let cryptoFailure = Self(rawValue: "crypto-failure")
}

// SPDX-License-Identifier: Apache-2.0

/// The codes of reading and using keys.
///
/// Most of them come from `ShareTokenOpenSSL`; they are declared here because all codes form one vocabulary.
extension ShareTokenError.Code {
    /// An input that is not a key, a point that is not on its curve, or a secret whose length is out of bounds.
    public static let badKey = Self(rawValue: "bad-key")
    /// A key of a type or curve that no suite uses.
    public static let unsupportedKey = Self(rawValue: "unsupported-key")
    /// A public key under which signatures prove nothing, because it is not canonical or is of small order.
    public static let weakKey = Self(rawValue: "weak-key")
    /// The key is encrypted, and the passphrase is missing or wrong.
    public static let wrongPassphrase = Self(rawValue: "wrong-passphrase")
    /// The key is encrypted in a way that is too weak, too costly to decrypt, or unknown.
    public static let unsupportedEncryption = Self(rawValue: "unsupported-encryption")
    /// A public key where a private key is needed, or a private key that cannot be exported.
    public static let noPrivateKey = Self(rawValue: "no-private-key")
    /// There is no key at the URI, or the URI cannot be opened.
    public static let keyNotFound = Self(rawValue: "key-not-found")
    /// A label of a shared key that is empty, longer than 64 bytes, or has control characters.
    public static let badLabel = Self(rawValue: "bad-label")
    /// OpenSSL, or the device that holds the key, reported a failure.
    public static let cryptoFailure = Self(rawValue: "crypto-failure")
}

// SPDX-License-Identifier: Apache-2.0

/// The codes of reading and using keys.
///
/// They live beside all others because the vocabulary is one, though only `ShareTokenOpenSSL` throws them.
extension ShareTokenError.Code {
    /// No key can be read from the input.
    public static let badKey = Self(rawValue: "bad-key")
    /// A key of a type that no suite uses.
    public static let unsupportedKey = Self(rawValue: "unsupported-key")
    /// A public key that everyone could sign for, or that has a second spelling; or a secret that is too short.
    public static let weakKey = Self(rawValue: "weak-key")
    /// The key is encrypted, and the passphrase is missing or another one.
    public static let wrongPassphrase = Self(rawValue: "wrong-passphrase")
    /// A private key was wanted and there is only a public one.
    public static let noPrivateKey = Self(rawValue: "no-private-key")
    /// A label of a shared key that is empty, longer than 64 bytes, or has control characters.
    public static let badLabel = Self(rawValue: "bad-label")
}

// SPDX-License-Identifier: Apache-2.0

/// The codes of reading and making tokens, and of the verdicts on them.
///
/// Register: `Docs/Spec/Token.md`, error codes.
extension ShareTokenError.Code {
    // MARK: The text of a token

    /// The input is not UTF-8; the offset is that of the first ill-formed byte.
    public static let notUTF8 = Self(rawValue: "not-utf8")
    /// The input is longer than the limit of 4,096 bytes; the offset is the limit.
    public static let tooLong = Self(rawValue: "too-long")
    /// The text holds no word that could be a token.
    public static let noToken = Self(rawValue: "no-token")
    /// A character outside `0`–`9`, `A`–`Z`, `a`–`z`.
    public static let badCharacter = Self(rawValue: "bad-character")
    /// A number of characters that no token has.
    public static let badLength = Self(rawValue: "bad-length")
    /// A block of characters whose value is too large for its bytes.
    public static let badBlock = Self(rawValue: "bad-block")
    /// The text ends before the fields that its suite requires.
    public static let truncated = Self(rawValue: "truncated")
    /// The check bytes do not match, because the token was damaged.
    public static let badChecksum = Self(rawValue: "bad-checksum")

    // MARK: The bytes of a token

    /// A version of the format that this reader does not know.
    public static let unknownVersion = Self(rawValue: "unknown-version")
    /// A suite number that this version of the format does not define.
    public static let unknownSuite = Self(rawValue: "unknown-suite")
    /// A lifetime that is zero, not in its canonical encoding, or too long for the header.
    public static let badLifetime = Self(rawValue: "bad-lifetime")
    /// A claim that this version of the format does not define.
    public static let unknownClaim = Self(rawValue: "unknown-claim")
    /// A claim that is not in its canonical encoding, or more scenes than the claim can hold.
    public static let badClaim = Self(rawValue: "bad-claim")
    /// A scene whose name breaks the grammar of names.
    public static let badScene = Self(rawValue: "bad-scene")
    /// A resource code that the platform table of this reader does not have.
    public static let unknownPlatform = Self(rawValue: "unknown-platform")
    /// A target that is not in its canonical encoding.
    public static let badTarget = Self(rawValue: "bad-target")
    /// A time before 2024 or after the last minute that the header can hold.
    public static let timeOutOfRange = Self(rawValue: "time-out-of-range")
    /// A text that is not a time in the form of RFC 3339.
    public static let badTime = Self(rawValue: "bad-time")

    // MARK: Verdicts

    /// The verifier has no key with the key id of the token.
    public static let unknownKey = Self(rawValue: "unknown-key")
    /// The token names another suite than that of the key with its id.
    public static let wrongSuite = Self(rawValue: "wrong-suite")
    /// The tag was not made by the key over these bytes.
    public static let invalidSignature = Self(rawValue: "invalid-signature")
    /// The time of issue lies in the future.
    public static let notYetValid = Self(rawValue: "not-yet-valid")
    /// The lifetime of the token has ended.
    public static let expired = Self(rawValue: "expired")
    /// The token is bound to scenes, and the caller named no scene.
    public static let sceneRequired = Self(rawValue: "scene-required")
    /// The token is bound to scenes, and the scene of the caller is not among them.
    public static let sceneNotAllowed = Self(rawValue: "scene-not-allowed")
    /// The destination is not the one whose digest the issuer pinned.
    public static let pinMismatch = Self(rawValue: "pin-mismatch")
}

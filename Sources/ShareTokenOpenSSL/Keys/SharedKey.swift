// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A secret key that two sides share.
///
/// A holder of the key can both verify and make tokens.
///
/// A key belongs to an HMAC suite and has a label that both sides agreed on. The secret is neither printed nor
/// reflected, and is wiped from memory with the last copy of the key.
public struct SharedKey: Sendable {
    /// The suite of the key.
    public let suite: Suite

    /// The name that both sides agreed on: 1 to 64 bytes of UTF-8 without control characters.
    public let label: String

    /// The id by which tokens name the key, derived from the label alone.
    public let id: KeyID

    let secret: SecretBytes
    private let context: MACContext

    /// The allowed lengths of a secret, in bytes.
    private static let secretLengths = 16...64

    /// Creates a key from a secret that both sides have exchanged.
    ///
    /// - Parameters:
    ///   - suite: One of the HMAC suites.
    ///   - label: 1 to 64 bytes of UTF-8 without control characters.
    ///   - secret: 16 to 64 random bytes. The caller wipes the array.
    /// - Throws: `unsupported-key` for another suite, `bad-label`, `bad-key` for a secret of another length.
    public init(suite: Suite, label: String, secret: [UInt8]) throws(ShareTokenError) {
        try self.init(suite: suite, label: label, secret: SecretBytes(secret))
    }

    /// Generates a key of 32 bytes with OpenSSL's random generator.
    ///
    /// - Parameters:
    ///   - suite: One of the HMAC suites.
    ///   - label: 1 to 64 bytes of UTF-8 without control characters.
    /// - Throws: `unsupported-key` for another suite, `bad-label`, `crypto-failure`.
    public static func generate(_ suite: Suite, label: String) throws(ShareTokenError) -> SharedKey {
        try SharedKey(suite: suite, label: label, secret: SecretBytes(random: 32))
    }

    init(suite: Suite, label: String, secret: SecretBytes) throws(ShareTokenError) {
        try OpenSSLVersion.check()
        try SharedKey.check(suite: suite, label: label, secretLength: secret.count)
        let identity = Array("share-token/v1 label".utf8) + [0] + label.utf8
        guard let id = KeyID(digest: try Digest.sha256.digest(identity), suite: suite) else {
            throw ShareTokenError(.cryptoFailure)
        }
        self.suite = suite
        self.label = label
        self.id = id
        self.secret = secret
        context = try MACContext(suite: suite, secret: secret)
    }

    /// Checks the parts of a key that are known without its secret.
    static func check(suite: Suite, label: String, secretLength: Int) throws(ShareTokenError) {
        guard suite.isShared else { throw ShareTokenError(.unsupportedKey) }
        guard isLabel(label) else { throw ShareTokenError(.badLabel) }
        guard secretLengths.contains(secretLength) else { throw ShareTokenError(.badKey) }
    }

    private static func isLabel(_ label: String) -> Bool {
        (1...64).contains(label.utf8.count)
            && label.unicodeScalars.allSatisfy { HiddenCharacter($0.value) != .control }
    }

    /// The tag of a message: the first 12 bytes of the MAC, or the first 8 in the compact suite.
    ///
    /// - Throws: `crypto-failure`.
    package func code(for message: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        try context.code(for: message, count: suite.tagLength)
    }

    /// Whether a tag has the length of the suite and is that of a message, compared in constant time.
    package func isValidCode(_ tag: [UInt8], for message: [UInt8]) -> Bool {
        tag.count == suite.tagLength && context.isValid(tag, for: message)
    }
}

extension SharedKey: CustomStringConvertible, CustomReflectable {
    /// The suite, the id and the label, nothing secret.
    public var description: String { "SharedKey(\(suite.name) \(id.hex) \(label))" }

    /// The suite, the id and the label, nothing secret.
    public var customMirror: Mirror {
        Mirror(self, children: ["suite": suite.name, "id": id.hex, "label": label])
    }
}

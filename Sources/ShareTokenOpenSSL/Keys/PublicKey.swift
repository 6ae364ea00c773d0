// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A public key that verifies tokens of one suite: Ed25519, SM2 or P-256.
///
/// The type of the key determines the suite; nothing in a token can change it. Every initialiser checks the key: an
/// Ed25519 key has its one encoding and is not of small order (RFC 8032), and any other key is a point of its curve
/// (GB/T 32918, FIPS 186-5) and not the point at infinity.
public struct PublicKey: Sendable {
    /// The suite of the key.
    public let suite: Suite

    /// The id by which tokens name the key: the first bytes of SHA-256 over ``subjectPublicKeyInfo``.
    public let id: KeyID

    /// The SubjectPublicKeyInfo (RFC 5280) in DER, with a named curve and an uncompressed point.
    public let subjectPublicKeyInfo: [UInt8]

    let key: PKey
    private let context: VerifyingContext

    /// Reads a SubjectPublicKeyInfo (RFC 5280) in DER.
    ///
    /// Other encodings of the same key, such as a compressed point, give the same key with the same id.
    ///
    /// - Parameter bytes: The encoding, without bytes after it.
    /// - Throws: `bad-key`, `weak-key`, `unsupported-key`.
    public init(subjectPublicKeyInfo bytes: [UInt8]) throws(ShareTokenError) {
        try self.init(PKey.publicKey(der: SecretBytes(bytes)))
    }

    /// Wraps a key of OpenSSL that the caller already has, from any provider or engine.
    ///
    /// - Parameter key: A pointer to an `EVP_PKEY` with a public part. The call adds a reference, and the key must not
    ///   be changed afterwards.
    /// - Throws: `bad-key`, `weak-key`, `unsupported-key`.
    @unsafe
    public init(evpKey key: OpaquePointer) throws(ShareTokenError) {
        try self.init(unsafe PKey(sharing: key))
    }

    /// Copies the public part of a key into a key of its own, in the one encoding of its suite.
    init(_ source: PKey) throws(ShareTokenError) {
        try OpenSSLVersion.check()
        guard let suite = source.suite else { throw ShareTokenError(.unsupportedKey) }
        var encoding = try SubjectPublicKeyInfo.encode(suite: suite, key: source.publicBytes())
        var key = try PKey.publicKey(der: SecretBytes(encoding))
        guard key.suite == suite else { throw ShareTokenError(.unsupportedKey) }
        if suite == .ed25519 {
            try Ed25519Point.check(key.publicBytes())
        } else {
            guard let coordinates = key.coordinates() else { throw ShareTokenError(.badKey) }
            encoding = try SubjectPublicKeyInfo.encode(suite: suite, key: [0x04] + coordinates)
            key = try PKey.publicKey(der: SecretBytes(encoding))
            try key.checkPublic()
        }
        guard let id = KeyID(digest: try Digest.sha256.digest(encoding), suite: suite) else {
            throw ShareTokenError(.cryptoFailure)
        }
        self.suite = suite
        self.id = id
        subjectPublicKeyInfo = encoding
        context = try VerifyingContext(key, suite: suite)
        self.key = key
    }

    /// Whether a tag of exactly 64 bytes is the key's signature of a message.
    ///
    /// For SM2 and P-256 the tag is r‖s with both numbers in 1…n−1. For P-256, s must also be at most n/2: anyone can
    /// turn one valid signature into a second one, and only one of the two is accepted.
    package func isValidSignature(_ tag: [UInt8], for message: [UInt8]) -> Bool {
        guard tag.count == suite.tagLength else { return false }
        if suite == .ed25519 { return context.isValid(tag, for: message) }
        guard let signature = CurveSignature(tag: tag), signature.isInRange(suite) else { return false }
        return context.isValid(signature.der, for: message)
    }
}

extension PublicKey: Hashable {
    /// Keys are equal if their encodings are.
    public static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.subjectPublicKeyInfo == right.subjectPublicKeyInfo
    }

    /// Feeds the encoding to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(subjectPublicKeyInfo)
    }
}

extension PublicKey: CustomStringConvertible, CustomReflectable {
    /// The suite and the id.
    public var description: String { "PublicKey(\(suite.name) \(id.hex))" }

    /// The suite and the id.
    public var customMirror: Mirror { Mirror(self, children: ["suite": suite.name, "id": id.hex]) }
}

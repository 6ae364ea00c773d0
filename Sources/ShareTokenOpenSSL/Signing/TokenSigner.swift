// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A signer of tokens with one key.
///
/// ```swift
/// let signer = TokenSigner(try PrivateKey(pem: bytes))
/// let token = try signer.token(for: resource, issuedAt: now, lifetime: .thirtyDays)
/// ```
///
/// A signer is safe to share: any number of threads can sign with it at once.
public struct TokenSigner: Sendable {
    /// A function that has a message signed elsewhere, such as in a remote security module.
    ///
    /// It gets the bytes to sign, not their digest, and returns 64 bytes: an Ed25519 signature (RFC 8032), or r‖s of
    /// SM2 (GB/T 32918) or ECDSA (FIPS 186-5).
    public typealias Signing = @Sendable (_ message: [UInt8]) throws(ShareTokenError) -> [UInt8]

    /// Makes the tag of a message, with a key of any kind.
    private let tag: Signing

    /// The suite of the key and of all its tokens.
    public let suite: Suite

    /// The id of the key.
    public let keyID: KeyID

    /// Creates a signer with a private key.
    public init(_ key: PrivateKey) {
        tag = { (message) throws(ShareTokenError) in try key.signature(of: message) }
        suite = key.suite
        keyID = key.id
    }

    /// Creates a signer with a secret that the verifiers share.
    public init(_ key: SharedKey) {
        tag = { (message) throws(ShareTokenError) in try key.code(for: message) }
        suite = key.suite
        keyID = key.id
    }

    /// Creates a signer with a key that is kept elsewhere.
    ///
    /// Each signature is verified before it becomes a token. For P-256 the function may return either value of s.
    ///
    /// - Parameters:
    ///   - publicKey: The public part of that key.
    ///   - signing: The function that signs.
    public init(publicKey: PublicKey, signing: @escaping Signing) {
        tag = { (message) throws(ShareTokenError) in try TokenSigner.checked(signing(message), publicKey, message) }
        suite = publicKey.suite
        keyID = publicKey.id
    }

    /// Signs a content that was made for this key.
    ///
    /// - Throws: `wrong-suite` or `unknown-key` for the content of another key, `too-long`, `crypto-failure`; for a key
    ///   that is kept elsewhere also `invalid-signature` and the errors of its function.
    public func sign(_ content: TokenContent) throws(ShareTokenError) -> Token {
        guard content.suite == suite else { throw ShareTokenError(.wrongSuite) }
        guard content.keyID == keyID else { throw ShareTokenError(.unknownKey) }
        let unsigned = try UnsignedToken(content)
        return try unsigned.attaching(tag: tag(unsigned.message))
    }

    /// Makes a token that leads to a resource.
    ///
    /// - Parameters:
    ///   - target: The resource.
    ///   - issuedAt: The time of issue; the seconds are dropped.
    ///   - lifetime: The lifetime of the token.
    ///   - claims: The claims; empty for the compact suite.
    ///   - registry: The platforms that are known.
    /// - Throws: As `TokenContent(suite:keyID:issuedAt:lifetime:claims:target:registry:)` and ``sign(_:)``.
    public func token(
        for target: Resource, issuedAt: Timestamp, lifetime: Lifetime, claims: TokenClaims = .none,
        registry: Registry = .standard
    ) throws(ShareTokenError) -> Token {
        try sign(
            TokenContent(
                suite: suite, keyID: keyID, issuedAt: issuedAt, lifetime: lifetime, claims: claims, target: target,
                registry: registry))
    }

    /// The tag of an external signature, with the value of s that the suite requires, after it was verified.
    private static func checked(
        _ result: [UInt8], _ key: PublicKey, _ message: [UInt8]
    ) throws(ShareTokenError) -> [UInt8] {
        // Ed25519 signatures have another structure, and `normalize` does not change them.
        guard var signature = CurveSignature(tag: result) else { throw ShareTokenError(.invalidSignature) }
        signature.normalize(key.suite)
        guard key.isValidSignature(signature.tag, for: message) else { throw ShareTokenError(.invalidSignature) }
        return signature.tag
    }
}

extension TokenSigner: CustomStringConvertible, CustomReflectable {
    /// The suite and the id of the key, nothing secret.
    public var description: String { "TokenSigner(\(suite.name) \(keyID.hex))" }

    /// The suite and the id of the key, nothing secret.
    public var customMirror: Mirror { Mirror(self, children: ["suite": suite.name, "keyID": keyID.hex]) }
}

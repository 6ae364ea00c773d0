// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A private key that signs tokens of one suite: Ed25519, SM2 or P-256.
///
/// The type of the key determines the suite. The secret part stays inside OpenSSL, or inside the device that OpenSSL
/// uses it in. It is neither printed nor reflected.
public struct PrivateKey: Sendable {
    /// The public key, which verifies the signatures of this key.
    public let publicKey: PublicKey

    /// The suite of the key.
    public var suite: Suite { publicKey.suite }

    /// The id by which tokens name the key.
    public var id: KeyID { publicKey.id }

    let key: PKey
    private let context: SigningContext

    /// Generates a key with OpenSSL's random generator.
    ///
    /// - Parameter suite: A suite with key pairs.
    /// - Throws: `unsupported-key` for any other suite, `crypto-failure`.
    public static func generate(_ suite: Suite) throws(ShareTokenError) -> PrivateKey {
        try PrivateKey(PKey.generate(suite))
    }

    /// Wraps a key of OpenSSL that the caller already has, from any provider or engine.
    ///
    /// - Parameter key: A pointer to an `EVP_PKEY` with a private part. The call adds a reference, and the key must not
    ///   be changed afterwards.
    /// - Throws: `bad-key`, `weak-key`, `unsupported-key`, `no-private-key`.
    @unsafe
    public init(evpKey key: OpaquePointer) throws(ShareTokenError) {
        try self.init(unsafe PKey(sharing: key))
    }

    init(_ source: PKey) throws(ShareTokenError) {
        publicKey = try PublicKey(source)
        key = source.hasSignatureType ? source : try source.redecoded()
        do throws(ShareTokenError) { context = try SigningContext(key, suite: publicKey.suite) } catch {
            throw ShareTokenError(.noPrivateKey)
        }
        if try !key.isKnownPair() { try checkBySigning() }
    }

    /// Checks by a signature that the private part is there and belongs to the public part.
    private func checkBySigning() throws(ShareTokenError) {
        // No message of a token begins with these bytes.
        let probe = Array("share token key check".utf8)
        guard let tag = try? signature(of: probe) else { throw ShareTokenError(.noPrivateKey) }
        guard publicKey.isValidSignature(tag, for: probe) else { throw ShareTokenError(.badKey) }
    }

    /// The signature of a message: 64 bytes.
    ///
    /// Ed25519 signatures have the form of RFC 8032. The others are r‖s; for P-256, s is the smaller of its two values.
    ///
    /// - Throws: `crypto-failure`.
    package func signature(of message: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        let bytes = try context.sign(message)
        if suite == .ed25519 { return bytes }
        guard var signature = CurveSignature(der: bytes) else { throw ShareTokenError(.cryptoFailure) }
        signature.normalize(suite)
        return signature.tag
    }
}

extension PrivateKey: CustomStringConvertible, CustomReflectable {
    /// The suite and the id, nothing secret.
    public var description: String { "PrivateKey(\(suite.name) \(id.hex))" }

    /// The suite and the id, nothing secret.
    public var customMirror: Mirror { Mirror(self, children: ["suite": suite.name, "id": id.hex]) }
}

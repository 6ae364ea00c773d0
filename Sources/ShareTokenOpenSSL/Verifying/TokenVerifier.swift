// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// Whoever verifies tokens with the keys of the issuers it trusts.
///
/// ```swift
/// var verifier = TokenVerifier()
/// try verifier.trust(PublicKey(pem: bytes), issuer: "Example Mall")
/// let verification = verifier.verify(token, at: now, in: .wechatChat)
/// ```
///
/// Safe to share: any number of threads can verify with it at once.
public struct TokenVerifier: Sendable {
    private enum Key: Sendable {
        case publicKey(PublicKey)
        case sharedKey(SharedKey)
    }

    private struct TrustedKey: Sendable {
        let key: Key
        let suite: Suite
        let issuer: String

        func isValid(_ tag: [UInt8], for message: [UInt8]) -> Bool {
            switch key {
            case .publicKey(let key): key.isValidSignature(tag, for: message)
            case .sharedKey(let key): key.isValidCode(tag, for: message)
            }
        }
    }

    /// The keys by their ids, which can collide.
    private var keys: [KeyID: [TrustedKey]] = [:]

    /// Trusts nobody yet.
    public init() {}

    /// Trusts what a public key signed.
    ///
    /// - Parameters:
    ///   - key: The key of the issuer.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: PublicKey, issuer: String) {
        keys[key.id, default: []].append(TrustedKey(key: .publicKey(key), suite: key.suite, issuer: issuer))
    }

    /// Trusts what was made with a shared secret, this side's own tokens included.
    ///
    /// - Parameters:
    ///   - key: The shared key.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: SharedKey, issuer: String) {
        keys[key.id, default: []].append(TrustedKey(key: .sharedKey(key), suite: key.suite, issuer: issuer))
    }

    /// Asks the five questions about a token.
    ///
    /// Every trusted key with the token's key id and suite is tried, in the order in which they were given.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - now: The time to verify for.
    ///   - scene: Where the token is used; nil if that is not known, which fails tokens that are bound to scenes.
    ///   - destination: The canonical URL that the target led to, to be held against the issuer's pin; nil if nobody has
    ///     followed it, which leaves the pin to be looked at later.
    /// - Returns: The answers. Codes: `unknown-key`, `wrong-suite`, `invalid-signature`, `not-yet-valid`, `expired`,
    ///   `scene-required`, `scene-not-allowed`, `pin-mismatch`.
    public func verify(
        _ token: Token, at now: Timestamp, in scene: Scene? = nil, destination: String? = nil
    ) -> Verification {
        let content = token.content
        guard let candidates = keys[content.keyID] else { return Verification(unauthenticated: .unknownKey) }
        var hasSuite = false
        for candidate in candidates where candidate.suite == content.suite {
            if candidate.isValid(token.tag, for: token.message) {
                return Verification(
                    of: content, issuerName: candidate.issuer, at: now, in: scene,
                    isPinned: TokenVerifier.isPinned(destination, content))
            }
            hasSuite = true
        }
        return Verification(unauthenticated: hasSuite ? .invalidSignature : .wrongSuite)
    }

    /// Whether a destination is the one that a token pins; nil if there is no pin or no destination.
    private static func isPinned(_ destination: String?, _ content: TokenContent) -> Bool? {
        guard let pin = content.claims.destinationPin, let destination else { return nil }
        return pin == (try? DestinationPin(of: destination, suite: content.suite))
    }
}

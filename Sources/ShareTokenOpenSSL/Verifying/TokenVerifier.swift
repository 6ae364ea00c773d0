// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A verifier of tokens, with the issuers of a trust list or with keys that are trusted by themselves.
///
/// ```swift
/// let list = try TrustState(reading: stored).accepting(file, at: now)
/// try store(list.state.bytes)
/// let verifier = TokenVerifier(trust: list, policy: .wechat20211129, cache: VerificationCache())
/// let verified = try verifier.verify(text, at: now, in: .wechatGroup)
/// verified.url                         // the link to open
/// ```
///
/// A verifier is safe to share: any number of threads can verify with it at once.
public struct TokenVerifier: Sendable {
    /// The trusted issuers and their bindings; nil if there is no list.
    public let trust: AcceptedTrustList?

    /// The policy for authentic and current tokens; nil to leave the decision to the caller.
    public private(set) var policy: ScenePolicy?

    /// The platforms that are known; with a list those by which it was read.
    public let registry: Registry

    private let cache: VerificationCache?

    /// The keys that are trusted by themselves, by id; ids can collide.
    private var keys: [KeyID: [SingleKey]] = [:]

    /// Creates a verifier that trusts no key yet.
    public init(registry: Registry = .standard) {
        self.init(policy: nil, registry: registry)
    }

    /// Creates a verifier that trusts the issuers of a list, each for its bindings.
    ///
    /// - Parameters:
    ///   - trust: The trust list.
    ///   - policy: The policy for authentic and current tokens. A verifier with a policy needs a scene.
    ///   - cache: The cache for tokens of the list's keys. Verifiers with other lists may share it, because an entry is
    ///     valid for one version of one list only.
    public init(trust: AcceptedTrustList, policy: ScenePolicy? = nil, cache: VerificationCache? = nil) {
        self.trust = trust
        self.policy = policy
        self.cache = cache
        registry = trust.registry
    }

    /// Creates a verifier that trusts no key yet, with a policy.
    public init(policy: ScenePolicy?, registry: Registry = .standard) {
        trust = nil
        self.registry = registry
        self.policy = policy
        cache = nil
    }

    /// The verifier with another policy.
    func asking(_ policy: ScenePolicy) -> TokenVerifier {
        var verifier = self
        verifier.policy = policy
        return verifier
    }

    /// Trusts the tokens of a public key, for any target.
    ///
    /// If the trust list has the key too, the entry of the list takes precedence. The revocations of the list apply to
    /// the key.
    ///
    /// - Parameters:
    ///   - key: The key of the issuer.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: PublicKey, issuer: String) {
        keys[key.id, default: []].append(SingleKey(key: .publicKey(key), suite: key.suite, issuer: issuer))
    }

    /// Trusts the tokens of a shared secret, this side's own tokens included.
    ///
    /// - Parameters:
    ///   - key: The shared key.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: SharedKey, issuer: String) {
        keys[key.id, default: []].append(SingleKey(key: .sharedKey(key), suite: key.suite, issuer: issuer))
    }

    /// Verifies a token and gives the five verdicts.
    ///
    /// Every trusted key with the token's key id and suite is tried, those of the list first.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - now: The time to verify for.
    ///   - scene: The scene in which the token is used; nil if unknown. Without a scene, a token that is bound to
    ///     scenes is refused, and with a policy every token is.
    ///   - userMode: How the reader has set up the app.
    ///   - destination: The canonical URL that the target led to, which is compared with the issuer's pin; nil if the
    ///     target has not been followed, so that the pin is not compared.
    /// - Returns: The token with the link to open.
    /// - Throws: The five verdicts and the first failure: `unknown-key`, `wrong-suite`, `invalid-signature`,
    ///   `crypto-failure`; `trust-list-not-yet-valid`, `trust-list-expired`, `key-not-valid`, `unknown-platform`,
    ///   `unprintable-target`, `target-not-bound`; `not-yet-valid`, `expired`, `revoked-key`, `revoked-issuer`,
    ///   `revoked-token`, `revoked-target`; `scene-required`, `scene-not-allowed`, `pin-mismatch`, `policy-denied`,
    ///   `policy-token-only`.
    public func verify(
        _ token: Token, at now: Timestamp, in scene: Scene? = nil, userMode: UserMode = .standard,
        destination: String? = nil
    ) throws(VerificationFailure) -> VerifiedToken {
        let found: Authentication
        do throws(ShareTokenError) { found = try authentication(of: token) } catch {
            throw VerificationFailure(Verification(unauthenticated: error.code), ShareTokenError(error.code))
        }
        let verification = answer(
            found, token.unverifiedContent, at: now, in: scene, userMode: userMode, destination: destination)
        guard let target = found.target, verification.failure == nil else {
            throw VerificationFailure(verification, verification.failure ?? ShareTokenError(.targetNotBound))
        }
        return VerifiedToken(token, target: target, by: found.issuer, verification)
    }

    /// Finds the first token of a text, verifies it and gives the five verdicts.
    ///
    /// - Parameters:
    ///   - text: A text of at most 4,096 bytes of UTF-8.
    ///   - now: The time to verify for.
    ///   - scene: The scene in which the token is used; nil if unknown.
    ///   - userMode: How the reader has set up the app.
    ///   - destination: The canonical URL that the target led to; nil if the target has not been followed.
    /// - Returns: The token with the link to open.
    /// - Throws: As ``verify(_:at:in:userMode:destination:)-(Token,_,_,_,_)``, and the errors of
    ///   `TokenScanner.first(inUTF8:registry:)` as a malformed token. The offset is that of a UTF-8 byte of the text.
    public func verify(
        _ text: String, at now: Timestamp, in scene: Scene? = nil, userMode: UserMode = .standard,
        destination: String? = nil
    ) throws(VerificationFailure) -> VerifiedToken {
        let found: (token: Token, range: Range<Int>)
        do throws(ShareTokenError) {
            found = try TokenScanner.first(inUTF8: Array(text.utf8), registry: registry)
        } catch {
            throw VerificationFailure(malformed: error)
        }
        do throws(VerificationFailure) {
            return try verify(found.token, at: now, in: scene, userMode: userMode, destination: destination)
        } catch {
            throw VerificationFailure(error.verification, ShareTokenError(error.code, at: found.range.lowerBound))
        }
    }

    /// The five verdicts, without an error if one of them is a failure.
    package func verdicts(
        on token: Token, at now: Timestamp, in scene: Scene? = nil, userMode: UserMode = .standard,
        destination: String? = nil
    ) -> Verification {
        do throws(VerificationFailure) {
            return try verify(token, at: now, in: scene, userMode: userMode, destination: destination).verification
        } catch {
            return error.verification
        }
    }
}

extension TokenVerifier {
    /// A key that is trusted by itself.
    private struct SingleKey: Sendable {
        enum Key: Sendable {
            case publicKey(PublicKey)
            case sharedKey(SharedKey)
        }

        let key: Key
        let suite: Suite
        let issuer: String

        /// The public key; nil for a shared key.
        var publicKey: PublicKey? { if case .publicKey(let key) = key { key } else { nil } }

        func isValid(_ tag: [UInt8], for message: [UInt8]) -> Bool {
            switch key {
            case .publicKey(let key): key.isValidSignature(tag, for: message)
            case .sharedKey(let key): key.isValidCode(tag, for: message)
            }
        }
    }

    /// Authenticates a token, from the cache or anew.
    ///
    /// - Throws: `unknown-key`, `wrong-suite`, `invalid-signature`; `crypto-failure`.
    private func authentication(of token: Token) throws(ShareTokenError) -> Authentication {
        let content = token.unverifiedContent
        var failure = ShareTokenError.Code.unknownKey
        if let trust {
            let finding = cache?.finding(about: token, for: trust)
            if case .examined(let known) = finding { return known }
            let candidates = trust.candidates(for: content.keyID)
            if case .signed(by: let signer) = finding, let candidate = candidates.sole(content.suite),
                candidate.fingerprint == signer
            {
                let authentication = try Authentication(of: token, by: candidate, in: trust)
                cache?.remember(authentication, of: token, by: signer, for: trust)
                return authentication
            }
            for candidate in candidates {
                guard candidate.key.key.suite == content.suite else {
                    failure = failure == .unknownKey ? .wrongSuite : failure
                    continue
                }
                // An invalid key of the list is skipped. The other keys with its id are still tried.
                guard let key = try? candidate.publicKey() else { continue }
                if key.isValidSignature(token.tag, for: token.message) {
                    let authentication = try Authentication(of: token, by: candidate, in: trust)
                    cache?.remember(authentication, of: token, by: candidate.fingerprint, for: trust)
                    return authentication
                }
                failure = .invalidSignature
            }
        }
        for candidate in keys[content.keyID] ?? [] {
            guard candidate.suite == content.suite else {
                failure = failure == .unknownKey ? .wrongSuite : failure
                continue
            }
            if candidate.isValid(token.tag, for: token.message) {
                return try Authentication(
                    of: token, by: candidate.issuer, with: candidate.publicKey, in: trust, registry: registry)
            }
            failure = .invalidSignature
        }
        throw ShareTokenError(failure)
    }

    /// The verdicts on an authenticated token at a time, in a scene and for a reader.
    private func answer(
        _ found: Authentication, _ content: TokenContent, at now: Timestamp, in scene: Scene?, userMode: UserMode,
        destination: String?
    ) -> Verification {
        let untrusted = (found.issuer.id == nil ? nil : trust?.list.failure(at: now)) ?? found.issuerFailure
        let untimely = content.failure(at: now) ?? found.revocation
        var unallowed: ShareTokenError.Code?
        var decision: PolicyDecision?
        var report = found.report
        var pin: Verification.PinCheck = content.claims.destinationPin == nil ? .none : .notCompared
        if untrusted == nil, untimely == nil, let target = found.target {
            unallowed = content.failure(in: scene)
            if unallowed == nil, let isPinned = TokenVerifier.isPinned(destination, content) {
                pin = isPinned ? .matched : .mismatched
                unallowed = isPinned ? nil : .pinMismatch
            }
            if unallowed == nil, let policy {
                if let scene {
                    report = report ?? RiskReport(of: target.url, registry: registry)
                    decision = policy.decision(
                        onTokenFor: target.resource, opening: found.form ?? target.resource.directForm, in: scene,
                        userMode: userMode, by: found.issuer, risk: report?.worst, at: now)
                    unallowed = decision?.action.failure
                } else {
                    unallowed = .sceneRequired
                }
            }
        }
        return Verification(
            madeWith: content.keyID, by: found.issuer, target: found.target, pin: pin, report: report,
            failures: (untrusted, untimely, unallowed), decision: decision)
    }

    /// Whether a destination is the one that a token pins; nil if there is no pin or no destination.
    private static func isPinned(_ destination: String?, _ content: TokenContent) -> Bool? {
        guard let pin = content.claims.destinationPin, let destination else { return nil }
        return pin == (try? DestinationPin(of: destination, suite: content.suite))
    }
}

extension [TrustedKey] {
    /// The key of a suite, if it is the only one: with two, the first whose signature is valid counts, and that takes
    /// the keys.
    fileprivate func sole(_ suite: Suite) -> TrustedKey? {
        let keys = filter { $0.key.key.suite == suite }
        return keys.count == 1 ? keys.first : nil
    }
}

extension PolicyAction {
    /// The reason why a link does not open; nil if it opens, with or without a warning.
    fileprivate var failure: ShareTokenError.Code? {
        switch self {
        case .open, .warn: nil
        case .tokenOnly: .policyTokenOnly
        case .deny: .policyDenied
        }
    }
}

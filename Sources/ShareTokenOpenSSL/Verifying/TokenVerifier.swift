// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// Whoever verifies tokens, with the issuers of a trust list or with keys that are trusted by themselves.
///
/// ```swift
/// let list = try TrustState(reading: stored).accepting(file, at: now)
/// try store(list.state.bytes)
/// let verifier = TokenVerifier(trust: list, policy: .wechat20211129, cache: VerificationCache())
/// let verified = try verifier.verify(text, at: now, in: .wechatGroup)
/// verified.url                         // the link to open
/// ```
///
/// Safe to share: any number of threads can verify with it at once.
public struct TokenVerifier: Sendable {
    /// The issuers that are trusted, and what they may speak for.
    public let trust: AcceptedTrustList?

    /// What may be done with a token that holds; nil to let the caller decide.
    public let policy: ScenePolicy?

    private let cache: VerificationCache?

    /// The keys that are trusted by themselves, by their ids, which can collide.
    private var keys: [KeyID: [SingleKey]] = [:]

    /// Trusts nobody yet.
    public init() {
        self.init(policy: nil)
    }

    /// Trusts the issuers of a list, each for what it is bound to.
    ///
    /// - Parameters:
    ///   - trust: The list.
    ///   - policy: What may be done with a token that holds. With a policy, a scene has to be named.
    ///   - cache: Remembers the tokens of the list's keys. Verifiers with other lists may share it: what is remembered
    ///     holds for one version of one list.
    public init(trust: AcceptedTrustList, policy: ScenePolicy? = nil, cache: VerificationCache? = nil) {
        self.trust = trust
        self.policy = policy
        self.cache = cache
    }

    /// Trusts nobody yet, and has a policy.
    public init(policy: ScenePolicy?) {
        trust = nil
        self.policy = policy
        cache = nil
    }

    /// Trusts what a public key signed, whatever it leads to.
    ///
    /// If the trust list has the key, what the list says of it goes before; what the list revokes is revoked for it, too.
    ///
    /// - Parameters:
    ///   - key: The key of the issuer.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: PublicKey, issuer: String) {
        keys[key.id, default: []].append(SingleKey(key: .publicKey(key), suite: key.suite, issuer: issuer))
    }

    /// Trusts what was made with a shared secret, this side's own tokens included.
    ///
    /// - Parameters:
    ///   - key: The shared key.
    ///   - issuer: The name by which results call the issuer.
    public mutating func trust(_ key: SharedKey, issuer: String) {
        keys[key.id, default: []].append(SingleKey(key: .sharedKey(key), suite: key.suite, issuer: issuer))
    }

    /// Asks the five questions about a token.
    ///
    /// Every trusted key with the token's key id and suite is tried, those of the list first.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - now: The time to verify for.
    ///   - scene: Where the token is used; nil if that is not known, which fails tokens that are bound to scenes, and any
    ///     token if there is a policy.
    ///   - userMode: How the reader has set up the app.
    ///   - destination: The canonical URL that the target led to, to be held against the issuer's pin; nil if nobody has
    ///     followed it, which leaves the pin to be looked at later.
    /// - Returns: The token with the link to open.
    /// - Throws: The five verdicts, with the first that is not good: `unknown-key`, `wrong-suite`, `invalid-signature`,
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

    /// Finds the first token of a text and asks the five questions about it.
    ///
    /// - Parameters:
    ///   - text: At most 4,096 bytes of UTF-8.
    ///   - now: The time to verify for.
    ///   - scene: Where the token is used; nil if that is not known.
    ///   - userMode: How the reader has set up the app.
    ///   - destination: The canonical URL that the target led to; nil if nobody has followed it.
    /// - Returns: The token with the link to open.
    /// - Throws: As the other function, and what `TokenScanner.first(inUTF8:)` throws as a malformed token. The offset is
    ///   that of a UTF-8 byte of the text.
    public func verify(
        _ text: String, at now: Timestamp, in scene: Scene? = nil, userMode: UserMode = .standard,
        destination: String? = nil
    ) throws(VerificationFailure) -> VerifiedToken {
        let found: (token: Token, range: Range<Int>)
        do throws(ShareTokenError) { found = try TokenScanner.first(inUTF8: Array(text.utf8)) } catch {
            throw VerificationFailure(malformed: error)
        }
        do throws(VerificationFailure) {
            return try verify(found.token, at: now, in: scene, userMode: userMode, destination: destination)
        } catch {
            throw VerificationFailure(error.verification, ShareTokenError(error.code, at: found.range.lowerBound))
        }
    }

    /// The five verdicts alone, good or not.
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

        /// The key, if it has a public half.
        var publicKey: PublicKey? { if case .publicKey(let key) = key { key } else { nil } }

        func isValid(_ tag: [UInt8], for message: [UInt8]) -> Bool {
            switch key {
            case .publicKey(let key): key.isValidSignature(tag, for: message)
            case .sharedKey(let key): key.isValidCode(tag, for: message)
            }
        }
    }

    /// Who made a token, from the cache or anew.
    ///
    /// - Throws: `unknown-key`, `wrong-suite`, `invalid-signature`; `crypto-failure`.
    private func authentication(of token: Token) throws(ShareTokenError) -> Authentication {
        let content = token.unverifiedContent
        var failure = ShareTokenError.Code.unknownKey
        if let trust {
            if let known = cache?.authentication(of: token, for: trust.version) { return known }
            for candidate in trust.candidates(for: content.keyID) {
                guard candidate.key.key.suite == content.suite else {
                    failure = failure == .unknownKey ? .wrongSuite : failure
                    continue
                }
                // A key that is none is nobody's; the others with its id are tried all the same.
                guard let key = try? candidate.publicKey() else { continue }
                if key.isValidSignature(token.tag, for: token.message) {
                    let authentication = try Authentication(of: token, by: candidate, in: trust)
                    cache?.remember(authentication, of: token, for: trust.version)
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
                return try Authentication(of: token, by: candidate.issuer, with: candidate.publicKey, in: trust)
            }
            failure = .invalidSignature
        }
        throw ShareTokenError(failure)
    }

    /// What follows from who made a token, here and now.
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
                    report = report ?? RiskReport(of: target.url)
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

extension PolicyAction {
    /// Why a link does not open; nil if it does, be it after a warning.
    fileprivate var failure: ShareTokenError.Code? {
        switch self {
        case .open, .warn: nil
        case .tokenOnly: .policyTokenOnly
        case .deny: .policyDenied
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What is known of a token: five answers that are always told apart.
///
/// The questions are asked in the order of the members. The first that fails ends the matter, and those after it stay
/// ``Verdict/notChecked``, with two exceptions. If no key at hand could have made the token, ``issuer`` fails and
/// ``signature`` stays unchecked, as nothing can check it. If this version does not know the platform that the token
/// leads to, ``issuer`` fails and ``current`` is answered all the same: the token is genuine, and a newer version may
/// open it.
public struct Verification: Sendable, Hashable {
    /// One answer.
    public enum Verdict: String, Sendable, Hashable {
        /// Checked and found good.
        case ok
        /// Checked and found wanting; the reason is ``Verification/failure``.
        case failed
        /// Not looked at, because an earlier question failed.
        case notChecked = "not_checked"
    }

    /// Whether the text is a token with nothing missing, damaged or superfluous.
    public let wellFormed: Verdict

    /// Whether the tag is that of a known key over these very bytes.
    public let signature: Verdict

    /// Whether the key belongs to an issuer that is trusted.
    public let issuer: Verdict

    /// Whether the token holds at this time.
    public let current: Verdict

    /// Whether the token may be used in this scene.
    public let allowed: Verdict

    /// Why the first failed question failed; nil if none did.
    public let failure: ShareTokenError?

    /// Who made the token; nil unless the signature is good.
    public let madeBy: Issuer?

    /// The id of the key that made the token; nil unless the signature is good.
    public let keyID: KeyID?

    /// What is risky about the target; empty unless the signature is good.
    ///
    /// Offsets are into the target's link. Found when it is asked for, unless a policy asked before.
    public var risks: [Risk] { (report ?? target.map { RiskReport(of: $0.url) })?.risks ?? [] }

    /// What became of the issuer's pin.
    public let pin: PinCheck

    private let report: RiskReport?
    private let target: NormalTarget?

    /// What the policy says; nil if there is none, or if it was not asked because an earlier question failed.
    public let decision: PolicyDecision?

    /// What became of the pin by which an issuer says what the target must lead to in the end.
    public enum PinCheck: String, Sendable, Hashable {
        /// The token has no pin, or is not authentic.
        case none
        /// There is a pin, and nobody said where the target led: whoever follows it has to compare.
        case notCompared = "not_compared"
        /// The target led to what the issuer pinned.
        case matched
        /// The target led to something else.
        case mismatched
    }

    /// Who made a token.
    public struct Issuer: Sendable, Hashable {
        /// The name by which results call the issuer.
        public let name: String

        /// The id in the trust list; nil if the key is trusted by itself.
        public let id: String?

        /// The credit in the trust list; nil if the key is trusted by itself.
        public let grade: IssuerGrade?

        package init(name: String, id: String? = nil, grade: IssuerGrade? = nil) {
            self.name = name
            self.id = id
            self.grade = grade
        }
    }

    /// The name of the issuer whose key made the token; nil unless the signature is good.
    public var issuerName: String? { madeBy?.name }

    /// Whether all five answers are good.
    public var isValid: Bool { failure == nil }

    /// The answers on a text that is no token.
    public init(malformed error: ShareTokenError) {
        self.init(
            wellFormed: .failed, signature: .notChecked, issuer: .notChecked, current: .notChecked,
            allowed: .notChecked, failure: error)
    }

    /// The answers on a well-formed token that no known key made.
    ///
    /// - Parameter code: `unknown-key`, `wrong-suite`, `invalid-signature` or `crypto-failure`.
    package init(unauthenticated code: ShareTokenError.Code) {
        let isUnknown = code == .unknownKey
        self.init(
            wellFormed: .ok, signature: isUnknown ? .notChecked : .failed, issuer: isUnknown ? .failed : .notChecked,
            current: .notChecked, allowed: .notChecked, failure: ShareTokenError(code))
    }

    /// The answers on a token that a known key made.
    ///
    /// - Parameters:
    ///   - keyID: The id of the key.
    ///   - issuer: Who made it.
    ///   - target: What the token leads to; nil if that is not known.
    ///   - pin: What became of the pin.
    ///   - report: What is risky about the target, if that is known already.
    ///   - failures: Why the issuer may not vouch for it, why it does not hold now, why it may not be used here; of each
    ///     nil if there is no reason. What is behind the first of them does not count.
    ///   - decision: What the policy says, if it was asked.
    package init(
        madeWith keyID: KeyID, by issuer: Issuer, target: NormalTarget?, pin: PinCheck, report: RiskReport?,
        failures: (issuer: ShareTokenError.Code?, current: ShareTokenError.Code?, allowed: ShareTokenError.Code?),
        decision: PolicyDecision?
    ) {
        var isDecided = false
        func verdict(_ failure: ShareTokenError.Code?) -> Verdict {
            guard !isDecided else { return .notChecked }
            isDecided = failure != nil
            return isDecided ? .failed : .ok
        }
        let issuerVerdict = verdict(failures.issuer)
        let currentVerdict: Verdict =
            failures.issuer == .unknownPlatform
            ? (failures.current == nil ? .ok : .failed) : verdict(failures.current)
        self.init(
            wellFormed: .ok, signature: .ok, issuer: issuerVerdict, current: currentVerdict,
            allowed: verdict(failures.allowed),
            failure: (failures.issuer ?? failures.current ?? failures.allowed).map { ShareTokenError($0) },
            madeBy: issuer, keyID: keyID, target: target, pin: pin, report: report, decision: decision)
    }

    private init(
        wellFormed: Verdict, signature: Verdict, issuer: Verdict, current: Verdict, allowed: Verdict,
        failure: ShareTokenError?, madeBy: Issuer? = nil, keyID: KeyID? = nil, target: NormalTarget? = nil,
        pin: PinCheck = .none, report: RiskReport? = nil, decision: PolicyDecision? = nil
    ) {
        self.wellFormed = wellFormed
        self.signature = signature
        self.issuer = issuer
        self.current = current
        self.allowed = allowed
        self.failure = failure
        self.madeBy = madeBy
        self.keyID = keyID
        self.target = target
        self.pin = pin
        self.report = report
        self.decision = decision
    }
}

extension Verification: CustomStringConvertible {
    /// The five verdicts and the failure, as in `well_formed ok, signature ok, issuer ok, current failed (expired), allowed
    /// not_checked`.
    public var description: String {
        let verdicts = [
            ("well_formed", wellFormed), ("signature", signature), ("issuer", issuer), ("current", current),
            ("allowed", allowed),
        ]
        let firstFailed = verdicts.firstIndex { $0.1 == .failed }
        return verdicts.enumerated().map { place, verdict in
            let code = place == firstFailed ? failure.map { " (\($0.code.rawValue))" } ?? "" : ""
            return "\(verdict.0) \(verdict.1.rawValue)\(code)"
        }.joined(separator: ", ")
    }
}

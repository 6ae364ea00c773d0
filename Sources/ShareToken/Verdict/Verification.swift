// SPDX-License-Identifier: Apache-2.0

/// The five verdicts on a token, which are always told apart.
///
/// The verdicts are reached in the order of the members. After the first one that fails, the others stay
/// ``Verdict/notChecked``, with two exceptions:
///
/// * If the verifier has no key with the id of the token, ``issuer`` fails and ``signature`` stays unchecked, because
///   no key can check it.
/// * If this version does not know the platform of the target, ``issuer`` fails and ``current`` is still checked. The
///   token is genuine, and a newer version may open it.
public struct Verification: Sendable, Hashable {
    /// One verdict.
    public enum Verdict: String, Sendable, Hashable {
        /// The check passed.
        case ok
        /// The check failed; the reason is ``Verification/failure``.
        case failed
        /// There was no check, because an earlier verdict failed.
        case notChecked = "not_checked"
    }

    /// Whether the text is exactly one token, with nothing missing, damaged or added.
    public let wellFormed: Verdict

    /// Whether a known key made the tag over the bytes of the token.
    public let signature: Verdict

    /// Whether the key belongs to a trusted issuer that may speak for the target.
    public let issuer: Verdict

    /// Whether the token is issued, not expired and not revoked at this time.
    public let current: Verdict

    /// Whether the claims of the token and the policy allow its use in this scene.
    public let allowed: Verdict

    /// The reason of the first failed verdict; nil if no verdict failed.
    public let failure: ShareTokenError?

    /// The issuer of the token; nil unless the signature is good.
    public let madeBy: Issuer?

    /// The id of the key that made the token; nil unless the signature is good.
    public let keyID: KeyID?

    /// The risks of the target; empty unless the signature is good.
    ///
    /// Offsets are UTF-8 byte offsets into the link of the target. The risks are computed at each call, unless the
    /// verifier has computed them for a policy.
    public var risks: [Risk] { (report ?? target.map { RiskReport(of: $0.url, registry: $0.registry) })?.risks ?? [] }

    /// The result of comparing the destination with the issuer's pin.
    public let pin: PinCheck

    private let report: RiskReport?
    private let target: NormalTarget?

    /// The decision of the policy; nil if there is no policy, or if an earlier check failed.
    public let decision: PolicyDecision?

    /// The result of comparing a destination with the pin, by which an issuer says what the target must lead to.
    public enum PinCheck: String, Sendable, Hashable {
        /// The token has no pin, or is not authentic.
        case none
        /// The token has a pin, and the caller gave no destination: the app that follows the link has to compare.
        case notCompared = "not_compared"
        /// The destination is the one that the issuer pinned.
        case matched
        /// The destination is not the one that the issuer pinned.
        case mismatched
    }

    /// The issuer of a token.
    public struct Issuer: Sendable, Hashable {
        /// The name of the issuer in results.
        public let name: String

        /// The name in Chinese in the trust list; nil if it has none.
        public let chineseName: String?

        /// The id of the issuer in the trust list; nil if its key is trusted without a list.
        public let id: String?

        /// The credit grade in the trust list; nil if the key is trusted without a list.
        public let grade: IssuerGrade?

        package init(name: String, chineseName: String? = nil, id: String? = nil, grade: IssuerGrade? = nil) {
            self.name = name
            self.chineseName = chineseName
            self.id = id
            self.grade = grade
        }
    }

    /// The name of the issuer whose key made the token; nil unless the signature is good.
    package var issuerName: String? { madeBy?.name }

    /// Whether all five verdicts are good.
    public var isValid: Bool { failure == nil }

    /// Creates the verdicts on a text that is not a token.
    package init(malformed error: ShareTokenError) {
        self.init(
            wellFormed: .failed, signature: .notChecked, issuer: .notChecked, current: .notChecked,
            allowed: .notChecked, failure: error)
    }

    /// Creates the verdicts on a well-formed token that no known key made.
    ///
    /// - Parameter code: `unknown-key`, `wrong-suite`, `invalid-signature` or `crypto-failure`.
    package init(unauthenticated code: ShareTokenError.Code) {
        let isUnknown = code == .unknownKey
        self.init(
            wellFormed: .ok, signature: isUnknown ? .notChecked : .failed, issuer: isUnknown ? .failed : .notChecked,
            current: .notChecked, allowed: .notChecked, failure: ShareTokenError(code))
    }

    /// Creates the verdicts on a token that a known key made.
    ///
    /// - Parameters:
    ///   - keyID: The id of the key.
    ///   - issuer: The issuer of the token.
    ///   - target: The target of the token; nil if this version does not know it.
    ///   - pin: The result of comparing the pin.
    ///   - report: The risks of the target, if they are computed already.
    ///   - failures: The reasons why the issuer may not vouch for the token, why the token is not current, and why it
    ///     is not allowed; nil for each without a reason. The reasons after the first one do not count.
    ///   - decision: The decision of the policy, if it was asked.
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
    /// The five verdicts and the code of the failure, as in `well_formed ok, signature ok, issuer ok, current failed
    /// (expired), allowed not_checked`.
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

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A token, a trust list, a policy, a scene and a time, and the five verdicts with the decision.
package struct TrustVerdictTest: VectorTest {
    package static let schema = "trust-verdict"

    package let label: VectorLabel
    package let input: VectorInput
    /// The file of the list, as text.
    package let list: String
    /// The names of the keys that the receiver holds as roots; all of them must sign.
    package let roots: [String]
    /// When the receiver accepted the list.
    package let acceptedAt: String
    /// The id of a preset.
    package let policy: String?
    /// The text of a policy that is no preset.
    package let policyFile: String?
    package let scene: String?
    package let userMode: String?
    package let now: String
    package let verdicts: TokenVerifyTest.Verdicts
    package let issuer: IssuerFields?
    package let decision: DecisionFields?

    /// The issuer of the token.
    package struct IssuerFields: Decodable, Sendable, Hashable {
        package let id: String?
        package let grade: String?

        init(_ issuer: Verification.Issuer) {
            id = issuer.id
            grade = issuer.grade?.rawValue
        }
    }

    /// The decision.
    package struct DecisionFields: Decodable, Sendable, Hashable {
        package let action: String
        package let reason: String
        package let rule: String

        init(_ decision: PolicyDecision) {
            (action, reason, rule) = (decision.action.rawValue, decision.reason, decision.rule)
        }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        do throws(ShareTokenError) {
            let verifier = try verifier(keys)
            let token = try Token(utf8: input.bytes)
            let now = try Timestamp(now)
            let scene = try scene.map { (name) throws(ShareTokenError) in try Scene(name) }
            let mode = userMode.map { UserMode(rawValue: $0) } ?? .standard
            // The second answer comes from the cache.
            for _ in 0..<2 {
                let verification = verifier.verdicts(on: token, at: now, in: scene, userMode: mode)
                let difference =
                    expect(verdicts, TokenVerifyTest.Verdicts(verification), "verdicts")
                    ?? expect(label.error, verification.failure, "failure")
                    ?? expect(issuer, verification.madeBy.map { IssuerFields($0) }, "issuer")
                    ?? expect(decision, verification.decision.map { DecisionFields($0) }, "decision")
                if let difference { return difference }
            }
            return nil
        } catch {
            return "the vector cannot be run: \(error)"
        }
    }

    private func verifier(_ keys: VectorKeys) throws(ShareTokenError) -> TokenVerifier {
        let held = try keys.publicKeys(roots)
        let signed = try SignedTrustList(reading: Array(list.utf8))
        let state = try TrustState(list: signed.list.id, roots: try RootKeys(threshold: held.count, keys: held))
        let list = try state.accepting(signed, at: try Timestamp(acceptedAt))
        var decider: ScenePolicy?
        if let policyFile {
            decider = try ScenePolicy(json: Array(policyFile.utf8))
        } else if let policy {
            decider = ScenePolicy.preset(named: policy)
            guard decider != nil else { throw ShareTokenError(.badValue) }
        }
        return TokenVerifier(trust: list, policy: decider, cache: VerificationCache(capacity: 16))
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A token, keys, a time and a scene, and the five verdicts.
package struct TokenVerifyTest: VectorTest {
    package static let schema = "token-verify"

    package let label: VectorLabel
    package let input: VectorInput
    /// The names of the trusted keys.
    package let keys: [String]
    package let now: String
    package let scene: String?
    /// The canonical URL that the target led to; nil if nobody opened it.
    package let destination: String?
    package let verdicts: Verdicts

    /// The five verdicts, as JSON spells them.
    package struct Verdicts: Decodable, Sendable, Hashable {
        package let wellFormed: String
        package let signature: String
        package let issuer: String
        package let current: String
        package let allowed: String

        init(_ verification: Verification) {
            wellFormed = verification.wellFormed.rawValue
            signature = verification.signature.rawValue
            issuer = verification.issuer.rawValue
            current = verification.current.rawValue
            allowed = verification.allowed.rawValue
        }
    }

    package func difference(_ testKeys: VectorKeys) -> String? {
        guard let verifier = testKeys.verifier(keys) else { return "a key of \(keys) is missing" }
        let verification: Verification
        do throws(ShareTokenError) {
            let now = try Timestamp(now)
            let scene = try scene.map { (name) throws(ShareTokenError) in try Scene(name) }
            verification = verify(verifier, now, scene)
        } catch {
            return "now or scene: \(error)"
        }
        return expect(verdicts, Verdicts(verification), "verdicts")
            ?? expect(label.error, verification.failure, "failure")
    }

    private func verify(_ verifier: TokenVerifier, _ now: Timestamp, _ scene: Scene?) -> Verification {
        do throws(ShareTokenError) {
            return verifier.verdicts(
                on: try Token(utf8: input.bytes), at: now, in: scene, destination: destination)
        } catch {
            return Verification(malformed: error)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// The parts of a token, and the token that is made of them.
package struct TokenEncodeTest: VectorTest {
    package static let schema = "token-encode"

    package let label: VectorLabel
    /// The name of the key.
    package let key: String
    package let issuedAt: String
    package let lifetimeMinutes: UInt32
    package let claims: ClaimFields
    /// The target of the token; nil if it is to be found in ``text``.
    package let target: TargetFields?
    /// A share text with a link.
    package let text: String?
    /// The text of the token.
    package let token: String?

    package var mistake: String? {
        unless((target == nil) != (text == nil), "either target or text is needed")
            ?? unless((token == nil) == (label.error != nil), "a valid case has a token")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        guard let signer = keys.keys[key]?.signer, let verifier = keys.verifier([key]) else { return "no key \(key)" }
        return label.difference { () throws(ShareTokenError) in
            try make(signer)
        } check: { made in
            // The signature is random: the token in the vector has the same content and another signature.
            let isRandom = signer.suite == .sm2 || signer.suite == .p256
            return (isRandom ? sameContent(made) : expect(token, made.text, "token")) ?? verifies(made, verifier)
        }
    }

    private func make(_ signer: TokenSigner) throws(ShareTokenError) -> Token {
        let issuedAt = try Timestamp(issuedAt)
        let lifetime = try Lifetime(minutes: lifetimeMinutes)
        let claims = try claims.claims()
        let resource: Resource
        if let target { resource = try target.resource() } else { resource = try Resource(sharedText: text ?? "") }
        return try signer.token(for: resource, issuedAt: issuedAt, lifetime: lifetime, claims: claims)
    }

    private func sameContent(_ made: Token) -> String? {
        do throws(ShareTokenError) {
            let given = try Token(token ?? "")
            return expect(given.message, made.message, "message") ?? expect(token, given.text, "encoded again")
        } catch {
            return "token: \(error)"
        }
    }

    private func verifies(_ made: Token, _ verifier: TokenVerifier) -> String? {
        do throws(ShareTokenError) {
            for token in [made, try Token(token ?? "")] {
                let content = token.unverifiedContent
                let scene = content.claims.scenes.first
                let failure = verifier.verdicts(on: token, at: content.issuedAt, in: scene).failure
                if let failure { return "verified: \(failure)" }
            }
            return nil
        } catch {
            return "token: \(error)"
        }
    }
}

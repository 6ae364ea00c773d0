// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// The keys that a conversion trusts, the key that signs, and the time.
package struct ConversionContext: VectorPart, Sendable, Hashable {
    /// The names of the keys that tokens are verified with.
    package var keys: [String] { trusted ?? [] }
    /// The name of the key that signs new tokens for thirty days; nil if no key signs.
    package let signer: String?
    package var now: String { time ?? "2026-11-22T08:30:00Z" }
    package let scene: String?
    package let system: String?
    /// The dangers in spite of which links are taken.
    package var allowed: [String] { allow ?? [] }
    /// The answers of a resolver, by the URL of a link or the code of a token; nil if there is no resolver.
    ///
    /// `(unavailable)` and `(refused)` are no links; where there is nothing, the answer is `unknown`.
    package let answers: [String: String]?
    private let allow: [String]?
    private let trusted: [String]?
    private let time: String?

    private enum CodingKeys: String, CodingKey {
        case signer, scene, system, allow, answers
        case trusted = "keys"
        case time = "now"
    }

    /// The resolver that gives the answers: to links by their URL, to tokens by their code.
    var resolver: Resolver? {
        guard let answers else { return nil }
        return Resolver { match in
            let answer = answers[match.url ?? match.fields.first?.value ?? ""]
            // No link begins so.
            if answer == "(unavailable)" { return .unavailable(retryAfter: nil) }
            if answer == "(refused)" { return .refused("") }
            return answer.map { .link($0) } ?? .unknown
        }
    }

    var linkSystem: AppSystem? { system.map { AppSystem(rawValue: $0) } }

    var allowedRisks: [Risk.Code] { allowed.map { Risk.Code(rawValue: $0) } }

    /// Verifies a token.
    func verified(_ token: Token, _ keys: VectorKeys) throws(VerificationFailure) -> VerifiedToken {
        guard let verifier = keys.verifier(self.keys), let now = try? Timestamp(now) else {
            throw VerificationFailure(malformed: ShareTokenError(.keyNotFound))
        }
        return try verifier.verify(token, at: now, in: scene.flatMap { try? Scene($0) })
    }

    /// A new token.
    func token(for resource: Resource, _ keys: VectorKeys) throws(ShareTokenError) -> Token {
        guard let signer, let key = keys.keys[signer] else { throw ShareTokenError(.noPrivateKey) }
        return try key.signer.token(for: resource, issuedAt: try Timestamp(now), lifetime: .thirtyDays)
    }
}

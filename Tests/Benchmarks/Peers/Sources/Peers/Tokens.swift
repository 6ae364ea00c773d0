// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import JWTKit
import ShareToken
import ShareTokenOpenSSL

/// An algorithm that both formats have.
struct Algorithm {
    /// The name in JSON Web Tokens.
    let name: String
    let suite: Suite

    static let all = [
        Algorithm(name: "EdDSA", suite: .ed25519), Algorithm(name: "ES256", suite: .p256),
        Algorithm(name: "HS256", suite: .hmacSHA256),
    ]
}

/// The content of both formats: a link, a key id, a time, a lifetime and a scene.
enum Content {
    static let link = "https://item.taobao.com/item.htm?id=520813250866"
    static let issued: Int64 = 1_795_327_200
    static let expires = issued + 30 * 86_400
    static let present = issued + 3600
    static let scene = "wechat.chat"
}

struct Refused: Error {}

/// Share tokens: from a resource to a text, and from the text to five verdicts and the link.
struct ShareTokens: Sendable {
    private let signer: TokenSigner
    private let verifier: TokenVerifier
    private let target: Resource
    private let claims = TokenClaims(scenes: [.wechatChat])
    let text: String

    init(_ algorithm: Algorithm) throws {
        var verifier = TokenVerifier()
        if algorithm.suite == .hmacSHA256 {
            let key = try SharedKey.generate(algorithm.suite, label: "benchmarks")
            verifier.trust(key, issuer: "Example Mall")
            signer = TokenSigner(key)
        } else {
            let key = try PrivateKey.generate(algorithm.suite)
            verifier.trust(key.publicKey, issuer: "Example Mall")
            signer = TokenSigner(key)
        }
        self.verifier = verifier
        target = try Resource(link: Content.link)
        text = try signer.token(
            for: target, issuedAt: Timestamp(secondsSince1970: Content.issued), lifetime: .thirtyDays, claims: claims
        ).text
        guard try verify() == Content.link.utf8.count else { throw Refused() }
    }

    @Sendable func issue() throws -> Int {
        try signer.token(
            for: target, issuedAt: Timestamp(secondsSince1970: Content.issued), lifetime: .thirtyDays, claims: claims
        ).text.utf8.count
    }

    @Sendable func verify() throws -> Int {
        let token = try Token(text)
        let now = Timestamp(secondsSince1970: Content.present)
        return try verifier.verify(token, at: now, in: .wechatChat).url.utf8.count
    }
}

/// JSON Web Tokens of jwt-kit, as its users make and check them.
struct WebTokens: Sendable {
    private let keys = JWTKeyCollection()
    private let payload = Payload(
        iat: IssuedAtClaim(value: Date(timeIntervalSince1970: Double(Content.issued))),
        exp: ExpirationClaim(value: Date(timeIntervalSince1970: Double(Content.expires))),
        url: Content.link, scenes: [Content.scene])
    let text: String

    private static let keyID = JWKIdentifier(string: "06e3fd8f")

    private struct Payload: JWTPayload {
        let iat: IssuedAtClaim
        let exp: ExpirationClaim
        let url: String
        let scenes: [String]

        func verify(using algorithm: some JWTAlgorithm) throws {
            try exp.verifyNotExpired(currentDate: Date(timeIntervalSince1970: Double(Content.present)))
            guard scenes.contains(Content.scene) else { throw Refused() }
        }
    }

    init(_ algorithm: Algorithm) async throws {
        switch algorithm.suite {
        case .ed25519: await keys.add(eddsa: try EdDSA.PrivateKey(), kid: WebTokens.keyID)
        case .p256: await keys.add(ecdsa: ES256PrivateKey(), kid: WebTokens.keyID)
        default:
            await keys.add(
                hmac: HMACKey(key: SymmetricKey(size: .bits256)), digestAlgorithm: .sha256, kid: WebTokens.keyID)
        }
        text = try await keys.sign(payload, kid: WebTokens.keyID)
        guard try await verify() == Content.link.utf8.count else { throw Refused() }
    }

    @Sendable func issue() async throws -> Int {
        try await keys.sign(payload, kid: WebTokens.keyID).utf8.count
    }

    @Sendable func verify() async throws -> Int {
        try await keys.verify(text, as: Payload.self).url.utf8.count
    }
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL

/// The values that the tests sign.
enum Samples {
    static func target() throws -> Resource {
        try Resource(platform: "taobao", kind: "item", fields: [("id", "520813250866")])
    }

    static func issued() throws -> Timestamp { try Timestamp("2026-11-22T06:00:00Z") }

    static let label = "partner 测试"

    static func content(_ signer: TokenSigner, claims: TokenClaims = .none) throws -> TokenContent {
        try TokenContent(
            suite: signer.suite, keyID: signer.keyID, issuedAt: issued(), lifetime: .thirtyDays, claims: claims,
            target: target())
    }
}

/// A signer with a new key of a suite, and a verifier that trusts it as `Mall`.
struct KeyPair {
    let signer: TokenSigner
    let verifier: TokenVerifier

    init(_ suite: ShareToken.Suite) throws {
        var verifier = TokenVerifier()
        if suite.isShared {
            let key = try SharedKey.generate(suite, label: Samples.label)
            signer = TokenSigner(key)
            verifier.trust(key, issuer: "Mall")
        } else {
            let key = try PrivateKey.generate(suite)
            signer = TokenSigner(key)
            verifier.trust(key.publicKey, issuer: "Mall")
        }
        self.verifier = verifier
    }
}

// SPDX-License-Identifier: Apache-2.0

package import ShareToken
package import ShareTokenOpenSSL

/// A trust list with one issuer, the root's key and the issuer's key.
package struct ListedIssuer {
    package let root: PrivateKey
    package let key: PrivateKey
    package var list: TrustList

    /// 2026-11-22T06:00:00Z, at which the tokens of the samples are issued.
    package static let now = Timestamp(secondsSince1970: 1_795_327_200)

    package static func later(days: Int64) -> Timestamp {
        Timestamp(secondsSince1970: now.secondsSince1970 + days * 86_400)
    }

    package init(
        _ suite: ShareToken.Suite = .ed25519, bindings: IssuerBindings = IssuerBindings(domains: ["taobao.com"])
    )
        throws
    {
        root = try PrivateKey.generate(.ed25519)
        key = try PrivateKey.generate(suite)
        list = TrustList(
            id: "example.cn", version: 7, issuedAt: Self.later(days: -1), expiresAt: Self.later(days: 90),
            roots: TrustRoots(threshold: 1, keys: [try ListedKey(root.publicKey)]),
            issuers: [
                Issuer(
                    id: "mall", name: IssuerName(english: "Mall", chinese: "商城"), contact: "mailto:a@example.com",
                    grade: .a,
                    keys: [
                        IssuerKey(
                            key: try ListedKey(key.publicKey), notBefore: Self.later(days: -30),
                            notAfter: Self.later(days: 30))
                    ],
                    bindings: bindings)
            ])
    }

    /// The list, signed and accepted.
    package func accepted(at now: Timestamp = Self.now, registry: Registry = .standard) throws -> AcceptedTrustList {
        try TrustState(list: list.id, roots: RootKeys(threshold: 1, keys: [root.publicKey]))
            .accepting(SignedTrustList(reading: list.file()).signed(by: root), at: now, registry: registry)
    }

    package func verifier(
        _ policy: ScenePolicy? = nil, cache: VerificationCache? = nil, registry: Registry = .standard
    ) throws -> TokenVerifier {
        TokenVerifier(trust: try accepted(registry: registry), policy: policy, cache: cache)
    }

    package func token(_ link: String, at issued: Timestamp = Self.now, claims: TokenClaims = .none) throws -> Token {
        let signer = TokenSigner(key)
        return try signer.sign(
            TokenContent(
                suite: signer.suite, keyID: signer.keyID, issuedAt: issued, lifetime: .thirtyDays, claims: claims,
                target: Resource(link: link)))
    }
}

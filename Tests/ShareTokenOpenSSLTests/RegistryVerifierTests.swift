// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// A verifier reads targets with its own registry, whichever registry read the token.
@Suite struct RegistryVerifierTests {
    private static let two = Registry(platforms: [.bilibili, .taobao])
    private static let now = Timestamp(secondsSince1970: 1_795_000_000)

    @Test func aKeyThatIsTrustedByItself() throws {
        let key = try PrivateKey.generate(.ed25519)
        let token = try TokenSigner(key).token(
            for: try Resource(link: "https://item.jd.com/1.html"), issuedAt: Self.now, lifetime: .thirtyDays)
        var (all, few) = (TokenVerifier(), TokenVerifier(registry: Self.two))
        all.trust(key.publicKey, issuer: "a")
        few.trust(key.publicKey, issuer: "a")
        #expect(try all.verify(token.text, at: Self.now).resource.kind.platform == "jd")
        for verify in [{ try few.verify(token, at: Self.now) }, { try few.verify(token.text, at: Self.now) }] {
            #expect { try verify() } throws: { ($0 as? VerificationFailure)?.code == .unknownPlatform }
        }
        // A token that was read with few platforms is read again with all.
        let read = try Token(token.text, registry: Self.two)
        #expect(read.unverifiedContent.target.resource == nil)
        #expect(try all.verify(read, at: Self.now).resource.kind.platform == "jd")
    }

    @Test func aCacheTellsThemApart() throws {
        let issuer = try ListedIssuer(bindings: IssuerBindings(platforms: ["jd"]))
        let cache = VerificationCache()
        let token = try issuer.token("https://item.jd.com/1.html")
        let (all, few) = (try issuer.verifier(cache: cache), try issuer.verifier(cache: cache, registry: Self.two))
        for _ in 0..<2 {
            #expect(all.verdicts(on: token, at: ListedIssuer.now).isValid)
            #expect(few.verdicts(on: token, at: ListedIssuer.now).failure?.code == .unknownPlatform)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// Issues a token with a new key and verifies it: the example of the README.
@main
struct SigningClient {
    static func main() throws {
        let now = try Timestamp("2026-11-22T08:00:00Z")
        let key = try PrivateKey.generate(.ed25519)
        let target = try Resource(link: "https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1")
        let token = try TokenSigner(key).token(for: target, issuedAt: now, lifetime: .thirtyDays)

        var verifier = TokenVerifier()
        verifier.trust(key.publicKey, issuer: "Example Mall")
        print(try verifier.verify(token, at: now, in: .wechatChat).url)
    }
}

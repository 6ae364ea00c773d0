// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
import ShareTokenOpenSSL
import Testing

/// The program of the README, with the public names alone, as a reader compiles it.
@Suite struct ReadmeSample {
    @Test func runs() throws {
        // sample: README.md
        // Every link, card and token of a message, in order; nothing is asked of a network.
        let message = "【淘宝】https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1 「title」"
        for match in ShareScanner(message) {
            print(match)  // 12..<72 url taobao item id=520813250866 「title」
        }

        // One URL for each thing, without trackers, and the same thing in another form.
        let link = try CanonicalURL(of: "https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866&spm=a1z10.1")
        print(link, link.removed)  // https://item.taobao.com/item.htm?id=520813250866 …
        let target = try Resource(link: link.url)
        let app = try Conversion(target).converted(to: .app, on: .ios)
        print(app.text, app.losses)  // taobao://item.taobao.com/item.htm?id=520813250866 []

        // A signed token, which anyone who has the public key can read offline.
        let key = try PrivateKey.generate(.ed25519)
        let now = Timestamp(Date())
        let token = try TokenSigner(key).token(for: target, issuedAt: now, lifetime: .thirtyDays)
        print(token)  // ￥1…￥

        // The receiver's side: five verdicts, and a link only if all of them are good.
        var verifier = TokenVerifier()
        verifier.trust(key.publicKey, issuer: "Example Mall")
        let verified = try verifier.verify(token.delimitedText, at: now, in: .wechatChat)
        print(verified.url)  // https://item.taobao.com/item.htm?id=520813250866
        // end of sample

        #expect(ShareScanner(message).map { "\($0)" } == ["12..<72 url taobao item id=520813250866 「title」"])
        #expect(link.url == "https://item.taobao.com/item.htm?id=520813250866")
        #expect(app.text == "taobao://item.taobao.com/item.htm?id=520813250866" && app.losses.isEmpty)
        #expect("\(token)".hasPrefix("￥1") && verified.url == link.url)
    }
}

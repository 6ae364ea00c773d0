// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Links that look like attacks are not signed by accident.
@Suite struct DangerTests {
    @Test(
        "Refused, and taken only when the danger is named",
        arguments: [
            ("https://192.168.1.1/admin", "private-address"),
            ("https://taobao.com.evil.cn/item.htm?id=1", "brand-domain-in-host"),
            (#"https://taobao.com\@evil.com/"#, "host-differential"),
            ("[taobao.com](https://evil.example.org/login)", "display-mismatch"),
        ])
    func dangers(link: String, risk: String) throws {
        let tokenctl = try Tokenctl()
        let refused = try tokenctl.run("encode", "--json", link)
        #expect(refused.status == 4)
        let record = try refused.object()
        #expect((record["error"] as? [String: Any])?["code"] as? String == "dangerous-link")
        let risks = try #require(record["risks"] as? [[String: Any]])
        #expect(risks.contains { $0["code"] as? String == risk && $0["severity"] as? String == "danger" })
        #expect(refused.talk.contains("--allow-risk \(risk)"))
        #expect(try tokenctl.run("encode", "--allow-risk", risk, link).status == 0)
        #expect(try tokenctl.run("encode", "--allow-risk", "long-url", link).status == 4)
        #expect(try tokenctl.run("encode", "--allow-risk", "no-such-code", link).status == 64)
    }

    @Test func scriptsAreNeverTaken() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("encode", "javascript:alert(1)").status == 4)
        #expect(try tokenctl.run("encode", "--allow-risk", "dangerous-scheme", "javascript:alert(1)").status != 0)
    }

    @Test func credentialsAreDroppedWhenAllowed() throws {
        let tokenctl = try Tokenctl()
        let link = "https://me:secret@example.com/a"
        #expect(try tokenctl.run("encode", link).status == 65)
        let token = try tokenctl.run("encode", "--allow-risk", "userinfo", link).output
        #expect(try tokenctl.run("decode", input: token).output == "https://example.com/a\n")
    }
}

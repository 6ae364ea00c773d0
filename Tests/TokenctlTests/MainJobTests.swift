// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A merchant pastes a link and gets a token; a chat app pastes the token and gets the link.
@Suite struct MainJobTests {
    static let link = "https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1&ut_sk=1.X"
    static let canonical = "https://item.taobao.com/item.htm?id=520813250866"

    @Test func noSetUp() throws {
        let tokenctl = try Tokenctl()
        let encoded = try tokenctl.run("encode", Self.link)
        #expect(encoded.status == 0)
        #expect(encoded.lines.count == 1)
        #expect(encoded.output.hasPrefix("￥1") && encoded.output.hasSuffix("￥\n"))
        #expect(encoded.talk.contains("made a local key"))
        let decoded = try tokenctl.run("decode", input: encoded.output)
        #expect(decoded.output == Self.canonical + "\n")
        #expect(decoded.talk == "")
        #expect(decoded.status == 0)
    }

    @Test func theLocalKeyIsForItsOwnerAlone() throws {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("encode", Self.link)
        let file = tokenctl.home.appending(path: ".config/tokenctl/keys/default.pem")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try tokenctl.run("encode", Self.link).talk == "", "the second use makes no key")
    }

    @Test func configDirectoryOfTheEnvironment() throws {
        let tokenctl = try Tokenctl()
        let config = tokenctl.home.appending(path: "elsewhere").path
        let encoded = try tokenctl.run("encode", Self.link, environment: ["XDG_CONFIG_HOME": config])
        #expect(encoded.status == 0)
        #expect(FileManager.default.fileExists(atPath: config + "/tokenctl/keys/default.pem"))
    }

    @Test func json() throws {
        let tokenctl = try Tokenctl()
        let time = "2026-11-22T08:00:00Z"
        let encoded = try tokenctl.run(
            "encode", "--json", "--now", time, "--lifetime", "90m", "--scene", "wechat.chat", Self.link)
        let record = try encoded.object()
        let token = try #require(record["token"] as? String)
        #expect(record["chars"] as? Int == token.count)
        #expect(record["suite"] as? String == "ed25519")
        #expect(record["issued_at"] as? String == time)
        #expect(record["expires_at"] as? String == "2026-11-22T09:30:00Z")
        #expect(record["error"] is NSNull)
        let target = try #require(record["target"] as? [String: Any])
        #expect(target["platform"] as? String == "taobao")
        #expect(target["kind"] as? String == "item")
        #expect(target["fields"] as? [String: String] == ["id": "520813250866"])
        #expect(target["url"] as? String == Self.canonical)

        let decoded = try tokenctl.run("decode", "--json", "--now", time, "--scene", "wechat.chat", "看 \(token) 啊")
        let result = try decoded.object()
        #expect(result["ok"] as? Bool == true)
        #expect(result["key_id"] as? String == record["key_id"] as? String)
        #expect(result["issuer"] as? String == "local:default")
        let verdicts = try #require(result["verdicts"] as? [String: String])
        #expect(Set(verdicts.keys) == ["well_formed", "signature", "issuer", "current", "allowed"])
        #expect(Set(verdicts.values) == ["ok"])
    }

    @Test(
        "Failures and their exit statuses",
        arguments: [
            (["--scene", "sms", "--now", "2026-11-22T08:00:00Z"], "scene-not-allowed", "allowed", 4),
            (["--now", "2026-11-22T08:00:00Z"], "scene-required", "allowed", 4),
            (["--scene", "wechat.chat", "--now", "2026-12-22T08:00:00Z"], "expired", "current", 5),
            (["--scene", "wechat.chat", "--now", "2026-11-22T07:54:59Z"], "not-yet-valid", "current", 5),
        ])
    func verdicts(options: [String], code: String, verdict: String, status: Int) throws {
        let tokenctl = try Tokenctl()
        let token = try tokenctl.run(
            "encode", "--now", "2026-11-22T08:00:00Z", "--scene", "wechat.chat", Self.link)
        let input = Data(token.output.utf8)
        let plain = try tokenctl.run(["decode"] + options, input: input)
        #expect(plain.output == "\n", "one line of output for each record, without the link")
        #expect(plain.talk.contains(code))
        #expect(plain.status == Int32(status))
        let json = try tokenctl.run(["decode", "--json"] + options, input: input)
        let record = try json.object()
        #expect(record["ok"] as? Bool == false)
        #expect((record["verdicts"] as? [String: String])?[verdict] == "failed")
        #expect((record["error"] as? [String: Any])?["code"] as? String == code)
        #expect(json.status == Int32(status))
    }

    @Test func aPinThatNobodyLookedAtIsTold() throws {
        let tokenctl = try Tokenctl()
        let token = try tokenctl.run("encode", "--pin", Self.canonical, Self.link).output
        let silent = try tokenctl.run("decode", input: token)
        #expect(silent.status == 0 && silent.talk.contains("the issuer has pinned where the target leads"))
        #expect(try tokenctl.run("decode", "--destination", Self.canonical, input: token).talk == "")
    }

    @Test func anotherIssuersKey() throws {
        let (issuer, reader) = (try Tokenctl(), try Tokenctl())
        let token = try issuer.run("encode", Self.link).output
        let refused = try reader.run("decode", "--json", token)
        #expect(refused.status == 2)
        let verdicts = try refused.object()["verdicts"] as? [String: String]
        #expect(verdicts?["well_formed"] == "ok")
        #expect(verdicts?["issuer"] == "failed")
        let key = reader.home.appending(path: "mall.pub.pem")
        try Data(try issuer.run("key", "export").output.utf8).write(to: key)
        let read = try reader.run("decode", "--json", "--public-key", key.path, token)
        #expect(read.status == 0)
        #expect(try read.object()["issuer"] as? String == "mall")
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The effects of `convert`, `rewrite` and the options of `encode` that vectors do not show.
@Suite struct ConvertTests {
    private static let app = "taobao://item.taobao.com/item.htm?id=520813250866"

    @Test func theFormAloneGoesToStdout() throws {
        let tokenctl = try Tokenctl()
        let token = try tokenctl.run("encode", MainJobTests.link).output
        let run = try tokenctl.run("convert", "--to", "app", input: token)
        #expect(run.output == Self.app + "\n")
        #expect(run.status == 0)
        #expect(run.talk.split(separator: "\n").count == 2)
        #expect(run.talk.contains("record 1: loss: expires_at (app): never-expires: "))
        #expect(run.talk.contains("record 1: loss: signature (app): not-signed: "))
    }

    /// A text that only begins like a card or an object is read as a text; without a link in it, its error is reported.
    @Test(arguments: [
        #"{"data":{"shareUrl":"LINK"}}"#, "{淘宝} LINK", "<br>LINK", "<a href=\"LINK\">x</a>", "[CQ:at,qq=123] 看 LINK",
    ])
    func aTextMayBeginLikeACard(text: String) throws {
        let tokenctl = try Tokenctl()
        let record = text.replacing("LINK", with: MainJobTests.link)
        #expect(try tokenctl.run("convert", "--to", "url", record).output == MainJobTests.canonical + "\n")
        #expect(try tokenctl.run("encode", record).output.hasPrefix("￥1"))
        #expect(try tokenctl.run("convert", "--to", "url", text).status == 65)
    }

    @Test func noKeyIsMadeForLinks() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("convert", "--to", "url", MainJobTests.link).output == MainJobTests.canonical + "\n")
        #expect(try tokenctl.run("rewrite", "--to", "url", MainJobTests.link).output == MainJobTests.canonical + "\n")
        #expect(!FileManager.default.fileExists(atPath: tokenctl.home.appending(path: ".config").path))
        #expect(try tokenctl.run("convert", "--to", "token", MainJobTests.link).output.hasPrefix("￥1"))
    }

    @Test func aFormThatIsNotThereNamesTheOthers() throws {
        let run = try Tokenctl().run("convert", "--to", "mini-program", MainJobTests.link)
        #expect(run.status == 3)
        #expect(run.output == "")
        #expect(run.talk.contains("no-such-form"))
        #expect(run.talk.contains("url, app, app-ios, app-android, intent, card, token"))
    }

    @Test func recordsInRecordsOut() throws {
        let input = "\(MainJobTests.link)\nnothing\nhttps://example.com/\n"
        let run = try Tokenctl().run("convert", "--to", "app", input: input)
        #expect(run.lines == [Self.app[...], "", ""])
        #expect(run.talk.contains("record 2: no-link"))
        #expect(run.talk.contains("record 3: no-such-form"))
        #expect(run.status == 3)
    }

    @Test func allFormsAreOneObject() throws {
        let object = try Tokenctl().run("convert", "--to", "all", MainJobTests.link).object()
        #expect(Set(object.keys) == ["url", "app", "intent", "card", "token"])
        #expect(object["app"] as? String == Self.app)
        let small = try Tokenctl().run("convert", "--to", "all", "--json", "--budget", "sms70", MainJobTests.link)
            .object()
        #expect((small["forms"] as? [String: String]).map { Set($0.keys) } == ["url", "app"])
        let losses = try #require(small["losses"] as? [[String: String]])
        #expect(
            losses == ["intent", "card", "token"].map { ["field": "text", "form": $0, "reason": "over-budget"] })
    }

    @Test func usage() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("convert", "--to", "poster", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("convert", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("rewrite", "--to", "all", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("encode", "--title", "a", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("encode", "--key", "a", "--key", "b", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("encode", "--budget", "tiny", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("convert", "--to", "url", "--system", "symbian", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("rewrite", "--to", "url", "--whole", MainJobTests.link).status == 64)
    }

    @Test func linesKeepTheirEnds() throws {
        let tokenctl = try Tokenctl()
        for end in ["", "\n", "\r\n", "\n\n", "\r"] {
            let run = try tokenctl.run(
                ["rewrite", "--to", "url"], input: Data("a\0\r\n\(MainJobTests.link) b\(end)".utf8))
            #expect(run.output == "a\0\r\n\(MainJobTests.canonical) b\(end)")
        }
        #expect(try tokenctl.run(["rewrite", "--to", "url"], input: Data()).output == "")
    }

    @Test func linesOfAnyLength() throws {
        let filler = String(repeating: "x ", count: 1 << 20)
        let run = try Tokenctl().run(
            "rewrite", "--to", "url", input: "\(MainJobTests.link) \(filler)\(MainJobTests.link)")
        #expect(run.output == "\(MainJobTests.canonical) \(filler)\(MainJobTests.canonical)")
    }

    @Test func whatStaysIsTold() throws {
        let run = try Tokenctl().run("rewrite", "--to", "app", input: "a\nb https://example.com/\n")
        #expect(run.output == "a\nb https://example.com/\n")
        #expect(run.talk.contains("line 2: kept: bytes 2..<22: no-such-form: "))
        #expect(run.status == 3)
    }

    @Test func severalKeysForABudget() throws {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("key", "generate", "--suite", "hmac-sha256-compact", "--label", "ab", "--name", "short")
        _ = try tokenctl.run("key", "generate", "--name", "long")
        let options = ["encode", "--budget", "scene32", "--key", "long"]
        let refused = try tokenctl.run(options + [MainJobTests.link], input: Data())
        #expect(refused.status == 65)
        #expect(refused.talk.contains("scene32 has room for 32 characters: ed25519"))
        let fitting = try tokenctl.run(options + ["--key", "short", MainJobTests.link], input: Data())
        #expect(fitting.output.count == 33)
        #expect(try tokenctl.run("decode", input: fitting.output).output == MainJobTests.canonical + "\n")
    }

    @Test func aShareTextReadsBack() throws {
        let tokenctl = try Tokenctl()
        let text = try tokenctl.run("encode", "--share-text", "--title", "空调」\nhttps://a.cn", MainJobTests.link).output
        #expect(text.hasPrefix("【淘宝】\(MainJobTests.canonical) 「"))
        #expect(text.contains(" 「空调』 https: //a.cn」 ￥1"))
        #expect(try tokenctl.run("decode", input: text).output == MainJobTests.canonical + "\n")
        let json = try tokenctl.run("encode", "--share-text", "--json", MainJobTests.link).object()
        let token = try #require(json["token"] as? String)
        #expect((json["share_text"] as? String)?.contains(token) == true)
    }
}

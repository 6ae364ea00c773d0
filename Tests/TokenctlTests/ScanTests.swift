// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `tokenctl scan`, and the messages of `decode` and `encode` about tokens of other platforms.
@Suite struct ScanTests {
    private static let share = "【淘宝】https://m.tb.cn/h.3n52vLA 复制￥E1UAbOaNcwP￥ 「灯」"

    @Test func aTextOperandGivesOneLineAMatch() throws {
        let run = try Tokenctl().run("scan", Self.share)
        #expect(run.status == 0)
        #expect(
            run.lines == [
                "12-37\tshort_link\ttaobao/short_link\thttps://m.tb.cn/h.3n52vLA",
                "47-58\tforeign_token\ttaobao/token\tE1UAbOaNcwP",
            ])
    }

    @Test("SCN-30: one object a text, also without matches, with all members")
    func oneObjectATextAlsoWithoutMatches() throws {
        let tokenctl = try Tokenctl()
        let run = try tokenctl.run("scan", "--json", input: "\(Self.share)\n\n价格￥12.50\nhttps://example.com/a\n")
        #expect(run.status == 0)
        #expect(run.lines.count == 4)
        #expect(try (0..<4).map { try matches(run, $0).count } == [2, 0, 0, 1])
        #expect(run.lines[1] == "{\"line\":2,\"matches\":[]}")
        let members: Set = [
            "start", "end", "text", "form", "platform", "kind", "fields", "url", "pair", "title", "label", "risks",
            "extracted", "exposure", "error",
        ]
        for match in try matches(run, 0) { #expect(Set(match.keys) == members) }
        #expect(try matches(run, 0)[1]["text"] as? String == "E1UAbOaNcwP")
        #expect(try matches(run, 0)[1]["pair"] as? Int == 0)
    }

    @Test func nothingAtAllIsToldByTheStatus() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("scan", "--json", input: "好\n好\n").status == 3)
        #expect(try tokenctl.run("scan", "nothing").status == 3)
        #expect(try tokenctl.run("scan", "nothing").output.isEmpty)
    }

    @Test func theWholeInputIsOneText() throws {
        let tokenctl = try Tokenctl()
        let text = "【淘宝】https://m.tb.cn/h.3n52vLA\n￥E1UAbOaNcwP￥\n"
        let whole = try tokenctl.run("scan", "--json", "--whole", input: text)
        #expect(whole.lines.count == 1)
        #expect(try matches(whole, 0).map { $0["pair"] as? Int } == [1, 0])
        let lines = try tokenctl.run("scan", "--json", input: text)
        #expect(lines.lines.count == 2)
        #expect(try matches(lines, 1)[0]["pair"] is NSNull)
        #expect(try tokenctl.run("scan", "--whole", "text").status == 64)
    }

    @Test func bytesThatAreNotUTF8AreSteppedOver() throws {
        let input = Data([0xFF, 0xFE]) + Data("￥E1UAbOaNcwP￥".utf8) + Data([0xC0, 0x0A])
        let run = try Tokenctl().run(["scan", "--json"], input: input)
        #expect(try matches(run, 0).map { $0["start"] as? Int } == [5])
    }

    @Test func decodeSaysWhoseAForeignTokenIs() throws {
        let tokenctl = try Tokenctl()
        let run = try tokenctl.run("decode", "--json", "复制￥E1UAbOaNcwP￥打开")
        #expect(run.status == 3)
        let object = try run.object()
        #expect((object["error"] as? [String: Any])?["code"] as? String == "foreign-token")
        #expect((object["error"] as? [String: Any])?["offset"] as? Int == 9)
        #expect(
            object["foreign"] as? [String: String] == [
                "form": "foreign_token", "platform": "taobao", "value": "E1UAbOaNcwP",
            ])
        #expect(object["beside"] is NSNull)
        let talk = try tokenctl.run("decode", "复制￥E1UAbOaNcwP￥打开").talk
        #expect(talk.contains("Taobao (淘宝)"))
        #expect(talk.contains("foreign-token at byte 9"))
    }

    @Test func decodeNamesTheLinkBesideAToken() throws {
        let text = "￥E1UAbOaNcwP￥ https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1"
        let run = try Tokenctl().run("decode", "--json", text)
        #expect(run.status == 3)
        #expect(try run.object()["beside"] as? String == "https://item.taobao.com/item.htm?id=520813250866")
    }

    @Test func decodeSaysWhoseAShortLinkIs() throws {
        let run = try Tokenctl().run("decode", "--json", "看 https://v.douyin.com/i2aPnD7d/ 吧")
        #expect(run.status == 3)
        let object = try run.object()
        #expect((object["error"] as? [String: Any])?["code"] as? String == "short-link")
        #expect((object["foreign"] as? [String: String])?["platform"] == "douyin")
    }

    /// A policy does not make a told account an error; only `--fail-on` does.
    @Test func accountsUnderAPolicy() throws {
        let tokenctl = try Tokenctl()
        let arguments = ["scan", "--policy", "neutral", "--scene", "wechat.group", "https://a.com/#/x?share_uid=777"]
        let run = try tokenctl.run(arguments, input: Data())
        #expect(run.status == 0 && run.talk == "")
        #expect(run.output.hasSuffix("\thttps://a.com/#/x\topen (lawful-link)\n"))
        let strict = try tokenctl.run(arguments + ["--fail-on", "identity"], input: Data())
        #expect(strict.status == 4 && strict.talk.contains("share_uid tells the sharer"))
    }

    @Test func encodeTakesTheDirectLinkBesideAToken() throws {
        let tokenctl = try Tokenctl()
        let text = "￥E1UAbOaNcwP￥ https://m.tb.cn/h.3n52vLA https://item.taobao.com/item.htm?id=520813250866"
        let run = try tokenctl.run("encode", "--json", text)
        #expect(run.status == 0)
        let target = try run.object()["target"] as? [String: Any]
        #expect(target?["url"] as? String == "https://item.taobao.com/item.htm?id=520813250866")
        let alone = try tokenctl.run("encode", "--json", "￥E1UAbOaNcwP￥")
        #expect(alone.status == 3)
        #expect((try alone.object()["error"] as? [String: Any])?["code"] as? String == "foreign-token")
    }

    private func matches(_ run: Tokenctl.Run, _ line: Int) throws -> [[String: Any]] {
        try #require(try run.object(line)["matches"] as? [[String: Any]])
    }
}

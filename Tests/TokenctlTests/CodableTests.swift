// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
import Testing

/// `Codable` and the command line write one JSON for one value.
@Suite struct CodableTests {
    private let tokenctl: Tokenctl

    init() throws { tokenctl = try Tokenctl() }

    /// The value of a part of the output, encoded again.
    private func same<Value: Codable>(_ type: Value.Type, _ part: Any?) throws -> Value {
        let part = try #require(part)
        let value = try JSONDecoder().decode(type, from: JSONSerialization.data(withJSONObject: part))
        try written(value, part)
        return value
    }

    private func written<Value: Encodable>(_ value: Value, _ part: Any?) throws {
        let part = try #require(part as? NSObject)
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSObject
        #expect(object == part, "\(object ?? NSNull()) is not \(part)")
    }

    @Test func conversions() throws {
        let link = "https://www.bilibili.com/video/BV1GJ411x7h7?p=2&vd_source=0123456789abcdef"
        let run = try tokenctl.run("convert", "--to", "all", "--json", link)
        let object = try run.object()
        let target = try same(Resource.self, object["target"])
        #expect(target.url == "https://www.bilibili.com/video/BV1GJ411x7h7?p=2")
        let losses = try same([Loss].self, object["losses"])
        #expect(!losses.isEmpty && losses == Conversion(target).allLinks().flatMap(\.losses))
    }

    @Test func risksAndErrors() throws {
        let link = "https://item.taobao.com@evil.example/a?id=1"
        let object = try tokenctl.run("canonicalize", "--json", link).object()
        let canonical = try CanonicalURL(of: link)
        #expect(!canonical.risks(in: Array(link.utf8)).isEmpty)
        try written(canonical.risks(in: Array(link.utf8)), object["risks"])
        let refused = try tokenctl.run("canonicalize", "--json", "https://[").object()
        do throws(ShareTokenError) {
            _ = try CanonicalURL(of: "https://[")
            Issue.record("a broken link was read")
        } catch { try written(error, refused["error"]) }
    }

    @Test func policies() throws {
        let question = PolicyQuestion(
            scene: .wechatGroup, form: .url, category: .commerce, risk: .warning, platform: "taobao",
            at: try Timestamp("2026-12-01T08:00:00Z"))
        let json = String(decoding: try JSONEncoder().encode(question), as: UTF8.self)
        let object = try tokenctl.run("policy", "eval", "neutral", "--json", input: json).object()
        #expect(try same(PolicyQuestion.self, object["question"]) == question)
        try written(ScenePolicy.neutral.evaluate(question), object["decision"])
    }

    @Test func messages() throws {
        let text =
            "😀【淘宝】https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE ￥eAvn3w5fPRE￥「灯」 http://127.0.0.1/ foo://bar "
            + "https://www.xiaohongshu.com/explore/66aabbccddeeff0011223344?appuid=5f0011223344556677889900"
        let now = try Timestamp("2026-12-01T08:00:00Z")
        let run = try tokenctl.run(
            "scan", "--json", "--policy", "neutral", "--scene", "wechat.group", "--now", now.description, text)
        var object = try run.object()
        object["line"] = nil
        let message = MessageReader(policy: .neutral).read(text, in: .wechatGroup, at: now)
        #expect(message.spans.count == 5)
        try written(message, object)
        // The part over budget has the same members.
        var budget = MessageBudget()
        budget.matches = 1
        let short = MessageReader(policy: .neutral, budget: budget).read(text, in: .wechatGroup, at: now)
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(short)) as? [String: [[String: Any]]]
        let members = try #require(json?["matches"])
        #expect(members.count == 2 && Set(members[0].keys) == Set(members[1].keys))
    }

    /// A `url` that the fields do not make would be another target for another reader.
    @Test func aLinkBesideOtherFieldsIsRefused() throws {
        let item =
            #"{"platform":"taobao","kind":"item","fields":{"id":"520813250866"},"url":"https://item.taobao.com/item.htm?id="#
        for (id, isSame) in [("520813250866", true), ("520813250867", false)] {
            let data = Data((item + id + "\"}").utf8)
            let resource = try? JSONDecoder().decode(Resource.self, from: data)
            #expect((resource != nil) == isSame)
        }
    }

    @Test(arguments: [#"["2026-13-01T00:00:00Z"]"#, #"["evil name"]"#, #"["xyz"]"#, "[1]"])
    func textsThatNameNothingAreRefused(json: String) {
        let data = Data(json.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Timestamp].self, from: data) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Suite].self, from: data) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([KeyID].self, from: data) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Token].self, from: data) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Risk.Severity].self, from: data) }
    }
}

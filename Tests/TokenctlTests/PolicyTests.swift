// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

@Suite struct PolicyTests {
    private let tokenctl: Tokenctl

    init() throws { tokenctl = try Tokenctl() }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: tokenctl.home.appending(path: name))
    }

    private func rule(_ id: String, _ more: String) -> String {
        #"{"id": "\#(id)", "action": "open", "reason": "lawful-link", "message": {"en": "w", "zh": "字"}\#(more)}"#
    }

    private func policy(_ rules: String...) -> String {
        #"{"id": "mine", "name": {"en": "Mine", "zh": "我的"},"# + "\n\"rules\": [\n"
            + rules.joined(separator: ",\n") + "\n]}\n"
    }

    @Test func aSceneOpensGoodsAndKeepsFilmsAsText() throws {
        let arguments = ["policy", "eval", "wechat-2021-11-29", "--scene", "wechat.group", "--form", "url", "--json"]
        let goods = try tokenctl.run(arguments + ["--category", "commerce"], input: Data())
        #expect(goods.status == 0)
        let film = try tokenctl.run(arguments + ["--category", "video"], input: Data())
        #expect(film.status == 4)
        let decision = try #require(try film.object()["decision"] as? [String: Any])
        #expect(decision["action"] as? String == "token_only")
        #expect(decision["reason"] as? String == "category-closed")
        #expect(decision["rule"] as? String == "group-others")
        #expect(Set((decision["message"] as? [String: String] ?? [:]).keys) == ["en", "zh"])
        // The clock decides which rules hold.
        let past = try tokenctl.run(
            arguments + ["--category", "commerce", "--now", "2021-11-28T00:00:00+08:00"], input: Data())
        #expect(past.status == 4)
    }

    @Test func questionsStream() throws {
        let run = try tokenctl.run(
            "policy", "eval", "neutral", "--json", "--jobs", "2",
            input: """
                {"scene":"web","form":"url","category":"web"}
                nonsense
                {"scene":"web","form":"url","category":"web","risk":"danger"}
                {"scene":"web","form":"url","category":"web","mode":"minor"}
                """)
        #expect(run.lines.count == 4)
        #expect((try run.object(0)["decision"] as? [String: Any])?["action"] as? String == "open")
        #expect((try run.object(1)["error"] as? [String: Any])?["code"] as? String == "bad-json")
        #expect((try run.object(2)["decision"] as? [String: Any])?["rule"] as? String == "dangerous")
        #expect((try run.object(3)["error"] as? [String: Any])?["code"] as? String == "unknown-member")
        #expect((try run.object(3)["error"] as? [String: Any])?["offset"] as? Int == 45)
        #expect(run.status == 65)
        // In the output for people a bad record is an empty line, and its reason is on stderr.
        let plain = try tokenctl.run(
            "policy", "eval", "neutral", input: "{}\n{\"scene\":\"web\",\"form\":\"url\",\"category\":\"web\"}\n")
        #expect(plain.lines.first == "" && plain.lines.last?.hasPrefix("open (lawful-link, rule open): ") == true)
        #expect(plain.talk.contains("record 1: missing-member at byte 0"))
    }

    @Test func halfAQuestionIsAUsageError() throws {
        #expect(try tokenctl.run("policy", "eval", "neutral", "--scene", "web").status == 64)
        #expect(try tokenctl.run("policy", "eval", "neutral", "--platform", "taobao", input: "").status == 64)
        #expect(try tokenctl.run("policy", "eval", "neutral", "--user-mode", "minor", input: "").status == 64)
        #expect(try tokenctl.run("policy", "eval", "nosuch", input: "").status == 66)
    }

    @Test func everyPresetIsShownAndReadAgain() throws {
        for preset in ScenePolicy.presets {
            let shown = try tokenctl.run("policy", "show", preset.id, "--json")
            #expect(shown.status == 0)
            #expect(try ScenePolicy(json: Array(shown.output.utf8)) == preset, "\(preset.id)")
            try write(shown.output, to: "\(preset.id).json")
            let lint = try tokenctl.run("policy", "lint", "\(preset.id).json", preset.id)
            #expect(lint.status == 0 && lint.lines.count == 2, "\(preset.id): \(lint.output)")
            let people = try tokenctl.run("policy", "show", preset.id)
            for rule in preset.draft.rules { #expect(people.output.contains(" \(rule.id) (")) }
        }
        #expect(try tokenctl.run("policy", "show").lines.count == ScenePolicy.presets.count)
    }

    @Test func policyWithAHole() throws {
        try write(policy(rule("chats", #", "when": {"scene": ["wechat.chat"]}"#)), to: "hole.json")
        let run = try tokenctl.run("policy", "lint", "hole.json")
        #expect(run.status == 65)
        #expect(run.output.hasPrefix("hole.json:1:1: policy-hole: "))
        #expect(run.output.contains("--scene wechat.group --form url --category commerce"))
        // A command that uses the policy reports the hole as well.
        let used = try tokenctl.run(
            "policy", "eval", "hole.json", "--scene", "wechat.chat", "--form", "url", "--category", "web")
        #expect(used.status == 65 && used.talk.contains("hole.json:1:1: policy-hole") && used.output.isEmpty)
    }

    @Test func policyWithAContradiction() throws {
        try write(
            policy(
                rule("all", ""),
                rule("goods", #", "when": {"category": ["commerce"]}"#).replacing(#""open""#, with: #""deny""#)),
            to: "both.json")
        let run = try tokenctl.run("policy", "lint", "both.json", "--json")
        #expect(run.status == 65)
        let problem = try #require((try run.object()["problems"] as? [[String: Any]])?.first)
        #expect(problem["code"] as? String == "policy-contradiction")
        #expect(problem["line"] as? Int == 4 && problem["column"] as? Int == 1)
        #expect(problem["rules"] as? [String] == ["all", "goods"])
        #expect((problem["question"] as? [String: Any])?["category"] as? String == "commerce")
    }

    @Test func brokenFilesHaveALineAndAColumn() throws {
        try write(policy(rule("all", #", "untill": "2021-11-29T00:00:00Z""#)), to: "broken.json")
        let run = try tokenctl.run("policy", "lint", "broken.json", "neutral", "missing.json")
        #expect(run.status == 66)
        let column = rule("all", "").count + 2
        #expect(run.lines.first?.hasPrefix("broken.json:3:\(column): unknown-member: ") == true, "\(run.output)")
        #expect(run.lines.last?.hasPrefix("neutral: total") == true)
        #expect(run.talk.contains("missing.json: "))
        try write(String(repeating: " ", count: (1 << 20) + 1), to: "large.json")
        #expect(try tokenctl.run("policy", "lint", "large.json").status == 65)
    }

    @Test func misspeltNamesAndIdleRulesAreNoted() throws {
        try write(
            policy(
                rule("all", #", "overrides": ["films"]"#), rule("films", #", "when": {"category": ["vidoe"]}"#)),
            to: "notes.json")
        let run = try tokenctl.run("policy", "lint", "notes.json")
        #expect(run.status == 0)
        #expect(run.output.contains("note: rule films: no category vidoe is registered"))
        #expect(run.output.contains("note: rule films: decides no question"))
    }

    @Test func anExampleSaysTheModeOfItsReader() throws {
        let text = """
            {"id": "mode", "name": {"en": "Mode", "zh": "模式"}, "sources": [], "rules": [
             {"id": "open", "when": {}, "action": "open", "reason": "lawful-link",
              "message": {"en": "The link opens.", "zh": "链接可以打开。"}},
             {"id": "closed", "when": {"user_mode": ["minor"], "platform": ["taobao"]}, "action": "deny",
              "reason": "category-closed", "overrides": ["open"], "message": {"en": "No.", "zh": "不可。"}}]}
            """
        try write(text, to: "modes.json")
        let audit = try tokenctl.run("policy", "audit", "modes.json")
        #expect(audit.output.contains("a URL to e-commerce of Taobao (user mode: minors) is denied (rule closed)"))
        #expect(audit.output.contains("淘宝的电商类网址（青少年模式）禁止打开（规则 closed）"))
    }

    @Test func anAuditHasAVerdictAndExamples() throws {
        let fair = try tokenctl.run("policy", "audit", "neutral", "--json")
        #expect(fair.status == 0)
        #expect(try fair.object()["fair"] as? Bool == true)
        let unfair = try tokenctl.run("policy", "audit", "wechat-2021-11-29", "--json", "--now", "2026-11-25T00:00:00Z")
        #expect(unfair.status == 4)
        let report = try unfair.object()
        #expect(
            report["properties"] as? [String: String]
                == ["alike": "refuted", "in_app": "refuted", "no_extra_steps": "refuted"])
        #expect(report["at"] as? String == "2026-11-25T00:00:00Z")
        let violations = try #require(report["violations"] as? [[String: Any]])
        let pair = try #require(violations.first { $0["code"] as? String == "unlike-platform" })
        #expect((pair["cases"] as? [Any])?.count == 2)
        #expect(pair["dimension"] as? String == "platform")
        let text = try tokenctl.run("policy", "audit", "wechat-2021-11-29", "--all-times")
        #expect(text.status == 4 && text.lines.first?.hasPrefix("refuted   alike: ") == true)
        #expect(text.output.contains("微信群聊"))
    }

    /// A token and `policy eval` are treated by the same rules.
    @Test(arguments: ["open", "warn", "token_only", "deny"])
    func aRuleForTokensHoldsForTokens(action: String) throws {
        try write(
            policy(
                rule("all", ""),
                rule("tokens", #", "when": {"form": ["share_token"]}, "overrides": ["all"]"#)
                    .replacing(#""open""#, with: "\"\(action)\"")),
            to: "mine.json")
        let asked = try tokenctl.run(
            "policy", "eval", "mine.json", "--scene", "web", "--form", "share_token", "--category", "commerce", "--json"
        )
        let token = try tokenctl.run("encode", MainJobTests.link).output
        let decoded = try tokenctl.run("decode", "--policy", "mine.json", "--scene", "web", "--json", input: token)
        let decisions = try [asked, decoded].map { try $0.object()["decision"] as? [String: Any] }
        #expect(decisions.allSatisfy { $0?["action"] as? String == action }, "\(decoded.output)")
        #expect(asked.status == decoded.status)
    }

    /// The name that an author gives to a reason proves nothing.
    @Test func aReasonProvesNothing() throws {
        let closed = rule("all", "").replacing(#""open""#, with: #""deny""#)
            .replacing("lawful-link", with: "scene-not-covered")
        try write(policy(closed), to: "closed.json")
        let run = try tokenctl.run("policy", "audit", "closed.json")
        #expect(run.status == 4 && run.output.contains("refuted   in_app: "), "\(run.output)")
        // A scene that no rule names is neither proved nor refuted.
        try write(policy(closed, rule("chat", #", "when": {"scene": ["sms"]}, "overrides": ["all"]"#)), to: "half.json")
        let half = try tokenctl.run("policy", "audit", "half.json")
        #expect(half.status == 1 && half.output.contains("unproved  in_app: "), "\(half.output)")
        #expect(half.output.contains("\ngap  not-covered: "))
        let json = try tokenctl.run("policy", "audit", "half.json", "--json").object()
        #expect((json["properties"] as? [String: String])?["in_app"] == "unproved")
        #expect(json["fair"] as? Bool == false && (json["gaps"] as? [[String: Any]])?.count == 1)
        #expect(try tokenctl.run("policy", "audit", "neutral").status == 0)
        let page = try tokenctl.run("policy", "audit", "half.json", "--html", "-")
        #expect(page.status == 1 && page.output.contains("Parity is unproved."))
    }
}

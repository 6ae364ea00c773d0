// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Rules that leave a question open, or answer one twice, are no policy.
@Suite struct PolicyProofTests {
    static let message = BilingualText(en: "words", zh: "文字")

    private func rule(
        _ id: String, _ conditions: PolicyConditions = .any, _ action: PolicyAction = .open, before: [String] = [],
        from: Timestamp? = nil, until: Timestamp? = nil
    ) -> PolicyRule {
        PolicyRule(
            id, from: from, until: until, when: conditions, action, reason: "lawful-link", message: Self.message,
            overrides: before)
    }

    private func draft(_ rules: [PolicyRule]) -> PolicyDraft {
        PolicyDraft(id: "test", name: Self.message, rules: rules)
    }

    private func code(_ rules: [PolicyRule]) -> String? {
        do throws(ShareTokenError) {
            _ = try ScenePolicy(draft(rules))
            return nil
        } catch { return error.code.rawValue }
    }

    @Test func policyWithAHole() throws {
        let chats = rule("chats", PolicyConditions(scenes: [.wechatChat, .wechatGroup]))
        let problems = draft([chats]).problems()
        #expect(problems.map(\.code) == [.policyHole])
        let question = try #require(problems.first?.question)
        // The smallest example: the first registered scene that is left out, and the first name of everything else.
        #expect(question.scene == .wechatMoments)
        #expect(question.form == .url && question.category == .commerce && question.userMode == .standard)
        #expect(question.grade == nil && question.risk == nil && question.platform == nil && question.issuer == nil)
        #expect(code([chats]) == "policy-hole")
    }

    /// Every gap between two rules is a stretch of time without an answer; a hostile policy has hundreds.
    @Test func holesInTimeAreAsFewAsOthers() throws {
        let start = try Timestamp("2018-05-29T00:00:00Z").secondsSince1970
        let rules = (0..<40).map { number in
            rule(
                "day-\(number)", from: Timestamp(secondsSince1970: start + Int64(number) * 172_800),
                until: Timestamp(secondsSince1970: start + Int64(number) * 172_800 + 86_400))
        }
        #expect(draft(rules).problems().count == 8)
    }

    @Test func policyWithAHoleInTime() throws {
        let first = try Timestamp("2018-05-29T00:00:00Z")
        let second = try Timestamp("2021-09-17T00:00:00Z")
        let problems = draft([rule("before", until: first), rule("after", from: second)]).problems()
        #expect(problems.map(\.code) == [.policyHole])
        #expect(problems.first?.question?.at == first)
        // No gap: the end of one is the beginning of the other.
        #expect(code([rule("before", until: first), rule("after", .any, .deny, from: first)]) == nil)
    }

    @Test func policyWithAHoleForEveryName() {
        // All known scenes are answered, and no other: the set of scenes is open.
        let problems = draft([rule("known", PolicyConditions(scenes: Scene.registered))]).problems()
        #expect(problems.map { $0.question?.scene.name } == ["other"])
        #expect(code([]) == "policy-hole")
    }

    @Test func policyWithAContradiction() throws {
        let rules = [
            rule("all"), rule("groups", PolicyConditions(scenes: [.wechatGroup]), .tokenOnly, before: ["all"]),
            rule("goods", PolicyConditions(categories: [.commerce]), .warn, before: ["all"]),
        ]
        let problem = try #require(draft(rules).problems().first)
        #expect(problem.code == .policyContradiction)
        #expect(problem.rules == ["groups", "goods"])
        #expect(problem.question?.scene == .wechatGroup && problem.question?.category == .commerce)
        #expect(code(rules) == "policy-contradiction")
    }

    @Test func anOverrideThroughOthersDecides() throws {
        let policy = try ScenePolicy(
            draft([
                rule("all"), rule("middle", PolicyConditions(scenes: [.sms]), .warn, before: ["all"]),
                rule("top", PolicyConditions(forms: [.app]), .deny, before: ["middle"]),
            ]))
        let now = Timestamp.tokenEpoch
        func action(_ scene: Scene, _ form: LinkForm) -> PolicyAction {
            policy.evaluate(PolicyQuestion(scene: scene, form: form, category: .web, at: now)).action
        }
        #expect(action(.sms, .app) == .deny)
        #expect(action(.sms, .url) == .warn)
        #expect(action(.web, .app) == .deny)
        #expect(action(.web, .url) == .open)
    }

    @Test func rulesThatNeverMeetMayDiffer() throws {
        let change = try Timestamp("2021-11-29T00:00:00Z")
        #expect(code([rule("before", .any, .deny, until: change), rule("after", from: change)]) == nil)
        let risks: [Risk.Severity?] = [nil, .info]
        #expect(
            code([
                rule("calm", PolicyConditions(risks: risks)),
                rule("alarm", PolicyConditions(risks: [.warning, .danger]), .deny),
            ]) == nil)
    }

    @Test func aCycleIsNamed() throws {
        let rules = [
            rule("entry", before: ["b"]), rule("a", before: ["c"]), rule("b", before: ["a"]),
            rule("c", before: ["b", "leaf"]), rule("leaf"),
        ]
        let problems = draft(rules).problems()
        #expect(problems.map(\.code) == [.policyCycle])
        #expect(problems.first?.rules == ["a", "c", "b"])
        #expect(code([rule("self", before: ["self"])]) == "policy-cycle")
    }

    @Test func idsAreUniqueAndKnown() {
        #expect(code([rule("a"), rule("a")]) == "duplicate-rule")
        #expect(code([rule("a", before: ["b"])]) == "unknown-rule")
    }

    @Test func theOrderOfRulesSaysNothing() throws {
        let rules = ScenePolicy.wechat20211129.draft.rules
        let reversed = try ScenePolicy(draft(rules.reversed()))
        for scene in Scene.registered {
            for category in ResourceCategory.registered {
                let question = PolicyQuestion(
                    scene: scene, form: .url, category: category, at: try Timestamp("2026-11-25T00:00:00Z"))
                #expect(reversed.evaluate(question) == ScenePolicy.wechat20211129.evaluate(question))
            }
        }
    }

    @Test func limitsAreKept() throws {
        let one = PolicyConditions(scenes: [.sms])
        let many = (0..<PolicyDraft.maximumRuleCount - 1).map { rule("rule-\($0)", one) }
        #expect(code(many + [rule("all")]) == nil)
        #expect(code(many + [rule("all"), rule("more")]) == "policy-too-large")
        // Each rule names one more name of one of three dimensions; their product is the number of kinds of questions.
        var wide = [rule("all")]
        for number in 0..<110 {
            wide.append(rule("p\(number)", PolicyConditions(platforms: ["p\(number)"])))
            wide.append(rule("i\(number)", PolicyConditions(issuers: ["i\(number)"])))
        }
        for category in ResourceCategory.registered {
            wide.append(rule("c-\(category.rawValue)", PolicyConditions(categories: [category])))
        }
        #expect(code(wide) == nil)
        for scene in Scene.registered { wide.append(rule("s-\(scene)", PolicyConditions(scenes: [scene]))) }
        #expect(code(wide) == "policy-too-large")
    }

    @Test func manyRulesAreSearchedToTheLast() throws {
        var rules = [rule("all", .any, .deny)]
        for number in 0..<200 {
            rules.append(rule("p\(number)", PolicyConditions(platforms: ["p\(number)"]), .open, before: ["all"]))
        }
        let policy = try ScenePolicy(draft(rules))
        for number in [0, 63, 64, 127, 128, 199] {
            let question = PolicyQuestion(
                scene: .web, form: .url, category: .web, platform: "p\(number)", at: .tokenEpoch)
            #expect(policy.evaluate(question).rule == "p\(number)")
        }
        let other = PolicyQuestion(scene: .web, form: .url, category: .web, platform: "p200", at: .tokenEpoch)
        #expect(policy.evaluate(other).rule == "all")
    }
}

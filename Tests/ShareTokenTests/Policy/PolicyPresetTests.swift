// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The presets are policies, and decide as the articles of 2018 to 2021 say.
@Suite struct PolicyPresetTests {
    @Test func everyPresetIsTotalAndConflictFree() {
        #expect(
            ScenePolicy.presets.map(\.id)
                == ["neutral", "strict", "wechat-2018-05-29", "wechat-2021-09-17", "wechat-2021-11-29"])
        for preset in ScenePolicy.presets {
            #expect(preset.draft.problems() == [], "\(preset.id)")
            #expect(!preset.draft.rules.isEmpty, "\(preset.id)")
            #expect(ScenePolicy.preset(named: preset.id) == preset)
            for rule in preset.draft.rules {
                #expect(PolicyReason.registered.contains { $0.code == rule.reason }, "\(preset.id) \(rule.id)")
                let known = preset.draft.sources.map(\.id)
                #expect(rule.sources.allSatisfy(known.contains), "\(preset.id) \(rule.id)")
                #expect(rule.isInferred || !rule.sources.isEmpty, "\(preset.id) \(rule.id) has no source")
            }
        }
        #expect(ScenePolicy.preset(named: "wechat") == nil)
    }

    /// The decisions that the articles report: day, scene, form, category and action, with the rule for it.
    static let articles:
        [(day: String, scene: Scene, form: LinkForm, category: ResourceCategory, PolicyAction, String)] = [
            ("2018-05-28", .wechatMoments, .foreignToken, .commerce, .tokenOnly, "tokens"),
            ("2018-05-29", .wechatMoments, .foreignToken, .commerce, .deny, "moments-tokens"),
            ("2018-05-29", .wechatMoments, .shareToken, .video, .deny, "moments-tokens"),
            ("2018-05-29", .wechatChat, .foreignToken, .commerce, .tokenOnly, "tokens"),
            ("2018-05-29", .wechatGroup, .foreignToken, .commerce, .tokenOnly, "tokens"),
            ("2018-05-29", .wechatChat, .url, .commerce, .tokenOnly, "external-links"),
            ("2021-09-16", .wechatChat, .url, .video, .tokenOnly, "external-links"),
            ("2021-09-17", .wechatChat, .url, .video, .open, "chat-links"),
            ("2021-09-17", .wechatChat, .url, .commerce, .open, "chat-links"),
            ("2021-09-17", .wechatChat, .shortLink, .commerce, .open, "chat-links"),
            ("2021-09-17", .wechatGroup, .url, .commerce, .tokenOnly, "external-links"),
            ("2021-09-17", .wechatMoments, .url, .commerce, .tokenOnly, "external-links"),
            ("2021-11-28", .wechatGroup, .url, .commerce, .tokenOnly, "external-links"),
            ("2021-11-29", .wechatGroup, .url, .commerce, .open, "group-commerce"),
            ("2021-11-29", .wechatGroup, .url, .video, .tokenOnly, "group-others"),
            ("2021-11-29", .wechatGroup, .url, .web, .tokenOnly, "group-others"),
            ("2021-11-29", .wechatChat, .url, .video, .open, "chat-links"),
            ("2021-11-29", .wechatMoments, .url, .commerce, .tokenOnly, "external-links"),
            ("2021-11-29", .wechatMoments, .foreignToken, .commerce, .deny, "moments-tokens"),
        ]

    @Test(arguments: articles)
    func weChatDidWhatTheArticlesSay(
        day: String, scene: Scene, form: LinkForm, category: ResourceCategory, action: PolicyAction, rule: String
    ) throws {
        let question = PolicyQuestion(
            scene: scene, form: form, category: category, at: try Timestamp(day + "T00:00:00+08:00"))
        let decision = ScenePolicy.wechat20211129.evaluate(question)
        #expect(decision.action == action)
        #expect(decision.rule == rule)
        // An older preset decides in the same way for its own time, and knows no later day.
        for preset in [ScenePolicy.wechat20180529, .wechat20210917] where day <= preset.id.dropFirst(7) {
            #expect(preset.evaluate(question) == decision, "\(preset.id)")
        }
    }

    @Test func anOlderPresetKnowsNothingOfLaterDays() throws {
        let question = PolicyQuestion(
            scene: .wechatGroup, form: .url, category: .commerce, at: try Timestamp("2026-11-25T00:00:00Z"))
        #expect(ScenePolicy.wechat20180529.evaluate(question).action == .tokenOnly)
        #expect(ScenePolicy.wechat20210917.evaluate(question).action == .tokenOnly)
        #expect(ScenePolicy.wechat20211129.evaluate(question).action == .open)
    }

    @Test func ownPagesOpenAndAttacksDoNot() throws {
        let now = try Timestamp("2026-11-25T00:00:00Z")
        for scene in [Scene.wechatChat, .wechatGroup, .wechatMoments] {
            let own = PolicyQuestion(scene: scene, form: .url, category: .reading, platform: "wechat", at: now)
            #expect(ScenePolicy.wechat20211129.evaluate(own).reason == "own-link")
        }
        for preset in ScenePolicy.presets {
            for scene in Scene.registered {
                let attack = PolicyQuestion(
                    scene: scene, form: .url, category: .commerce, grade: .a, risk: .danger, platform: "wechat", at: now
                )
                #expect(preset.evaluate(attack).action == .deny, "\(preset.id) \(scene)")
            }
        }
    }

    @Test func theNeutralPolicyAsksForRisksAlone() throws {
        let now = try Timestamp("2026-11-25T00:00:00Z")
        for scene in Scene.registered {
            for category in ResourceCategory.registered {
                var question = PolicyQuestion(scene: scene, form: .url, category: category, at: now)
                #expect(ScenePolicy.neutral.evaluate(question).action == .open)
                question.risk = .info
                #expect(ScenePolicy.neutral.evaluate(question).action == .open)
                question.risk = .warning
                #expect(ScenePolicy.neutral.evaluate(question).action == .warn)
            }
        }
    }

    @Test func theStrictPolicyAsksForAnIssuer() throws {
        let now = try Timestamp("2026-11-25T00:00:00Z")
        let expected: [(IssuerGrade?, PolicyAction, String)] = [
            (.a, .open, "known-issuer"), (.b, .open, "known-issuer"), (.c, .warn, "low-grade"),
            (.d, .warn, "low-grade"), (nil, .warn, "unknown-issuer"),
        ]
        for (grade, action, reason) in expected {
            var question = PolicyQuestion(scene: .web, form: .url, category: .web, grade: grade, at: now)
            #expect(ScenePolicy.strict.evaluate(question).action == action)
            #expect(ScenePolicy.strict.evaluate(question).reason == reason)
            question.risk = .warning
            #expect(ScenePolicy.strict.evaluate(question).action == .deny)
        }
    }
}

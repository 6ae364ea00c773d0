// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

extension Benchmark {
    /// The time that a scene policy takes to answer, to be proved and to be audited.
    static var policies: [Benchmark] {
        [
            Benchmark(
                name: "policy-evaluate",
                figures: { plan in
                    let time = try Measurement(plan, evaluate()).nanoseconds
                    return [
                        Figure(
                            name: "policy-evaluate", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "\(ScenePolicy.wechat20211129.draft.rules.count) rules, of many categories and scenes"
                        )
                    ]
                },
                operation: evaluate),
            Benchmark(
                name: "policy-prove",
                figures: { plan in
                    let time = try Measurement(plan, prove()).nanoseconds
                    return [
                        Figure(
                            name: "policy-prove", value: time.median / 1000, unit: "us", target: nil,
                            note: "\(ScenePolicy.wechat20211129.questionCount) kinds of questions")
                    ]
                },
                operation: prove),
        ]
    }

    private static func evaluate() throws -> Operation {
        let policy = ScenePolicy.wechat20211129
        let now = try Timestamp("2026-11-25T00:00:00Z")
        var questions: [PolicyQuestion] = []
        for scene in Scene.registered {
            for (place, category) in ResourceCategory.registered.enumerated() {
                let platform = Platform.all[place].id
                questions.append(
                    PolicyQuestion(scene: scene, form: .url, category: category, platform: platform, at: now))
            }
        }
        var next = 0
        return {
            next = next + 1 < questions.count ? next + 1 : 0
            let decision = policy.evaluate(questions[next])
            return decision.action == .open ? decision.rule.utf8.count : 1
        }
    }

    private static func prove() throws -> Operation {
        let draft = ScenePolicy.wechat20211129.draft
        return { try ScenePolicy(draft).id.utf8.count }
    }
}

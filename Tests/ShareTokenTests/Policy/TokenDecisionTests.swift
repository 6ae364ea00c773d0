// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The decision on a token is the stricter one of the policy's decisions on tokens and on links.
@Suite struct TokenDecisionTests {
    private static let message = BilingualText(en: "words", zh: "文字")
    private static let now = Timestamp(secondsSince1970: 1_795_564_800)

    private func item() throws -> Resource {
        try Resource(platform: "taobao", kind: "item", fields: [("id", "520813250866")])
    }

    private func question(_ form: LinkForm, _ mode: UserMode = .standard) -> PolicyQuestion {
        PolicyQuestion(
            scene: .wechatChat, form: form, category: .commerce, userMode: mode, platform: "taobao", at: Self.now)
    }

    @Test(arguments: PolicyAction.allCases, PolicyAction.allCases)
    func theStricterCounts(ofToken: PolicyAction, ofLink: PolicyAction) throws {
        let policy = try ScenePolicy(
            PolicyDraft(
                id: "test", name: Self.message,
                rules: [
                    PolicyRule("links", ofLink, reason: "lawful-link", message: Self.message),
                    PolicyRule(
                        "tokens", when: PolicyConditions(forms: [.shareToken]), ofToken, reason: "token-as-text",
                        message: Self.message, overrides: ["links"]),
                ]))
        let found = policy.decision(onTokenFor: try item(), in: .wechatChat, by: nil, risk: nil, at: Self.now)
        #expect(found.action == max(ofToken, ofLink))
        #expect(found.rule == (ofToken > ofLink ? "tokens" : "links"))
    }

    /// `decode` decides as `policy eval` answers the two questions.
    @Test(arguments: ScenePolicy.presets.map(\.id), Scene.registered)
    func bothDoorsAgree(preset: String, scene: Scene) throws {
        let policy = try #require(ScenePolicy.preset(named: preset))
        for mode in UserMode.registered {
            for risk in [nil, Risk.Severity.info, .warning, .danger] {
                var token = question(.shareToken, mode)
                token.scene = scene
                token.risk = risk
                var link = token
                link.form = .url
                let (asToken, asLink) = (policy.evaluate(token), policy.evaluate(link))
                let found = policy.decision(
                    onTokenFor: try item(), in: scene, userMode: mode, by: nil, risk: risk, at: Self.now)
                #expect(found == (asToken.action > asLink.action ? asToken : asLink))
                #expect(found.action >= asToken.action && found.action >= asLink.action)
            }
        }
    }
}

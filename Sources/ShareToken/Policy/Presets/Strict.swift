// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// Opens a link only if a known issuer of grade a or b answers for it.
    ///
    /// The policy warns of all other links, and denies suspicious and dangerous ones. It does not tell scenes, forms,
    /// categories or platforms apart.
    public static let strict = preset(
        PolicyDraft(
            id: "strict", name: BilingualText(en: "Strict", zh: "严格"),
            rules: [
                PolicyRule(
                    "unknown", .warn, reason: "unknown-issuer",
                    message: BilingualText(
                        en: "Nobody known answers for this link.", zh: "没有已知的签发者为该链接负责，请谨慎打开。"),
                    isInferred: true),
                PolicyRule(
                    "low-grade", when: PolicyConditions(grades: [.c, .d]), .warn, reason: "low-grade",
                    message: BilingualText(
                        en: "Whoever answers for this link has little credit.", zh: "该链接的签发者信用等级较低，请谨慎打开。"),
                    overrides: ["unknown"], isInferred: true),
                PolicyRule(
                    "known", when: PolicyConditions(grades: [.a, .b]), .open, reason: "known-issuer",
                    message: BilingualText(
                        en: "A known issuer of good credit answers for this link.", zh: "该链接由信用良好的已知签发者负责。"),
                    overrides: ["unknown"], isInferred: true),
                PolicyRule(
                    "risky", when: PolicyConditions(risks: [.warning]), .deny, reason: "risk-warning",
                    message: BilingualText(
                        en: "This link is suspicious and was not opened.", zh: "该链接可疑，已停止打开。"),
                    overrides: ["known", "low-grade", "unknown"], isInferred: true),
                PolicyRule(
                    "dangerous", when: PolicyConditions(risks: [.danger]), .deny, reason: "risk-danger",
                    message: BilingualText(
                        en: "This link looks like an attack and was not opened.", zh: "该链接疑似攻击，已停止打开。"),
                    overrides: ["known", "low-grade", "unknown"], isInferred: true),
            ]))
}

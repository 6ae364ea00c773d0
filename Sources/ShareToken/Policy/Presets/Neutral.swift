// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// Opens every lawful link alike in every scene, warns of suspicious ones, and denies dangerous ones.
    ///
    /// The policy meets the three criteria of 2021-09-09: like links alike, opened in the app, without extra steps.
    public static let neutral = preset(
        PolicyDraft(
            id: "neutral", name: BilingualText(en: "Neutral", zh: "中立"),
            sources: [.criteria20210909],
            rules: [
                PolicyRule(
                    "open", .open, reason: "lawful-link",
                    message: BilingualText(en: "Nothing speaks against this link.", zh: "该链接没有问题，可以打开。"),
                    sources: ["criteria-2021-09-09"]),
                PolicyRule(
                    "suspicious", when: PolicyConditions(risks: [.warning]), .warn, reason: "risk-warning",
                    message: BilingualText(
                        en: "This link is suspicious. Look at its address before you go on.",
                        zh: "该链接可疑，请先核对网址再决定是否继续。"),
                    overrides: ["open"], isInferred: true),
                PolicyRule(
                    "dangerous", when: PolicyConditions(risks: [.danger]), .deny, reason: "risk-danger",
                    message: BilingualText(
                        en: "This link looks like an attack and was not opened.", zh: "该链接疑似攻击，已停止打开。"),
                    overrides: ["open"], isInferred: true),
            ]))
}

extension PolicySource {
    /// The criteria for chat apps, as the press reported them; they are not officially confirmed.
    static let criteria20210909 = PolicySource(
        "criteria-2021-09-09", title: "工信部“屏蔽网址链接问题行政指导会”提出的即时通信软件合规标准（媒体报道，未经官方确认）",
        date: "2021-09-09", url: "https://www.markjour.com/article/20210913-ping-bi.html")
}

// SPDX-License-Identifier: Apache-2.0

/// The rules that WeChat announced over time; a preset has those up to its date.
///
/// An external link is one whose domain does not belong to WeChat's platform for official accounts, as WeChat defined
/// it in the rules of 2019-10-28. Press reports are the basis of two inferences: the treatment of tokens before the
/// announcements, and that WeChat stops attacks in every scene.
enum WeChatRules {
    private static let all: [Scene] = [.wechatChat, .wechatGroup, .wechatMoments]
    private static let tokenForms: [LinkForm] = [.shareToken, .foreignToken]

    /// The rules of a preset: those that always applied, and those that were announced.
    ///
    /// - Parameters:
    ///   - opening: The announcements about links.
    ///   - barring: The announcements about tokens.
    static func rules(opening: [PolicyRule], barring: [PolicyRule]) -> [PolicyRule] {
        let links = ["external-links", "other-scenes"] + opening.map { $0.id }
        return [otherScenes, externalLinks, ownLinks(before: links), tokens(before: links + ["own-links"])]
            + opening + barring + [dangerous(before: links + ["own-links", "tokens"])]
    }

    private static let otherScenes = PolicyRule(
        "other-scenes", .tokenOnly, reason: "scene-not-covered",
        message: BilingualText(
            en: "WeChat's rules say nothing of this scene.", zh: "微信的规则不涉及这个场景，文本保持原样。"),
        isInferred: true)

    private static let externalLinks = PolicyRule(
        "external-links", when: PolicyConditions(scenes: all), .tokenOnly, reason: "scene-closed",
        message: BilingualText(
            en: "External links do not open here. Copy the text and open it elsewhere.",
            zh: "此处不能直接打开外部链接，请复制后在其他应用中打开。"),
        overrides: ["other-scenes"], sources: ["moments-2018-05-30"], isInferred: true)

    private static func ownLinks(before others: [String]) -> PolicyRule {
        PolicyRule(
            "own-links", when: PolicyConditions(scenes: all, platforms: ["wechat"]), .open, reason: "own-link",
            message: BilingualText(en: "This is a page of WeChat's own.", zh: "这是微信自有的页面。"),
            overrides: others, sources: ["rules-2019-10-28"], isInferred: true)
    }

    private static func tokens(before others: [String]) -> PolicyRule {
        PolicyRule(
            "tokens", when: PolicyConditions(scenes: all, forms: tokenForms), .tokenOnly, reason: "token-as-text",
            message: BilingualText(
                en: "A token stays text. Copy it and open its app.", zh: "口令按文本显示，请复制后打开对应的应用。"),
            overrides: others, sources: ["moments-2018-05-30"], isInferred: true)
    }

    private static func dangerous(before others: [String]) -> PolicyRule {
        PolicyRule(
            "dangerous", when: PolicyConditions(risks: [.danger]), .deny, reason: "risk-danger",
            message: BilingualText(
                en: "This link looks like an attack and was not opened.", zh: "该链接疑似攻击，已停止访问。"),
            overrides: others, sources: ["rules-2019-10-28"], isInferred: true)
    }

    /// Since 2018-05-29: no tokens in Moments.
    static let moments20180529 = PolicyRule(
        "moments-tokens", from: beijing("2018-05-29"),
        when: PolicyConditions(scenes: [.wechatMoments], forms: tokenForms), .deny, reason: "token-barred",
        message: BilingualText(
            en: "Moments bar tokens and other codes to copy.", zh: "朋友圈内不允许发布口令、特殊识别码类信息。"),
        overrides: ["external-links", "other-scenes", "own-links", "tokens"], sources: ["moments-2018-05-21"])

    /// Since 2021-09-17: external links open in one-to-one chats.
    static let chat20210917 = PolicyRule(
        "chat-links", from: beijing("2021-09-17"), when: PolicyConditions(scenes: [.wechatChat]), .open,
        reason: "scene-open",
        message: BilingualText(en: "One-to-one chats open external links.", zh: "一对一聊天中可以直接访问外部链接。"),
        overrides: ["external-links", "other-scenes"], sources: ["chat-2021-09-17"])

    /// Since 2021-11-29: groups open external links of e-commerce, and no others.
    static let groups20211129: [PolicyRule] = [
        PolicyRule(
            "group-commerce", from: beijing("2021-11-29"),
            when: PolicyConditions(scenes: [.wechatGroup], categories: [.commerce]), .open, reason: "category-open",
            message: BilingualText(
                en: "Groups open external links of e-commerce, on trial.", zh: "群聊试行开放电商类外部链接直接访问。"),
            overrides: ["external-links", "group-others", "other-scenes"], sources: ["groups-2021-11-29"]),
        PolicyRule(
            "group-others", from: beijing("2021-11-29"), when: PolicyConditions(scenes: [.wechatGroup]), .tokenOnly,
            reason: "category-closed",
            message: BilingualText(
                en: "Groups open external links of e-commerce only. Copy the text and open it elsewhere.",
                zh: "群聊目前仅开放电商类外部链接，请复制后在其他应用中打开。"),
            overrides: ["external-links", "other-scenes"], sources: ["groups-2021-11-29"]),
    ]

    /// The sources of all rules.
    static let sources: [PolicySource] = [
        PolicySource(
            "moments-2018-05-21", title: "微信：关于进一步升级朋友圈外链管理规则的公告（2018年5月21日更新，5月29日起生效）",
            date: "2018-05-21", url: "https://1ruanjian.com/jiaocheng/eGdH.html"),
        PolicySource("moments-2018-05-30", title: "北京青年报：微信朋友圈外链分享再行新规 口令、识别码全部被禁", date: "2018-05-30"),
        PolicySource("rules-2019-10-28", title: "北京日报：微信外链迎最严清理（《微信外部链接内容管理规范》施行）", date: "2019-10-30"),
        PolicySource(
            "chat-2021-09-17", title: "微信：关于《微信外部链接内容管理规范》调整的声明", date: "2021-09-17",
            url: "https://www.solidot.org/story?sid=68979"),
        PolicySource(
            "groups-2021-11-29", title: "微信：关于《微信外部链接内容管理规范》的更新声明（澎湃新闻）", date: "2021-11-29",
            url: "http://news.cnnb.com.cn/system/2021/11/29/030308548.shtml"),
    ]

    /// The first moment of a day in Beijing; nil if the text is not a day, which would leave a rule without a
    /// beginning.
    private static func beijing(_ day: String) -> Timestamp? { try? Timestamp(day + "T00:00:00+08:00") }

    /// The sources that the given rules name.
    static func sources(of rules: [PolicyRule]) -> [PolicySource] {
        sources.filter { source in rules.contains { $0.sources.contains(source.id) } }
    }
}

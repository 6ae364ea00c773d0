// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// WeChat as announced for 2021-11-29: groups open external links of e-commerce as well.
    ///
    /// The rules have dates, so a question about an earlier day gets the answer of that day.
    public static let wechat20211129 = preset(
        PolicyDraft(
            id: "wechat-2021-11-29", name: BilingualText(en: "WeChat from 2021-11-29", zh: "微信（2021-11-29 起）"),
            sources: WeChatRules.sources(of: rules20211129), rules: rules20211129))

    private static let rules20211129 = WeChatRules.rules(
        opening: [WeChatRules.chat20210917] + WeChatRules.groups20211129, barring: [WeChatRules.moments20180529])
}

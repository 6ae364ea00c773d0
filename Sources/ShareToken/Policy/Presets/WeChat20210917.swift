// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// WeChat as announced for 2021-09-17: external links open in one-to-one chats; groups and Moments stay closed.
    ///
    /// The rules have dates, so a question about an earlier day gets the answer of that day.
    public static let wechat20210917 = preset(
        PolicyDraft(
            id: "wechat-2021-09-17", name: BilingualText(en: "WeChat from 2021-09-17", zh: "微信（2021-09-17 起）"),
            sources: WeChatRules.sources(of: rules20210917), rules: rules20210917))

    private static let rules20210917 = WeChatRules.rules(
        opening: [WeChatRules.chat20210917], barring: [WeChatRules.moments20180529])
}

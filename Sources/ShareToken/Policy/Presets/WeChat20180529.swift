// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// WeChat as announced for 2018-05-29: no tokens in Moments, and no external links anywhere.
    ///
    /// The rules have dates, so a question about an earlier day gets the answer of that day.
    public static let wechat20180529 = preset(
        PolicyDraft(
            id: "wechat-2018-05-29", name: BilingualText(en: "WeChat from 2018-05-29", zh: "微信（2018-05-29 起）"),
            sources: WeChatRules.sources(of: rules20180529), rules: rules20180529))

    private static let rules20180529 = WeChatRules.rules(
        opening: [], barring: [WeChatRules.moments20180529])
}

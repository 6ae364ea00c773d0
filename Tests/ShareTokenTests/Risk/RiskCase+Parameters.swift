// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let parameter: [RiskCase] = [
        RiskCase("https://link.zhihu.com/?target=https%3A%2F%2Fgithub.com%2Fa", "nested-link 31 github.com"),
        RiskCase("https://a.cn/?u=https%253A%252F%252Fb.cn", "nested-link 16 b.cn"),
        RiskCase("https://a.cn/?u=//b.cn/x", "nested-link 16 b.cn"),
        RiskCase("https://a.cn/?u=/path//x"),
        RiskCase("https://a.cn/?u=https://www.a.cn/"),
        RiskCase("https://www.taobao.com/?u=https://detail.tmall.com/"),
        RiskCase("https://a.cn/?u=weixin%3A%2F%2Fdl%2Fbusiness", "nested-link 16 weixin"),
        RiskCase("https://a.cn/?u=javascript:alert(1)", "nested-dangerous-scheme 16 javascript"),
        RiskCase("https://a.cn/?u=%6Aavascript:alert(1)", "nested-dangerous-scheme 16 javascript"),
        RiskCase(
            "https://a.cn/?u=http%3A%2F%2F127.0.0.1%2F",
            "nested-link 16 127.0.0.1",
            "nested-private-host 16 127.0.0.1"),
        RiskCase(
            "https://a.cn/?u=https://localhost/",
            "nested-link 16 localhost",
            "nested-private-host 16 localhost"),
        RiskCase(
            "intent://x/#Intent;S.browser_fallback_url=https%3A%2F%2Fb.cn;end",
            "dangerous-scheme 0 intent",
            "nested-link 42 b.cn"),
        RiskCase("https://a.cn/?token=x", "credential-parameter 14 token"),
        RiskCase("https://a.cn/?token="),
        RiskCase(
            "https://mp.weixin.qq.com/s?__biz=x&key=abc&uin=MTIz&pass_ticket=z",
            "credential-parameter 35 key",
            "credential-parameter 43 uin",
            "credential-parameter 52 pass_ticket"),
        RiskCase("https://a.cn/#access_token=x", "credential-parameter 14 access_token"),
        RiskCase("https://a.cn/#/route?sid=x", "credential-parameter 21 sid"),
        RiskCase("https://a.cn/?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "jwt-value 16 x"),
        RiskCase("https://a.cn/?p=13812345678", "phone-value 16 p"),
        RiskCase("https://a.cn/?p=%2B8613812345678", "phone-value 16 p"),
        RiskCase("https://a.cn/?id=13812345678"),
        RiskCase("https://a.cn/?m=someone%40qq.com", "email-value 16 m"),
        RiskCase("https://a.cn/?m=a@b"),
        RiskCase("https://a.cn/?n=11010519491231002X", "identity-number 16 n"),
        RiskCase("https://a.cn/?n=110105194912310021"),
        RiskCase("https://a.cn/?\(String(repeating: "a", count: 8192))", "long-url 8192"),
        RiskCase("https://a.cn/?\(String(repeating: "a&", count: 101))", "many-parameters 214"),
    ]
}

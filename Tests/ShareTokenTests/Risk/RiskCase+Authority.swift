// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let authority: [RiskCase] = [
        RiskCase("https://me:secret@a.cn/", "userinfo 8"),
        RiskCase("https://@a.cn/", "userinfo 8"),
        RiskCase("https://taobao.com@evil.cn/", "userinfo-host 8 taobao.com"),
        RiskCase("https://www.taobao.com%2Fitem@evil.cn/", "userinfo-host 8 www.taobao.com%2Fitem"),
        RiskCase("https://taobao@evil.cn/", "userinfo-host 8 taobao"),
        RiskCase("https://a.cn:8443/", "non-default-port 12 8443"),
        RiskCase("https://a..b.cn/", "empty-label 10"),
        RiskCase("https://\(String(repeating: "a", count: 64)).cn/", "long-label 8"),
        RiskCase("https://\(String(repeating: "a.", count: 126))b.cn/", "long-host 8"),
        RiskCase("https://intranet-server/", "single-label 8 intranet-server"),
        RiskCase("taobao://a.123/", "numeric-last-label 11 123"),
        RiskCase("https://a.cn./", "trailing-dot 12"),
        RiskCase("https://a!b.cn/", "odd-host-character 9 !"),
        RiskCase("https://a_b.cn/"),
    ]
}

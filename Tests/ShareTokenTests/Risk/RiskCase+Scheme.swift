// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let scheme: [RiskCase] = [
        RiskCase("javascript:alert(1)", "dangerous-scheme 0 javascript"),
        RiskCase("data:text/html,x", "dangerous-scheme 0 data"),
        RiskCase("vbscript:x", "dangerous-scheme 0 vbscript"),
        RiskCase("file:///etc/passwd", "dangerous-scheme 0 file"),
        RiskCase("blob:https://a.cn/1", "dangerous-scheme 0 blob"),
        RiskCase("view-source:https://a.cn/", "dangerous-scheme 0 view-source"),
        RiskCase("intent://x/#Intent;end", "dangerous-scheme 0 intent"),
        RiskCase("about:blank", "dangerous-scheme 0 about"),
        RiskCase("jar:https://a.cn/x.jar!/y", "dangerous-scheme 0 jar"),
        RiskCase("http://a.cn/", "insecure-scheme 0 http"),
        RiskCase("ftp://a.cn/", "insecure-scheme 0 ftp"),
        RiskCase("nobody://x", "unknown-scheme 0 nobody"),
        RiskCase("taobao://item.taobao.com/item.htm?id=1"),
    ]
}

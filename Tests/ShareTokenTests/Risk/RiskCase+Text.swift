// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let text: [RiskCase] = [
        RiskCase("https://a.cn/\u{202E}gpj.exe", "bidi-control 13 U+202E"),
        RiskCase("https://a.cn/x\u{200B}y", "zero-width 14 U+200B"),
        RiskCase("https://a.cn/\u{E0041}", "tag-character 13 U+E0041"),
        RiskCase("https://a.cn/x\u{FE0F}", "variation-selector 14 U+FE0F"),
        RiskCase("https://a.cn/\u{E000}", "private-use 13 U+E000"),
        RiskCase("https://a.cn/\u{FFFF}", "non-character 13 U+FFFF"),
        RiskCase("https://a.cn/x\ry", "lone-cr 14 U+000D", "tab-or-newline 14"),
        RiskCase("https://evil.cn/x", shown: "taobao.com", "display-mismatch 0 taobao.com"),
        RiskCase("https://evil.cn/x", shown: "点击 www.taobao.com/item 查看", "display-mismatch 0 www.taobao.com"),
        RiskCase("https://detail.tmall.com/x", shown: "taobao.com"),
        RiskCase("https://github.com/a", shown: "README.md"),
        RiskCase("https://github.com/a", shown: "mail me@taobao.com"),
        RiskCase("https://evil.cn/x", shown: "打开淘宝"),
    ]
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let parse: [RiskCase] = [
        RiskCase(" https://a.cn/ ", "trimmed 0"),
        RiskCase("https://a.\tcn/", "host-differential 8 a.\tcn", "tab-or-newline 10"),
        RiskCase("https:\\\\a.cn/x", "backslash 6"),
        RiskCase("https://a.cn\\x", "host-differential 8 a.cn\\x", "backslash 12"),
        RiskCase("https:/a.cn/x", "missing-slashes 7"),
        RiskCase("https:////a.cn/x", "extra-slashes 8"),
        RiskCase("https://a%2ecn/", "host-differential 8 a%2ecn", "percent-in-host 9"),
        RiskCase("https://ａ.cn/", "mapped-in-host 8"),
        RiskCase("https://a\u{AD}b.cn/", "ignored-in-host 9", "zero-width 9 U+00AD"),
        RiskCase("https://a.cn:443/", "default-port 12"),
        RiskCase("https://a.cn:/", "odd-port 12"),
        RiskCase("https://a.cn/a/../b", "dot-segment 15"),
        RiskCase(
            "http://127.1/",
            "insecure-scheme 0 http",
            "ip-host 7 127.0.0.1",
            "odd-ipv4 7",
            "private-address 7 loopback"),
        RiskCase(
            "http://[::ffff:127.0.0.1]/",
            "insecure-scheme 0 http",
            "embedded-ipv4 7 mapped 127.0.0.1",
            "ip-host 7 ::ffff:7f00:1",
            "odd-ipv6 7",
            "private-address 7 loopback"),
        RiskCase("file:///C|/x", "dangerous-scheme 0 file", "drive-letter 8"),
        RiskCase("https://taobao.com\\@evil.com/", "backslash 18", "host-differential 20 evil.com"),
        RiskCase(
            "https://evil.com\\.taobao.com/",
            "host-differential 8 evil.com\\.taobao.com",
            "backslash 16",
            "brand-in-path 17 .taobao.com"),
    ]
}

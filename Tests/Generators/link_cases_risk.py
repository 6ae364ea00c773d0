# SPDX-License-Identifier: Apache-2.0
"""Links as they were pasted, with their risks. Severities and offsets follow the register of the specification."""

import base64

from link_corpus import offset
from links import component

SEVERITIES = {code: severity for severity, codes in {
    "danger": """bidi-control tag-character display-mismatch odd-ipv4 host-differential dangerous-scheme userinfo
        userinfo-host private-address private-name metadata-host rebinding-host mixed-scripts
        whole-script-confusable digit-look-alike confusable-brand brand-domain-in-host nested-dangerous-scheme
        nested-private-host""",
    "warning": """zero-width variation-selector private-use non-character lone-cr tab-or-newline backslash
        missing-slashes extra-slashes percent-in-host mapped-in-host ignored-in-host drive-letter
        non-default-port empty-label long-label long-host single-label numeric-last-label trailing-dot
        odd-host-character ip-host embedded-ipv4 special-address special-name bogus-punycode
        restricted-character mixed-digits confusable-pattern brand-label-in-host brand-wrong-suffix
        brand-typo brand-in-path nested-link credential-parameter jwt-value phone-value email-value
        identity-number long-url many-parameters""",
    "info": "trimmed odd-ipv6 default-port odd-port dot-segment insecure-scheme unknown-scheme idn-host",
}.items() for code in codes.split()}


def risks(input, pairs):
    found = [{"code": code, "severity": SEVERITIES[code], "offset": offset(input, place)} for code, place in pairs]
    return sorted(found, key=lambda risk: (risk["offset"], risk["code"]))


def add(file):
    for id, comment, input, *pairs in TEXT + PARSE + SCHEME + AUTHORITY + HOST + PARAMETERS + OPENED + ENCODED + HOPS + WRAPPED:
        file.good(id, comment, input, risks=risks(input, pairs))
    for id, comment, input, shown, *pairs in SHOWN:
        file.good(id, comment, input, display_text=shown, risks=risks(input, pairs))
    for id, comment, input, link, *pairs in INSIDE:
        start = offset(input, link)
        file.good(id, comment, input, start=start, end=start + len(link.encode()), risks=risks(input, pairs))
    file.good("bounds/longest", "8,192 bytes", "https://a.cn/", padding={"text": "a", "count": 8192 - 13}, risks=[])
    file.good("bounds/too-long", "8,193 bytes", "https://a.cn/", padding={"text": "a", "count": 8193 - 13},
              risks=risks("", [("long-url", 8192)]))
    file.good(
    "bounds/most-parameters",
    "100 parameters",
    "https://a.cn/?",
    padding={
        "text": "a&",
        "count": 100},
         risks=[])
    file.good("bounds/too-many-parameters", "101 parameters", "https://a.cn/?", padding={"text": "a&", "count": 101},
              risks=risks("", [("many-parameters", 214)]))
    for id, comment, input, error, place in ERRORS:
        file.bad(id, comment, input, error, place)


A = "https://a.cn/"
TEXT = [
    ("text/override", "a right-to-left override", A + "\u202egpj.exe", ("bidi-control", "\u202e")),
    ("text/isolate", "an isolate", A + "\u2066x", ("bidi-control", "\u2066")),
    ("text/mark", "a left-to-right mark", A + "\u200ex", ("bidi-control", "\u200e")),
    ("text/arabic-mark", "an Arabic letter mark", A + "\u061cx", ("bidi-control", "\u061c")),
    ("text/bidi-once", "one kind is told once", A + "\u202ex\u202c", ("bidi-control", "\u202e")),
    ("text/zero-width-space", "a zero-width space", A + "x\u200by", ("zero-width", "\u200b")),
    ("text/byte-order-mark", "a byte order mark", A + "x\ufeffy", ("zero-width", "\ufeff")),
    ("text/joiner", "a joiner inside a link", A + "x\u200dy", ("zero-width", "\u200d")),
    ("text/non-joiner-in-word", "a non-joiner that spells a word of Hindi", A + "क्\u200cष"),
    ("text/joiner-in-word", "a joiner that spells a word of Malayalam", A + "ന്\u200dറെ"),
    ("text/non-joiner", "a non-joiner after another letter", A + "क\u200cष", ("zero-width", "\u200c")),
    ("text/filler", "a Hangul filler", A + "x\u3164y", ("zero-width", "\u3164")),
    ("text/soft-hyphen", "a soft hyphen", A + "x\u00ady", ("zero-width", "\u00ad")),
    ("text/tag", "a tag character", A + "\U000e0041", ("tag-character", "\U000e0041")),
    ("text/flag", "the flag of England is made of tag characters",
     A + "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e"
     "\U000e0067\U000e007f"),
    ("text/variation-selector", "a variation selector", A + "x\ufe0f", ("variation-selector", "\ufe0f")),
    ("text/ideographic-selector", "a variation selector of Han characters",
     A + "葛\U000e0100", ("variation-selector", "\U000e0100")),
    ("text/private-use", "a character of private use", A + "\ue000", ("private-use", "\ue000")),
    ("text/private-use-plane", "a character of a plane of private use", A + "\U000f0000", ("private-use",
     "\U000f0000")),
    ("text/non-character", "no character", A + "\ufdd0", ("non-character", "\ufdd0")),
    ("text/last-of-plane", "the last code point of a plane", A + "\U0001ffff", ("non-character", "\U0001ffff")),
    ("text/lone-cr", "a carriage return alone", A + "x\ry", ("lone-cr", "\r"), ("tab-or-newline", "\r")),
    ("text/cr-lf", "a line end is no lone carriage return", A + "\r\n", ("trimmed", "\r")),
    ("text/emoji", "an emoji", A + "🎵"),
    ("text/han", "Han characters", A + "商品?名=伞"),
]

PARSE = [
    ("parse/trimmed", "a space before", " " + A, ("trimmed", 0)),
    ("parse/tab-in-path", "a tab in the path", A + "a\tb", ("tab-or-newline", "\t")),
    ("parse/tab-in-host", "a tab in the host is read in two ways",
     "https://a.\tcn/", ("host-differential", 8), ("tab-or-newline", 10)),
    ("parse/backslash-in-path", "a backslash in the path", A + "a\\b", ("backslash", "\\")),
    ("parse/backslash-before-at", "two hosts in one text", "https://taobao.com\\@evil.com/", ("backslash", "\\"),
     ("host-differential", "evil")),
    ("parse/backslash-before-dot", "two hosts, one the end of the other", "https://evil.com\\.taobao.com/",
     ("host-differential", 8),
     ("backslash", "\\"), ("brand-in-path", ".taobao")),
    ("parse/missing-slashes", "one slash", "https:/a.cn/x", ("missing-slashes", 7)),
    ("parse/extra-slashes", "four slashes", "https:////a.cn/x", ("extra-slashes", 8)),
    ("parse/percent-in-host", "an escape in the host", "https://a%2ecn/", ("host-differential", 8), ("percent-in-host",
     9)),
    ("parse/mapped", "a letter of full width", "https://ａ.cn/", ("mapped-in-host", 8)),
    ("parse/ignored", "a soft hyphen in the host", "https://a\u00adb.cn/", ("ignored-in-host", 9), ("zero-width", 9)),
    ("parse/odd-ipv4", "an address in two parts", "http://127.1/", ("insecure-scheme", 0), ("ip-host", 7), ("odd-ipv4",
     7),
     ("private-address", 7)),
    ("parse/odd-ipv4-public", "a public address as a number", "https://134744072/", ("ip-host", 8), ("odd-ipv4", 8)),
    ("parse/odd-ipv6", "an address not in its canonical spelling",
     "https://[2606:4700:0::1111]/", ("ip-host", 8), ("odd-ipv6", 8)),
    ("parse/default-port", "the default port", "https://a.cn:443/", ("default-port", 12)),
    ("parse/odd-port", "an empty port", "https://a.cn:/", ("odd-port", 12)),
    ("parse/dot-segment", "dot segments", A + "a/../b", ("dot-segment", "..")),
    ("parse/drive-letter", "a drive", "file:///C|/x", ("dangerous-scheme", 0), ("drive-letter", 8)),
    ("order/same-place", "risks of one place are sorted by their codes", "https://127.0.0.1:8443/", ("ip-host", 8),
     ("private-address", 8), ("non-default-port", 17)),
    ("order/places", "risks are sorted by their places", "http://me@a.cn:8080/../?token=x", ("insecure-scheme", 0),
     ("userinfo", 7),
     ("non-default-port", ":8080"), ("dot-segment", "../?"), ("credential-parameter", "token")),
    ("place/behind-capitals", "capitals do not move offsets", "HTTPS://A.CN:8443/", ("non-default-port", 12)),
    ("place/behind-trimmed", "what was trimmed does", "  https://a.cn:8443/", ("trimmed", 0), ("non-default-port", 14)),
    ("place/behind-escape", "an escape of the host does not", "https://a%2ecn:8443/", ("host-differential", 8),
     ("percent-in-host", 9), ("non-default-port", 14)),
    ("place/behind-encoding", "what was encoded does not", A + "é?token=x", ("credential-parameter", "token")),
]

SCHEME = [
    (f"scheme/{name}", f"a link of {name}", text, ("dangerous-scheme", 0)) for name, text in [
        ("javascript", "javascript:alert(1)"), ("data", "data:text/html,<b>a</b>"), ("vbscript", "vbscript:msgbox"),
        ("file", "file:///etc/a"), ("filesystem", "filesystem:https://a.cn/t"), ("blob", "blob:https://a.cn/1"),
        ("view-source", "view-source:https://a.cn/"), ("intent",
         "intent://scan/#Intent;scheme=zxing;end"), ("about", "about:blank"),
        ("jar", "jar:https://a.cn/a!/b")]
] + [
    ("scheme/javascript-capitals", "in capitals", "JavaScript:alert(1)", ("dangerous-scheme", 0)),
    ("scheme/javascript-tab", "with a tab inside", "java\tscript:alert(1)", ("dangerous-scheme", 0), ("tab-or-newline",
     4)),
    ("scheme/http", "http", "http://a.cn/", ("insecure-scheme", 0)),
    ("scheme/websocket", "a WebSocket", "ws://a.cn/", ("insecure-scheme", 0)),
    ("scheme/ftp", "ftp", "ftp://a.cn/", ("insecure-scheme", 0)),
    ("scheme/secure-websocket", "a secure WebSocket", "wss://a.cn/"),
    ("scheme/unknown", "the scheme of no platform", "nobody://x", ("unknown-scheme", 0)),
    ("scheme/platform", "the scheme of a platform", "taobao://item.taobao.com/item.htm?id=1"),
    ("scheme/wrapper", "a scheme that only a wrapper of a platform has", "tbopen://m.taobao.com/tbopen/index.html"),
    ("scheme/wrapper-elsewhere", "the same with another host", "tbopen://other.taobao.com/"),
    ("scheme/field", "a scheme for which a template that reads the link has a field",
     "snssdk4711://microapp?app_id=tt0a1b2c3d4e5f6a7b01"),
    ("scheme/field-unread", "the same where no template reads the link", "snssdk4711://detail?id=1", ("unknown-scheme",
     0)),
]

AUTHORITY = [
    ("authority/userinfo", "a user name and a password", "https://me:secret@a.cn/", ("userinfo", 8)),
    ("authority/empty-userinfo", "an @ behind nothing", "https://@a.cn/", ("userinfo", 8)),
    ("authority/password-alone", "a password alone", "https://:secret@a.cn/", ("userinfo", 8)),
    ("authority/userinfo-domain", "a user name like a domain", "https://taobao.com@evil.cn/", ("userinfo-host", 8)),
    ("authority/userinfo-name", "a user name like a platform", "https://taobao@evil.cn/", ("userinfo-host", 8)),
    ("authority/userinfo-escaped", "a user name like a page",
     "https://item.taobao.com%2Fitem.htm@evil.cn/", ("userinfo-host", 8)),
    ("authority/port", "a port of its own", "https://a.cn:8443/", ("non-default-port", 12)),
    ("authority/port-of-other-scheme", "the default port of another scheme", "https://a.cn:80/", ("non-default-port",
     12)),
    ("authority/empty-label", "an empty label", "https://a..b.cn/", ("empty-label", 10)),
    ("authority/long-label", "a label of 64 bytes", f"https://{'a' * 64}.cn/", ("long-label", 8)),
    ("authority/long-label-of-an-owner", "a label of 64 bytes below a well-known domain", f"https://{'a' * 64}.taobao.com/",
     ("long-label", 8)),
    ("authority/longest-label-of-an-owner", "a label of 63 bytes there", f"https://{'a' * 63}.taobao.com/"),
    ("authority/longest-label", "a label of 63 bytes", f"https://{'a' * 63}.cn/"),
    ("authority/long-host", "a host of 256 bytes", f"https://{'a.' * 126}b.cn/", ("long-host", 8)),
    ("authority/longest-host", "a host of 253 bytes", f"https://{'a.' * 124}bb.cn/"),
    ("authority/single-label", "a single word", "https://intranet-server/", ("single-label", 8)),
    ("authority/numeric-last-label", "a number at the end of an opaque host", "taobao://a.123/", ("numeric-last-label",
     11)),
    ("authority/trailing-dot", "a dot at the end", "https://a.cn./", ("trailing-dot", 12)),
    ("authority/odd-character", "a character that no registry allows", "https://a!b.cn/", ("odd-host-character", 9)),
    ("authority/underscore", "an underscore", "https://a_b.cn/"),
]


def v6(text):
    return f"https://[{text}]/"


HOST = [
    ("host/short-label", "a host that ends like the beginning of Punycode", "foo://xn-", ("unknown-scheme", 0)),
    ("host/public-ipv4", "a public address", "https://8.8.8.8/", ("ip-host", 8)),
    ("host/public-ipv6", "a public IPv6 address", v6("2606:4700::1111"), ("ip-host", 8)),
] + [
    (f"host/embedded-{name}", f"an IPv4 address in a {name} one", v6(text), ("embedded-ipv4", 8), ("ip-host", 8))
    for name, text in [("mapped", "::ffff:808:808"), ("translated", "::ffff:0:808:808"), ("compatible", "::808:808"),
                       ("nat64", "64:ff9b::808:808"), ("teredo", "2001::f7f7:f7f7"), ("6to4", "2002:808:808::")]
] + [
    ("host/embedded-private", "a private address in a 6to4 one", v6("2002:a00:1::"), ("embedded-ipv4", 8), ("ip-host",
     8),
     ("private-address", 8)),
    ("host/embedded-metadata", "a metadata service in a mapped one", v6("::ffff:a9fe:a9fe"), ("embedded-ipv4", 8),
     ("ip-host", 8),
     ("metadata-host", 8), ("private-address", 8)),
] + [
    (f"host/private-{name}", comment, f"https://{text}/", ("ip-host", 8), ("private-address", 8)) for name, comment,
     text in [
        ("10", "10/8", "10.1.2.3"), ("100", "100.64/10", "100.64.0.1"), ("127", "127/8", "127.0.0.1"),
        ("169", "169.254/16", "169.254.1.1"), ("172", "172.16/12, its first", "172.16.0.1"), ("172-last",
         "172.16/12, its last",
                                                                                            "172.31.255.255"),
        ("192", "192.168/16", "192.168.0.1"), ("198", "198.18/15", "198.19.0.1"), ("0", "0/8", "0.0.0.0"),
        ("loopback", "the loopback of IPv6", "[::1]"), ("unspecified", "the unspecified address", "[::]"),
        ("unique-local", "fc00::/7", "[fd12::1]"), ("link-local", "fe80::/10", "[fe80::1]"),
        ("site-local", "fec0::/10", "[fec0::1]")]
] + [
    (f"host/public-{name}", comment, f"https://{text}/", ("ip-host", 8)) for name, comment, text in [
        ("172", "behind 172.16/12", "172.32.0.1"), ("100", "behind 100.64/10",
         "100.128.0.1"), ("11", "behind 10/8", "11.0.0.1"),
        ("192", "behind 192.168/16", "192.169.0.1")]
] + [
    (f"host/special-{name}", comment, f"https://{text}/", ("ip-host", 8), ("special-address", 8)) for name, comment,
     text in [
        ("documentation", "an address for documents", "192.0.2.1"), ("documentation-2", "another", "198.51.100.1"),
        ("documentation-3", "another", "203.0.113.1"), ("relay", "a relay of 6to4", "192.88.99.1"),
        ("multicast", "multicast", "224.0.0.1"), ("reserved", "reserved",
         "240.0.0.1"), ("broadcast", "all machines", "255.255.255.255"),
        ("documentation-ipv6", "an IPv6 address for documents",
         "[2001:db8::1]"), ("multicast-ipv6", "multicast of IPv6", "[ff02::1]"),
        ("discard", "an address to discard", "[100::1]"), ("segments", "segment routing", "[5f00::1]")]
] + [
    ("host/private-name", "a name of a local network", "https://printer.local/", ("private-name", 8)),
    ("host/localhost", "this machine", "https://localhost/", ("private-name", 8), ("single-label", 8)),
    ("host/below-localhost", "below this machine", "https://app.localhost/", ("private-name", 8)),
    ("host/home-arpa", "a home network", "https://nas.home.arpa/", ("private-name", 8)),
    ("host/internal", "a private network", "https://git.corp/", ("private-name", 8)),
    ("host/private-like", "a label that only begins so", "https://localhost.cn/"),
    ("host/test", "a name for tests", "https://a.test/", ("special-name", 8)),
    ("host/example", "a name for documents", "https://a.example/", ("special-name", 8)),
    ("host/onion", "a name of Tor", "https://a.onion/", ("special-name", 8)),
    ("host/metadata", "a metadata service", "https://169.254.169.254/",
     ("ip-host", 8), ("metadata-host", 8), ("private-address", 8)),
    ("host/metadata-alibaba", "that of Alibaba", "https://100.100.100.200/", ("ip-host", 8), ("metadata-host", 8),
     ("private-address", 8)),
    ("host/metadata-oracle", "that of Oracle", "https://192.0.0.192/",
     ("ip-host", 8), ("metadata-host", 8), ("special-address", 8)),
    ("host/metadata-ipv6", "that of Amazon", v6("fd00:ec2::254"),
     ("ip-host", 8), ("metadata-host", 8), ("private-address", 8)),
    ("host/metadata-tencent", "that of Tencent", "https://metadata.tencentyun.com/", ("metadata-host", 8)),
    ("host/rebinding", "a name that is an address", "https://10.0.0.1.nip.io/", ("rebinding-host", 8)),
    ("host/rebinding-local", "a name that leads to this machine", "https://localtest.me/", ("rebinding-host", 8)),
    ("host/rebinding-sslip", "hyphens in the place of dots", "https://10-0-0-1.sslip.io/", ("rebinding-host", 8)),
    ("look-alike/idn", "a name in Han characters", "https://好吃网.com/", ("idn-host", 8)),
    ("look-alike/idn-punycode", "the same in Punycode", "https://xn--3pr50kdq1b.com/", ("idn-host", 8)),
    ("look-alike/bogus", "bogus Punycode", "https://xn--a-0.cn/", ("bogus-punycode", 8)),
    ("look-alike/restricted", "a character that names should not have", "https://ʻabc.com/", ("idn-host", 8),
     ("restricted-character", 8)),
    ("look-alike/mixed-brand", "a Cyrillic а in a known name", "https://tаobao.com/", ("confusable-brand", 8),
     ("idn-host", 8),
     ("mixed-scripts", 8)),
    ("look-alike/mixed", "Cyrillic о in a name that nobody knows",
     "https://gооdshop.com/", ("idn-host", 8), ("mixed-scripts", 8)),
    ("look-alike/latin-and-han", "Latin and Han go together", "https://vip会员.com/", ("idn-host", 8)),
    ("look-alike/mixed-digits", "digits of two systems", "https://k1१.com/",
     ("idn-host", 8), ("mixed-digits", 8), ("mixed-scripts", 8)),
    ("look-alike/whole-script", "a Cyrillic label like a Latin one", "https://аррӏе.com/", ("idn-host", 8),
     ("whole-script-confusable", 8)),
    ("look-alike/whole-script-at-home", "the same under a Cyrillic domain", "https://аррӏе.рф/", ("idn-host", 8)),
    ("look-alike/whole-script-country", "the same under the domain of a country that writes so", "https://аррӏе.ru/",
     ("idn-host", 8)),
    ("look-alike/suffix", "what a registry has for its own is not looked at", "https://a.ᬩᬮᬶ.id/", ("idn-host", 8)),
    ("look-alike/cyrillic", "a Cyrillic label that is like nothing", "https://привет.com/", ("idn-host", 8)),
    ("look-alike/digits", "letters like digits", "https://зз.com/", ("digit-look-alike", 8), ("idn-host", 8)),
    ("look-alike/pattern", "a Han character like a stroke", "https://a一b.com/", ("confusable-pattern", 8), ("idn-host",
     8)),
    ("look-alike/pattern-among-han", "the same among Han characters", "https://第一站.com/", ("idn-host", 8)),
    ("look-alike/pattern-and-digits", "the same beside digits, in one script", "https://一123.com/", ("idn-host", 8)),
    ("look-alike/radical", "a radical like a slash", "https://google讠com.com/", ("confusable-pattern", 8), ("idn-host", 8)),
    ("look-alike/bopomofo", "a Bopomofo letter like a T", "https://googleㄒcom.com/", ("confusable-pattern", 8), ("idn-host",
     8)),
    ("look-alike/stroke-t", "a Han character like a T", "https://google丅com.com/", ("confusable-pattern", 8), ("idn-host", 8)),
    ("look-alike/long-sound", "a long sound mark like a dash", "https://ー日本.com/", ("confusable-pattern", 8), ("idn-host",
     8)),
    ("look-alike/long-sound-in-kana", "the same in a word of Kana", "https://ヒーター.com/", ("idn-host", 8)),
    ("look-alike/slash-like", "a Kana like a slash between two letters", "https://aノb.com/", ("confusable-pattern", 8),
     ("idn-host", 8)),
    ("look-alike/slash-like-after-kana", "the same after Kana", "https://ビタミンb1.com/", ("idn-host", 8)),
    ("look-alike/middle-dot", "a middle dot between words of Han characters", "https://日本・野球.jp/", ("idn-host", 8)),
    ("look-alike/middle-dot-and-letter", "a middle dot beside a letter", "https://日本・a.jp/", ("confusable-pattern", 8),
     ("idn-host", 8)),
    ("look-alike/gershayim", "a sign of Hebrew in a Hebrew word", "https://שב״צ.il/", ("idn-host", 8)),
    ("look-alike/dot-above", "a dot above an i", "https://i̇cloud.com/", ("confusable-pattern", 8), ("idn-host", 8)),
    ("look-alike/hiragana-in-katakana", "a Hiragana like the Katakana beside it", "https://スペシャルへア.com/", ("confusable-pattern", 8), ("idn-host",
     8)),
    ("look-alike/hiragana-beside-long-sound", "the same where a long sound mark stands beside it", "https://カーへブ.com/",
     ("confusable-pattern", 8), ("idn-host", 8)),
    ("look-alike/katakana-and-long-sound", "a word of Katakana with a long sound mark", "https://カーヘブ.com/", ("idn-host", 8)),
    ("look-alike/hiragana-and-long-sound", "a word of Hiragana with one", "https://らーめんへや.com/", ("idn-host", 8)),
    ("look-alike/joiner-after-virama", "a joiner that spells a word of Malayalam", "https://ക്\u200dഷ.com/", ("idn-host", 8)),
    ("look-alike/joiner-in-punycode", "the same in Punycode", "https://xn--bwc2ezc497h.com/", ("idn-host", 8)),
    ("look-alike/non-joiner-between-letters", "a non-joiner between letters of Persian", "https://نامه\u200cای.com/", ("idn-host", 8),
     ("restricted-character", 8), ("zero-width", "\u200c")),
    ("look-alike/right-to-left", "a domain before a label from right to left", "https://example.com.مثال.السعودية/",
     ("confusable-pattern", 8), ("idn-host", 8)),
    ("look-alike/right-to-left-alone", "a host from right to left below www", "https://www.مثال.السعودية/", ("idn-host", 8)),
    ("han/wrong-suffix", "a Chinese name under another suffix", "https://淘宝网.cn/", ("brand-wrong-suffix", 8), ("idn-host", 8)),
    ("han/punycode", "the same in Punycode", "https://xn--pbt173bpxm.com/", ("brand-wrong-suffix", 8), ("idn-host", 8)),
    ("han/traditional", "in traditional characters", "https://淘寶.com/", ("brand-wrong-suffix", 8), ("idn-host", 8)),
    ("han/subdomain", "a Chinese name below another domain", "https://支付宝.evil.cn/", ("brand-label-in-host", 8),
     ("idn-host", 8)),
    ("han/hyphen", "a Chinese name and a hyphen", "https://登录-支付宝.cn/", ("brand-label-in-host", 8), ("idn-host", 8)),
    ("han/service", "a Chinese name and a word after it", "https://支付宝客服.com/", ("brand-label-in-host", 8), ("idn-host", 8)),
    ("han/look-alike", "a character like another", "https://徽信.com/", ("confusable-brand", 8), ("idn-host", 8)),
    ("han/look-alike-service", "the same with a word after it", "https://徽信客服.com/", ("confusable-brand", 8), ("idn-host", 8)),
    ("han/longer-word", "a name at the start of another word", "https://小米粥店.com/", ("idn-host", 8)),
    ("han/other-word", "a word with a character of a name", "https://微信任.com/", ("idn-host", 8)),
    ("look-alike/zero", "a zero for an o", "https://ta0bao.com/", ("confusable-brand", 8)),
    ("look-alike/one", "a one for an l", "https://a1ipay.com/", ("confusable-brand", 8)),
    ("look-alike/rn", "rn for m", "https://xiaorni.com/", ("confusable-brand", 8)),
    ("look-alike/vv", "vv for w", "https://vveibo.com/", ("confusable-brand", 8)),
    ("look-alike/word", "a word of the host", "https://login-a1ipay.cn/", ("confusable-brand", "a1ipay")),
    ("look-alike/accent", "an accent on a known name", "https://taobáo.com/", ("confusable-brand", 8), ("idn-host", 8)),
    ("brand/domain-in-host", "a known domain as a subdomain", "https://taobao.com.evil.cn/", ("brand-domain-in-host",
     8)),
    ("brand/domain-and-hyphen", "a known domain and a hyphen", "https://taobao.com-login.cn/", ("brand-domain-in-host",
     8)),
    ("brand/domain-in-hyphens", "a known domain in hyphens", "https://login-jd-com.evil.cn/", ("brand-domain-in-host",
     "jd")),
    ("brand/label-as-subdomain", "a known name as a subdomain", "https://taobao.evil.cn/", ("brand-label-in-host", 8)),
    ("brand/label-in-hyphens", "a known name and a hyphen", "https://my-taobao.com/", ("brand-label-in-host",
     "taobao")),
    ("brand/label-inside-word", "a known name inside a word", "https://mytaobaoshop.com/"),
    ("brand/wrong-suffix", "a known name under another suffix", "https://taobao.xyz/", ("brand-wrong-suffix", 8)),
    ("brand/wrong-suffix-subdomain", "below a known name under another suffix",
     "https://www.alipay.net/", ("brand-wrong-suffix", 12)),
    ("brand/typo-swap", "two letters swapped", "https://toabao.com/", ("brand-typo", 8)),
    ("brand/typo-added", "a letter more", "https://taobaoo.com/", ("brand-typo", 8)),
    ("brand/typo-replaced", "another letter", "https://alipsy.com/", ("brand-typo", 8)),
    ("brand/typo-of-short-name", "names of five letters have too many neighbours", "https://wiebo.com/"),
    ("brand/typo-is-a-word", "a word of Pinyin", "https://taibao.com/"),
    ("brand/typo-is-a-brand", "another brand", "https://www.icloud.com/"),
    ("brand/typo-is-a-brand-too", "another brand, one letter away", "https://qmail.com/"),
    ("brand/typo-is-a-program", "a program of its own", "https://weechat.org/"),
    ("brand/typo-is-no-program", "another letter there", "https://weichat.org/", ("brand-typo", 8)),
    ("brand/typo-of-a-neighbour", "a letter more than that", "https://hicloub.com/", ("brand-typo", 8)),
    ("brand/in-path", "a known domain in the path", "https://evil.cn/taobao.com", ("brand-in-path", 16)),
    ("brand/in-path-fourth", "as the fourth segment", "https://evil.cn/a/b/c/www.taobao.com/x", ("brand-in-path",
     "www")),
    ("brand/in-path-fifth", "as the fifth segment", "https://evil.cn/a/b/c/d/taobao.com"),
    ("owned/subdomain", "a known name below another of its owner", "https://alipay.taobao.com/"),
    ("owned/path", "a known domain in the path of its owner", "https://www.taobao.com/tmall.com"),
    ("owned/storage", "customers' files are not the owner's", "https://a.oss-cn-hangzhou.aliyuncs.com/taobao.com",
     ("brand-in-path", "taobao.com")),
]

PARAMETERS = [
    ("nested/slashes", "slashes and a host", A + "?u=//b.cn/x", ("nested-link", 16)),
    ("nested/encoded", "encoded once", A + "?u=https%3A%2F%2Fb.cn%2Fx", ("nested-link", 16)),
    ("nested/encoded-twice", "encoded twice", A + "?u=https%253A%252F%252Fb.cn%252Fx", ("nested-link", 16)),
    ("nested/app", "an app link", A + "?u=taobao%3A%2F%2Fitem.taobao.com%2Fitem.htm", ("nested-link", 16)),
    ("nested/no-slashes", "a word and a colon are no link", A + "?u=note:abc"),
    ("nested/https-no-slashes", "browsers need no slashes", A + "?u=https:b.cn/x", ("nested-link", 16)),
    ("nested/two-backslashes", "two backslashes and a host", A + "?u=%5C%5Cb.cn/x", ("nested-link", 16)),
    ("nested/slash-backslash", "one of either", A + "?u=/%5Cb.cn/x", ("nested-link", 16)),
    ("nested/half-encoded", "a link only once its escapes are undone", A + "?u=https:/%5Cb.cn/x", ("nested-link", 16)),
    ("nested/tab-in-scheme", "a tab, which parsers pass over", A + "?u=java%09script:a", ("nested-dangerous-scheme", 16)),
    ("nested/blank-before", "an escaped blank in front", A + "?u=%20https://b.cn/x", ("nested-link", 16)),
    ("nested/two-slashes-alone", "two slashes and no host", A + "?u=//"),
    ("nested/scheme-alone", "a scheme with nothing behind it", A + "?u=https:"),
    ("nested/backslashes", "backslashes, which browsers take for slashes", A + "?u=taobao:%5C%5Citem.taobao.com", ("nested-link", 16)),
    ("nested/same-domain", "the same registrable domain", "https://www.a.cn/?u=https%3A%2F%2Fb.a.cn%2F"),
    ("nested/same-owner", "another domain of the same owner",
     "https://login.taobao.com/?u=https%3A%2F%2Fdetail.tmall.com%2F"),
    ("nested/fragment", "behind the #", A + "#/x?u=https://b.cn/", ("nested-link", "https://b")),
    ("nested/javascript", "a script", A + "?u=javascript:alert(1)", ("nested-dangerous-scheme", 16)),
    ("nested/javascript-encoded", "an encoded script", A + "?u=javascript%3Aalert(1)", ("nested-dangerous-scheme", 16)),
    ("nested/file", "a file", A + "?u=file:///etc/a", ("nested-dangerous-scheme", 16)),
    ("nested/title", "a title of a wiki", "https://commons.wikimedia.org/w/index.php?title=File:Example.jpg"),
    ("nested/title-of-parts", "a name of a module", A + "?File%3A%3ASystem%3A%3AObject"),
    ("nested/file-drive", "a drive", A + "?u=file:c:", ("nested-dangerous-scheme", 16)),
    ("nested/file-relative", "a file without a slash before it", A + "?u=file:etc/passwd", ("nested-dangerous-scheme", 16)),
    ("nested/file-escaped", "an escaped slash", A + "?x=file:%2Fetc", ("nested-dangerous-scheme", 16)),
    ("nested/data-word", "a search for data", A + "?wd=data:image"),
    ("nested/data", "a link of data", A + "?x=data:text/html,a", ("nested-dangerous-scheme", 16)),
    ("nested/data-escaped", "the same, escaped", A + "?x=data%3Atext%2Fhtml%2Ca", ("nested-dangerous-scheme", 16)),
    ("nested/intent-word", "a search for an intent", A + "?wd=intent:login"),
    ("nested/intent", "an intent", A + "?x=intent:%23Intent;scheme=a;end", ("nested-dangerous-scheme", 16)),
    ("nested/intent-slashes", "an intent with slashes", A + "?x=intent://a", ("nested-dangerous-scheme", 16)),
    ("nested/blob-word", "a word before a colon", A + "?q=blob:storage"),
    ("nested/literal-backslashes", "two backslashes as they stand", A + "?u=\\\\b.cn/x", ("nested-link", 16)),
    ("inside/query", "a query that is a link", "https://jump.cn/?https://evil.example/a?b=1", ("nested-link", 17)),
    ("inside/query-slashes", "a query that begins with two slashes", A + "?//b.cn/x?y=1", ("nested-link", 14)),
    ("inside/query-of-an-owner", "the same on a known host", "https://www.taobao.com/?//b.cn/x?y=1", ("nested-link", 24)),
    ("inside/name-with-colon", "a name with a colon is no link", A + "?a:b=1&c%5B0%5D=2"),
    ("inside/path-seal", "a link that a scanner of mail sealed", "https://a.cn/v3/__https://b.cn/x__;!!x",
     ("nested-link", 18)),
    ("inside/path-underscore", "a name that begins with an underscore", "https://a.cn/go/__init__.py"),
    ("inside/private-in-app", "a private address in an app link",
     "alipays://platformapi/startapp?appId=20000067&u=https%3A%2F%2F10.0.0.1", ("nested-link", 48),
     ("nested-private-host", 48)),
    ("inside/pairs-script", "a script in a query that is a value",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&query=url%3Djavascript%3Aalert(1)",
     ("nested-dangerous-scheme", 70)),
    ("inside/pairs-private", "a private address in one", A + "?page=a%3Fu%3Dhttps%3A%2F%2F127.0.0.1", ("nested-private-host", 19)),
    ("inside/pairs-text", "a text with a colon in one", A + "?page=a%3Fq%3Djavascript%3Avoid"),
    ("inside/pairs-page", "an honest page in one", A + "?page=a%3Fu%3Dhttps%3A%2F%2Fb.cn"),
    ("inside/path", "a link in the path", "https://a.cn/go/https://b.cn/x", ("nested-link", 16)),
    ("inside/path-encoded", "encoded", "https://a.cn/go/https%3A%2F%2Fb.cn", ("nested-link", 16)),
    ("inside/path-encoded-twice", "encoded twice", "https://a.cn/go/https%253A%252F%252Fb.cn", ("nested-link", 16)),
    ("inside/path-one-slash", "one slash", "https://a.cn/go/https:/b.cn/x", ("nested-link", 16)),
    ("inside/path-of-an-owner", "on a known host", "https://www.taobao.com/x/https://b.cn/", ("nested-link", 25)),
    ("inside/path-app", "an app link", "https://a.cn/go/taobao://x/y", ("nested-link", 16)),
    ("inside/path-private", "a private address", "https://a.cn/go/http://10.0.0.1/", ("nested-link", 16),
     ("nested-private-host", 16)),
    ("inside/path-file", "a file", "https://a.cn/go/file:///etc/a", ("nested-dangerous-scheme", 16)),
    ("inside/path-same-site", "a link to the same site", "https://a.cn/go/https://www.a.cn/x"),
    ("inside/path-second", "the first to another site is told", "https://a.cn/https://a.cn/https://b.cn/", ("nested-link",
     26)),
    ("inside/path-title", "a title with a colon", "https://zh.wikipedia.org/wiki/File:Example.jpg"),
    ("inside/path-mixed", "a slash as it stands, and one encoded", A + "go/https:/%5Cb.cn", ("nested-link", 16)),
    ("inside/path-longest", "a link to the same site, whose host ends in its 1,024 bytes",
     A + "go/https://u:" + "p" * 1007 + "@a.cn/x"),
    ("inside/path-longer", "a host that ends after them", A + "go/https://u:" + "p" * 1008 + "@a.cn/x", ("nested-link", 16)),
    ("inside/path-hidden", "a host after a long password", A + "go/https://a.cn:" + "0" * 1100 + "@b.cn/x", ("nested-link", 16)),
    ("inside/path-service", "a name of a service", A + "api/services/https:dashboard:/proxy/"),
    ("inside/path-middle", "a scheme inside a part", "https://a.cn/go,https://b.cn/"),
    ("inside/search-for-script", "a search for a script", A + "?q=javascript:void(0)"),
    ("inside/search-of-wrapper", "where a wrapper opens it", "https://www.google.com/url?q=javascript:void(0)",
     ("nested-dangerous-scheme", "javascript")),
    ("inside/search-beside-wrapper", "on another page of its host", "https://www.google.com/search?q=javascript:void(0)"),
    ("inside/script-opened", "a name of what is opened", A + "?redirect_uri=javascript:a", ("nested-dangerous-scheme",
     "javascript")),
    ("inside/script-without-name", "without a name", A + "?javascript:a", ("nested-dangerous-scheme", "javascript")),
    ("nested/private-address", "a private address", A + \
     "?u=http%3A%2F%2F127.0.0.1%2F", ("nested-link", 16), ("nested-private-host", 16)),
    ("nested/metadata-address", "an address of a metadata service that is in no private range", A + "?u=http%3A%2F%2F192.0.0.192%2F",
     ("nested-link", 16), ("nested-private-host", 16)),
    ("nested/odd-address", "a private address in an odd spelling", A + "?u=http%3A%2F%2F0x7f.1%2F", ("nested-link", 16),
     ("nested-private-host", 16)),
    ("nested/private-name", "a private name", A + "?u=http%3A%2F%2Fnas.local%2F",
     ("nested-link", 16), ("nested-private-host", 16)),
    ("nested/metadata", "a metadata service", A + "?u=http%3A%2F%2Fmetadata.tencentyun.com%2F", ("nested-link", 16),
     ("nested-private-host", 16)),
    ("nested/fallback", "where an intent goes without the app",
     "intent://scan/#Intent;scheme=zxing;S.browser_fallback_url=https%3A%2F%2Fevil.cn;end", ("dangerous-scheme", 0),
     ("nested-link", "https%3A")),
    ("parameters/token", "a token", A + "?token=x", ("credential-parameter", 14)),
    ("parameters/key", "a key of WeChat", "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw?key=0&uin=1",
     ("credential-parameter", "key"), ("credential-parameter", "uin")),
    ("parameters/capitals", "names match in either case", A + "?Access_Token=x", ("credential-parameter", 14)),
    ("parameters/password", "a password", A + "?a=1&password=x", ("credential-parameter", "password")),
    ("parameters/session", "sessions", A + "?sid=x&PHPSESSID=y",
     ("credential-parameter", "sid"), ("credential-parameter", "PHPSESSID")),
    ("parameters/fragment", "behind the #", A + "#access_token=x", ("credential-parameter", 14)),
    ("parameters/addressee", "an addressee", "tencent://message/?uin=123456789&Site=qq&Menu=yes"),
    ("parameters/group-key", "the key of a group's card",
     "mqqapi://card/show_pslcard?src_type=internal&version=1&uin=123456789&card_type=group&source=qrcode&key=" + "0a" * 32),
    ("parameters/share-password", "the code of a share", "https://115.com/s/swabc123?password=a1b2"),
    ("parameters/share-password-elsewhere", "a password on another page", "https://115.example.com/s/swabc123?password=a1b2",
     ("credential-parameter", "password")),
    ("parameters/share-id", "the id of a share", "https://m.acfun.cn/v/?ac=32838812&sid=d2b0991bd6ad9c09"),
    ("parameters/empty", "no value, no credential", A + "?token=&key"),
    ("parameters/like-credential", "names that only begin so", A + "?tokens=x&keyword=y&encode=z"),
    ("secret/jwt", "a JSON Web Token", A + "?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", ("jwt-value", 16)),
    ("secret/jwe", "an encrypted one of five parts", A + \
     "?x=eyJhbGciOiJkaXIifQ..aXZpdml2.Y2lwaGVydGV4dA.dGFn", ("jwt-value", 16)),
    ("secret/two-parts", "two parts are none", A + "?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0"),
    ("secret/phone", "a mobile number", A + "?p=13812345678", ("phone-value", 16)),
    ("secret/phone-country", "with the code of the country", A + "?p=8613812345678", ("phone-value", 16)),
    ("secret/phone-escaped", "with an escaped plus", A + "?p=%2B8613812345678", ("phone-value", 16)),
    ("secret/number-of-a-thing", "the id of a thing", A + "?item_id=13812345678"),
    ("secret/time", "a time", A + "?t=13812345678"),
    ("secret/no-phone", "a number that is none of a mobile", A + "?p=12345678901"),
    ("secret/email", "a mail address", A + "?m=someone@qq.com", ("email-value", 16)),
    ("secret/email-escaped", "an escaped @", A + "?m=someone%40qq.com", ("email-value", 16)),
    ("secret/handle", "a handle is none", A + "?m=@someone"),
    ("secret/identity-number", "an identity number", A + "?n=11010519491231002X", ("identity-number", 16)),
    ("secret/identity-number-wrong", "a wrong check character", A + "?n=110105194912310021"),
]



def b64(text, safe=False):
    """A text in base64 without padding, in the standard alphabet or that of URLs."""
    encode = base64.urlsafe_b64encode if safe else base64.b64encode
    return encode(text.encode()).decode().rstrip("=")


OPENED = [
    ("opened/" + name.lower().replace("_", "-"), f"a script under the name {name}", A + f"?{name}=javascript:alert(1)",
     ("nested-dangerous-scheme", "javascript"))
    for name in ("service", "RelayState", "wreply", "ru", "go_to", "returnTo", "action", "file", "clickTAG", "iframe")
] + [
    ("opened/vbscript", "a script of another language", A + "?service=vbscript%3Amsgbox", ("nested-dangerous-scheme", "vbscript")),
    ("opened/escaped-name", "an escaped name", A + "?Relay%53tate=javascript:a", ("nested-dangerous-scheme", "Relay"),
     ("nested-dangerous-scheme", "javascript")),
    ("opened/search", "what people look for", A + "?keyword=javascript:void(0)"),
    ("opened/like-a-name", "a name that only holds one", A + "?profile=about:me&transaction=about:us"),
    ("opened/word", "a word before a colon", A + "?file=File:x&action=data:image"),
]

SCRIPT = b64("javascript:alert(1)")
PAGE = b64("https://b.cn/x")
QUERY = "https://b.cn/?a=~~~b>>>"
ENCODED = [
    ("encoded/page", "a page in base64 under a name of what is opened", A + "?url=" + PAGE, ("nested-link", PAGE)),
    ("encoded/standard", "in the standard alphabet", A + "?url=" + b64(QUERY), ("nested-link", "aHR0")),
    ("encoded/url-alphabet", "in the alphabet of URLs", A + "?url=" + b64(QUERY, safe=True), ("nested-link", "aHR0")),
    ("encoded/escapes", "with escapes and padding", A + "?url=" + component(base64.b64encode(b"https://b.cn/xy>>>").decode()),
     ("nested-link", "aHR0")),
    ("encoded/slashes", "without a scheme", A + "?next=" + b64("//b.cn/xy"), ("nested-link", "Ly9i")),
    ("encoded/script", "a script", A + "?redirect=" + SCRIPT, ("nested-dangerous-scheme", SCRIPT)),
    ("encoded/script-capitals", "in capitals", A + "?redirect=" + b64("JAVASCRIPT:alert(1)"), ("nested-dangerous-scheme", "SkFW")),
    ("encoded/data", "a link of data", A + "?src=" + b64("data:text/html,a"), ("nested-dangerous-scheme", "ZGF0")),
    ("encoded/private", "a private address", A + "?url=" + b64("http://127.0.0.1/"), ("nested-link", "aHR0"),
     ("nested-private-host", "aHR0")),
    ("encoded/owner", "on a known host", "https://www.taobao.com/?redirect=" + PAGE, ("nested-link", PAGE)),
    ("encoded/fragment", "behind the #", A + "#/x?url=" + PAGE, ("nested-link", PAGE)),
    ("encoded/other-name", "under another name", A + "?id=" + PAGE),
    ("encoded/same-site", "a page of the same site", A + "?url=" + b64("https://www.a.cn/x")),
    ("encoded/text", "a text", A + "?url=" + b64("database of all")),
    ("encoded/word", "a word that is base64 of nothing", A + "?url=aHR0cGhvbmVz"),
    ("encoded/in-path", "in the path", A + "target/" + PAGE),
    ("encoded/wrapper", "where a wrapper opens it", "https://www.bing.com/ck/a?u=a1" + PAGE, ("nested-link", "a1" + PAGE)),
    ("encoded/wrapper-script", "a script there", "https://www.bing.com/ck/a?u=a1" + SCRIPT,
     ("nested-dangerous-scheme", "a1" + SCRIPT)),
    ("encoded/wrapper-name", "under a name that only the wrapper opens", "https://link.segmentfault.com/?enc=" + SCRIPT,
     ("nested-dangerous-scheme", SCRIPT)),
    ("encoded/wrapper-path", "in the path of a wrapper", "https://link.mcmod.cn/target/" + SCRIPT,
     ("nested-dangerous-scheme", SCRIPT)),
    ("encoded/no-wrapper", "with the wrapper's prefix elsewhere", A + "?u=a1" + PAGE),
]


def hops(*links):
    """Links, each in the parameter `url` of the one before it."""
    text = links[-1]
    for link in reversed(links[:-1]):
        text = link + "?url=" + component(text)
    return text


HOP = "https://b.a.cn/"
HOPS = [
    ("hop/script", "a script behind a page of the same site", hops(A, HOP, "javascript:alert(1)"), ("nested-dangerous-scheme", 18)),
    ("hop/private", "a private address there", hops(A, HOP, "http://10.0.0.1/"), ("nested-private-host", 18)),
    ("hop/encoded", "a script in base64 there", hops(A, HOP, SCRIPT), ("nested-dangerous-scheme", 18)),
    ("hop/fragment", "behind the # there", A + "?url=" + component(HOP + "#/x?service=javascript:a"), ("nested-dangerous-scheme", 18)),
    ("hop/page", "a page of another site there", hops(A, HOP, "https://b.cn/")),
    ("hop/search", "a search for a script there", A + "?url=" + component(HOP + "?q=javascript:void(0)")),
    ("hop/other-site", "behind a page of another site", hops(A, "https://b.cn/", "javascript:a"),
     ("nested-dangerous-scheme", 18), ("nested-link", 18)),
    ("hop/fifth", "the fifth link inside one another", hops(A, HOP, HOP, HOP, HOP, "javascript:a"), ("nested-dangerous-scheme", 18)),
    ("hop/sixth", "the sixth", hops(A, HOP, HOP, HOP, HOP, HOP, "javascript:a")),
    ("hop/query", "behind a page of an app", hops(A, HOP + "?page=" + component("a?x=1&u=" + component("javascript:a")) + "&z=1", "b"),
     ("nested-dangerous-scheme", 18)),
]

ZHIHU = "https://link.zhihu.com/?target="
WRAPPED = [
    ("wrapped/page", "an honest target is a link in a parameter", ZHIHU + "https%3A%2F%2Fb.cn%2F", ("nested-link", 31)),
    ("wrapped/private-address", "a private address behind a wrapper", ZHIHU + "http%3A%2F%2F10.0.0.1%2F",
     ("insecure-scheme", 0), ("ip-host", 0), ("private-address", 0), ("nested-link", 31), ("nested-private-host", 31)),
    ("wrapped/credentials", "credentials of a target", ZHIHU + "https%3A%2F%2Fuser%3Ax%40b.cn%2F", ("userinfo", 0),
     ("nested-link", 31)),
    ("wrapped/brand", "a known domain inside a target's host", ZHIHU + "https%3A%2F%2Ftaobao.com.evil.cn%2F",
     ("brand-domain-in-host", 0), ("nested-link", 31)),
    ("wrapped/base64", "a private address in base64", "https://www.bing.com/ck/a?u=a1" + b64("https://10.0.0.1/"),
     ("ip-host", 0), ("private-address", 0), ("nested-link", "a1aHR0"), ("nested-private-host", "a1aHR0")),
    ("wrapped/same-code", "what both have is told once", "http://link.zhihu.com/?target=http%3A%2F%2Fb.cn%2F",
     ("insecure-scheme", 0), ("nested-link", 30)),
    ("wrapped/not-opened", "what is no wrapper has no target",
     "https://a.cn/?target=https%3A%2F%2Ftaobao.com.evil.cn%2F",
     ("nested-link", 21)),
]

SHOWN = [
    ("display/other", "another domain is shown", "https://evil.cn/", "taobao.com", ("display-mismatch", 0)),
    ("display/link", "another link is shown", "https://evil.cn/",
     "https://item.taobao.com/item.htm", ("display-mismatch", 0)),
    ("display/same", "the same domain is shown", "https://item.taobao.com/item.htm?id=1", "www.taobao.com"),
    ("display/owner", "another domain of the owner is shown", "https://detail.tmall.com/item.htm?id=1", "taobao.com"),
    ("display/words", "words are shown", "https://evil.cn/", "点击领取"),
    ("display/capitals", "capitals are shown", "https://a.cn/", "A.CN"),
    ("display/first", "the first domain counts", "https://a.cn/", "a.cn (taobao.com)"),
    ("display/not-listed", "a name under no suffix is none", "https://a.cn/", "version 1.2.beta"),
]

INSIDE = [
    ("display/markdown", "a link in Markdown",
     "[taobao.com](https://evil.cn/)", "https://evil.cn/", ("display-mismatch", 1)),
    ("display/markdown-same", "an honest link in Markdown", "[a.cn](https://a.cn/)", "https://a.cn/"),
    ("text/emoji-joined", "emoji around a link are joined", "👨\u200d👩\u200d👧 https://a.cn/", "https://a.cn/"),
    ("text/emoji-selector", "a selector of an emoji beside a link", "❤\ufe0f https://a.cn/", "https://a.cn/"),
    ("text/bidi-around", "a control before a link", "\u202ehttps://a.cn/", "https://a.cn/", ("bidi-control", 0)),
    ("text/lone-cr-around", "a carriage return before a link",
     "https://taobao.com\rhttps://a.cn/", "https://a.cn/", ("lone-cr", "\r")),
    ("place/inside", "offsets are those of the text", "看看 https://a.cn:8443/ ",
     "https://a.cn:8443/", ("non-default-port", ":8443")),
]

ERRORS = [
    ("parse/no-url", "what is no URL has no report", "https://taobao.com%2F.evil.com/", "bad-host", "%2F"),
]

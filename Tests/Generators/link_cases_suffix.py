# SPDX-License-Identifier: Apache-2.0
"""Hosts and their public suffixes, after the Public Suffix List."""


def add(file):
    for id, comment, host, suffix, domain in ICANN:
        file.good(id, comment, host, suffix=suffix, registrable_domain=domain, section="icann")
    for id, comment, host, suffix, domain in PRIVATE:
        file.good(id, comment, host, suffix=suffix, registrable_domain=domain, section="private")
    for id, comment, host, suffix, domain in UNLISTED:
        file.good(id, comment, host, suffix=suffix, registrable_domain=domain, section="unlisted")
    for id, comment, host in NONE:
        file.good(id, comment, host, suffix=None, registrable_domain=None, section=None)


ICANN = [
    ("icann/com", "one label", "taobao.com", "com", "taobao.com"),
    ("icann/subdomain", "a subdomain", "item.taobao.com", "com", "taobao.com"),
    ("icann/suffix-itself", "a suffix has no registrable domain", "com", "com", None),
    ("icann/cn", "cn", "3.cn", "cn", "3.cn"),
    ("icann/com-cn", "com.cn", "a.b.sina.com.cn", "com.cn", "sina.com.cn"),
    ("icann/com-cn-itself", "com.cn itself", "com.cn", "com.cn", None),
    ("icann/net-cn", "net.cn", "a.net.cn", "net.cn", "a.net.cn"),
    ("icann/gov-cn", "gov.cn", "www.gov.cn", "gov.cn", "www.gov.cn"),
    ("icann/edu-cn", "edu.cn", "www.tsinghua.edu.cn", "edu.cn", "tsinghua.edu.cn"),
    ("icann/province", "a province of China", "www.a.bj.cn", "bj.cn", "a.bj.cn"),
    ("icann/hong-kong", "com.hk", "www.google.com.hk", "com.hk", "google.com.hk"),
    ("icann/hk", "hk", "detail.tmall.hk", "hk", "tmall.hk"),
    ("icann/taiwan", "com.tw", "www.a.com.tw", "com.tw", "a.com.tw"),
    ("icann/united-kingdom", "co.uk", "a.b.example.co.uk", "co.uk", "example.co.uk"),
    ("icann/japan", "co.jp", "www.example.co.jp", "co.jp", "example.co.jp"),
    ("icann/japan-city", "a city of four labels", "a.b.ide.kyoto.jp", "ide.kyoto.jp", "b.ide.kyoto.jp"),
    ("icann/tv", "tv", "b23.tv", "tv", "b23.tv"),
    ("icann/me", "me", "h5.ele.me", "me", "ele.me"),
    ("icann/new", "a new suffix", "www.a.xyz", "xyz", "a.xyz"),
    ("icann/school", "four labels of the United States", "www.test.k12.ak.us", "k12.ak.us", "test.k12.ak.us"),
    ("icann/hyphens", "hyphens", "a--b.com", "com", "a--b.com"),
    ("icann/label-like-suffix", "a label that is a suffix elsewhere", "com.example.com", "com", "example.com"),
    ("icann/long-host", "many labels", "a.b.c.d.e.f.g.h.taobao.com", "com", "taobao.com"),
    ("case/underscore", "an underscore", "_a.taobao.com", "com", "taobao.com"),
    ("wildcard/any", "any label below ck is a suffix", "www.a.b.ck", "b.ck", "a.b.ck"),
    ("wildcard/label", "such a suffix itself", "b.ck", "b.ck", None),
    ("wildcard/kobe", "any label below kobe.jp", "a.b.c.kobe.jp", "c.kobe.jp", "b.c.kobe.jp"),
    ("exception/www", "www.ck is no suffix", "www.ck", "ck", "www.ck"),
    ("exception/below", "below www.ck", "a.b.www.ck", "ck", "www.ck"),
    ("exception/kobe", "city.kobe.jp is no suffix", "www.city.kobe.jp", "kobe.jp", "city.kobe.jp"),
    ("idn/china", "a suffix in Han characters", "xn--fsqu00a.xn--fiqs8s", "xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s"),
    ("idn/china-itself", "the suffix itself", "xn--fiqs8s", "xn--fiqs8s", None),
    ("idn/company", "a suffix of two labels, one in Han characters", "www.xn--85x722f.xn--55qx5d.cn", "xn--55qx5d.cn",
     "xn--85x722f.xn--55qx5d.cn"),
    ("dot/trailing", "a dot at the end is in neither", "item.taobao.com.", "com", "taobao.com"),
    ("dot/trailing-suffix", "a suffix and a dot", "com.cn.", "com.cn", None),
]

PRIVATE = [
    ("private/github", "pages of people", "a.b.github.io", "github.io", "b.github.io"),
    ("private/github-itself", "the domain itself is a suffix", "github.io", "github.io", None),
    ("private/blogspot", "blogs of people", "a.blogspot.com", "blogspot.com", "a.blogspot.com"),
    ("private/vercel", "programs of people", "my-app.vercel.app", "vercel.app", "my-app.vercel.app"),
    ("private/pages", "programs of people", "a.pages.dev", "pages.dev", "a.pages.dev"),
]

UNLISTED = [
    ("unlisted/one-label", "one label under no rule", "intranet-server", "intranet-server", None),
    ("unlisted/two-labels", "the last label is the suffix", "printer.local", "local", "printer.local"),
    ("unlisted/three-labels", "three labels", "a.b.example", "example", "b.example"),
    ("unlisted/bogus", "bogus Punycode is a label", "a.xn--0", "xn--0", "a.xn--0"),
]

NONE = [
    ("none/ipv4", "an IPv4 address", "192.0.2.1"),
    ("none/ipv6", "an IPv6 address", "[2001:db8::1]"),
    ("none/empty", "the empty host", ""),
    ("none/empty-label", "an empty label", "a..com"),
    ("none/leading-dot", "a dot first", ".com"),
    ("none/dot", "a dot alone", "."),
    ("none/two-dots", "two dots at the end", "a.com.."),
]

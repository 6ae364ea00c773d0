# SPDX-License-Identifier: Apache-2.0
"""The requirement of the specification of links that a test is about: by its topic, or by its topic and fact."""


def table(text):
    """`LNK-1: a b/c` lines: the topics and facts of a requirement."""
    found = {}
    for line in text.strip().splitlines():
        requirement, _, topics = line.strip().partition(": ")
        found.update(dict.fromkeys(topics.split(), requirement))
    return found


REQUIREMENTS = {
    "link/find": table("""
        LNK-3: scheme limits/scheme limits/scheme-longer
        LNK-4: end object mark text limits/object limits/object-longer limits/list limits/list-longer limits/code limits/code-longer
        LNK-5: punctuation
        LNK-4: end/code
        LNK-58: beyond host text/netdisk wide word
        LNK-59: next
        LNK-60: known limits/host limits/host-longer
        LNK-61: intent
        LNK-62: url limits
        LNK-63: escape
        LNK-75: order
        LNK-76: title
        LNK-77: label
        LNK-78: invisible
        LNK-79: delimiter limits/delimiter limits/delimiter-longer
        LNK-80: sign limits/sign limits/sign-longer
        LNK-81: whole limits/label limits/label-longer
        LNK-82: user limits/user limits/user-longer
        """),
    "link/parse": table("""
        LNK-2: missing-scheme
        LNK-7: plain encoding domain ipv4 ipv6 other file empty-host bad-host bad-ipv4 bad-ipv6 unclosed-ipv6 bad-port
        LNK-7: port-out-of-range dots/three dots/in-name dots/in-query drive/as-host
        LNK-8: too-long not-utf8 limits/input
        LNK-9: trimmed newline backslash slashes credentials percent mapped ignored odd-ipv4 odd-ipv6 port dots drive
        LNK-11: idna bad-idna
        LNK-12: idna/punycode idna/punycode-capitals idna/punycode-bogus idna/punycode-of-ascii idna/punycode-empty
        LNK-12: bad-idna/punycode-beside-han
        LNK-13: long-idna limits
        """),
    "link/canonical": table("""
        LNK-16: spelling/http spelling/user spelling/capitals
        LNK-16: bare
        LNK-17: site/two-slashes site/path-capitals site/path-escaped site/path-behind douyin/slash
        LNK-17: spelling/path spelling/world douyin/overlay douyin/overlay-on-user douyin/share-page
        LNK-18: spelling/escaped-name spelling/empty-parameters spelling/empty-id-beside site/taobao-two-ids
        LNK-19: unknown-link/no-page site/pinduoduo-page
        LNK-20: unknown-link/leading-slash
        LNK-21: unknown-link/member-encoded unknown-link/name-twice jd/number jd/app-link jd/app-link-old tmall/app-link
        LNK-21: tmall/app-link-encoded unknown-link/coupons
        LNK-22: unknown-link/not-utf8 wechat/release spelling/escaped-id site/taobao-id-of-letters
        LNK-22: site/taobao-leading-zeros unknown-link/no-id
        LNK-23: site/wechat-no-index pinduoduo/opaque-id wechat/long-order
        LNK-24: wechat/long wechat/mini-program-han taobao/apostrophe
        LNK-25: wechat/mini-program wechat/mini-game jd/app-link-page pinduoduo/app-link douyin/app-link
        LNK-26: spelling/canonical tmall/plain jd/plain pinduoduo/plain douyin/plain
        LNK-65: link-field
        LNK-27: unwrapped unsupported-scheme unknown-link odd-host url page/credentials
        LNK-28: spelling
        LNK-29: site page/capitals page/escaped-name page/prefix-alone page/id-like-tracker page/lookalike-host
        LNK-74: exposure
        LNK-30: taobao tmall jd pinduoduo douyin wechat fragment/query-first
        LNK-31: page session
        LNK-66: nested
        LNK-32: sealed session/sealed session/sealed-order
        LNK-33: short-link
        LNK-34: site/upgrade site/upgrade-subdomain site/upgrade-port page/http short-link/weibo short-link/xiaohongshu
        LNK-35: fragment session/fragment short-link/fragment site/netease-route
        LNK-36: page/port site/taobao-port short-link/other-port
        LNK-37: extract unwrapped/extract short-link/taobao short-link/taobao-e short-link/taobao-glued
        LNK-37: short-link/taobao-empty short-link/taobao-too-short short-link/jd short-link/jd-escaped
        LNK-37: short-link/jd-one-mark short-link/jd-other-mark
        LNK-38: page/not-wrapped
        """),
    "link/unwrap": table("""
        LNK-38: register unknown
        LNK-39: address unknown/path unknown/path-below unknown/path-case unknown/subdomain unknown/domain-itself
        LNK-39: unknown/two-slashes unknown/port unknown/google-suffix unknown/empty-segment
        LNK-40: intent place member unknown/condition unknown/two-targets unknown/parameter no-link/app-condition
        LNK-40: no-link/app-member unknown/two-names
        LNK-41: no-link/app-member-encoded
        LNK-68: tail
        LNK-41: coding base64 no-link/not-base64 no-link/no-prefix place/in-clear place/query-in-clear
        LNK-42: runs-on nested/apps-in-clear no-link/leaked-unknown-app
        LNK-43: base no-link/no-scheme no-link/script-behind-base
        LNK-44: nested target
        LNK-45: no-link nested/innermost-not-a-link
        LNK-46: depth
        LNK-47: nested/downgrade target/downgrade target/downgrade-from-app
        LNK-48: unknown/signed unknown/reader unknown/opaque-target unknown/weixin110-new
        """),
    "link/risk": table("""
        LNK-49: limits/host-longer
        LNK-49: text parse scheme authority host parameters secret bounds clean
        LNK-8: limits/serialised limits/serialised-longer
        LNK-50: order place wrapped limits
        LNK-52: display owned nested/same-owner nested/same-domain
        LNK-64: nested
        LNK-53: owned/storage
        LNK-54: look-alike brand
        LNK-73: han
        LNK-72: inside hop
        LNK-84: encoded
        LNK-85: opened
        """),
    "link/suffix": table("""
        LNK-14: icann private exception wildcard unlisted none idn dot
        LNK-15: case
        """),
}

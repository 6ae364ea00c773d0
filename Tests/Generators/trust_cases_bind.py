# SPDX-License-Identifier: Apache-2.0
"""Bindings and the targets that they cover; an escape is named after its trick."""

from trust_list import coverage

CERTIFICATE = ":".join(f"{byte:02X}" for byte in range(160, 192))

MALL = {"domains": ["taobao.com", "mall.example"], "mini_programs": [{"platform": "wechat", "id": "wx0123456789abcdef"}],
        "apps": [{"system": "android", "id": "com.taobao.taobao", "certificates": [CERTIFICATE],
                  "confirmed_by": CERTIFICATE}]}


def page(url):
    return {"platform": "web", "kind": "page", "fields": {"url": url}, "url": url}


def target(platform, kind, url, **fields):
    return {"platform": platform, "kind": kind, "fields": fields, "url": url}


ITEM = target("taobao", "item", "https://item.taobao.com/item.htm?id=520813250866", id="520813250866")


def add(file):
    def case(id, spec, comment, link, resource, covered, bindings=MALL):
        found = coverage(bindings, resource)
        assert (found and found["binding"]) == covered, (id, found)
        file.valid(id, spec, comment, bindings=bindings, link=link, target=resource, coverage=found)

    def web(id, spec, comment, link, covered=None, url=None, bindings=MALL):
        case(id, spec, comment, link, page(url or link), covered, bindings)

    def mini(appid, **fields):
        query = f"appid={appid}&path=pages/index"
        return target("wechat", "mini_program", f"weixin://dl/business/?{query}", appid=appid, path="pages/index", **fields)

    web("covered/domain", "TRU-23", "a page of the domain", "https://mall.example/a", "domains")
    web("covered/below", "TRU-23", "a page below the domain", "https://a.b.mall.example/", "domains")
    web("covered/upper", "TRU-23", "a link in upper case", "HTTPS://MALL.EXAMPLE/a", "domains", "https://mall.example/a")
    web("covered/full-width", "TRU-23", "full-width letters, which the parser makes ASCII", "https://ｍａｌｌ.example/", "domains",
        "https://mall.example/")
    web("covered/default-port", "TRU-23", "the port of https", "https://mall.example:443/", "domains", "https://mall.example/")
    case("covered/item", "TRU-23", "an item whose page is on the domain", ITEM["url"], ITEM, "domains")
    case("covered/platform", "TRU-20", "whoever runs the platform", ITEM["url"], ITEM, "platforms", {"platforms": ["taobao"]})
    case("covered/platform-first", "TRU-20", "the platform before the domain", ITEM["url"], ITEM, "platforms",
         MALL | {"platforms": ["taobao"]})
    own = mini("wx0123456789abcdef")
    case("covered/mini-program", "TRU-21", "the issuer's mini-program", own["url"], own, "mini_programs")
    case("covered/mini-program-platform", "TRU-20", "any mini-program, for whoever runs the platform", own["url"], own,
         "platforms", {"platforms": ["wechat"]})
    app = target("android", "app", "market://details?id=com.taobao.taobao", package="com.taobao.taobao")
    case("covered/app", "TRU-21", "the issuer's app in a store", app["url"], app, "apps")
    quick = target("quickapp", "page", "https://hapjs.org/app/com.example.quick/", package="com.example.quick")
    case("covered/quick-app", "TRU-21", "the issuer's quick app", quick["url"], quick, "mini_programs",
         {"mini_programs": [{"platform": "quickapp", "id": "com.example.quick"}]})
    harmony = target("appgallery", "app", "https://appgallery.huawei.com/app/detail?id=com.example.hm", id="com.example.hm")
    case("covered/harmony", "TRU-21", "the issuer's app in the store of Huawei", harmony["url"], harmony, "apps",
         {"apps": [{"system": "harmony", "id": "com.example.hm", "certificates": [CERTIFICATE], "confirmed_by": CERTIFICATE}]})
    case("escape/unconfirmed", "TRU-54", "an app that a site names, and nobody has confirmed", app["url"], app, None,
         {"domains": ["evil.cn"], "apps": [{"system": "android", "id": "com.taobao.taobao", "certificates": [CERTIFICATE]}]})
    for id, domain, link, comment in (
            ("suffix-itself", "amazonaws.com", "https://s3.amazonaws.com/", "a public suffix below the domain"),
            ("below-suffix", "amazonaws.com", "https://bucket.s3.amazonaws.com/", "a host below a public suffix below the domain"),
            ("below-wildcard", "kawasaki.jp", "https://shop.a.kawasaki.jp/", "a host below a wildcard"),
            ("exception", "kawasaki.jp", "https://city.kawasaki.jp/", "a host that a wildcard leaves out")):
        web(f"escape/{id}", "TRU-55", comment, link, bindings={"domains": [domain]})
    web("covered/beside-suffix", "TRU-55", "a host beside the public suffix below the domain", "https://aws.amazonaws.com/",
        "domains", bindings={"domains": ["amazonaws.com"]})
    web("covered/below-suffix", "TRU-55", "a domain below the public suffix", "https://a.bucket.s3.amazonaws.com/", "domains",
        bindings={"domains": ["bucket.s3.amazonaws.com"]})
    web("covered/exception", "TRU-55", "a domain that a wildcard leaves out", "https://www.city.kawasaki.jp/", "domains",
        bindings={"domains": ["city.kawasaki.jp"]})

    for id, comment, link in (
            ("prefix", "eviltaobao.com", "https://evilmall.example/"),
            ("suffix", "the domain as labels of another one", "https://mall.example.evil.cn/"),
            ("path", "the domain in the path", "https://evil.cn/mall.example"),
            ("query", "the domain in the query", "https://evil.cn/?mall.example"),
            ("port", "another port of the host", "https://mall.example:8443/"),
            ("trailing-dot", "a dot at the end", "https://mall.example./"),
            ("above", "the domain above", "https://example/"),
            ("hyphen", "a hyphen in the place of a dot", "https://a-mall.example/"),
            ("other", "another host", "https://evil.cn/")):
        web(f"escape/{id}", "TRU-23", comment, link)
    web("escape/look-alike", "TRU-23", "a Cyrillic letter", "https://m\u0430ll.example/", url="https://xn--mll-6cd.example/")
    web("escape/no-bindings", "TRU-15", "an issuer without bindings", "https://mall.example/", bindings={})
    web("escape/platform-web", "TRU-20", "the web is nobody's", "https://evil.cn/", bindings={"platforms": ["web"]})
    other = mini("wxfedcba9876543210")
    case("escape/other-mini-program", "TRU-21", "another's mini-program", other["url"], other, None)
    case("escape/other-platform", "TRU-21", "the same app id on another platform", own["url"], own, None,
         {"mini_programs": [{"platform": "alipay", "id": "wx0123456789abcdef"}]})
    case("escape/domain-for-quick-app", "TRU-21", "the host that opens all quick apps", quick["url"], quick, None,
         {"domains": ["hapjs.org"]})
    web("escape/hidden-dots", "TRU-21", "another quick app's page, by dots behind an escaped slash",
        "https://hapjs.org/app/com.example.quick/..%2Fcom.example.evil/",
        bindings={"mini_programs": [{"platform": "quickapp", "id": "com.example.quick"}]})
    qq = target("qq", "mini_program", "https://m.q.qq.com/a/p/1108338344", appid="1108338344")
    case("escape/domain-for-mini-program", "TRU-21", "the host that opens all mini-programs", qq["url"], qq, None,
         {"domains": ["qq.com"]})
    store = target("android", "myapp", "https://a.app.qq.com/o/simple.jsp?pkgname=com.evil", package="com.evil")
    case("escape/domain-for-app", "TRU-21", "the host of a store", store["url"], store, None, {"domains": ["qq.com"]})
    case("escape/app-of-ios", "TRU-21", "a package of the name on another system", app["url"], app, None,
         {"apps": [{"system": "ios", "id": "com.taobao.taobao", "confirmed_by": "com.taobao"}]})
    w3c = target("miniapp", "page", "https://mall.example/miniapp/wx0123456789abcdef;version=1/", host="mall.example",
                 id="wx0123456789abcdef", version="1")
    case("escape/miniapp", "TRU-21", "ids that belong to no platform", w3c["url"], w3c, None)

    def ding(link):
        escaped = link.replace(":", "%3A").replace("/", "%2F")
        return target("dingtalk", "mini_program",
                      "dingtalk://dingtalkclient/action/open_mini_app?miniAppId=1234567890123456&page=pages/index"
                      f"&fallback_url={escaped}",
                      miniAppId="1234567890123456", page="pages/index", fallback_url=link)

    talk = {"domains": ["mall.example"], "mini_programs": [{"platform": "dingtalk", "id": "1234567890123456"}]}
    case("covered/fallback", "TRU-22", "a page to fall back to, on the domain", ding("https://mall.example/")["url"],
         ding("https://mall.example/"), "mini_programs", talk)
    case("escape/fallback", "TRU-22", "a page to fall back to that is another's", ding("https://evil.cn/")["url"],
         ding("https://evil.cn/"), None, talk)
    case("escape/fallback-of-platform", "TRU-22", "whoever runs the app does not speak for pages that it falls back to",
         ding("https://evil.cn/")["url"], ding("https://evil.cn/"), None, {"platforms": ["dingtalk"]})
    case("covered/fallback-of-platform", "TRU-22", "whoever runs the app, and the page that it falls back to",
         ding("https://mall.example/")["url"], ding("https://mall.example/"), "platforms",
         {"platforms": ["dingtalk"], "domains": ["mall.example"]})
    def lark(link, escaped):
        return target("feishu", "web_app",
                      f"https://applink.feishu.cn/client/web_app/open?appId=cli_a1&lk_target_url={escaped}",
                      appId="cli_a1", lk_target_url=link)

    book = {"domains": ["mall.example"], "mini_programs": [{"platform": "feishu", "id": "cli_a1"}]}
    for id, link, escaped in (
            ("app", "weixin://dl/business/", "weixin%3A%2F%2Fdl%2Fbusiness%2F"), ("slashes", "//evil.cn/", "%2F%2Fevil.cn%2F"),
            ("script", "javascript:alert(1)", "javascript%3Aalert(1)"), ("data", "data:a,b", "data%3Aa%2Cb"),
            ("no-slashes", "javascript:evil.cn", "javascript%3Aevil.cn")):
        case(f"escape/inner-{id}", "TRU-22", "a link of another sort inside the target", lark(link, escaped)["url"],
             lark(link, escaped), None, book)
    inner = lark("https://mall.example/", "https%3A%2F%2Fmall.example%2F")
    case("covered/inner", "TRU-22", "a link inside the target, to the domain", inner["url"], inner, "mini_programs", book)
    file.invalid("credentials-in-link/userinfo", "TRU-23", "the domain as a user name", "credentials-in-link", 8,
                 bindings=MALL, link="https://mall.example@evil.cn/")

# SPDX-License-Identifier: Apache-2.0
"""Tokens to make, byte for byte, and contents that no maker takes."""

from cases_decode_valid import APPID, ARTICLE, PAGE, PIN, SHARER
from corpus import DAYS_30, ISSUED, Parts, TAOBAO, claims_json, target_json


def request(key, issued=ISSUED, life=DAYS_30, scenes=(), pin=None, sharer=None, target=TAOBAO, text=None):
    """The request to a maker: a target, or a text that holds a link to it."""
    claims = claims_json((), pin, sharer)
    claims["scenes"] = list(scenes)
    source = {"text": text} if text is not None else {"target": target_json(target, with_url=False)}
    return {"key": key, "issued_at": issued, "lifetime_minutes": life, "claims": claims, **source}


def add(file):
    def valid(id, spec, comment, key="hmac-sha256-1", text=None, issued_as=None, given=None, **parts):
        asked = request(key, text=text, **parts)
        if issued_as:
            asked["issued_at"] = issued_as
        if given:
            asked["target"]["fields"] = given
        file.valid(id, spec, comment, **asked, token=Parts(key=key, **parts).word)

    def invalid(id, spec, comment, error, offset=0, key="hmac-sha256-1", **asked):
        file.invalid(id, spec, comment, error, offset, **request(key, **asked))

    suites(valid)
    contents(valid)
    links(valid)
    refused(invalid)
    refused_targets(invalid)
    refused_links(invalid)


def suites(valid):
    for key in ["ed25519-1", "ed25519-2", "hmac-sha256-1", "hmac-sm3-1", "compact-1", "compact-2"]:
        valid(f"suite/{key}", "TOK-42", f"a Taobao item with the key {key}", key=key)
    for key in ["sm2-1", "p256-1"]:
        valid(f"suite/{key}", "TOK-42", "a signature of this suite is random: this token is one of many", key=key)
    everything = dict(scenes=("example.app", "wechat.group"), pin=PIN, sharer=SHARER)
    for key in ["ed25519-1", "sm2-1", "p256-1", "hmac-sm3-1"]:
        valid(f"suite/{key}-claims", "TOK-24", f"all claims with the key {key}", key=key, **everything)


def contents(valid):
    valid("issued/seconds-dropped", "TOK-17", "seconds are dropped", issued_as="2026-11-22T08:00:59Z")
    valid("issued/other-zone", "TOK-17", "a time of another zone", issued_as="2026-11-22T16:00:00+08:00")
    valid("issued/first-minute", "TOK-17", "the first minute", issued="2024-01-01T00:00:00Z")
    valid("issued/last-second", "TOK-17", "the last second of the last minute", issued="2055-11-24T20:15:00Z",
          issued_as="2055-11-24T20:15:59Z")
    valid("lifetime/shortest", "TOK-18", "one minute", life=1)
    valid("lifetime/most-minutes", "TOK-18", "32,767 minutes", life=32_767)
    valid("lifetime/fewest-hours", "TOK-18", "547 hours", life=547 * 60)
    valid("lifetime/longest", "TOK-18", "32,767 hours", life=32_767 * 60)
    valid("lifetime/compact-most-hours", "TOK-19", "127 hours", key="compact-1", life=127 * 60)
    valid("lifetime/compact-fewest-days", "TOK-19", "6 days", key="compact-1", life=6 * 1440)
    valid("lifetime/compact-longest", "TOK-19", "127 days", key="compact-1", life=127 * 1440)
    valid("scenes/sorted", "TOK-26", "names are sorted, whatever order they come in", scenes=("web", "b", "a", "sms"))
    valid("scenes/repeated", "TOK-26", "a repeated scene counts once", scenes=("sms", "a", "sms", "a"))
    valid("scenes/most-names", "TOK-26", "16 names beside all seven that have a bit",
          scenes=("wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web",
                  *(f"scene-{letter}" for letter in "abcdefghijklmnop")))
    mini = {"appid": APPID, "path": PAGE, "query": "id=42"}
    valid("target/mini-program", "TOK-33", "a page of a mini-program", target=("wechat", "mini_program", mini))
    valid("target/default-word", "TOK-38", "the default of a word field is not on the wire",
          target=("wechat", "mini_program", mini), given={**mini, "env_version": "release"})
    valid("target/mini-program-trial", "TOK-38", "another word is", target=(
        "wechat", "mini_program", {**mini, "env_version": "trial"}))
    valid("target/mini-program-gh-id", "TOK-32", "a gh_id beside an appid", target=(
        "wechat", "mini_program", {**mini, "gh_id": "gh_0123456789ab"}))
    valid("target/article", "TOK-33", "an article by biz, mid, idx and sn", target=("wechat", "article", ARTICLE))
    valid("target/goods-ps", "TOK-32", "goods by ps", target=("pinduoduo", "goods", {"ps": "CQGwm6NMIa"}))
    valid("target/web-page", "TOK-40", "a page of the web", target=(
        "web", "page", {"url": "https://e.tb.cn/h.7vUJnkd5IQyLbmr"}))
    valid("target/text-plain", "TOK-39", "text that is longer when coded", target=(
        "wechat", "mini_program", {"appid": APPID, "query": "城市=杭州"}))
    valid("target/decimal-zero", "TOK-34", "zero", target=("jd", "item", {"sku": "0"}))
    valid("target/decimal-largest", "TOK-34", "2^64 - 1", target=("jd", "item", {"sku": str(2 ** 64 - 1)}))
    valid("target/longest", "TOK-8", "the longest token", target=long_page(2978))
    valid("scenes/longest-name", "TOK-27", "a name of 32 bytes", scenes=("a" * 32,))
    valid("issued/last-minute", "TOK-17", "the last minute", issued="2055-11-24T20:15:00Z")
    valid("budget/taobao-ed25519", "TOK-3", "a Taobao item fits in 120 characters with its marks", key="ed25519-1")
    valid("budget/douyin-ed25519", "TOK-3", "a Douyin video fits in 124 characters with its marks", key="ed25519-1",
          target=("douyin", "video", {"id": "7346971177114611826"}))
    valid("budget/mini-program-ed25519", "TOK-3", "a page of a mini-program fits in 150 characters with its marks",
          key="ed25519-1", target=("wechat", "mini_program", mini))


def long_page(length):
    """A page whose token has a given number of bytes."""
    url = "https://example.com/"
    return ("web", "page", {"url": url + "~" * (length - 11 - 2 - 12 - 2 - len(url) + 8)})


def links(valid):
    valid("text/link", "TOK-41", "a link alone", text="https://item.taobao.com/item.htm?id=520813250866")
    valid("text/share-text", "TOK-41", "a link in a share text",
          text="【淘宝】大促价保 https://item.taobao.com/item.htm?id=520813250866&spm=a21.1 「落地台灯」 点击链接直接打开")
    valid("text/of-a-platform-first", "LNK-6", "a resource of a platform goes before a page with a scheme before it",
          text="https://example.com/a https://item.taobao.com/item.htm?id=520813250866")
    video = ("bilibili", "video", {"bvid": "BV17x411w7KC"})
    valid("text/id-before-page", "LNK-6", "an id in the clear goes before a page of no platform",
          text="https://example.com/a BV17x411w7KC", target=video)
    valid("text/id-beside-short-link", "LNK-6", "an id in the clear says more than the short link before it",
          text="https://b23.tv/abc1234 BV17x411w7KC", target=video)
    valid("text/link-before-id", "LNK-6", "a link to a resource of a platform goes before an id in the clear",
          text="BV17x411w7KC https://item.taobao.com/item.htm?id=520813250866")
    valid("text/scheme-before-host", "LNK-6", "a page with a scheme goes before a host that is named",
          text="taobao.com 上的店：https://example.com/shop", target=("web", "page", {"url": "https://example.com/shop"}))
    valid("text/card-with-all-fields", "LNK-6", "of a card every field of its resource is taken",
          text="看<appmsg><type>33</type><weappinfo><username>gh_0123456789ab@app</username>"
               f"<appid>{APPID}</appid><pagepath>{PAGE}.html?id=42</pagepath></weappinfo></appmsg>",
          target=("wechat", "mini_program", {"appid": APPID, "path": PAGE, "query": "id=42", "gh_id": "gh_0123456789ab"}))
    valid("text/card-escaped", "LNK-6", "a card in a string of JSON is a card",
          text=r'{"data":"{\"app\":\"com.tencent.tuwen.lua\",\"meta\":{\"news\":{\"jumpUrl\":\"https:\\/\\/item.taobao.com\\/item.htm'
               r'?id=520813250866\"}},\"view\":\"news\"}"}')
    valid("text/card-song", "LNK-6", "a song as bots write it", text="[CQ:music,type=163,id=28949129]",
          target=("netease", "song", {"id": "28949129"}))
    valid("text/card-short-link", "LNK-6", "a short link in a card is a web page",
          text="看<appmsg><type>5</type><url>https://b23.tv/S9DodEM</url></appmsg>",
          target=("web", "page", {"url": "https://b23.tv/S9DodEM"}))
    valid("text/danger-apart", "LNK-6", "what does not touch the link is no risk of it",
          text="\u202e 看 https://item.taobao.com/item.htm?id=520813250866")
    valid("text/resource-of-the-link", "LNK-55", "of a link, the resource of its platform is taken",
          text="https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866&spm=a")
    valid("text/app-link", "TOK-41", "an app link", text="taobao://item.taobao.com/item.htm?id=520813250866")
    valid("text/short-link", "TOK-41", "a short link is a web page", text="看看 https://e.tb.cn/h.7vUJnkd5IQyLbmr 吧",
          target=("web", "page", {"url": "https://e.tb.cn/h.7vUJnkd5IQyLbmr"}))
    valid("text/known-before-unknown", "TOK-41", "a page that a platform knows goes before one that none knows",
          text="https://example.com/a https://item.taobao.com/item.htm?id=520813250866")


def refused(invalid):
    invalid("bad-lifetime/zero", "TOK-20", "every token lasts", "bad-lifetime", life=0)
    invalid("bad-lifetime/half-hours", "TOK-20", "32,768 minutes are no whole number of hours", "bad-lifetime",
            life=32_768)
    invalid("bad-lifetime/too-long", "TOK-20", "32,768 hours", "bad-lifetime", life=32_768 * 60)
    invalid("bad-lifetime/compact-minutes", "TOK-20", "the compact suite has no minutes", "bad-lifetime",
            key="compact-1", life=90)
    invalid("bad-lifetime/compact-hours", "TOK-20", "128 hours are no whole number of days", "bad-lifetime",
            key="compact-1", life=128 * 60)
    invalid("bad-lifetime/compact-too-long", "TOK-20", "128 days", "bad-lifetime", key="compact-1", life=128 * 1440)
    invalid("time-out-of-range/too-early", "TOK-17", "a second before 2024", "time-out-of-range",
            issued="2023-12-31T23:59:59Z")
    invalid("time-out-of-range/too-late", "TOK-17", "a minute after the last", "time-out-of-range",
            issued="2055-11-24T20:16:00Z")
    for id, comment, offset, text in [
            ("month-13", "there is no month 13", 5, "2026-13-22T08:00:00Z"),
            ("day-30", "February has no day 30", 8, "2024-02-30T08:00:00Z"),
            ("hour-24", "there is no hour 24", 11, "2026-11-22T24:00:00Z"),
            ("no-zone", "a time without a zone", 19, "2026-11-22T08:00:00"),
            ("fraction", "fractions of a second", 19, "2026-11-22T08:00:00.5Z"),
            ("blank", "a blank for the T", 10, "2026-11-22 08:00:00Z"),
            ("lower-case-t", "a lower-case t", 10, "2026-11-22t08:00:00Z"),
            ("lower-case-z", "a lower-case z", 19, "2026-11-22T08:00:00z"),
            ("leap-second", "a leap second", 17, "2016-12-31T23:59:60Z"),
            ("second-60-with-zone", "a second 60 elsewhere", 17, "2027-01-01T07:59:60+08:00"),
            ("year-before-0", "an offset that makes the year -1", 19, "0000-01-01T00:00:00+00:01"),
            ("year-after-9999", "an offset that makes the year 10000", 19, "9999-12-31T23:59:59-00:01"),
            ("empty", "no time at all", 0, "")]:
        invalid(f"bad-time/{id}", "TOK-62", comment, "bad-time", offset, issued=text)
    for id, comment, offset, name in [
            ("capital", "a capital letter", 0, "Example"), ("empty", "a name of no bytes", 0, ""),
            ("leading-dot", "a dot in front", 0, ".app"), ("trailing-dot", "a dot at the end", 4, "app."),
            ("two-joints", "two joints in a row", 2, "a.-b"), ("too-long", "33 bytes", 32, "a" * 33)]:
        invalid(f"bad-scene/{id}", "TOK-27", comment, "bad-scene", offset, scenes=(name,))
    invalid("bad-claim/seventeen-names", "TOK-26", "17 scenes without a bit", "bad-claim",
            scenes=tuple(f"s{letter}" for letter in "abcdefghijklmnopq"))
    for id, comment, claims in [("scenes", "scenes", {"scenes": ("sms",)}), ("pin", "a pin", {"pin": PIN}),
                                ("sharer", "a pseudonym", {"sharer": SHARER})]:
        invalid(f"claims-not-supported/{id}", "TOK-63", f"{comment} in the compact suite", "claims-not-supported",
                key="compact-1", **claims)
    invalid("too-long/one-byte", "TOK-8", "one byte more than the longest token has", "too-long", 4096,
            target=long_page(2979))


def refused_targets(invalid):
    def target(id, spec, comment, error, platform, kind, /, **fields):
        invalid(f"{error}/{id}", spec, comment, error, target=(platform, kind, fields))

    target("platform", "TOK-62", "a platform that is not in the register", "unknown-resource", "nosuch", "status",
           id="1")
    target("kind", "TOK-62", "a kind that the platform does not have", "unknown-resource", "taobao", "nosuch", id="1")
    target("web-kind", "TOK-62", "the web has pages only", "unknown-resource", "web", "item", url="https://a.example/")
    target("name", "TOK-62", "a field that the kind does not have", "unknown-field", "taobao", "item", id="1", sku="2")
    target("capital", "TOK-62", "names of fields are exact", "unknown-field", "taobao", "item", ID="1")
    target("none", "TOK-62", "an item without its id", "missing-field", "taobao", "item")
    target("identity", "TOK-32", "goods without any field", "missing-field", "pinduoduo", "goods")
    target("both", "TOK-32", "goods with both fields", "missing-field", "pinduoduo", "goods", goods_id="1", ps="a")
    target("path-without-appid", "TOK-32", "a page of no mini-program", "missing-field", "wechat", "mini_program",
           path=PAGE)
    target("gh-id", "TOK-32", "a gh_id without an appid", "missing-field", "wechat", "mini_program",
           gh_id="gh_0123456789ab")
    target("article-half", "TOK-32", "an article without sn", "missing-field", "wechat", "article",
           biz=ARTICLE["biz"], mid="1", idx="1")

    def value(id, spec, comment, platform, kind, /, **fields):
        target(id, spec, comment, "bad-field", platform, kind, **fields)

    taobao = ("taobao", "item")
    value("decimal-empty", "TOK-34", "no digits", *taobao, id="")
    value("decimal-leading-zero", "TOK-34", "a leading zero", *taobao, id="01")
    value("decimal-too-large", "TOK-34", "2^64", *taobao, id=str(2 ** 64))
    value("decimal-letter", "TOK-34", "a letter", *taobao, id="52081325086O")
    value("decimal-sign", "TOK-34", "a sign", *taobao, id="-1")
    value("decimal-full-width", "TOK-34", "full-width digits", *taobao, id="１２３")
    mini = ("wechat", "mini_program")
    ding = ("dingtalk", "mini_program")
    for id, comment, link in [("script", "a script", "javascript:alert(1)"),
                              ("no-slashes", "a link without slashes", "http:evil.example"),
                              ("http", "a page without https", "http://mall.example/")]:
        value(f"link-{id}", "TOK-67", f"{comment} in a field that is a link", *ding, miniAppId="1234567890123456",
              fallback_url=link)
    value("hex-capital", "TOK-35", "a capital digit", *mini, appid="wx4E1BA651BBE36D01")
    value("hex-short", "TOK-35", "15 digits", *mini, appid="wx4e1ba651bbe36d0")
    value("hex-no-prefix", "TOK-35", "without the wx", *mini, appid="4e1ba651bbe36d01")
    value("path-slash", "TOK-39", "a page's path has no leading slash", *mini, appid=APPID, path="/pages/index")
    value("path-query", "TOK-39", "nor a query", *mini, appid=APPID, path="pages/index?id=1")
    value("text-empty", "TOK-39", "text of no bytes", *mini, appid=APPID, query="")
    value("text-control", "TOK-39", "a line feed", *mini, appid=APPID, query="a\nb")
    value("host-capital", "TOK-39", "a capital in a host", "miniapp", "page", host="Platform.org", id="foo",
          version="1")
    value("word-unknown", "TOK-38", "a word that is not in the list", *mini, appid=APPID, env_version="beta")
    value("base62-hyphen", "TOK-36", "a hyphen in letters and digits", "pinduoduo", "goods", ps="a-b")
    value("base62-empty", "TOK-36", "no characters", "pinduoduo", "goods", ps="")
    value("base64url-21", "TOK-36", "21 characters of 22", "wechat", "article", id="a" * 21)
    value("base64url-plus", "TOK-36", "a plus in base64url", "douyin", "user", sec_uid="a+b")
    value("base64-unpadded", "TOK-37", "base64 without its padding", "wechat", "article",
          **{**ARTICLE, "biz": "MjM5ODIyMTE0MA"})
    value("base64-spare-bits", "TOK-37", "base64 with spare bits that are not zero", "wechat", "article",
          **{**ARTICLE, "biz": "MjM5ODIyMTE0MB=="})
    for id, comment, url in [
            ("http", "http", "http://example.com/"), ("capitals", "a host in capitals", "https://EXAMPLE.com/"),
            ("user", "a user name", "https://user@example.com/"), ("no-slash", "no slash", "https://example.com"),
            ("no-url", "no URL at all", "example.com")]:
        value(f"web-{id}", "TOK-40", comment, "web", "page", url=url)


def refused_links(invalid):
    def text(id, comment, error, offset, value):
        invalid(f"{error}/{id}", "TOK-62", comment, error, offset, text=value)

    def link(id, spec, comment, error, offset, value):
        invalid(f"{error}/{id}", spec, comment, error, offset, text=value)

    link("page-after-platform", "LNK-6", "the first link is told where none leads anywhere", "unsupported-scheme", 4,
         "一 http://example.com/ 二 ftp://example.com/")
    link("http-page", "LNK-55", "a page that is not https, at the start of its link", "unsupported-scheme", 4,
         "看 http://example.com/a")
    link("danger-before-scheme", "LNK-56", "a danger is told before a page that is not https", "dangerous-link", 7,
         "http://192.168.1.1/a")
    link("danger-before-unknown", "LNK-56", "a danger is told before a link that nobody knows", "dangerous-link", 0,
         "intent:#Intent;action=a.VIEW;end")
    link("password", "LNK-56", "user name and password", "credentials-in-link", 8, "https://user:word@example.com/")

    text("empty", "the empty text", "no-link", 0, "")
    text("no-link", "a text without a link", "no-link", 0, "复制这条信息")
    text("foreign-token", "another platform's token is no link", "foreign-token", 3, "￥fJeC1NVlz8B￥")
    text("http", "a page without https", "unsupported-scheme", 0, "http://example.com/")
    text("app", "an app link of no platform", "unsupported-scheme", 7, "打开 example://item/1")
    text("user", "a user name before the host", "credentials-in-link", 7 + 8, "看看 https://user@example.com/")
    text("look-alike", "a host as a user name", "credentials-in-link", 8, "https://item.taobao.com@evil.example/")
    text("private-address", "an address of a private network", "dangerous-link", 8, "https://192.168.1.1/admin")
    text("script", "a scheme that runs code", "dangerous-link", 0, "javascript:alert(1)")
    text("brand", "a well-known name before another domain", "dangerous-link", 8, "https://taobao.com.evil.cn/item")
    text("space", "nothing behind the slashes", "no-link", 0, "https:// example.com")
    text("scheme-without-host", "no host", "empty-host", 8, "https://?id=1")

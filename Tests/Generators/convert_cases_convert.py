# SPDX-License-Identifier: Apache-2.0
"""Sources, the form that is asked for, its text, and its losses."""

import html
import json
import card_text
from corpus import ISSUED, Parts, TAOBAO, target_json
from links import URLS
from scan_cases_links import MESSAGE, RAW, XML
from vector_files import raw

NOW = "2026-11-22T08:30:00Z"
ITEM_APP = "taobao://item.taobao.com/item.htm?id=520813250866"
ITEM_URL = "https://item.taobao.com/item.htm?id=520813250866"
ITEM_INTENT = ("intent://item.taobao.com/item.htm?id=520813250866#Intent;scheme=taobao;S.browser_fallback_url="
               "https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D520813250866;end")
JD = ("jd", "item", {"sku": "100012043978"})
JD_URL = "https://item.jd.com/100012043978.html"
JD_APP = ("openapp.jdmobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22productDetail%22%2C"
          "%22skuId%22%3A%22100012043978%22%7D")
APPID = "wx4e1ba651bbe36d01"
GH_ID = "gh_0123456789ab"
PAGE = ("wechat", "mini_program", {"appid": APPID, "path": "pages/index"})
W3C = f"wechat://miniapp/{APPID}/pages/index"
PAGE_URL = f"weixin://dl/business/?appid={APPID}&path=pages/index"
WEB = ("web", "page", {"url": "https://example.com/a?id=1"})
VIDEO = ("douyin", "video", {"id": "7346971177114611826"})

# A kind whose app links differ from system to system.
CHAT = ("qq", "chat", {"uin": "10001"})
CHAT_URL = "https://wpa.qq.com/msgrd?v=3&uin=10001&site=qq&menu=yes"
CHAT_ANDROID = "mqqwpa://im/chat?chat_type=wpa&uin=10001"
CHAT_IOS = "mqq://im/chat?chat_type=wpa&uin=10001&version=1&src_type=web"
URLS[CHAT[:2]] = lambda fields: CHAT_URL
URLS["baidu_netdisk", "share"] = lambda fields: "https://pan.baidu.com/s/1" + fields["surl"]
URLS["android", "app"] = lambda fields: "market://details?id=" + fields["package"]
URLS["appgallery", "app"] = lambda fields: "https://appgallery.huawei.com/app/detail?id=" + fields["id"]

# A link that somebody shared from the app and QQ wrapped, with the personal values replaced.
SHARED = ("https://c.pc.qq.com/middlem.html?pfurl=http%3A%2F%2Fitem.taobao.com%2Fitem.html%3Fut_sk%3D1.WdAo%26id%3D5208132"
          "50866%26sourceType%3Ditem%26suid%3D8FA2-41%26un%3D0c4f%26spm%3Da2159r.13376460%26bxsign%3Dscd9%23detail")


def losses(form, *pairs):
    return [{"field": field, "reason": reason, "form": form} for field, reason in pairs]


def token(**parts):
    return "￥" + Parts(**parts).word + "￥"


def mini(**fields):
    return ("wechat", "mini_program", {**PAGE[2], **fields})


SIGNED = [("expires_at", "never-expires"), ("signature", "not-signed")]


def add(file):
    def good(id, spec, comment, source, target, form, texts, lost=(), **members):
        given = {"source": target_json(source, with_url=False)} if isinstance(source, tuple) else raw(source)
        if isinstance(texts, str):
            texts = {form: texts}
        if lost and not isinstance(lost[0], dict):
            lost = losses(form, *lost)
        file.valid(id, spec, comment, form=form, target=target_json(target), forms=texts, losses=list(lost), **given,
                   **members)

    def bad(id, spec, comment, source, form, error, offset=0, **members):
        given = {"source": target_json(source, with_url=False)} if isinstance(source, tuple) else raw(source)
        file.invalid(id, spec, comment, error, offset, form=form, **given, **members)

    links(good, bad)
    fields(good)
    tokens(good, bad)
    new_tokens(good, bad)
    cards(good, bad)
    everything(good)
    forms_with_evidence(good, bad)


def links(good, bad):
    good("link/shared", "CNV-10", "a link as it was shared, in a wrapper", SHARED, TAOBAO, "app", ITEM_APP,
         [("bxsign", "rebuilt")])
    good("link/to-url", "CNV-2", "an app link to the page", ITEM_APP, TAOBAO, "url", ITEM_URL)
    good("link/to-app", "CNV-2", "a page to the app", JD_URL, JD, "app", JD_APP)
    good("link/app-to-app", "CNV-2", "an older app link to the one of today",
         'openapp.jdmobile://item.jd.com/100012043978.html', JD, "app", JD_APP)
    good("link/in-text", "CNV-8", "a link in a text", f"【京东】{JD_URL}?utm_user=x 「空调」点开", JD, "url", JD_URL)
    good("link/system", "CNV-2", "one app link serves every system", ITEM_URL, TAOBAO, "app_android", ITEM_APP)
    good("link/system-beside", "CNV-2", "a system that is named beside the form", ITEM_URL, TAOBAO, "app", ITEM_APP,
         system="ios")
    good("system/ios", "CNV-2", "the app link for iOS", CHAT_URL, CHAT, "app_ios", CHAT_IOS)
    good("system/android", "CNV-2", "the app link for Android", CHAT_IOS, CHAT, "app_android", CHAT_ANDROID)
    good("system/beside", "CNV-2", "a system that is named beside the form", CHAT_ANDROID, CHAT, "app", CHAT_IOS,
         system="ios")
    good("system/first", "CNV-2", "without a system, the first app link", CHAT_URL, CHAT, "app", CHAT_ANDROID)
    bad("system/none", "CNV-3", "there is none for HarmonyOS", CHAT_URL, "app_harmony", "form-not-known",
        available=["url", "app", "app_ios", "app_android", "intent", "card", "token"])
    good("link/article-seal-gone", "CNV-13", "a checksum that the page does not need",
         "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv?chksm=f1b2", ("wechat", "article", {
             "id": "AbCdEfGhIjKlMnOpQrStUv"}), "url", "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv",
         [("chksm", "rebuilt")])
    good("link/page", "CNV-5", "a page that no platform knows", "https://example.com/a?id=1&utm_source=x", WEB, "url",
         "https://example.com/a?id=1")
    good("link/sealed-page", "CNV-10", "a sealed page is kept, trackers and all",
         "https://mp.weixin.qq.com/s?src=11&timestamp=1700000000&ver=1&signature=abc&scene=1",
         ("web", "page", {"url": "https://mp.weixin.qq.com/s?src=11&timestamp=1700000000&ver=1&signature=abc&scene=1"}),
         "url", "https://mp.weixin.qq.com/s?src=11&timestamp=1700000000&ver=1&signature=abc&scene=1")
    sealed = "snssdk1128://aweme/detail/7346971177114611826?refer=web&bdpsum=79357e4"
    video_url = "https://www.douyin.com/video/7346971177114611826"
    good("sealed/kept", "CNV-10", "an app link with a checksum stays as it is", sealed, VIDEO, "app", sealed)
    good("sealed/system", "CNV-10", "on a system, too", sealed, VIDEO, "app_ios", sealed)
    good("sealed/other-form", "CNV-13", "the checksum of an app link is not of the page", sealed, VIDEO, "url",
         video_url, [("bdpsum", "rebuilt")])
    good("sealed/credential", "CNV-10", "with a credential it is no link to keep", sealed + "&sessionid=1", VIDEO, "app",
         "snssdk1128://aweme/detail/7346971177114611826", [("bdpsum", "rebuilt")])
    good("sealed/page", "CNV-10", "of a page it is known what it needs", f"{ITEM_URL}&spm=1&sign=2", TAOBAO, "url",
         ITEM_URL, [("sign", "rebuilt")])
    good("link/allowed", "CNV-9", "a danger that the caller takes", "http://192.168.1.1@item.jd.com/100012043978.html",
         JD, "url", JD_URL, allow=["userinfo-host", "userinfo"])
    short = "https://m.tb.cn/h.TVTzZg2"
    short_page = ("web", "page", {"url": short})
    good("short-link/to-url", "CNV-10", "a short link is a page of the web", short + "?tk=eAvn3w5fPRE", short_page,
         "url", short)
    bad("short-link/to-app", "CNV-3", "nobody knows the app link of a short link", short, "app", "short-link")
    good("short-link/beside", "CNV-8", "a page of a known platform comes before a short link", f"{short} {JD_URL}", JD,
         "url", JD_URL)
    good("short-link/answered", "CNV-27", "a resolver knows", short, TAOBAO, "app", ITEM_APP, [("bxsign", "rebuilt")],
         answers={short: SHARED})
    bad("short-link/danger", "CNV-27", "an answer that is a danger", short, "url", "credentials-in-link",
        answers={short: "https://user@item.jd.com/1.html"})
    bad("short-link/refused", "SCN-29", "an answer that the resolver does not follow", short, "url", "resolver-refused",
        answers={short: "(refused)"})
    good("short-link/unavailable", "SCN-29", "a server that could not be asked changes nothing", short, short_page, "url",
         short, answers={short: "(unavailable)"})
    bad("short-link/itself", "SCN-29", "an answer that is the question is none", short, "app", "short-link",
        answers={short: short + "?a=1"})
    good("link/scheme-before-host", "CNV-8", "a page with a scheme comes before a host that is named",
         "taobao.com 上的店：https://example.com/a?id=1", WEB, "url", "https://example.com/a?id=1")
    good("link/before-id", "CNV-8", "a link to a resource of a platform comes before an id in the clear",
         f"BV17x411w7KC {JD_URL}", JD, "url", JD_URL)
    good("id/before-page", "CNV-8", "an id in the clear comes before a page of no platform",
         "https://example.com/a BV17x411w7KC", ("bilibili", "video", {"bvid": "BV17x411w7KC"}), "url",
         "https://www.bilibili.com/video/BV17x411w7KC")
    good("link/one-word", "CNV-8", "one word with a scheme is a link, however its slashes are written",
         "https:\\\\item.jd.com\\100012043978.html", JD, "url", JD_URL)
    good("card/page-before-link", "CNV-8", "a link to a resource of a platform comes before a card of a page",
         f"看<appmsg><type>5</type><url>https://example.com/a</url></appmsg> {JD_URL}", JD, "url", JD_URL)
    bad("foreign-token/alone", "CNV-8", "another platform's token", "看￥fJeC1NVlz8B￥啊", "url", "foreign-token", 6)
    good("foreign-token/beside", "CNV-8", "the link beside another platform's token", f"￥fJeC1NVlz8B￥ {ITEM_URL}",
         TAOBAO, "url", ITEM_URL)
    good("foreign-token/answered", "CNV-27", "a resolver knows another platform's token", "看￥fJeC1NVlz8B￥啊", TAOBAO,
         "url", ITEM_URL, answers={"fJeC1NVlz8B": ITEM_URL})
    bad("link/not-utf8", "CNV-8", "bytes that are not UTF-8", JD_URL.encode() + b" \xff", "url", "not-utf8",
        len(JD_URL) + 1)
    bad("link/script", "CNV-9", "a scheme that runs code", "javascript:alert(1)", "url", "dangerous-link")
    bad("link/danger", "CNV-9", "a danger", "见 https://user@item.jd.com/1.html", "url", "credentials-in-link", 12)
    bad("record/script", "LNK-71", "a resource whose link would be refused", mini(path="javascript:alert(1)"),
        "mini_program", "dangerous-link", 52)
    good("record/script-allowed", "LNK-71", "and taken, like the link, if the caller allows it",
         mini(path="javascript:alert(1)"), mini(path="javascript:alert(1)"), "mini_program",
         f"weixin://dl/business/?appid={APPID}&path=javascript%3Aalert(1)", allow=["nested-dangerous-scheme"])
    bad("record/dots", "LNK-70", "a page outside the mini-program", mini(path="pages/../../a"), "mini_program",
        "unprintable-target")
    bad("record/dot", "LNK-70", "a path of a dot alone", mini(path="."), "w3c", "unprintable-target")
    bad("record/escaped-slash", "LNK-70", "a path that its platform's links would give back as another",
        ("qq", "mini_program", {"appid": "1108291530", "path": "a%2Fb"}), "card", "unprintable-target")
    bad("link/none", "CNV-8", "a text without anything", "复制这条信息", "url", "no-link")
    bad("link/too-long", "CNV-7", "a byte more than 1 MiB", JD_URL, "url", "too-long", 1 << 20,
        padding={"text": " ", "count": (1 << 20) + 1 - len(JD_URL)})
    bad("no-such-form/app-of-page", "CNV-5", "a page that no platform knows has no app", "https://example.com/", "app",
        "no-such-form", available=["url", "card", "token"])
    bad("no-such-form/mini-program", "CNV-3", "an item is no page of a mini-program", ITEM_URL, "mini_program",
        "no-such-form", available=["url", "app", "app_ios", "app_android", "intent", "card", "token"])
    bad("system/harmony", "CNV-2", "no source says that the scheme is registered on HarmonyOS", JD_URL, "app_harmony",
        "form-not-known", available=["url", "app", "app_ios", "app_android", "intent", "mini_program", "card", "token"])
    bad("system/harmony-beside", "CNV-2", "nor where the system is named beside the form", PAGE_URL, "mini_program",
        "form-not-known", available=["w3c", "card", "token"], system="harmony")
    store = ("appgallery", "app", {"id": "com.example.app"})
    good("system/harmony-store", "CNV-2", "a scheme that the documents of the system have",
         "https://appgallery.huawei.com/app/detail?id=com.example.app", store, "app_harmony",
         "store://appgallery.huawei.com/app/detail?id=com.example.app")
    good("system/store-package", "CNV-2", "a package on Android",
         "https://appgallery.huawei.com/app/detail?id=com.example.app", store, "app_android",
         "appmarket://details?id=com.example.app")
    good("system/store-number", "CNV-2", "a number of an app has another link there",
         "https://appgallery.huawei.com/app/C100012345", ("appgallery", "app", {"id": "C100012345"}), "app_android",
         "hiapplink://com.huawei.appmarket?appId=C100012345")
    good("link/dropped", "CNV-33", "the part and the place of a video, in numbers of the app's own",
         "bilibili://video/170001?page=1&start_progress=30000&from=search", ("bilibili", "video", {"bvid": "BV17x411w7KC"}),
         "url", "https://www.bilibili.com/video/BV17x411w7KC", [("page", "no-place"), ("start_progress", "no-place")])
    good("link/dropped-password", "CNV-33", "the password of a meeting",
         "wemeet://page/inmeeting?meeting_code=694179234&password=1234",
         ("tencent_meeting", "meeting", {"meeting_code": "694179234"}), "app",
         "wemeet://page/inmeeting?meeting_code=694179234", [("password", "no-place")])
    bad("no-such-form/url", "CNV-3", "a mini-program has no page", PAGE_URL, "url", "no-such-form",
        available=["mini_program", "w3c", "card", "token"])
    bad("no-such-form/escapes", "CNV-4", "escapes that the rest of a query does not keep", mini(query="a=%E5%90%8D"),
        "w3c", "no-such-form", available=["mini_program", "card", "token"])
    bad("payment-code/url", "CNV-31", "a code to pay a person", "https://qr.alipay.com/fkx10slokmyiy5gfzzk8", "app",
        "payment-code")
    bad("payment-code/own-form", "CNV-31", "not even its own form", "看 wxp://f2f0hPwSGtYu4Uu438nXESCgBBQJHaFE", "app",
        "payment-code", 4)
    bad("payment-code/resource", "CNV-31", "a resource that is one",
        ("unionpay", "payment_code", {"institution": "00010000", "code": "62218523103123272394110497219169"}), "url",
        "payment-code")
    for name, comment, link in [
        ("capitals", "in capitals, as printed codes have it", "HTTPS://QR.ALIPAY.COM/FKX15775Y9K2OJJELTYUQ20"),
        ("scanned", "in a link into the scanner of the app",
         "alipayqr://platformapi/startapp?saId=10000007&qrcode=HTTPS://QR.ALIPAY.COM/FKX05073OYERBA4DWIZYF6"),
        ("short", "a shorter code", "https://qr.95516.com/00010000/622186655616"),
        ("slashes", "with one more slash", "https://qr.alipay.com//fkx12345abcde"),
        ("dot", "with a dot after the host", "https://qr.alipay.com./fkx12345abcde"),
        ("port", "on a port", "https://qr.alipay.com:8443/fkx12345abcde"),
        ("escape", "with an escape", "https://qr.alipay.com/%66kx12345abcde"),
        ("transfer", "a request of WeChat Pay", "https://wx.tenpay.com/f2f?t=AQAAAPtd"),
    ]:
        bad(f"payment-code/{name}", "CNV-31", comment, link, "url", "payment-code")
    for name, comment, link in [
        ("to-account", "a transfer to an account",
         "alipays://platformapi/startapp?appId=09999988&actionType=toAccount&userId=2088000000000000&amount=1"),
        ("to-account-newer", "by the newer app", "alipay://platformapi/startapp?appId=20000116&actionType=toAccount&account=a"),
        ("to-collect", "a code to collect",
         "alipays://platformapi/startapp?saId=20000123&actionType=scan&biz_data=%7B%22s%22%3A%22money%22%7D"),
        ("to-landing", "in the page that opens the app",
         "https://ds.alipay.com/?from=pc&scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D20000123%26actionType%3Dscan"),
        ("to-rendered", "in another such page", "https://render.alipay.com/p/s/i/?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D09999988"),
        ("to-unread", "in a page that no template reads",
         "https://render.alipay.com/p/c/a?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D09999988%26a%3D1"),
        ("to-page", "as parameters of the page", "https://ds.alipay.com/?from=pc&appId=09999988&actionType=toCard&cardNo=0"),
    ]:
        spec = "LNK-83" if link.startswith("https") else "LNK-67"
        bad(f"payment-code/{name}", spec, comment, link, "url", "payment-code")
    good("link/other-app", "LNK-83", "a page that opens another app of Alipay is a page",
         "https://render.alipay.com/p/c/a?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D60000002",
         ("web", "page", {"url": "https://render.alipay.com/p/c/a?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D60000002"}),
         "url", {"url": "https://render.alipay.com/p/c/a?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D60000002"})
    good("link/other-code", "CNV-2", "another code of the same host is a page", "https://qr.alipay.com/a6x08210gppggvh0dzlm5b5",
         ("web", "page", {"url": "https://qr.alipay.com/a6x08210gppggvh0dzlm5b5"}),
         "url", {"url": "https://qr.alipay.com/a6x08210gppggvh0dzlm5b5"})
    bad("no-such-form/note", "CNV-3", "a note has no app link", "https://www.douyin.com/note/7346971177114611826", "app",
        "no-such-form", available=["url", "card", "token"])
    bad("over-budget/url", "CNV-20", "a link that is too long for a short message",
        "https://example.com/" + "a" * 51, "url", "over-budget", budget="sms70")
    good("budget/url", "CNV-16", "a link that just fits", "https://example.com/" + "a" * 50,
         ("web", "page", {"url": "https://example.com/" + "a" * 50}), "url", "https://example.com/" + "a" * 50,
         budget="sms70")
    bad("budget/alphabet", "CNV-16", "a character that does not belong there", "https://a.cn/%41", "url",
        "over-budget", budget="scene32")


def fields(good):
    dots = mini(path="...")
    good("field/dots", "CNV-4", "a path that only looks like one of dots", dots, dots, "mini_program",
         f"weixin://dl/business/?appid={APPID}&path=...")
    escaped = mini(path="a%2Fb")
    good("field/escaped-slash", "LNK-70", "an escape of a slash, where it is no part of a path", escaped, escaped,
         "mini_program", f"weixin://dl/business/?appid={APPID}&path=a%252Fb")
    own = mini(query="u=a%26b&v=1%2B1")
    good("field/escapes", "LNK-69", "escapes of its own are kept in every form", own, own, "w3c",
         W3C + "?u=a%26b&v=1%2B1")
    twice = mini(query="u=a%2526b")
    good("field/escapes-twice", "LNK-69", "and those of another value are another value", twice, twice, "w3c",
         W3C + "?u=a%2526b")
    full = mini(gh_id=GH_ID, query="id=42", env_version="trial")
    good("field/no-place", "CNV-11", "no link has a place for the original id", full, full, "mini_program",
         PAGE_URL + "&query=id%3D42&env_version=trial", [("gh_id", "no-place")])
    good("field/nothing-lost", "CNV-11", "everything has its place", mini(query="id=42"), mini(query="id=42"),
         "mini_program", PAGE_URL + "&query=id%3D42")
    whole = ("wechat", "mini_program", {"appid": APPID})
    good("field/mandatory", "CNV-32", "only mini-games open without a path", whole, whole, "mini_program",
         f"weixin://dl/business/?appid={APPID}", [("path", "mandatory")])
    good("field/not-mandatory", "CNV-32", "the neutral form can do without", whole, whole, "w3c",
         f"wechat://miniapp/{APPID}/")
    long = mini(query="a" * 513)
    good("field/over-limit", "CNV-12", "a query of 513 characters", long, long, "mini_program",
         PAGE_URL + "&query=" + "a" * 513, [("query", "over-limit")])
    just = mini(query="=" * 512)
    good("field/at-limit", "CNV-12", "a query of 512 characters, which three times as many stand for", just, just,
         "mini_program", PAGE_URL + "&query=" + "%3D" * 512)
    good("field/limit-of-form", "CNV-12", "a limit of another form is none", long, long, "w3c",
         W3C + "?" + "a" * 513)
    good("field/default", "CNV-11", "a trial page, where only the released one can be meant", full, full, "w3c",
         W3C + "?id=42", [("gh_id", "no-place"), ("env_version", "default-taken")])
    good("source/w3c", "CNV-7", "a W3C URI", W3C + "?id=42", mini(query="id=42"), "mini_program",
         PAGE_URL + "&query=id%3D42")
    both = mini(gh_id=GH_ID, query="a" * 513)
    good("field/two", "CNV-11", "two losses in their order", both, both, "mini_program",
         PAGE_URL + "&query=" + "a" * 513, [("gh_id", "no-place"), ("query", "over-limit")])
    good("source/resource", "CNV-7", "platform, kind and fields", VIDEO, VIDEO, "app",
         "snssdk1128://aweme/detail/7346971177114611826")
    good("source/default", "CNV-7", "a field that has its default is not there", mini(env_version="release"), PAGE,
         "mini_program", PAGE_URL)


def tokens(good, bad):
    keys = ["ed25519-1", "hmac-sha256-1"]
    good("token/to-url", "CNV-14", "a token to the page", token(key="ed25519-1"), TAOBAO, "url", ITEM_URL, SIGNED,
         keys=keys)
    claims = {"scenes": ("sms", "web"), "pin": bytes(range(16)), "sharer": bytes(range(8))}
    good("token/claims", "CNV-14", "a token with claims", f"看 {token(key='ed25519-1', **claims)}", TAOBAO, "app",
         ITEM_APP, SIGNED + [("scenes", "no-claims"), ("destination_pin", "no-claims"), ("sharer", "no-claims")],
         keys=keys, scene="sms")
    good("token/fields", "CNV-11", "the losses of fields come first",
         token(key="hmac-sha256-1", target=mini(gh_id=GH_ID, env_version="trial")),
         mini(gh_id=GH_ID, env_version="trial"), "mini_program", PAGE_URL + "&env_version=trial",
         [("gh_id", "no-place")] + SIGNED, keys=keys)
    good("token/before-link", "CNV-8", "a verified token counts before a link",
         f"{JD_URL} {token(key='ed25519-1')}", TAOBAO, "url", ITEM_URL, SIGNED, keys=keys)
    good("token/second", "CNV-8", "the first token that is verified",
         f"{token(key='ed25519-2', target=JD)} {token(key='ed25519-1')}", TAOBAO, "url", ITEM_URL, SIGNED, keys=keys)
    good("token/link-beside", "CNV-8", "a link beside a token that nobody vouches for",
         f"{ITEM_URL} {token(key='ed25519-2', target=JD)}", TAOBAO, "app", ITEM_APP, [("token", "not-verified")],
         keys=keys)
    bad("token/unknown-key", "CNV-8", "a token that nobody vouches for", f"看 {token(key='ed25519-2')}", "url",
        "unknown-key", 7, keys=keys)
    bad("token/expired", "CNV-8", "a token that has expired", token(key="ed25519-1", life=20), "url", "expired", 3,
        keys=keys)
    bad("token/other-scene", "CNV-8", "a token for another scene", token(key="ed25519-1", scenes=("web",)), "url",
        "scene-not-allowed", 3, keys=keys, scene="sms")
    bad("token/forged", "CNV-8", "a tag that is not the key's", token(key="ed25519-1", tag=bytes(64)), "url",
        "invalid-signature", 3, keys=keys)
    word = Parts(key="ed25519-1").word
    bad("token/damaged", "CNV-8", "a damaged token tells that it is one", word[:-1] + "0", "url", "bad-checksum",
        keys=keys)


def new_tokens(good, bad):
    good("new-token/of-link", "CNV-6", "a link to a token", JD_URL, JD, "token",
         token(key="ed25519-1", target=JD, issued=NOW), signer="ed25519-1")
    good("new-token/of-page", "CNV-5", "a page that no platform knows", WEB[2]["url"], WEB, "token",
         token(key="ed25519-1", target=WEB, issued=NOW), signer="ed25519-1")
    keys = ["ed25519-1"]
    good("new-token/other-key", "CNV-15", "a token of another key", token(key="ed25519-1"), TAOBAO, "token",
         token(key="hmac-sha256-1", issued=NOW), [("expires_at", "reissued"), ("signature", "reissued")], keys=keys,
         signer="hmac-sha256-1")
    good("new-token/same-key", "CNV-15", "a later token of the same key", token(key="ed25519-1"), TAOBAO, "token",
         token(key="ed25519-1", issued=NOW), [("expires_at", "reissued")], keys=keys, signer="ed25519-1")
    good("new-token/same", "CNV-15", "the same token once more", token(key="ed25519-1"), TAOBAO, "token",
         token(key="ed25519-1"), keys=keys, signer="ed25519-1", now=ISSUED)
    good("new-token/claims", "CNV-15", "a token whose claims the new one does not make",
         token(key="ed25519-1", scenes=("sms",), sharer=bytes(8)), TAOBAO, "token",
         token(key="ed25519-1"), [("scenes", "reissued"), ("sharer", "reissued")], keys=keys, signer="ed25519-1",
         now=ISSUED, scene="sms")
    good("new-token/beside", "CNV-8", "a token beside the link that nobody vouches for",
         f"{JD_URL} {token(key='ed25519-2', target=JD)}", JD, "token", token(key="ed25519-1", target=JD, issued=NOW),
         [("token", "not-verified")], keys=keys, signer="ed25519-1")
    bad("new-token/nobody-signs", "CNV-6", "nobody signs", JD_URL, "token", "no-private-key")


UNSIGNED = [("signature", "not-signed")]


def evidence(form, support, date="2026-11-22"):
    return {"form": form, "support": support, "date": date}


def forms_with_evidence(good, bad):
    good("evidence/official", "CNV-34", "a form that its vendor documents", PAGE, PAGE, "mini_program", PAGE_URL,
         evidence=[evidence("mini_program", "official")])
    good("evidence/inferred", "CNV-34", "a form that no source has", PAGE, PAGE, "w3c", W3C,
         evidence=[evidence("w3c", "inferred")])
    good("evidence/date", "CNV-34", "a form that was looked up on another day",
         "https://pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV",
         ("baidu_netdisk", "share", {"surl": "aBcDeFgHiJkLmNoPqRsTuV"}), "app",
         "bdnetdisk://n/action.SHARE_LINK?surl=aBcDeFgHiJkLmNoPqRsTuV",
         evidence=[evidence("app", "several", "2026-12-01")])
    good("evidence/none", "CNV-34", "a page that no platform knows has none", WEB[2]["url"], WEB, "url", WEB[2]["url"],
         evidence=[])
    good("evidence/sealed", "CNV-34", "nor has a link that is kept as it was",
         "snssdk1128://aweme/detail/7346971177114611826?refer=web&bdpsum=79357e4", VIDEO, "app",
         "snssdk1128://aweme/detail/7346971177114611826?refer=web&bdpsum=79357e4", evidence=[])
    good("intent/item", "CNV-35", "the app link, and the page to fall back on", ITEM_URL, TAOBAO, "intent", ITEM_INTENT)
    good("intent/read", "CNV-35", "it leads back to the same", ITEM_INTENT, TAOBAO, "url", ITEM_URL,
         allow=["dangerous-scheme"])
    bad("intent/refused", "CNV-9", "a link of this kind from somebody else starts a program", ITEM_INTENT, "url",
        "dangerous-link")
    good("intent/object", "CNV-35", "an app link with a value in JSON", JD_URL, JD, "intent",
         "intent" + JD_APP.removeprefix("openapp.jdmobile") + "#Intent;scheme=openapp.jdmobile;"
         "S.browser_fallback_url=https%3A%2F%2Fitem.jd.com%2F100012043978.html;end")
    good("intent/android", "CNV-35", "the app link for Android, not that for iOS", CHAT_URL, CHAT, "intent",
         "intent" + CHAT_ANDROID.removeprefix("mqqwpa") + "#Intent;scheme=mqqwpa;S.browser_fallback_url="
         "https%3A%2F%2Fwpa.qq.com%2Fmsgrd%3Fv%3D3%26uin%3D10001%26site%3Dqq%26menu%3Dyes;end")
    bad("intent/no-page", "CNV-35", "without a page there is nothing to fall back on", "market://details?id=com.example.app",
        "intent", "no-such-form", available=["app", "app_android", "card", "token"])
    bad("intent/no-app", "CNV-35", "a note has no app link", "https://www.douyin.com/note/7346971177114611826", "intent",
        "no-such-form", available=["url", "card", "token"])
    bad("intent/page", "CNV-5", "nor has a page that no platform knows", WEB[2]["url"], "intent", "no-such-form",
        available=["url", "card", "token"])


def cards(good, bad):
    item = card_text.news(ITEM_URL, "", ITEM_URL)
    good("card/of-item", "CNV-28", "a card of QQ, with the link for its title", ITEM_URL, TAOBAO, "card", item, UNSIGNED)
    good("card/of-page", "CNV-28", "a card for a page that no platform knows", WEB[2]["url"], WEB, "card",
         card_text.news(WEB[2]["url"], "", WEB[2]["url"]), UNSIGNED)
    page = mini(gh_id=GH_ID, query="id=42", env_version="trial")
    good("card/of-mini-program", "CNV-28", "a card of WeChat for a page of its mini-programs", page, page, "card",
         weapp(page[2]))
    good("card/of-token", "CNV-14", "a card holds no claims either", token(key="ed25519-1"), TAOBAO, "card", item,
         UNSIGNED + SIGNED[:1], keys=["ed25519-1"])
    shown = card_text.news("空调", "1.5匹", SHARED, source="淘宝", thumbnail="https://example.com/a.png")
    lost = [(name, "no-text") for name in ("title", "description", "source", "thumbnail")]
    good("card/to-app", "CNV-29", "a card to the app link", shown, TAOBAO, "app", ITEM_APP, lost)
    good("card/to-token", "CNV-29", "a card to a token", shown, TAOBAO, "token", token(key="ed25519-1", issued=NOW), lost,
         signer="ed25519-1")
    good("card/to-card", "CNV-28", "a card keeps what it shows, and its link is that of the resource", shown, TAOBAO, "card",
         card_text.news("空调", "1.5匹", ITEM_URL, source="淘宝", thumbnail="https://example.com/a.png"), UNSIGNED)
    code = "[CQ:at,qq=all]"
    good("card/secrets", "CNV-28", "logins are passed on neither in links nor in a picture's address",
         news(title=code, jumpUrl=ITEM_URL + "&access_token=x", preview="https://example.com/a.png?access_token=x"), TAOBAO,
         "card", card_text.news(code, "", ITEM_URL, prompt="[分享]标题").replace("[CQ", "\\u005bCQ"),
         UNSIGNED + [("thumbnail", "no-place")])
    for name, comment, error, content in [
            ("credentials", "a password", "credentials-in-link",
             dict(jumpUrl="https://me:secret@item.jd.com/100012043978.html", title="标题")),
            ("danger", "a danger before a page", "dangerous-link",
             dict(jumpUrl="https://127.0.0.1/a", url=JD_URL, title="标题")),
            ("danger-of-script", "a scheme that runs code, with a page behind it", "dangerous-link",
             dict(jumpUrl="javascript:alert(1)//" + JD_URL, title="标题")),
            ("title-of-another", "a title that names another domain", "dangerous-link",
             dict(jumpUrl="https://shop.example.cn/a", title="www.taobao.com 官方"))]:
        bad(f"card/{name}", "CNV-9", comment, news(**content), "url", error)
    good("card/in-code", "CNV-29", "a card in the text form of bots", card_text.code(shown), TAOBAO, "url", ITEM_URL, lost)
    good("card/mini-program", "CNV-29", "a card of WeChat to the link", weapp(page[2], "首页"), page, "mini_program",
         PAGE_URL + "&query=id%3D42&env_version=trial", [("gh_id", "no-place"), ("title", "no-text")])
    article = "https://mp.weixin.qq.com/s?__biz=MzA4NDI3NjcyNA==&mid=2650011300&idx=1&sn=52739c3d39c030394da972e3d83efc98"
    fields = {"biz": "MzA4NDI3NjcyNA==", "mid": "2650011300", "idx": "1", "sn": "52739c3d39c030394da972e3d83efc98"}
    for name, comment, text, target, url in (
            ("sender", "a card of WeChat behind its sender", "wxid_0123456789abcd:\n" + XML, JD, JD_URL),
            ("string", "a card of WeChat in a string of JSON", MESSAGE, ("wechat", "article", fields), article),
            ("raw", "a card of WeChat that is repaired", RAW, ("bilibili", "video", {"bvid": "BV17x411w7KC"}),
             "https://www.bilibili.com/video/BV17x411w7KC")):
        good(f"card/xml-{name}", "CNV-29", comment, text, target, "url", url, [("title", "no-text")])
    for name, comment, text in (
            ("string", "a card of QQ in a string of JSON", json.dumps({"a": shown}, ensure_ascii=False)),
            ("strings", "in a string in a string", json.dumps(json.dumps(shown, ensure_ascii=False), ensure_ascii=False)),
            ("entities", "with entities", html.escape(shown)),
            ("attribute", "in an attribute", f'<json data="{html.escape(shown)}"/>')):
        good(f"card/ark-{name}", "CNV-29", comment, text, TAOBAO, "url", ITEM_URL, lost)
    song = ("netease", "song", {"id": "28949129"})
    good("card/song", "CNV-29", "a song as bots write it", "[CQ:music,type=163,id=28949129]", song, "url", URLS[song[:2]](song[2]))
    short = "https://b23.tv/S9DodEM"
    good("card/short-link", "CNV-29", "a short link in a card", news(title="标题", jumpUrl=short + "?share_source=qq"),
         ("web", "page", {"url": short}), "url", short, [("title", "no-text")])
    good("card/short-link-answered", "CNV-27", "a resolver knows a short link in a card", "看" + news(title="标题", jumpUrl=short), TAOBAO,
         "app", ITEM_APP, [("title", "no-text")], answers={short: ITEM_URL})
    bad("card/short-link-to-app", "CNV-3", "nobody knows the app link of a short link in a card either",
        news(title="标题", jumpUrl=short), "app", "short-link")
    bad("card/short-link-in-text", "CNV-3", "nor of one in a card in a text", "看" + news(title="标题", jumpUrl=short), "app", "short-link")
    good("card/xml", "CNV-29", "a card of WeChat", XML, JD, "url", JD_URL, [("title", "no-text")])
    bad("card/xml-broken", "CNV-29", "XML that ends too early", "<msg><appmsg>", "url", "bad-xml", 13)
    bad("card/xml-type", "CNV-29", "a card of a type that is not read", XML.replace("<type>5", "<type>2001"), "url", "bad-card",
        XML.encode().index(b"<type>"))
    bad("card/broken", "CNV-29", "JSON that ends too early", '{"app":"com.tencent.tuwen.lua"', "url", "bad-json", 30)
    bad("card/other", "CNV-29", "JSON that is neither a card nor a resource", '{"a":1}', "url", "bad-field")


def news(**content):
    """A card with exactly this content, as an app might send it."""
    card = {"app": "com.tencent.tuwen.lua", "meta": {"news": content}, "prompt": "[分享]标题", "ver": "1.0.0.1", "view": "news"}
    return json.dumps(card, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("[CQ", "\\u005bCQ")


def weapp(fields, title=None):
    packages = {"release": "0", "develop": "1", "trial": "2"}
    page = {"username": fields["gh_id"] + "@app", "appid": fields["appid"],
            "pagepath": f"{fields['path']}.html?{fields['query']}", "package": packages[fields["env_version"]]}
    link = PAGE_URL + "&query=id%3D42&env_version=trial"
    return card_text.appmsg(link if title is None else title, type="33", page=page)


def everything(good):
    item_card, web_card = (card_text.news(url, "", url) for url in (ITEM_URL, WEB[2]["url"]))
    unsigned = losses("card", *UNSIGNED)
    good("all/item", "CNV-6", "all forms of an item", ITEM_URL, TAOBAO, "all",
         {"url": ITEM_URL, "app": ITEM_APP, "intent": ITEM_INTENT, "card": item_card,
          "token": token(key="ed25519-1", issued=NOW)}, unsigned,
         evidence=[evidence("url", "many"), evidence("app", "several"), evidence("intent", "several")],
         signer="ed25519-1")
    good("all/page", "CNV-6", "all forms of a page", WEB[2]["url"], WEB, "all",
         {"url": WEB[2]["url"], "card": web_card, "token": token(key="ed25519-1", target=WEB, issued=NOW)}, unsigned,
         evidence=[], signer="ed25519-1")
    page = mini(gh_id=GH_ID, query="id=42", env_version="trial")
    good("all/mini-program", "CNV-6", "all forms of a page in a mini-program", page, page, "all",
         {"mini_program": PAGE_URL + "&query=id%3D42&env_version=trial", "w3c": W3C + "?id=42", "card": weapp(page[2]),
          "token": token(key="ed25519-1", target=page, issued=NOW)},
         losses("mini_program", ("gh_id", "no-place")) + losses(
             "w3c", ("gh_id", "no-place"), ("env_version", "default-taken")), signer="ed25519-1")
    good("all/system", "CNV-6", "all forms on one system", ITEM_URL, TAOBAO, "all",
         {"url": ITEM_URL, "app": ITEM_APP, "card": item_card, "token": token(key="ed25519-1", issued=NOW)}, unsigned,
         signer="ed25519-1", system="android")

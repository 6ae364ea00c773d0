# SPDX-License-Identifier: Apache-2.0
"""Cards of QQ: JSON as clients have it, nicknames, numbers and tokens replaced by made-up ones of the same shape."""

from links import URLS
from card_text import code, compact, entities, mini, news

TOKEN = "0123456789abcdef0123456789abcdef"
GROUP = ("qq", "group_invite", {"k": "AbCdEfGhIjKlMnOpQrStUvWxYz012345"})
VIEW = "view_8C8E89B49BE609866298ADDFF2DBABA4"
SONG = "https://y.music.163.com/m/song?id=1439814454&uct2=AbCdEfG%3D%3D&dlt=0846&app_version=9.2.50"
RECORDING = "http://music.163.com/song/media/outer/url?id=1439814454&userid=1234567890&sc=wm&tn="
ICON = "http://miniapp.gtimg.cn/public/appicon/432b76be3a548fc128acaa6c1ec90131_200.jpg"
DETAIL = {
    "appType": 0, "appid": "1109937557", "desc": "手冲 VS 器冲", "gamePoints": "", "gamePointsUrl": "",
    "host": {"nick": "某人", "uin": 1234567890}, "icon": ICON,
    "preview": "pubminishare-30161.picsz.qpic.cn/c332dbdc-0b82-4243-86fe-1c7fb046dee7",
    "qqdocurl": "https://qm.qq.com/cgi-bin/qm/qr?k=AbCdEfGhIjKlMnOpQrStUvWxYz012345", "scene": 1036,
    "shareTemplateData": {}, "shareTemplateId": VIEW[5:], "showLittleTail": "", "title": "哔哩哔哩",
    "url": "m.q.qq.com/a/s/0123456789abcdef0123456789abcdef",
}
MINI = {
    "app": "com.tencent.miniapp_01",
    "config": {"autoSize": 0, "ctime": 1652082785, "forward": 1, "height": 0, "token": TOKEN, "type": "normal", "width": 0},
    "desc": "哔哩哔哩", "extra": {"app_type": 1, "appid": 100951776, "uin": 1234567890}, "meta": {"detail_1": DETAIL},
    "needShareCallBack": False, "prompt": "[QQ小程序]哔哩哔哩", "ver": "1.0.0.19", "view": VIEW,
}
MINI_LINKS = {"qqdocurl": DETAIL["qqdocurl"], "url": "https://" + DETAIL["url"]}
MINI_CARD = dict(
    kind="mini_program", title="手冲 VS 器冲", prompt="[QQ小程序]哔哩哔哩", source="哔哩哔哩", signed=True,
    thumbnail="https://" + DETAIL["preview"], links=MINI_LINKS, page={"appid": "1109937557"})
MINI_PRINTED = mini("手冲 VS 器冲", "1109937557", "哔哩哔哩", "https://" + DETAIL["preview"], "[QQ小程序]哔哩哔哩",
                    **MINI_LINKS)
# With the slashes escaped, as one client writes them.
ESCAPED = compact({
    **MINI, "meta": {"detail_1": {**DETAIL, "desc": '知更鸟"嚯嗬嗬嗬"', "qqdocurl": "https://b23.tv/AbCdEfG?share_source=qq",
                                  "preview": "https://qq.ugcimg.cn/v1/abc/def"}}}).replace("/", "\\/")


def page(url):
    return ("web", "page", {"url": url})


def taobao(id):
    return ("taobao", "item", {"id": id})


def share(**content):
    return compact({"app": "com.tencent.structmsg", "meta": {"news": content}, "prompt": "[分享]标题", "view": "news"})


ITEM = "https://item.taobao.com/item.htm?id=520813250866"


def deep(count):
    """A card with a given number of arrays inside one another."""
    return share(title="标题", jumpUrl=ITEM)[:-1] + ',"z":' + "[" * count + "]" * count + "}"


NEWS = compact({
    "app": "com.tencent.tuwen.lua", "bizsrc": "qqconnect.sdkshare",
    "config": {"ctime": 1738634984, "forward": 1, "token": TOKEN, "type": "normal"},
    "extra": {"app_type": 1, "appid": 100446242, "uin": 1234567890},
    "meta": {"news": {"app_type": 1, "appid": 100446242, "desc": "淘宝", "jumpUrl": ITEM + "&spm=a2159r.13376460.0.0",
                      "preview": "https://pic.ugcimg.cn/0123456789abcdef0123456789abcdef/jpg1", "tag": "手机淘宝",
                      "tagIcon": "https://open.gtimg.cn/open/app_icon/a.png", "title": "好物[包邮]", "uin": 1234567890}},
    "prompt": "[分享]好物[包邮]", "ver": "0.0.0.1", "view": "news"})
NEWS_CARD = dict(
    kind="link", title="好物[包邮]", description="淘宝", prompt="[分享]好物[包邮]", source="手机淘宝", signed=True,
    thumbnail="https://pic.ugcimg.cn/0123456789abcdef0123456789abcdef/jpg1",
    links={"jumpUrl": ITEM + "&spm=a2159r.13376460.0.0"})
NEWS_PRINTED = news("好物[包邮]", "淘宝", ITEM + "&spm=a2159r.13376460.0.0", "手机淘宝", NEWS_CARD["thumbnail"])
MUSIC = compact({
    "app": "com.tencent.music.lua", "bizsrc": "qqconnect.sdkshare_music",
    "config": {"ctime": 1747056163, "forward": 1, "token": TOKEN, "type": "normal"},
    "meta": {"music": {"app_type": 1, "appid": 100495085, "desc": "歌手", "jumpUrl": SONG, "musicUrl": RECORDING,
                       "preview": "https://p1.music.126.net/a.jpg?imageView=1", "tag": "网易云音乐", "title": "歌名"}},
    "prompt": "[分享]歌名", "ver": "1.0.0.4", "view": "music"})
NOTICE = compact({
    "app": "com.tencent.mannounce", "config": {"ctime": 1632040586, "forward": 0, "token": TOKEN}, "desc": "群公告",
    "meta": {"mannounce": {"cr": 1, "encode": 1, "fid": "0123456789abcdef", "gc": "123456789", "text": "MTYxNg==",
                           "title": "576k5YWs5ZGK", "tw": 1, "uin": "1234567890"}},
    "prompt": "[群公告]内容", "ver": "1.0.0.43", "view": "main"})


def add(file):
    good, bad = file.good, file.bad
    real = {"source": "real"}
    good("mini-program/code", "CRD-13", "a video of Bilibili as a bot gets it", code(compact(MINI)), MINI_CARD,
         GROUP, code(MINI_PRINTED), form="cq_code", **real)
    good("mini-program/plain", "CRD-10", "the same as a client has it", compact(MINI), MINI_CARD,
         GROUP, MINI_PRINTED, **real)
    links = {"qqdocurl": "https://b23.tv/AbCdEfG?share_source=qq", "url": MINI_LINKS["url"]}
    good("mini-program/escaped-slashes", "CRD-9", "escaped slashes, and quotes in the title", ESCAPED,
         {**MINI_CARD, "title": '知更鸟"嚯嗬嗬嗬"', "thumbnail": "https://qq.ugcimg.cn/v1/abc/def", "links": links},
         page("https://b23.tv/AbCdEfG"),
         mini('知更鸟"嚯嗬嗬嗬"', "1109937557", "哔哩哔哩", "https://qq.ugcimg.cn/v1/abc/def", "[QQ小程序]哔哩哔哩", **links),
         **real)
    good("news/taobao", "CRD-8", "an item that an app shared", NEWS, NEWS_CARD, taobao("520813250866"), NEWS_PRINTED, **real)
    good("news/code", "CRD-14", "brackets and ampersands of the text are entities", code(NEWS), NEWS_CARD,
         taobao("520813250866"), code(NEWS_PRINTED), form="cq_code", **real)
    good("news/raw-code", "CRD-13", "a code whose commas are not encoded", f"[CQ:json,data={NEWS}]", NEWS_CARD,
         taobao("520813250866"), code(NEWS_PRINTED), form="cq_code", source="documented")
    good("music/song", "CRD-11", "a song with the link to the recording", MUSIC,
         dict(kind="music", title="歌名", description="歌手", prompt="[分享]歌名", source="网易云音乐", signed=True,
              thumbnail="https://p1.music.126.net/a.jpg?imageView=1", links={"jumpUrl": SONG, "musicUrl": RECORDING}),
         ("netease", "song", {"id": "1439814454"}), news("歌名", "歌手", SONG, "网易云音乐", "https://p1.music.126.net/a.jpg?imageView=1", music=RECORDING),
         **real)
    good("other/notice", "CRD-11", "an announcement leads nowhere", NOTICE,
         dict(kind="other", title="群公告", description="1616", prompt="[群公告]内容", signed=True), None,
         news("群公告", "1616", None, prompt="[群公告]内容"), **real)
    for name, comment, old, new, title, text in (
            ("plain", "an announcement that does not say that it is encoded", '"encode":1,', "", "576k5YWs5ZGK", ""),
            ("other", "one whose title is not base 64", "576k5YWs5ZGK", "群公告", "群公告", ""),
            ("not-utf8", "one whose text is no text", "MTYxNg==", "/w==", "576k5YWs5ZGK", "")):
        good(f"other/notice-{name}", "CRD-8", comment, NOTICE.replace(old, new),
             dict(kind="other", title=title, prompt="[群公告]内容", signed=True), None, news(title, text, None, prompt="[群公告]内容"))
    post = "https://www.bilibili.com/video/BV17x411w7KC?share_source=qq"
    good("links/channel", "CRD-9", "what is shared from a channel",
         compact({"app": "com.tencent.channel.share", "meta": {"detail": {"title": "某分享", "link": post}}, "prompt": "[频道]某分享",
                  "ver": "0.0.0.1", "view": "ShareBubble"}),
         dict(kind="link", title="某分享", prompt="[频道]某分享", links={"link": post}),
         ("bilibili", "video", {"bvid": "BV17x411w7KC"}), news("某分享", "", post, prompt="[频道]某分享"), **real)
    contacts(good)
    codes(good, bad)
    one = dict(kind="link", title="标题", prompt="[分享]标题", links={"jumpUrl": ITEM})
    printed = news("标题", "", ITEM)
    target = taobao("520813250866")
    good("links/no-scheme", "CRD-9", "a link without a scheme", share(title="标题", jumpUrl=ITEM[8:]), one, target, printed)
    good("links/two-slashes", "CRD-9", "a link that begins with two slashes", share(title="标题", jumpUrl=ITEM[6:]), one,
         target, printed)
    good("links/page-path", "CRD-21", "the path of a page is no link", share(title="标题", jumpUrl="pages/weather?city=1"),
         {**one, "links": {"jumpUrl": "pages/weather?city=1"}}, None, news("标题", "", "pages/weather?city=1"))
    good("links/empty", "CRD-9", "an empty link is none", share(title="标题", qqdocurl="", jumpUrl=ITEM), one, target, printed)
    good("links/order", "CRD-21", "the page that is shared goes before the others",
         share(title="标题", url="https://example.com/2", jumpUrl="https://example.com/1", qqdocurl=ITEM),
         {**one, "links": {"qqdocurl": ITEM, "jumpUrl": "https://example.com/1", "url": "https://example.com/2"}}, target,
         news("标题", "", "https://example.com/1"), losses=["qqdocurl", "url"])
    good("links/next", "CRD-21", "a link that cannot be opened is passed over",
         share(title="标题", qqdocurl="mqqapi://forward/x", jumpUrl=ITEM),
         {**one, "links": {"qqdocurl": "mqqapi://forward/x", "jumpUrl": ITEM}}, target, printed, losses=["qqdocurl"])
    for name, comment, script in [
            ("danger", "a danger ends the search: it is what a click may open", "javascript:alert(1)"),
            ("danger-with-a-page-in-it", "a link of a card is one link, whatever stands in it",
             "javascript:alert(1)//https://item.taobao.com/item.htm?id=1")]:
        good(f"links/{name}", "CRD-21", comment, share(title="标题", qqdocurl=script, jumpUrl=ITEM),
             {**one, "links": {"qqdocurl": script, "jumpUrl": ITEM}}, None, printed, losses=["qqdocurl"])
    good("fields/number", "CRD-8", "a number is its text", share(title=12345678901234567890, jumpUrl=ITEM),
         {**one, "title": "12345678901234567890"}, target, news("12345678901234567890", "", ITEM, prompt="[分享]标题"))
    good("fields/other-kinds", "CRD-8", "no text", share(title=None, desc=["a"], tag={"a": 1}, preview=True, jumpUrl=ITEM),
         {**one, "title": ""}, target, news("", "", ITEM, prompt="[分享]标题"))
    text = '{"app":"com.tencent.structmsg","meta":{"news":{"title":"\\ud83d\\ude00\\u0000\\t<&>","jumpUrl":"%s"}}}' % ITEM
    good("fields/escapes", "CRD-5", "escapes of a text", text, {**one, "title": "😀\0\t<&>", "prompt": ""}, target,
         news("😀\0\t<&>", "", ITEM))
    good("content/by-view", "CRD-7", "the view names the content", compact(
        {"app": "com.tencent.a", "meta": {"a": {"title": "否"}, "b": {"title": "标题", "jumpUrl": ITEM}}, "view": "b"}),
        {**one, "prompt": ""}, target, printed)
    good("content/first-object", "CRD-7", "or else the first object", compact(
        {"app": "com.tencent.a", "meta": {"a": 1, "b": {"title": "标题", "jumpUrl": ITEM}, "c": {}}, "view": "a"}),
        {**one, "prompt": ""}, target, printed)
    good("content/none", "CRD-7", "no content", '{"app":"com.tencent.a","meta":{}}', dict(kind="other"), None,
         news("", "", None))
    good("signature/empty", "CRD-12", "an empty token is none",
         '{"app":"com.tencent.a","config":{"token":""},"meta":{"a":{"jumpUrl":"%s"}}}' % ITEM,
         dict(kind="link", links={"jumpUrl": ITEM}), target, news("", "", ITEM))
    good("mini-program/no-description", "CRD-10", "the app's name stands for the title", compact(
        {"app": "com.tencent.miniapp_01", "meta": {"detail_1": {"appid": 1109937557, "title": "哔哩哔哩", "url": "m.q.qq.com"}}}),
        dict(kind="mini_program", title="哔哩哔哩", source="哔哩哔哩", links={"url": "https://m.q.qq.com"},
             page={"appid": "1109937557"}),
        page("https://m.q.qq.com/"), mini("哔哩哔哩", "1109937557", "哔哩哔哩", url="https://m.q.qq.com"))
    good("mini-program/no-id", "CRD-10", "without an id it is a link", compact(
        {"app": "com.tencent.miniapp_01", "meta": {"detail_1": {"title": "标题", "qqdocurl": ITEM}}}),
        {**one, "prompt": "", "links": {"qqdocurl": ITEM}}, target, printed)
    whole = share(title="标题", jumpUrl=ITEM)
    good("limits/large", "CRD-1", "1 MiB", whole, one, target, printed,
         padding={"count": (1 << 20) - len(whole.encode()), "text": " "})
    good("limits/deep", "CRD-3", "64 arrays and objects inside one another", deep(63), one, target, printed)
    errors(file)


def contacts(good):
    """Cards of people and groups."""
    user = "mqqapi://card/show_pslcard?src_type=internal&source=sharecard&version=1&uin=2890888000"
    group = "mqqapi://group/invite_join?src_type=internal&version=1&groupcode=34544417&msgseq=1696238280521100&senderuin=10001"
    for name, comment, app, view, link, target in (
            ("user", "the card of a user", "com.tencent.contact.lua", "contact", user, ("qq", "user", {"uin": "2890888000"})),
            ("group", "an invitation to a group", "com.tencent.qun.invite", "news", group,
             ("qq", "group", {"group_uin": "34544417"}))):
        text = compact({"app": app, "meta": {view: {"nickname": "小明", "tag": "推荐", "jumpUrl": link}}, "prompt": "推荐", "view": view})
        good(f"contact/{name}", "CRD-21", comment, text,
             dict(kind="link", prompt="推荐", source="推荐", links={"jumpUrl": link}), target, news("", "", link, "推荐", prompt="推荐"),
             source="real")


def codes(good, bad):
    """Codes of chat bots that are cards without JSON."""
    def song(id, comment, inside, link, target, source="documented", **card):
        good(id, "CRD-35", comment, f"[CQ:music,{inside}]",
             {"kind": "music", "links": {"jumpUrl": link}, **card}, target,
             code(news(card.get("title", ""), card.get("description", ""), link, "", card.get("thumbnail", ""),
                       music=card.get("links", {}).get("musicUrl"), is_music=True)), form="cq_code", source=source)

    netease = ("netease", "song", {"id": "28949129"})
    mid = "003UAhhG2Bm3Nq"
    song("code/song", "a song of NetEase", "type=163,id=28949129", URLS[netease[:2]](netease[2]), netease)
    song("code/song-order", "members in another order, and others", "id=28949129,x=1, type=163", URLS[netease[:2]](netease[2]), netease,
         source="made")
    song("code/song-mid", "a song of QQ Music by its name", f"type=qq,id={mid}", URLS["qq_music", "song"]({"songmid": mid}),
         ("qq_music", "song", {"songmid": mid}), source="made")
    number = "https://i.y.qq.com/v8/playsong.html?songid=422594"
    song("code/song-number", "a song of QQ Music by its number, which has a page", "type=qq,id=422594", number, page(number))
    recording = "http://music.163.com/song/media/outer/url?id=28949129"
    own = "https://y.music.163.com/m/song?id=28949129&uct2=a"
    song("code/song-own", "a song with links and texts of its own",
         f"type=custom,url={entities(own)},audio={recording},title=歌&#44;名,content=歌手,image=p4.music.126.net/a.jpg", own, netease,
         title="歌,名", description="歌手", thumbnail="https://p4.music.126.net/a.jpg",
         links={"jumpUrl": own, "musicUrl": recording})
    for name, comment, type, target in (
            ("user", "a user", "qq", ("qq", "user", {"uin": "10001"})), ("group", "a group", "group", ("qq", "group", {"group_uin": "34544417"}))):
        link = URLS[target[:2]](target[2])
        good(f"code/contact-{name}", "CRD-35", comment, f"[CQ:contact,type={type},id={list(target[2].values())[0]}]",
             {"kind": "link", "links": {"jumpUrl": link}}, target, code(news("", "", link)), form="cq_code", source="documented")
    for name, comment, text in (
            ("type", "a type of which nothing is known", "[CQ:music,type=xm,id=28949129]"), ("id", "no id", "[CQ:music,type=163]"),
            ("id-text", "an id that is none", "[CQ:music,type=163,id=a]"), ("twice", "two ids", "[CQ:music,type=163,id=1,id=2]"),
            ("own-empty", "neither a link nor a recording", "[CQ:music,type=custom,title=a]"), ("none", "nothing", "[CQ:music,]"),
            ("bracket", "a bracket inside", "[CQ:music,type=163,[id=1]"),
            ("members", "33 members", "[CQ:music,type=163,id=1" + "".join(f",a{number}=" for number in range(31)) + "]")):
        bad(f"code/song-{name}", "CRD-35", comment, text, "bad-card", 0, form="cq_code")
    song("code/song-most", "32 members", "type=163,id=28949129" + "".join(f",a{number}=" for number in range(30)),
         URLS[netease[:2]](netease[2]), netease, source="made")
    bad("code/song-open", "CRD-35", "no bracket at the end", "[CQ:music,type=163,id=1", "bad-card", 23, form="cq_code")


def errors(file):
    bad = file.bad
    ok = share(title="标题", jumpUrl=ITEM)
    bad("json/empty", "CRD-2", "nothing", "", "bad-json", 0)
    bad("json/truncated", "CRD-2", "the end is missing", ok[:-1], "bad-json", len(ok.encode()) - 1)
    bad("json/behind", "CRD-2", "something behind the object", ok + "x", "bad-json", len(ok.encode()))
    bad("json/single-quotes", "CRD-2", "single quotes", ok.replace('"app"', "'app'"), "bad-json", 1)
    bad("json/trailing-comma", "CRD-2", "a comma before the bracket", ok[:-1] + ",}", "bad-json", len(ok.encode()))
    bad("json/leading-zero", "CRD-2", "a number with a leading zero", '{"app":01}', "bad-json", 8)
    bad("json/control-character", "CRD-2", "a line end in a string", ok.replace("标题", "标\n题", 1), "bad-json", "\n")
    bad("json/byte-order-mark", "CRD-2", "a byte order mark", "\ufeff" + ok, "bad-json", 0)
    bad("json/lone-surrogate", "CRD-5", "a surrogate without its partner", ok.replace("标题", "\\ud83d"), "bad-json", "\\")
    bad("json/not-utf8", "CRD-1", "bytes that are not UTF-8", ok.replace("标题", "标").encode().replace(
        "标".encode(), b"\xe6\xa0"), "not-utf8", ok.encode().index("标".encode()))
    bad("json/entities", "CRD-2", "entities without the code around them", entities(ok), "bad-json", "&#44;")
    bad("limits/larger", "CRD-1", "a byte more than 1 MiB", ok, "too-large", 1 << 20,
        padding={"count": (1 << 20) + 1 - len(ok.encode()), "text": " "})
    bad("limits/deeper", "CRD-3", "65 arrays and objects inside one another", deep(64), "too-deep",
        deep(64).encode().index(b'"z":') + 4 + 63)
    bad("limits/too-large", "CRD-1", "more than 1 MiB", "{", "too-large", 1 << 20, padding={"count": 1 << 20, "text": " "})
    bad("limits/brackets", "CRD-3", "100,000 arrays inside one another", "[", "too-deep", 64,
        padding={"count": 100_000, "text": "["})
    bad("limits/objects", "CRD-3", "100,000 objects inside one another", '{"a":', "too-deep", 320,
        padding={"count": 100_000, "text": '{"a":'})
    bad("names/twice", "CRD-4", "a name that stands twice", ok.replace('"meta"', '"app":"com.tencent.b","meta"'),
        "duplicate-name", '"app":"com.tencent.b"')
    bad("names/twice-escaped", "CRD-4", "the same, once with an escape", ok.replace('"meta"', '"\\u0061pp":1,"meta"'),
        "duplicate-name", '"\\u0061pp"')
    bad("card/array", "CRD-6", "not an object", " []", "bad-card", 1)
    bad("card/no-app", "CRD-6", "an object without an app", '{"meta":{}}', "bad-card", 0)
    bad("card/other-app", "CRD-6", "an app of somebody else", '{"app":"com.example.a","meta":{}}', "bad-card", 7)
    bad("card/app-number", "CRD-6", "an app that is no text", '{"app":1,"meta":{}}', "bad-card", 7)
    bad("card/no-meta", "CRD-6", "an app without content", '{"app":"com.tencent.a"}', "bad-card", 0)
    bad("card/meta-text", "CRD-6", "content that is no object", '{"app":"com.tencent.a","meta":"{}"}', "bad-card", 30)
    bad("code/other", "CRD-13", "another code", "[CQ:image,file=a.jpg]", "bad-card", 0, form="cq_code")
    bad("code/not-closed", "CRD-13", "a code without its end", code(ok)[:-1], "bad-card", len(code(ok).encode()) - 1,
        form="cq_code")
    bad("code/offset", "CRD-14", "the offset is that of the code", '[CQ:json,data={"a":1&#44;"b":2&#44;]', "bad-json", 35,
        form="cq_code")

# SPDX-License-Identifier: Apache-2.0
"""Links of every form, with the labels and titles around them, and with their risks."""

import html
import json

from scan_corpus import match, page, short, token

ITEM = {"platform": "taobao", "kind": "item", "fields": {"id": "520813250866"},
        "url": "https://item.taobao.com/item.htm?id=520813250866"}
OURS = "1jaiLFO8eq8BEJKoz1VWrx4KrwHxMbNPM1AOkHyIHNV"
ARK = ('{"app":"com.tencent.structmsg","desc":"新闻","view":"news","ver":"0.0.0.1","prompt":"[分享]灯","meta":{"news":'
       '{"title":"灯","desc":"好看","preview":"","tag":"淘宝","jumpUrl":"https:\\/\\/item.taobao.com\\/item.htm?id=520813250866"'
       '}}}')
CODE = "[CQ:json,data=" + ARK.replace(",", "&#44;").replace("[", "&#91;").replace("]", "&#93;") + "]"
XML = ('<msg><appmsg appid="" sdkver="0"><title>某商品</title><type>5</type>'
       "<url>https://item.jd.com/100012043978.html?utm_source=a&amp;gx=c</url></appmsg></msg>")
RAW = ("<msg><appmsg><type>4</type><title><![CDATA[x]]></title>"
       "<url>https://www.bilibili.com/video/BV17x411w7KC?x=1&y=2</url></appmsg></msg>")
MESSAGE = (r'{"TypeName": "AddMsg", "Data": {"MsgType": 49, "Content": {"string": "<?xml version=\"1.0\"?>\n<msg>\n\t'
           r'<appmsg appid=\"\" sdkver=\"0\">\n\t\t<title>某文章</title>\n\t\t<type>5</type>\n\t\t<url>http://mp.weixin.qq.com/s'
           r"?__biz=MzA4NDI3NjcyNA==&amp;mid=2650011300&amp;idx=1&amp;sn=52739c3d39c030394da972e3d83efc98&amp;chksm=86ed931f"
           r'&amp;scene=0&amp;xtrack=1#rd</url>\n\t</appmsg>\n</msg>"}}}')
QUOTE = ("<msg><appmsg><title>比 taobao.com 便宜</title><type>57</type><refermsg><content>" + html.escape(XML, quote=False)
         + "</content></refermsg></appmsg></msg>")
ZERO_WIDTH, OVERRIDE = "\u200b", "\u202e"


def news(link):
    """A card of QQ for a link."""
    return ARK.replace("https:\\/\\/item.taobao.com\\/item.htm?id=520813250866", link.replace("/", "\\/"))


BOT = '{"message": [{"type": "json", "data": {"data": ' + json.dumps(news("https://b23.tv/S9DodEM"), ensure_ascii=False) + "}}]}"


def item(at, form="url", **members):
    return match(at, form, **ITEM, **members)


def add(file):
    for id, requirement, comment, text, *matches in CASES:
        file.add(id, requirement, comment, text, *matches)


CASES = [
    ("list/none", "SCN-2", "an empty text", ""),
    ("list/order", "SCN-2", "matches come as they stand in the text",
     "￥TvFnbi4rS28￥ 与 https://example.com/a 与 #小程序://老黄历/35B5dLQIuMbBuhC",
     token("TvFnbi4rS28", "taobao"), page("https://example.com/a"),
     match("#小程序://老黄历/35B5dLQIuMbBuhC", "mini_program", "wechat", "short_link",
           {"name": "老黄历", "code": "35B5dLQIuMbBuhC"})),
    ("list/side-by-side", "SCN-2", "two links with a bar between", "https://a.cn/b|https://c.cn/d",
     page("https://a.cn/b"), page("https://c.cn/d")),
    ("form/url", "SCN-3", "a page", "看 https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866 这个",
     item("https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866")),
    ("form/app", "SCN-3", "a link into an app", "taobao://item.taobao.com/item.htm?id=520813250866",
     item("taobao://item.taobao.com/item.htm?id=520813250866", "app")),
    ("form/neutral", "SCN-3", "the neutral link to a page of a mini-program",
     "打开 wechat://miniapp/wx4e1ba651bbe36d01/mall/order/list?index=2",
     match("wechat://miniapp/wx4e1ba651bbe36d01/mall/order/list?index=2", "mini_program", "wechat", "mini_program",
           {"appid": "wx4e1ba651bbe36d01", "path": "mall/order/list", "query": "index=2"},
           "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2")),
    ("form/mini-program", "SCN-3", "a link into a mini-program",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2",
     match("weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2", "mini_program",
           "wechat", "mini_program",
           {"appid": "wx4e1ba651bbe36d01", "path": "mall/order/list", "query": "index=2"},
           "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2")),
    ("page/of-platform", "SCN-4", "a page of a platform that no kind knows", "https://www.taobao.com/about.htm",
     page("https://www.taobao.com/about.htm", platform="taobao")),
    ("page/of-nobody", "SCN-4", "a page of no platform loses its trackers", "https://example.com/a?utm_source=x&b=1",
     page("https://example.com/a?utm_source=x&b=1", "https://example.com/a?b=1")),
    ("short/root", "SCN-5", "a host of short links without a code", "https://m.tb.cn/",
     page("https://m.tb.cn/", platform="taobao")),
    ("short/slashes", "SCN-5", "the slash at the end is no part of the code", "https://v.douyin.com/85jECCpxkX4/",
     short("https://v.douyin.com/85jECCpxkX4/", "douyin", "85jECCpxkX4")),
    ("wrapper/page", "SCN-6", "a wrapper has what its target has",
     "https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866",
     item("https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866", "wrapper",
          risks=[("nested-link", "https%3A")])),
    ("wrapper/shows-its-target", "SCN-6", "what is shown is where the wrapper leads",
     "[item.taobao.com](https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866)",
     item("https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866", "wrapper",
          title="item.taobao.com", risks=[("nested-link", "https%3A")])),
    ("wrapper/shows-another-host", "SCN-6", "what is shown is neither the wrapper nor its target",
     "[item.jd.com](https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866)",
     item("https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D520813250866", "wrapper",
          title="item.jd.com", risks=[("display-mismatch", "item.jd.com"), ("nested-link", "https%3A")])),
    ("wrapper/short-link", "SCN-6", "a short link in a wrapper",
     "https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fm.tb.cn%2Fh.3n52vLA",
     match("https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fm.tb.cn%2Fh.3n52vLA", "wrapper", "taobao",
           "short_link", {"code": "h.3n52vLA"}, "https://m.tb.cn/h.3n52vLA", risks=[("nested-link", "https%3A")])),
    ("spelling/entity", "SCN-7", "an entity is an ampersand",
     "https://item.taobao.com/item.htm?spm=a1z10.1&amp;id=520813250866",
     item("https://item.taobao.com/item.htm?spm=a1z10.1&amp;id=520813250866")),
    ("spelling/host", "SCN-7", "a known host without a scheme", "看 item.taobao.com/item.htm?id=520813250866 吧",
     item("item.taobao.com/item.htm?id=520813250866")),
    ("spelling/full-width", "SCN-7", "full-width forms", "ｈｔｔｐｓ：／／item.taobao.com/item.htm?id=520813250866",
     item("ｈｔｔｐｓ：／／item.taobao.com/item.htm?id=520813250866")),
    ("error/unknown-app-link", "SCN-8", "an app link that no template reads names its platform",
     "openapp.jdmobile://virtual?params={\"category\":\"jump\",\"des\":\"noSuchPage\"}",
     match("openapp.jdmobile://virtual?params={\"category\":\"jump\",\"des\":\"noSuchPage\"}", "app", "jd",
           error={"code": "unknown-link", "offset": 0})),
    ("error/bad-host", "SCN-8", "the offset is that of the text", "见https://a..cn:99999/b",
     match("https://a..cn:99999/b", "url", error={"code": "port-out-of-range", "offset": 17})),
    ("share-token/alone", "SCN-9", "a token of this format says where it claims to lead", "打开￥" + OURS + "￥",
     match(OURS, "share_token", "taobao", "item")),
    ("share-token/with-link", "SCN-22", "a token of this format and the link that it was made of",
     "【淘宝】「灯」https://item.taobao.com/item.htm?id=520813250866 ￥" + OURS + "￥",
     item("https://item.taobao.com/item.htm?id=520813250866", pair=1, label="淘宝", title="灯"),
     match(OURS, "share_token", "taobao", "item", pair=0, label="淘宝", title="灯")),
    ("share-token/other-link", "SCN-22", "a token of this format and a link to something else are no pair",
     "https://item.taobao.com/item.htm?id=520813250867 ￥" + OURS + "￥",
     match("https://item.taobao.com/item.htm?id=520813250867", "url", "taobao", "item", {"id": "520813250867"},
           "https://item.taobao.com/item.htm?id=520813250867"), match(OURS, "share_token", "taobao", "item")),
    ("title/before", "SCN-25", "a title before the link", "分享「灯」: https://item.taobao.com/item.htm?id=520813250866",
     item("https://item.taobao.com/item.htm?id=520813250866", title="灯")),
    ("title/book", "SCN-25", "a title in book brackets",
     "分享某某的单曲《灯》: https://item.taobao.com/item.htm?id=520813250866",
     item("https://item.taobao.com/item.htm?id=520813250866", title="灯")),
    ("title/markdown", "SCN-25", "what Markdown shows",
     "[好看的灯](https://item.taobao.com/item.htm?id=520813250866)",
     item("https://item.taobao.com/item.htm?id=520813250866", title="好看的灯")),
    ("title/behind-wins", "SCN-25", "the title right behind the link is worth more than one before",
     "打开「手淘」https://m.tb.cn/h.3n52vLA CZ321 「灯」",
     short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA", title="灯")),
    ("title/heading", "SCN-25", "lenticular brackets that hold no label",
     "【森马风衣男士】https://m.tb.cn/h.3n52vLA 点击链接",
     short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA", title="森马风衣男士")),
    ("label/english", "SCN-23", "the English name of the platform", "【Taobao】https://item.taobao.com/item.htm?id=520813250866",
     item("https://item.taobao.com/item.htm?id=520813250866", label="Taobao")),
    ("label/other-platform", "SCN-23", "the label of another platform says nothing of a link",
     "打开【京东】后 https://m.tb.cn/h.3n52vLA", short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA")),
    ("label/nobodys-link", "SCN-23", "the label before a page of nobody", "【淘宝】https://example.com/a",
     page("https://example.com/a", label="淘宝")),
    ("label/page-keeps-platform", "SCN-24", "a page that says whose it is keeps its platform",
     "【天猫】https://item.taobao.com/item.htm?id=520813250866",
     item("https://item.taobao.com/item.htm?id=520813250866", label="天猫")),
    ("card/json", "SCN-32", "a card of QQ is one match, and the links inside it are none; a link behind it is one",
     "看 " + ARK + " https://example.com/a", match(
         ARK, "card", "taobao", "item", {"id": "520813250866"}, "https://item.taobao.com/item.htm?id=520813250866",
         title="灯"), page("https://example.com/a")),
    ("card/code", "SCN-32", "the same card as bots write it", CODE, match(
        CODE, "card", "taobao", "item", {"id": "520813250866"},
        "https://item.taobao.com/item.htm?id=520813250866", title="灯")),
    ("card/xml", "SCN-32", "a card of WeChat, as its client writes it", XML + " https://example.com/a", match(
        XML, "card", "jd", "item", {"sku": "100012043978"}, "https://item.jd.com/100012043978.html", title="某商品"),
     page("https://example.com/a")),
    ("card/xml-sender", "SCN-32", "the same behind its sender", "wxid_0123456789abcd:\n" + XML, match(
        XML, "card", "jd", "item", {"sku": "100012043978"}, "https://item.jd.com/100012043978.html", title="某商品")),
    ("card/xml-string", "SCN-32", "in a string of JSON, as a program is told of messages", MESSAGE, match(
        MESSAGE[MESSAGE.index("<msg>"):-4], "card", "wechat", "article",
        {"biz": "MzA4NDI3NjcyNA==", "mid": "2650011300", "idx": "1", "sn": "52739c3d39c030394da972e3d83efc98"},
        "https://mp.weixin.qq.com/s?__biz=MzA4NDI3NjcyNA==&mid=2650011300&idx=1&sn=52739c3d39c030394da972e3d83efc98",
        title="某文章", risks=[("insecure-scheme", "<msg>")])),
    ("card/xml-raw", "SCN-32", "with an ampersand that begins no reference", RAW, match(
        RAW, "card", "bilibili", "video", {"bvid": "BV17x411w7KC"}, "https://www.bilibili.com/video/BV17x411w7KC", title="x")),
    ("card/short-link", "SCN-32", "a short link is of its own platform", news("https://b23.tv/S9DodEM?share_source=qq"),
     match(news("https://b23.tv/S9DodEM?share_source=qq"), "card", "bilibili", "short_link", {"code": "S9DodEM"},
           "https://b23.tv/S9DodEM", title="灯")),
    ("card/short-link-parameter", "SCN-32", "one whose code is a parameter", news("https://c6.y.qq.com/base/fcgi-bin/u?__=AbCdEf123456"),
     match(news("https://c6.y.qq.com/base/fcgi-bin/u?__=AbCdEf123456"), "card", "qq_music", "short_link",
           {"code": "u?__=AbCdEf123456"}, "https://c6.y.qq.com/base/fcgi-bin/u?__=AbCdEf123456", title="灯")),
    ("card/page", "SCN-32", "a page is of its own platform", news("https://y.qq.com/m/act/a.html"),
     match(news("https://y.qq.com/m/act/a.html"), "card", "qq_music", "page", {"url": "https://y.qq.com/m/act/a.html"},
           "https://y.qq.com/m/act/a.html", title="灯")),
    ("card/page-of-none", "SCN-32", "a page of no platform is of none", XML.replace("item.jd.com", "example.com"),
     match(XML.replace("item.jd.com", "example.com"), "card", None, "page", {"url": "https://example.com/100012043978.html?gx=c"},
           "https://example.com/100012043978.html?gx=c", title="某商品")),
    ("card/escaped", "SCN-32", "a card in a string of JSON, as bots are told of messages", BOT, match(
        BOT[BOT.index('{\\"'):-5], "card", "bilibili", "short_link", {"code": "S9DodEM"}, "https://b23.tv/S9DodEM", title="灯")),
    ("card/entities", "SCN-32", "a card with entities", html.escape(news("https://b23.tv/S9DodEM")), match(
        html.escape(news("https://b23.tv/S9DodEM")), "card", "bilibili", "short_link", {"code": "S9DodEM"},
        "https://b23.tv/S9DodEM", title="灯")),
    ("card/song", "SCN-32", "a song as bots write it", "听 [CQ:music,type=163,id=28949129]",
     match("[CQ:music,type=163,id=28949129]", "card", "netease", "song", {"id": "28949129"},
           "https://music.163.com/song?id=28949129")),
    ("card/quote", "SCN-32", "a reply, whose words are no title of the link", QUOTE,
     match(QUOTE, "card", "jd", "item", {"sku": "100012043978"}, "https://item.jd.com/100012043978.html", title="比 taobao.com 便宜")),
    ("card/decoy-object", "SCN-2", "an object of something else keeps its links", '{\\"a\\":\\"https://example.com/a\\"}',
     page("https://example.com/a")),
    ("card/decoy-element", "SCN-2", "so does an element", "&lt;msg&gt;https://example.com/a&lt;/msg&gt;", page("https://example.com/a")),
    ("card/decoy-code", "SCN-2", "so does a code", "[CQ:music,type=xm,id=1] https://example.com/a", page("https://example.com/a")),
    ("card/xml-type", "SCN-32", "of a type that is not read; its links are its own", XML.replace("<type>5", "<type>2001"),
     match(XML.replace("<type>5", "<type>2001"), "card", "wechat", error={"code": "bad-card", "offset": 0})),
    ("card/xml-two", "SCN-32", "with two links", XML.replace("</appmsg>", "<url>https://example.com/</url></appmsg>"),
     match(XML.replace("</appmsg>", "<url>https://example.com/</url></appmsg>"), "card", "wechat", error={"code": "bad-card", "offset": 0})),
    ("card/xml-no-link", "SCN-32", "without a link", "<appmsg><type>5</type></appmsg>",
     match("<appmsg><type>5</type></appmsg>", "card", "wechat")),
    ("risk/touching", "SCN-27", "a zero-width space that touches a link",
     "看" + ZERO_WIDTH + "https://example.com/a",
     page("https://example.com/a", risks=[("zero-width", ZERO_WIDTH)])),
    ("risk/behind", "SCN-27", "a control of direction behind a link", "https://example.com/a" + OVERRIDE + "b",
     page("https://example.com/a", risks=[("bidi-control", OVERRIDE)])),
    ("risk/apart", "SCN-27", "what does not touch a link is not its risk",
     ZERO_WIDTH + "看这个 https://example.com/a", page("https://example.com/a")),
    ("risk/token", "SCN-27", "a zero-width space inside the marks of a token",
     "￥" + ZERO_WIDTH + "TvFnbi4rS28￥", token("TvFnbi4rS28", "taobao", risks=[("zero-width", ZERO_WIDTH)])),
    ("risk/insecure", "SCN-27", "a risk of the link itself", "见 http://example.com/a",
     page("http://example.com/a", risks=[("insecure-scheme", "http")])),
    ("risk/display", "SCN-27", "Markdown that shows another domain",
     "[taobao.com](https://example.com/a)",
     page("https://example.com/a", title="taobao.com", risks=[("display-mismatch", "taobao.com")])),
    ("risk/display-wrapper", "SCN-27", "Markdown that shows where a wrapper leads",
     "[https://www.npmjs.com/package/mqtt#connect](https://links.jianshu.com/go?to=https%3A%2F%2Fwww.npmjs.com%2Fpackage%2Fmqtt%23connect)。",
     page("https://www.npmjs.com/package/mqtt#connect"),
     page("https://links.jianshu.com/go?to=https%3A%2F%2Fwww.npmjs.com%2Fpackage%2Fmqtt%23connect",
          "https://www.npmjs.com/package/mqtt#connect", "wrapper",
          risks=[("nested-link", "https%3A")])),
    ("bytes/not-utf8", "SCN-28", "bytes that are not UTF-8 are stepped over",
     b"\xff\xfe\xef\xbf\xa5TvFnbi4rS28\xef\xbf\xa5\xc0 https://example.com/a",
     token("TvFnbi4rS28", "taobao"), page("https://example.com/a")),
]

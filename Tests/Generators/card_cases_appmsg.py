# SPDX-License-Identifier: Apache-2.0
"""Cards of WeChat: XML as clients have it, names and keys replaced by made-up ones of the same shape."""

from html import escape as html_escape

from links import URLS
from card_cases_ark import ITEM, taobao
from card_text import appmsg

NOTICE = "https://mp.weixin.qq.com/mp/waerrpage?appid=wxebf773691904eee9&type=upgrade&upgradetype=3#wechat_redirect"
ICON = "http://mmbiz.qpic.cn/mmbiz_png/AbCdEfGh/0?wx_fmt=png"
REST = ("<lowurl></lowurl><dataurl></dataurl><lowdataurl></lowdataurl><appattach><totallen>0</totallen><attachid></attachid>"
        "<fileext></fileext><cdnthumburl>3056020100044a30480201000204ab</cdnthumburl><aeskey>8fac9bf2</aeskey></appattach>")
SHOP = (
    '<?xml version="1.0"?>\n<msg><appmsg appid="" sdkver="0"><title>送你一张券</title><des>每日生鲜</des><action></action>'
    f"<type>33</type><showtype>0</showtype><content></content><url>{NOTICE.replace('&', '&amp;')}</url>{REST}<extinfo></extinfo>"
    "<sourceusername>gh_05c85a53c7ee@app</sourceusername><sourcedisplayname>每日生鲜</sourcedisplayname><thumburl></thumburl>"
    "<md5></md5><weappinfo><username><![CDATA[gh_05c85a53c7ee@app]]></username><appid><![CDATA[wxebf773691904eee9]]></appid>"
    f"<type>3</type><version>130</version><weappiconurl><![CDATA[{ICON}]]></weappiconurl>"
    "<pagepath><![CDATA[pages/index/index.html?ald_share_src=15334688395753696331]]></pagepath>"
    "<shareId><![CDATA[0_wxebf773691904eee9_123456789_1533708909_0]]></shareId><appservicetype>0</appservicetype></weappinfo>"
    "</appmsg><fromusername>somebody</fromusername><scene>0</scene><appinfo><version>1</version><appname></appname></appinfo>"
    "<commenturl></commenturl></msg>")
SHOP_PAGE = {"appid": "wxebf773691904eee9", "gh_id": "gh_05c85a53c7ee", "path": "pages/index/index",
             "query": "ald_share_src=15334688395753696331", "version": "130"}
SHOP_CARD = dict(kind="mini_program", title="送你一张券", description="每日生鲜", source="每日生鲜", page=SHOP_PAGE)
SHOP_INFO = {"username": "gh_05c85a53c7ee@app", "appid": "wxebf773691904eee9", "version": "130",
             "pagepath": "pages/index/index.html?ald_share_src=15334688395753696331"}
CLOUD_QUERY = "sampshare=%7B%22i%22%3A%22100012345678%22%2C%22p%22%3A%22pages%2Fhome%22%7D"
CLOUD = f"""<?xml version="1.0"?>
<msg>
	<appmsg appid="" sdkver="0">
		<title>腾讯云 & 助手</title>
		<des />
		<type>36</type>
		<url>https://cloud.tencent.com/a</url>
		<appattach>
			<cdnthumburl>http://mmbiz.qpic.cn/a.png</cdnthumburl>
		</appattach>
		<sourcedisplayname>腾讯云助手</sourcedisplayname>
		<weappinfo>
			<username><![CDATA[gh_44fc2ced7f87@app]]></username>
			<appid><![CDATA[wxe2039b83454e49ed]]></appid>
			<type>2</type>
			<version>594</version>
			<pagepath><![CDATA[pages/home-tabs/home-page/home-page.html?{CLOUD_QUERY}]]></pagepath>
			<pkginfo>
				<type>2</type>
				<md5 />
			</pkginfo>
		</weappinfo>
	</appmsg>
	<fromusername>wxid_0123456789abcd</fromusername>
</msg>
""".replace(" & ", " &amp; ")
ARTICLE = ("http://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&mid=2652098162&idx=1&sn=247d2fdd47071e11b6a632e9434dea58"
           "&chksm=0123456789abcdef&mpshare=1&scene=1&srcid=0820AbCdEfGhIjKl#rd")
SONG = "https://i.y.qq.com/v8/playsong.html?songmid=003UAhhG2Bm3Nq&type=0"
RECORDING = "http://c6.y.qq.com/rsc/fcgi-bin/fcg_pyq_play.fcg?songmid=003UAhhG2Bm3Nq&songtype=1"


def escape(text):
    return text.replace("&", "&amp;")


def xml_escape(text):
    return html_escape(text, quote=False)


def link(title="标题", url=ITEM, type="5", more=""):
    return (f'<msg><appmsg appid="" sdkver="0"><title>{title}</title><des></des><action>view</action><type>{type}</type>'
            f"<showtype>0</showtype><url>{escape(url)}</url>{more}</appmsg><fromusername>a</fromusername></msg>")


def weapp(**elements):
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in elements.items())
    return link("标题", NOTICE, "33", f"<weappinfo>{inside}</weappinfo>")


def add(file):
    good = file.good
    mini = ("wechat", "mini_program", {key: SHOP_PAGE[key] for key in ("appid", "gh_id", "path", "query")})
    good("mini-program/shop", "CRD-19", "a page that was shared in a chat", SHOP, SHOP_CARD, mini,
         appmsg("送你一张券", "每日生鲜", source="每日生鲜", type="33", page=SHOP_INFO), source="real")
    cloud = {"appid": "wxe2039b83454e49ed", "gh_id": "gh_44fc2ced7f87", "path": "pages/home-tabs/home-page/home-page",
             "query": CLOUD_QUERY, "env_version": "trial"}
    good("mini-program/trial", "CRD-19", "a version on trial, printed with indents", CLOUD,
         dict(kind="mini_program", title="腾讯云 & 助手", source="腾讯云助手", thumbnail="http://mmbiz.qpic.cn/a.png",
              links={"url": "https://cloud.tencent.com/a"}, page={**cloud, "version": "594"}),
         ("wechat", "mini_program", cloud),
         appmsg("腾讯云 & 助手", url="https://cloud.tencent.com/a", source="腾讯云助手", thumbnail="http://mmbiz.qpic.cn/a.png",
                type="33", page={"username": "gh_44fc2ced7f87@app", "appid": cloud["appid"], "version": "594",
                                 "pagepath": cloud["path"] + ".html?" + CLOUD_QUERY, "package": "2"}), source="real")
    article = ("wechat", "article", {"biz": "MzA4Njg1MjkzOA==", "mid": "2652098162", "idx": "1",
                                     "sn": "247d2fdd47071e11b6a632e9434dea58"})
    good("link/article", "CRD-18", "an article", link("文章", ARTICLE), dict(kind="link", title="文章", links={"url": ARTICLE}),
         article, appmsg("文章", url=ARTICLE), source="real")
    one = dict(kind="link", title="标题", links={"url": ITEM})
    target, printed = taobao("520813250866"), appmsg("标题", url=ITEM)
    good("link/bare", "CRD-17", "just the appmsg, as senders have it", link()[5:].split("<fromusername>")[0], one, target,
         printed, source="documented")
    good("link/no-scheme", "CRD-9", "a link without a scheme", link(url=ITEM[8:]), one, target, printed)
    good("link/none", "CRD-18", "a card without a link", link(url=""), {**one, "links": {}}, None, appmsg("标题"))
    good("link/empty-weappinfo", "CRD-19", "an empty weappinfo in a link",
         link(more="<weappinfo><pagepath /><username /><appid /></weappinfo>"), one, target, printed, source="real")
    good("link/video", "CRD-17", "a video is a link", link(type="4"), one, target, printed)
    good("link/app-name", "CRD-18", "the name of the app that shared", link().replace(
        "</msg>", "<appinfo><version>1</version><appname>淘宝</appname></appinfo></msg>"), {**one, "source": "淘宝"}, target,
        appmsg("标题", url=ITEM, source="淘宝"))
    good("music/song", "CRD-18", "a song with the link to the recording",
         link("歌名", SONG, "3", f"<dataurl>{escape(RECORDING)}</dataurl>"),
         dict(kind="music", title="歌名", links={"url": SONG, "dataurl": RECORDING}),
         ("qq_music", "song", {"songmid": "003UAhhG2Bm3Nq"}),
         appmsg("歌名", url=SONG, type="3", dataurl=RECORDING), source="real")
    contents(good, one, target)
    good("text/cdata", "CRD-32", "a CDATA section with brackets", link("<![CDATA[a]]]]><![CDATA[>&<b>]]>c"),
         {**one, "title": "a]]>&<b>c"}, target, appmsg("a]]>&<b>c", url=ITEM))
    good("text/lines", "CRD-32", "one line feed for each end of a line", link("a\r\nb\rc<![CDATA[\r\nd\r]]>\n&#13;"),
         {**one, "title": "a\nb\nc\nd\n\n\r"}, target, appmsg("a\nb\nc\nd\n\n\r", url=ITEM))
    good("text/own", "CRD-32", "the text of an element inside a title is not the title's", link("a<b>c</b>d<e/>"),
         {**one, "title": "ad"}, target, appmsg("ad", url=ITEM))
    good("text/quotes", "CRD-31", "the five entities", link("&lt;&gt;&amp;&quot;&apos;"), {**one, "title": "<>&\"'"}, target,
         appmsg("<>&\"'", url=ITEM))
    repairs(good, one, target)
    good("text/references", "CRD-31", "references to characters", link("&lt;&#20013;&#x1F600;&#13;&amp;amp;"),
         {**one, "title": "<中😀\r&amp;"}, target, appmsg("<中😀\r&amp;", url=ITEM))
    good("text/blanks", "CRD-18", "blanks of a title stay", link(" a\n b "), {**one, "title": " a\n b "}, target,
         appmsg(" a\n b ", url=ITEM))
    good("xml/around", "CRD-15", "comments and instructions around the card",
         f'\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?><!-- <!DOCTYPE --><?a?>\n{link()}\n<!-- c --><?d?>\n',
         one, target, printed)
    good("xml/instruction", "CRD-30", "an instruction inside the element", link(more="<?d?><?d e?>"), one, target, printed)
    good("xml/attributes", "CRD-30", "attributes with either quote, and blanks", link().replace(
        'appid=""', "a:b = 'x\"&lt;>' c-.1=\"'\"\n名=''"), one, target, printed)
    good("xml/end-blank", "CRD-30", "a blank in an end tag", link().replace("</title>", "</title\t>"), one, target, printed)
    good("xml/version", "CRD-15", "another version", '<?xml version="1.1" ?>' + link(), one, target, printed)
    good("limits/attributes", "CRD-33", "128 attributes", link(more=attributes(128)), one, target, printed)
    good("xml/twice-same", "CRD-17", "an element that stands twice and says the same",
         link(more="<url>" + escape(ITEM) + "</url>"), one, target, printed)
    empty = {"kind": "mini_program", "title": "标题"}
    good("mini-program/notice", "CRD-20", "the page for old clients is no link", weapp(appid=""), {**empty, "page": {}}, None,
         appmsg("标题", type="33", page={}))
    good("mini-program/game", "CRD-19", "a game without pages", weapp(appid="wxebf773691904eee9", pagepath="?a=1"),
         {**empty, "page": {"appid": "wxebf773691904eee9", "query": "a=1"}},
         ("wechat", "mini_program", {"appid": "wxebf773691904eee9", "query": "a=1"}),
         appmsg("标题", type="33", page={"appid": "wxebf773691904eee9", "pagepath": "?a=1"}))
    good("mini-program/slash", "CRD-19", "a slash before the path, no suffix", weapp(
        appid="wxebf773691904eee9", pagepath="/pages/a?b=1?c", username="gh_old"),
        {**empty, "page": {"appid": "wxebf773691904eee9", "path": "pages/a", "query": "b=1?c", "gh_id": "gh_old"}},
        ("wechat", "mini_program", {"appid": "wxebf773691904eee9", "path": "pages/a", "query": "b=1?c"}),
        appmsg("标题", type="33", page={"appid": "wxebf773691904eee9", "pagepath": "pages/a.html?b=1?c",
                                      "username": "gh_old@app"}))
    good("limits/large", "CRD-15", "1 MiB", link(), one, target, printed,
         padding={"count": (1 << 20) - len(link().encode()), "text": " "})
    good("limits/deep", "CRD-16", "64 elements inside one another", link(more=deep(62)), one, target, printed)
    errors(file)


UPDATE = "https://support.weixin.qq.com/update/"
OLD = "当前版本不支持展示该内容，请升级至最新版本。"
POST = {"object_id": "14264358459626428566", "nonce_id": "8046877030770906689"}


def feed(id=POST["object_id"], nonce=POST["nonce_id"] + "_0_0_0_0_0", desc="某视频"):
    return (f"<finderFeed><objectId>{id}</objectId><objectNonceId>{nonce}</objectNonceId><nickname>某号</nickname>"
            f"<desc>{desc}</desc></finderFeed>")


def live(nonce, title="直播"):
    return link(title, UPDATE, "63", f"<finderLive><finderUsername>v2_060000</finderUsername><nickname>主播</nickname>"
                f"<finderObjectID>{POST['object_id']}</finderObjectID>{nonce}</finderLive>")


def quote(content, title="回复", type="49"):
    """A reply to a message, whose content has entities for `&`, `<` and `>`."""
    return link(title, "", "57", f"<refermsg><type>{type}</type><svrid>1</svrid><displayname>某人</displayname>"
                f"<content>{xml_escape(content)}</content></refermsg>")


def record(*items):
    inside = "".join(f'<dataitem datatype="1"><sourceheadurl>https://wx.qlogo.cn/mmhead/a</sourceheadurl>{item}</dataitem>'
                     for item in items)
    return f'<recordinfo><info>某人: 好</info><datalist count="{len(items)}">{inside}</datalist></recordinfo>'


def chat(text):
    return link("聊天记录", "https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=page/favorite_record__w_unsupport",
                "19", f"<recorditem>{text}</recorditem>")


def contents(good, one, target):
    """Cards whose links lie elsewhere than in `url`."""
    for type in ("76", "92"):
        song = "https://y.music.163.com/m/song?id=186016&uct2=abc"
        good(f"music/type-{type}", "CRD-17", "a song of another type", link("某歌", song, type),
             dict(kind="music", title="某歌", links={"url": song}), ("netease", "song", {"id": "186016"}),
             appmsg("某歌", url=song, type="3"), source="real")
    post = ("wechat", "channels", POST)
    url = URLS[post[:2]](POST)
    card = dict(kind="link", title="某视频", source="某号", links={"objectId": url})
    good("finder/post", "CRD-36", "a post of channels, with a notice for old clients", link(OLD, UPDATE, "51", feed()), card, post,
         appmsg("某视频", url=url, source="某号"), source="real")
    none = {**card, "kind": "other", "links": {}}
    good("finder/post-none", "CRD-36", "a card of a post that is none", link(OLD, UPDATE, "51", feed("0", "0")), none, None,
         appmsg("某视频", source="某号"))
    good("finder/post-nonce", "CRD-36", "no second number", link(OLD, UPDATE, "51", feed(nonce="")), none, None,
         appmsg("某视频", source="某号"))
    good("finder/notice", "CRD-36", "the notice is no title", link(OLD, UPDATE, "51", feed(desc="")),
         {**card, "title": ""}, post, appmsg("", url=url, source="某号"))
    good("finder/elsewhere", "CRD-36", "a post in a link says nothing", link(more=feed()), one, target, appmsg("标题", url=ITEM))
    good("finder/live", "CRD-36", "a live room", live(f"<finderNonceID>{POST['nonce_id']}_4_20_2_1_0</finderNonceID>"),
         dict(kind="link", title="直播", source="主播", links={"finderObjectID": url}), post, appmsg("直播", url=url, source="主播"))
    good("finder/live-named", "CRD-36", "a live room of which no post is named", live(""), dict(kind="other", title="直播", source="主播"),
         None, appmsg("直播", source="主播"), source="real")
    goods = ("<finderLiveProductShare><appId>wxebf773691904eee9</appId><pagePath>pages/goods/index.html?productId=1</pagePath>"
             "<productTitle>杯</productTitle><platformName>某店</platformName></finderLiveProductShare>")
    page = {"appid": "wxebf773691904eee9", "path": "pages/goods/index", "query": "productId=1"}
    good("goods/page", "CRD-37", "goods of a shop lead to their page", link(OLD, UPDATE, "82", goods),
         dict(kind="mini_program", title="杯", source="某店", page=page), ("wechat", "mini_program", page),
         appmsg("杯", source="某店", type="33", page={"appid": page["appid"], "pagepath": "pages/goods/index.html?productId=1"}),
         source="documented")
    good("goods/link", "CRD-37", "goods without a page", link("杯", ITEM, "82"), {**one, "title": "杯"}, target, appmsg("杯", url=ITEM))
    quotes(good, target)
    records(good)


def quotes(good, target):
    """Replies to messages."""
    def case(id, comment, text, links, target, title="回复", first=None, **more):
        first = first or next(iter(links.values()), "")
        good("quote/" + id, "CRD-38", comment, text, dict(kind="message", title=title, links=links), target,
             appmsg(title, url=first), **more)

    bili = ("bilibili", "video", {"bvid": "BV17x411w7KC"})
    video = URLS[bili[:2]](bili[2])
    case("card", "the link of the card that is quoted", quote(link()), {"content": ITEM}, target, source="real")
    case("sender", "after its sender and a declaration", quote('wxid_0123456789abcd:\n<?xml version="1.0"?>\n' + link()), {"content": ITEM}, target)
    case("text", "a link in the text that is quoted", quote(f"看 {ITEM}&spm=1 吧", type="1"), {"content": ITEM + "&spm=1"}, target)
    case("own", "the reply's own link comes first", quote(link(), f"不如 {video}"), {"title": video, "content": ITEM}, bili,
         title=f"不如 {video}", losses=["content"])
    case("host", "a host that the reply only names comes last, and is no title of the link", quote(link(), "比 jd.com 便宜"),
         {"content": ITEM, "title": "https://jd.com"}, target, title="比 jd.com 便宜", losses=["title"])
    case("none", "nothing but words", quote("好", type="1"), {}, None)
    case("packet", "a card that cannot be read", quote(link("红包", type="2001")), {}, None)
    case("reply", "a reply to a reply", quote(quote(link())), {"content": ITEM}, target)
    case("deep", "five cards inside one another", deep_quote(5), {"content": ITEM}, target)
    case("deeper", "what lies deeper is not read", deep_quote(6), {}, None)
    page = {"appid": "wxebf773691904eee9", "path": "pages/a"}
    text = weapp(appid=page["appid"], pagepath="pages/a.html")
    printed = {"appid": page["appid"], "pagepath": "pages/a.html"}
    good("quote/page", "CRD-38", "a page of a mini-program", quote(text), dict(kind="mini_program", title="回复", page=page),
         ("wechat", "mini_program", page), appmsg("回复", type="33", page=printed))
    case("page-own", "a link of the reply's own comes before a page", quote(text, f"看 {ITEM}"), {"title": ITEM}, target, title=f"看 {ITEM}")


def deep_quote(count):
    text = link()
    for _ in range(count):
        text = quote(text)
    return text


def records(good):
    """Messages that are passed on together."""
    question = "https://www.zhihu.com/question/19550225?a=1&b=2"
    zhihu = ("zhihu", "question", {"id": "19550225"})

    def case(id, comment, text, links, target, **more):
        first = next((url for _, url in links), "")
        lost = list(dict.fromkeys(name for name, url in links if url != first))
        good("record/" + id, "CRD-39", comment, text, dict(kind="message", title="聊天记录", links=links), target,
             appmsg("聊天记录", url=first), losses=more.pop("losses", lost), **more)

    shared = f"<datatitle>问题</datatitle><streamweburl>{escape(question)}</streamweburl>"
    said = f"<datadesc>看 {escape(ITEM)} 吧</datadesc>"
    one, two = ("streamweburl", question), ("datadesc", ITEM)
    case("link", "a link, in a section", chat(f"<![CDATA[{record(shared)}]]>"), [one], zhihu, source="real")
    case("entities", "the same with entities", chat(xml_escape(record(shared))), [one], zhihu)
    case("order", "links in texts and others, in their order", chat(xml_escape(record(said, shared))), [two, one],
         ("taobao", "item", {"id": "520813250866"}))
    case("names", "other names of a link", chat(xml_escape(record(f"<stream_weburl>{escape(question)}</stream_weburl>", f"<link>{ITEM}</link>"))),
         [("stream_weburl", question), ("link", ITEM)], zhihu)
    case("inside", "a record inside a record", chat(xml_escape(record(f"<recordxml>{record(shared)}</recordxml>"))), [one], zhihu)
    case("none", "pictures are no links", chat(xml_escape(record("<datadesc>好</datadesc>"))), [], None)
    case("broken", "what is not well-formed ends it", chat(xml_escape(record(shared)[:-20] + "</a>" + said)), [one], zhihu)
    case("text", "no XML", chat("好"), [], None)
    many = [("datadesc", f"https://example.com/{number}") for number in range(65)]
    for id, comment, count in (("most", "64 links", 64), ("more", "the 65th is left out", 65)):
        case(id, comment, chat(xml_escape(record("<datadesc>" + " ".join(url for _, url in many[:count]) + "</datadesc>"))),
             many[:64], ("web", "page", {"url": "https://example.com/0"}), losses=["datadesc"] * 63)


def repairs(good, one, target):
    """Cards with an `&` that begins no reference."""
    video = "https://www.bilibili.com/video/BV17x411w7KC?x=1&y=2"
    good("repair/field", "CRD-31", "a link with a raw ampersand, as a client writes it",
         f"<msg><appmsg><type>4</type><title><![CDATA[x]]></title><url>{video}</url></appmsg></msg>",
         {"kind": "link", "title": "x", "links": {"url": video}, "repaired": True},
         ("bilibili", "video", {"bvid": "BV17x411w7KC"}), appmsg("x", url=video), source="real")
    for name, comment, text in (
            ("blank", "a blank after it", "a & b"), ("last", "nothing after it", "a&"), ("number", "a number without semicolon", "&#65"),
            ("sign", "a number sign alone", "&#rd;"), ("hexadecimal", "no digit", "&#x;"), ("name", "a name without semicolon", "&amp=1;"),
            ("capital", "X for x", "&#X41;"), ("two", "two of them", "&&amp;"), ("digit", "what is no name", "&1;")):
        title = text.replace("&amp;", "&")
        good(f"repair/{name}", "CRD-31", comment, link(text), {**one, "title": title, "repaired": True}, target,
             appmsg(title, url=ITEM))


def attributes(count):
    return "<a " + " ".join(f'b{number}=""' for number in range(count)) + "/>"


def deep(count):
    """A given number of elements inside one another."""
    return "<a>" * count + "</a>" * count


def errors(file):
    bad = file.bad
    bomb = "<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n" + "".join(
        f'<!ENTITY lol{level} "{("&lol" + (str(level - 1) if level > 1 else "") + ";") * 10}">\n' for level in range(1, 10)) + "]>\n"
    head = '<?xml version="1.0"?>\n'
    bad("dtd/entity-bomb", "CRD-15", "entities of entities", head + bomb + link("&lol9;"), "dtd-forbidden", "<!DOCTYPE")
    bad("dtd/external-entity", "CRD-15", "an entity that is a file",
        head + '<!DOCTYPE msg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + link("&x;"), "dtd-forbidden", "<!DOCTYPE")
    bad("dtd/external-subset", "CRD-15", "a document type elsewhere",
        '<!-- a --> <!DOCTYPE msg SYSTEM "http://127.0.0.1/a.dtd">' + link(), "dtd-forbidden", "<!DOCTYPE")
    bad("dtd/empty", "CRD-15", "a document type that declares nothing", "<!DOCTYPE msg>" + link(), "dtd-forbidden", 0)
    bad("limits/larger", "CRD-15", "a byte more than 1 MiB", link(), "too-large", 1 << 20,
        padding={"count": (1 << 20) + 1 - len(link().encode()), "text": " "})
    bad("limits/deeper", "CRD-16", "65 elements inside one another", link(more=deep(63)), "too-deep",
        link(more=deep(63)).encode().index(b"<a>") + 62 * 3)
    bad("limits/too-large", "CRD-15", "more than 1 MiB", link(), "too-large", 1 << 20, padding={"count": 1 << 20, "text": " "})
    bad("limits/too-deep", "CRD-16", "100,000 elements inside one another", "<msg>", "too-deep", 5 + 63 * 3,
        padding={"count": 100_000, "text": "<a>"})
    bad("xml/not-utf8", "CRD-15", "bytes that are not UTF-8", link("标").encode().replace("标".encode(), b"\xb1\xea"),
        "not-utf8", link("标").encode().index("标".encode()))
    bad("xml/encoding", "CRD-15", "another encoding", '<?xml version="1.0" encoding="GBK"?>' + link(), "bad-xml", "GBK")
    bad("xml/empty", "CRD-16", "nothing", "", "bad-xml", 0)
    bad("xml/json", "CRD-16", "JSON", '{"app":"com.tencent.a"}', "bad-xml", 0)
    bad("xml/names", "CRD-30", "tags that do not match", link().replace("</title>", "</titel>"), "bad-xml", "</titel>")
    bad("xml/names-case", "CRD-30", "tags in another case", link().replace("</title>", "</Title>"), "bad-xml", "</Title>")
    bad("xml/crossed", "CRD-30", "elements that cross", link("<a><b></a></b>"), "bad-xml", "</a></b>")
    bad("xml/end-attribute", "CRD-30", "an attribute in an end tag", link().replace("</title>", "</title a='b'>"), "bad-xml", "a='b'")
    bad("xml/name", "CRD-30", "a name that begins with a digit", link("<1a/>"), "bad-xml", "1a")
    bad("xml/name-inside", "CRD-30", "a character that is in no name", link("<a×/>"), "bad-xml", "×")
    bad("xml/name-mark", "CRD-30", "a mark begins no name", link("<\u0301/>"), "bad-xml", "\u0301")
    bad("xml/blank", "CRD-30", "a blank before a name", link("< a/>"), "bad-xml", " a/>")
    bad("xml/slash", "CRD-30", "a slash before a blank", link("<a/ >"), "bad-xml", " >")
    bad("xml/duplicate", "CRD-30", "an attribute that stands twice", link("<a b='' c='' b=''/>"), "bad-xml",
        link("<a b='' c='' b=''/>").encode().index(b"b=''/>"))
    bad("xml/apart", "CRD-30", "no blank between attributes", link("<a b=''c=''/>"), "bad-xml", "c=''")
    bad("xml/unquoted", "CRD-30", "a value without quotes", link("<a b=1/>"), "bad-xml", "1/>")
    bad("xml/no-value", "CRD-30", "an attribute without a value", link("<a b/>"), "bad-xml", link("<a b/>").encode().index(b"<a b/>") + 4)
    bad("xml/value-open", "CRD-30", "a value that does not end", "<msg a='", "bad-xml", 8)
    bad("xml/value-ampersand", "CRD-31", "no repair in a value", link("<a b='c&d=1'/>"), "bad-xml", "&d")
    bad("xml/value-entity", "CRD-31", "an entity in a value that is not declared", link("<a b='&nbsp;'/>"), "bad-xml", "&nbsp;")
    bad("xml/value-control", "CRD-30", "a control character in a value", link("<a b='\x01'/>"), "bad-xml", "\x01")
    bad("xml/control", "CRD-30", "a control character", link("\x08"), "bad-xml", "\x08")
    bad("xml/null", "CRD-30", "a null character", link("\x00"), "bad-xml", "\x00")
    bad("xml/noncharacter", "CRD-30", "U+FFFE", link("\ufffe"), "bad-xml", "\ufffe")
    bad("xml/noncharacter-section", "CRD-30", "U+FFFF in a section", link("<![CDATA[\uffff]]>"), "bad-xml", "\uffff")
    bad("xml/section-end", "CRD-30", "the end of a section without its beginning", link("a]]>"), "bad-xml", "]]>")
    bad("xml/section-open", "CRD-30", "a section that does not end", "<msg><![CDATA[]]", "bad-xml", 16)
    bad("xml/section-outside", "CRD-16", "a section outside", "<![CDATA[a]]>" + link(), "bad-xml", 0)
    bad("xml/comment", "CRD-30", "two hyphens in a comment", link("<!-- a--b -->"), "bad-xml", "--b")
    bad("xml/comment-end", "CRD-30", "three hyphens at the end of a comment", link("<!-- a--->"), "bad-xml", "--->")
    bad("xml/comment-open", "CRD-30", "a comment that does not end", "<msg><!-- a --", "bad-xml", 14)
    bad("xml/instruction-name", "CRD-30", "an instruction called xml", link("<?XmL a?>"), "bad-xml", "<?XmL")
    bad("xml/instruction-none", "CRD-30", "an instruction without a name", link("<? a?>"), "bad-xml", " a?>")
    bad("xml/instruction-open", "CRD-30", "an instruction that does not end", "<msg><?a ?", "bad-xml", 10)
    bad("xml/declaration-late", "CRD-15", "a blank before the declaration", " " + head + link(), "bad-xml", 1)
    bad("xml/declaration-version", "CRD-15", "no version", '<?xml encoding="UTF-8"?>' + link(), "bad-xml", 5)
    bad("xml/declaration-number", "CRD-15", "version 2", '<?xml version="2.0"?>' + link(), "bad-xml", "2.0")
    bad("xml/declaration-alone", "CRD-15", "neither yes nor no", '<?xml version="1.0" standalone="no?"?>' + link(), "bad-xml", 'no?')
    bad("xml/declaration-order", "CRD-15", "parts in another order", '<?xml version="1.0" standalone="no" encoding="UTF-8"?>' + link(),
        "bad-xml", "encoding")
    bad("xml/declaration-open", "CRD-15", "a declaration that does not end", '<?xml version="1.0"', "bad-xml", 19)
    bad("xml/character", "CRD-31", "a reference to a character that XML cannot hold", link("&#0;"), "bad-xml", "&#0;")
    bad("xml/surrogate", "CRD-31", "a reference to half a character", link("&#xD800;"), "bad-xml", "&#xD800;")
    bad("xml/beyond", "CRD-31", "a reference beyond Unicode", link("&#4294967361;"), "bad-xml", "&#4294967361;")
    bad("xml/entity-case", "CRD-31", "AMP is no amp", link("&AMP;"), "bad-xml", "&AMP;")
    bad("limits/attributes-more", "CRD-33", "129 attributes", link(more=attributes(129)), "too-large", "b128=")
    bad("dtd/inside", "CRD-16", "a document type inside the element", link("<!DOCTYPE a>"), "bad-xml", "<!DOCTYPE")
    bad("dtd/behind", "CRD-16", "a document type behind the element", link() + "<!DOCTYPE a>", "bad-xml", "<!DOCTYPE")
    bad("xml/bracket", "CRD-30", "a bracket in a tag", link().replace('sdkver="0"', 'sdkver="<"'), "bad-xml", '<"')
    bad("xml/entity", "CRD-31", "an entity that is not declared", link("&nbsp;"), "bad-xml", "&nbsp;")
    bad("xml/cut-off", "CRD-16", "the last tag is missing", link()[:-6], "bad-xml", len(link().encode()) - 6)
    bad("xml/behind", "CRD-16", "text behind the element", link() + "a", "bad-xml", len(link().encode()))
    bad("xml/two-roots", "CRD-16", "two elements", link() + link(), "bad-xml", len(link().encode()))
    bad("card/root", "CRD-17", "another element", "<html><appmsg><type>5</type></appmsg></html>", "bad-card", 0)
    bad("card/no-appmsg", "CRD-17", "a message that is no card", "<msg><img/></msg>", "bad-card", 0)
    bad("card/deeper", "CRD-17", "an appmsg elsewhere", "<msg><a><appmsg><type>5</type></appmsg></a></msg>", "bad-card", 0)
    bad("card/two", "CRD-17", "two cards", link().replace("<fromusername>", "<appmsg></appmsg><fromusername>"), "bad-card",
        "<appmsg></appmsg>")
    bad("card/no-type", "CRD-17", "no type", "<msg><appmsg><title>a</title></appmsg></msg>", "bad-card", 0)
    bad("card/type", "CRD-17", "a red packet", link("红包", type="2001"), "bad-card", "<type>2001")
    bad("card/two-urls", "CRD-17", "two links that differ", link(more="<url>https://example.com/</url>"), "bad-card",
        "<url>https://example")

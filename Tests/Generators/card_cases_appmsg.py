# SPDX-License-Identifier: Apache-2.0
"""Cards of WeChat: XML as clients have it, names and keys replaced by made-up ones of the same shape."""

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

# SPDX-License-Identifier: Apache-2.0
"""Links of platforms and their canonical URLs. The roles of parameters are in Docs/Platforms."""

from links import component

CLASSES = {"t": "tracking", "i": "identity", "s": "session", "g": "signature"}
SEC_UID = "MS4wLjABAAAAq0wN-example_made-up-id-of-the-same-shape00"
SN = "247d2fdd47071e11b6a632e9434dea58"
BIZ = "MzA4Njg1MjkzOA=="
ARTICLE = f"https://mp.weixin.qq.com/s?__biz={BIZ}&mid=2652098162&idx=1&sn={SN}"
LONG = ("wechat", "article", {"biz": BIZ, "mid": "2652098162", "idx": "1", "sn": SN})


def removed(text):
    """`spm:t un:i` as members of JSON."""
    pairs = [word.rsplit(":", 1) for word in text.split()]
    return [{"name": name, "class": CLASSES[letter]} for name, letter in pairs]


def wrapper(url, downgrade=False, repairs=()):
    return {"url": url, "downgrade": downgrade, "target_repairs": [{"code": c, "offset": o} for c, o in repairs]}


def canonical(file, id, comment, input, url, resource=None, gone="", extracted=(), unwrapped=(), **members):
    platform, kind, fields = resource or (None, None, {})
    file.good(id, comment, input, url=url, platform=platform, kind=kind, fields=fields, removed=removed(gone),
              extracted=[{"kind": k, "value": v} for k, v in extracted], unwrapped=list(unwrapped), **members)


def one(platform, kind, name, template):
    """A resource of one field, and its URL."""
    return lambda value: (template.format(value), (platform, kind, {name: value}))


taobao = one("taobao", "item", "id", "https://item.taobao.com/item.htm?id={}")
tmall = one("tmall", "item", "id", "https://detail.tmall.com/item.htm?id={}")
jd = one("jd", "item", "sku", "https://item.jd.com/{}.html")
goods = one("pinduoduo", "goods", "goods_id", "https://mobile.yangkeduo.com/goods.html?goods_id={}")
ps = one("pinduoduo", "goods", "ps", "https://mobile.yangkeduo.com/goods2.html?ps={}")
video = one("douyin", "video", "id", "https://www.douyin.com/video/{}")
note = one("douyin", "note", "id", "https://www.douyin.com/note/{}")
user = one("douyin", "user", "sec_uid", "https://www.douyin.com/user/{}")
article = one("wechat", "article", "id", "https://mp.weixin.qq.com/s/{}")


def dingtalk(fallback, canonical_fallback):
    """A mini-program of DingTalk with a fallback link: as it is given, and with the canonical one."""
    link = "dingtalk://dingtalkclient/action/open_mini_app?miniAppId=1234567890123456&fallback_url="
    return (link + component(fallback), (link + component(canonical_fallback),
            ("dingtalk", "mini_program", {"miniAppId": "1234567890123456", "fallback_url": canonical_fallback})))


OWN_APP = "dingtalk://dingtalkclient/page/calendar_detail?id=0"
NESTED = "https://link.zhihu.com/?target=https%3A%2F%2Fmall.example%2F"
LINK_FIELDS = [
    ("canonical", "a page in its one spelling", "https://mall.example/a?b=1", "https://mall.example/a?b=1"),
    ("tracker", "a tracker inside the link in the link", "https://mall.example/a?b=1&utm_source=x",
     "https://mall.example/a?b=1"),
    ("platform", "an item, in the one spelling of its platform",
     "https://item.taobao.com/item.htm?spm=a&id=520813250866", "https://item.taobao.com/item.htm?id=520813250866"),
    ("capitals", "a host in capitals", "https://MALL.example", "https://mall.example/"),
    ("wrapped", "a page that is wrapped", NESTED, "https://mall.example/"),
    ("own-app", "a place in the app, which has no canonical URL, stays", OWN_APP, OWN_APP),
    ("script", "a script stays what it is", "javascript:alert(1)", "javascript:alert(1)"),
]


def add(file):
    for id, comment, fallback, canonical_fallback in LINK_FIELDS:
        canonical(file, f"link-field/{id}", comment, dingtalk(fallback, "")[0], *dingtalk(fallback, canonical_fallback)[1])
    for id, comment, input, (url, resource), *rest in RESOURCES:
        canonical(file, id, comment, input, url, resource, *rest)
    for id, comment, input in SPELLINGS:
        canonical(file, f"spelling/{id}", comment, input, *taobao("520813250866"))


ITEM = "https://item.taobao.com/item.htm?id=520813250866"
SPELLINGS = [
    ("canonical", "the canonical URL itself", ITEM),
    ("http", "http", ITEM.replace("https", "http")),
    ("capitals", "capitals in scheme and host", ITEM.replace("https://item.taobao.com", "HTTPS://Item.TaoBao.COM")),
    ("blanks", "blanks around", f"  {ITEM}\n"),
    ("tab", "a tab inside", ITEM.replace("5208", "52\t08")),
    ("backslashes", "backslashes", ITEM.replace("/", "\\")),
    ("one-slash", "one slash", ITEM.replace("//", "/")),
    ("default-port", "the default port", ITEM.replace(".com/", ".com:443/")),
    ("dots", "dot segments", ITEM.replace(".com/", ".com/a/../")),
    ("full-width-host", "a host of full width", ITEM.replace("item.taobao.com", "ｉｔｅｍ．ｔａｏｂａｏ．ｃｏｍ")),
    ("soft-hyphen", "a soft hyphen in the host", ITEM.replace("taobao", "tao\u00adbao")),
    ("escaped-host", "escapes in the host", ITEM.replace("taobao", "t%61obao")),
    ("escaped-name", "an escaped name", ITEM.replace("?id", "?%69d")),
    ("escaped-id", "an escaped digit", ITEM.replace("=5", "=%35")),
    ("empty-parameters", "ampersands with nothing between", ITEM.replace("?id", "?&&id") + "&"),
    ("empty-id-beside", "an empty value beside the id is none", ITEM.replace("?id", "?id=&id")),
    ("fragment", "a fragment", ITEM + "#detail"),
    ("html", "another ending", "https://item.taobao.com/item.html?id=520813250866"),
    ("detail-host", "another host", "https://detail.taobao.com/item.htm?id=520813250866"),
    ("mobile", "the mobile page", "https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866"),
    ("path", "the id in the path", "https://a.m.taobao.com/i520813250866.htm"),
    ("world", "the world page", "https://world.taobao.com/item/520813250866.htm"),
    ("international", "the international page", "https://m.intl.taobao.com/detail/detail.html?id=520813250866"),
    ("list", "the page of a list", "https://www.taobao.com/list/item/520813250866.htm"),
    ("lite", "the page of the lite app", "https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id=520813250866"),
    ("share-page", "the share page",
     "https://assets-tmw.taobao.com/app/tmall-ovs-rax/share_page/home?targetType=ITEM&targetId=520813250866"),
    ("app-link", "the link into the app", "taobao://item.taobao.com/item.htm?id=520813250866"),
    ("app-link-capitals", "a scheme in capitals", "TaoBao://item.taobao.com/item.htm?id=520813250866"),
    ("user", "a user name", ITEM.replace("//", "//user@")),
]

RESOURCES = [
    ("short-link/of-a-video", "a short link that names a video once its parameter is gone",
     "https://b23.tv/BV1tHaA6qEXL?p=b23.tv/BV1tH2",
     ("https://www.bilibili.com/video/BV1tHaA6qEXL", ("bilibili", "video", {"bvid": "BV1tHaA6qEXL"}))),
    ("taobao/shared", "all that a share from the app carries",
     "https://item.taobao.com/item.htm?ut_sk=1.AAAAAAAAAAAAAAAAAAAAAAAA_21380790_1621700000000.Copy.1&id=640889533830"
     "&sourceType=item&price=69&origin_price=99&suid=00000000-1111-2222-3333-444444444444&shareUniqueId=10000000000"
     "&un=0123456789abcdef0123456789abcdef&share_crt_v=1&spm=a2159r.13376460.0.0&sp_tk=YTExVVhmOFNRSWY=",
     taobao("640889533830"),
     "ut_sk:i sourceType:t price:t origin_price:t suid:i shareUniqueId:i un:i share_crt_v:t spm:t sp_tk:t",
     [("sp_tk", "a11UXf8SQIf")]),
    ("taobao/search-result", "from a list of results",
     "http://item.taobao.com/item.htm?spm=a2106.m872.1000384.d13.jH3ETc&id=16016943437&scm=1029.newlist-0.1.1101"
     "&ppath=20000%3A10752", taobao("16016943437"), "spm:t scm:t ppath:t"),
    ("taobao/apostrophe", "the URL Standard escapes an apostrophe in the query of https",
     "https://s.taobao.com/search?q=it's", ("https://s.taobao.com/search?q=it%27s", ("taobao", "search", {"q": "it's"}))),
    ("taobao/user-number-id", "a name that ends like the id's", ITEM.replace("?", "?user_number_id=2200723171488&"),
     taobao("520813250866"), "user_number_id:t"),
    ("taobao/lite", "shared from the lite app",
     "https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id=834550783063&un=0123456789abcdef0123456789abcdef"
     "&share_crt_v=1&un_site=18", taobao("834550783063"), "un:i share_crt_v:t un_site:t"),
    ("taobao/signed-share", "the signature of a share link is not needed",
     ITEM + "&bxsign=scdAAAA&tbSocialPopKey=shareItem",
     taobao("520813250866"), "bxsign:g tbSocialPopKey:t"),
    ("taobao/largest-id", "2^64 - 1", "https://item.taobao.com/item.htm?id=18446744073709551615",
     taobao("18446744073709551615")),
    ("taobao/fragment-tracker", "what stands behind the # is told too", ITEM + "#utm_source=a", taobao("520813250866"),
     "utm_source:t"),
    ("taobao/upper-case-tracker", "names match in either case",
     ITEM + "&SPM=a.b&UN=0", taobao("520813250866"), "SPM:t UN:i"),
    ("tmall/plain", "the canonical URL itself", "https://detail.tmall.com/item.htm?id=656308694954",
     tmall("656308694954")),
    ("tmall/shared", "shared", "https://detail.tmall.com/item.htm?bxsign=xxx&id=679540837892&tbSocialPopKey=shareItem",
     tmall("679540837892"), "bxsign:g tbSocialPopKey:t"),
    ("tmall/advertised", "from an advertisement",
     "https://detail.tmall.com/item.htm?id=574830978734&ali_refid=a3_420432_1006:1100000000:N:AAAA:0000&ali_trackid="
     "1_00000000000000000000000000000000&spm=a230r.1.14.11", tmall("574830978734"), "ali_refid:t ali_trackid:t spm:t"),
    ("tmall/mobile", "the mobile page", "https://detail.m.tmall.com/item.htm?id=528221266420", tmall("528221266420")),
    ("tmall/supermarket", "the supermarket", "https://chaoshi.detail.tmall.com/item.htm?id=574830978734",
     tmall("574830978734")),
    ("tmall/hong-kong", "the Hong Kong page", "https://detail.tmall.hk/hk/item.htm?id=574830978734",
     tmall("574830978734")),
    ("tmall/old-page", "the old page", "https://detail.tmall.com/item_o.htm?id=574830978734", tmall("574830978734")),
    ("tmall/app-link", "the link into the app", 'tmall://tmallclient/?{"action":"item:id=574830978734"}',
     tmall("574830978734")),
    ("tmall/app-link-encoded", "the link into the app, encoded",
     "tmall://tmallclient/?%7B%22action%22%3A%22item%3Aid%3D574830978734%22%7D", tmall("574830978734")),
    ("tmall/seller", "the seller of an item", "https://detail.tmall.com/item.htm?id=574830978734&user_number_id=1",
     tmall("574830978734"), "user_number_id:i"),
    ("jd/plain", "the canonical URL itself", "https://item.jd.com/100012043978.html", jd("100012043978")),
    ("jd/mobile", "shared from the app",
     "https://item.m.jd.com/product/10113851950323.html?gx=AAAA&gxd=AAAA&ad_od=share&utm_source=androidapp"
     "&utm_medium=appshare&utm_campaign=t_000000000&utm_term=QQfriends", jd("10113851950323"),
     "gx:t gxd:t ad_od:t utm_source:t utm_medium:t utm_campaign:t utm_term:t"),
    ("jd/cut-parameter", "an ampersand first, a name cut off at the end",
     "https://item.m.jd.com/product/3668211.html?&utm_source=iosapp&utm_term=CopyURL&ad_od=share&Shar", jd("3668211"),
     "utm_source:t utm_term:t ad_od:t Shar:t"),
    ("jd/sharer", "the account of the sharer", "https://item.jd.com/1.html?utm_user=plusmember", jd("1"), "utm_user:i"),
    ("jd/hong-kong", "the Hong Kong page", "https://item.jd.hk/100012043978.html", jd("100012043978")),
    ("jd/hong-kong-mobile", "the mobile Hong Kong page", "https://mitem.jd.hk/product/100012043978.html",
     jd("100012043978")),
    ("jd/app-link", "the link into the app",
     'openApp.jdMobile://virtual?params={"category":"jump","des":"productDetail","skuId":"1140722"}', jd("1140722")),
    ("jd/app-link-old", "the old link into the app",
     "openjd://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22productDetail%22%2C%22skuId%22%3A%22114"
     "0722"
     "%22%7D", jd("1140722")),
    ("jd/app-link-page", "a page in the app", "openApp.jdMobile://item.jd.com/1515101139.html", jd("1515101139")),
    ("pinduoduo/plain", "the canonical URL itself", "https://mobile.yangkeduo.com/goods.html?goods_id=123456789",
     goods("123456789")),
    ("pinduoduo/shared", "shared from the app",
     "https://mobile.yangkeduo.com/goods1.html?refer_share_uin=ABC&refer_share_id=xyz&page_from=31"
     "&goods_id=555666777888"
     "&_oak_share_detail_id=123", goods("555666777888"),
     "refer_share_uin:i refer_share_id:i page_from:t _oak_share_detail_id:t"),
    ("pinduoduo/secret", "a key that opens the sharer's page",
     "https://mobile.yangkeduo.com/goods.html?goods_id=123456789&pxq_secret_key=AAAA", goods("123456789"),
     "pxq_secret_key:s"),
    ("pinduoduo/goods2", "another name of the page", "https://mobile.yangkeduo.com/goods2.html?goods_id=795783843683",
     goods("795783843683")),
    ("pinduoduo/www", "the page for computers",
     "https://www.yangkeduo.com/goods2.html?goods_id=987654321&refer_share_uin=abc",
     goods("987654321"), "refer_share_uin:i"),
    ("pinduoduo/opaque-id", "goods without a number", "https://mobile.yangkeduo.com/goods2.html?ps=CQGwm6NMIa",
     ps("CQGwm6NMIa")),
    ("pinduoduo/app-link", "the link into the app", "pinduoduo://com.xunmeng.pinduoduo/goods.html?goods_id=123456789",
     goods("123456789")),
    ("pinduoduo/promoter", "the promoter is dropped",
     "https://mobile.yangkeduo.com/goods.html?pid=1860931_44317832&goods_id=123456789", goods("123456789"), "pid:t"),
    ("douyin/plain", "the canonical URL itself", "https://www.douyin.com/video/7346971177114611826",
     video("7346971177114611826")),
    ("douyin/share-page", "the share page",
     "https://www.iesdouyin.com/share/video/7346971177114611826/?region=CN&mid=7000000000000000000&u_code=0&did=0&iid=0"
     "&share_sign=0&ts=1700000000", video("7346971177114611826"),
     "region:t mid:i u_code:i did:i iid:i share_sign:g ts:t"),
    ("douyin/previous-page", "where the reader came from",
     "https://www.douyin.com/video/7672703482771972081?previous_page=web_code_link", video("7672703482771972081"),
     "previous_page:t"),
    ("douyin/overlay", "a video over another page", "https://www.douyin.com/jingxuan?modal_id=7672703482771972081",
     video("7672703482771972081")),
    ("douyin/overlay-on-user", "a video over the page of a user",
     f"https://www.douyin.com/user/{SEC_UID}?modal_id=7346971177114611826", video("7346971177114611826")),
    ("douyin/app-link", "the link into the app", "snssdk1128://aweme/detail/7346971177114611826?refer=web",
     video("7346971177114611826"), "refer:t"),
    ("douyin/note", "a note", "https://www.douyin.com/note/7672703482771972081", note("7672703482771972081")),
    ("douyin/gallery", "a gallery is a note", "https://www.douyin.com/gallery/7672703482771972081",
     note("7672703482771972081")),
    ("douyin/user", "a user", f"https://www.douyin.com/user/{SEC_UID}?from_tab_name=main", user(SEC_UID),
     "from_tab_name:t"),
    ("douyin/user-share-page", "the share page of a user",
     f"https://www.iesdouyin.com/share/user/{SEC_UID}?u_code=0&did=0",
     user(SEC_UID), "u_code:i did:i"),
    ("wechat/short", "an article", "http://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw",
     article("ezLlm-FOVSfGOZghdFJxZw")),
    ("wechat/short-query", "an article with parameters",
     "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw?poc_token=AAAA&scene=1&sharer_shareinfo=0",
     article("ezLlm-FOVSfGOZghdFJxZw"), "poc_token:t scene:t sharer_shareinfo:i"),
    ("wechat/long", "an article by four numbers",
     f"http://mp.weixin.qq.com/s?__biz={BIZ}&mid=2652098162&idx=1&sn={SN}&chksm={'0' * 76}#rd", (ARTICLE, LONG),
      "chksm:g"),
    ("wechat/long-plain", "the canonical URL itself", ARTICLE, (ARTICLE, LONG)),
    ("wechat/long-escaped", "an escaped number of the account", ARTICLE.replace(BIZ, component(BIZ)), (ARTICLE, LONG)),
    ("wechat/long-order", "another order",
     f"https://mp.weixin.qq.com/s?sn={SN}&idx=1&mid=2652098162&__biz={BIZ}#wechat_redirect", (ARTICLE, LONG)),
    ("wechat/credentials", "the credentials of the sharer",
     f"https://mp.weixin.qq.com/s?__biz={BIZ}&mid=2652098162&idx=1&sn={SN}&key=0&uin=0&pass_ticket=0&exportkey=0"
     "&devicetype=android&wx_header=1", (ARTICLE, LONG),
     "key:s uin:s pass_ticket:s exportkey:s devicetype:t wx_header:t"),
    ("wechat/mini-program", "a page of a mini-program",
     "weixin://dl/business/?query=id%3D42&path=pages/index&appid=wx4e1ba651bbe36d01",
     ("weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&query=id%3D42",
      ("wechat", "mini_program", {"appid": "wx4e1ba651bbe36d01", "path": "pages/index", "query": "id=42"}))),
    ("wechat/mini-game", "a mini-game",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&query=a%3D1&env_version=develop",
     ("weixin://dl/business/?appid=wx4e1ba651bbe36d01&query=a%3D1&env_version=develop",
      ("wechat", "mini_program", {"appid": "wx4e1ba651bbe36d01", "query": "a=1", "env_version": "develop"}))),
    ("wechat/release", "what is the default is left out",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&env_version=release",
     ("weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index",
      ("wechat", "mini_program", {"appid": "wx4e1ba651bbe36d01", "path": "pages/index"}))),
    ("fragment/directive-of-page", "a mark of the text that was read, behind a fragment of a page of a mini-program",
     "https://a.example/miniapp/1108291530;version=1/a?m=1#b:~:text=%e4",
     ("https://a.example/miniapp/1108291530;version=1/a?m=1#b",
      ("miniapp", "page", {"host": "a.example", "id": "1108291530", "version": "1", "path": "a", "query": "m=1",
                           "fragment": "b"}))),
    ("jd/number", "a number of JSON",
     'openapp.jdmobile://virtual?params={"category":"jump","des":"productDetail","skuId":1140722}', jd("1140722")),
    ("bare/douyin", "a host without its www", "https://douyin.com/video/7346971177114611826",
     video("7346971177114611826")),
    ("bare/http", "the same by http", "http://douyin.com/video/7346971177114611826", video("7346971177114611826")),
    ("douyin/slash", "a slash at the end", "https://www.douyin.com/video/7346971177114611826/",
     video("7346971177114611826")),
    ("extract/tk-and-short-name", "a token in the clear and the short link that led here",
     ITEM + "&tk=aB3dE5fG7hJ&short_name=h.Ab3Cd4E", taobao("520813250866"), "tk:t short_name:t",
     [("tk", "aB3dE5fG7hJ"), ("short_name", "https://m.tb.cn/h.Ab3Cd4E")]),
    ("extract/sp-tk-delimited", "a token with its delimiters, in base 64", ITEM + "&sp_tk=77%2BlZkplQzFOVmx6OELvv6U%3D",
     taobao("520813250866"), "sp_tk:t", [("sp_tk", "fJeC1NVlz8B")]),
    ("extract/sp-tk-unpadded", "base 64 without padding", ITEM + "&sp_tk=YTExVVhmOFNRSWY", taobao("520813250866"),
     "sp_tk:t",
     [("sp_tk", "a11UXf8SQIf")]),
    ("extract/sp-tk-nothing", "no base 64", ITEM + "&sp_tk=%25%25", taobao("520813250866"), "sp_tk:t"),
    ("extract/sp-tk-short", "base 64 of too little", ITEM + "&sp_tk=YTE=", taobao("520813250866"), "sp_tk:t"),
    ("extract/on-tmall", "the same on pages of Tmall",
     "https://detail.tmall.com/item.htm?id=574830978734&tk=aB3dE5fG7hJ",
     tmall("574830978734"), "tk:t", [("tk", "aB3dE5fG7hJ")]),
    ("unwrapped/resource", "a wrapped item",
     "https://link.zhihu.com/?target=https%3A%2F%2Fitem.jd.com%2F100012043978.html%3Futm_source%3Da", jd(
         "100012043978"),
     "utm_source:t", [],
     [wrapper("https://link.zhihu.com/?target=https%3A%2F%2Fitem.jd.com%2F100012043978.html%3Futm_source%3Da")]),
    ("unwrapped/extract", "a token of a wrapped item",
     "https://gitee.com/link?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D1%26tk%3DaB3dE5fG7hJ", taobao(
         "1"), "tk:t",
     [("tk", "aB3dE5fG7hJ")],
     [wrapper("https://gitee.com/link?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D1%26tk%3DaB3dE5fG7hJ")]),
    ("wechat/mini-program-han", "a query beyond ASCII",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&query=city%3D%E6%9D%AD",
     ("weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&query=city%3D%E6%9D%AD",
      ("wechat", "mini_program", {"appid": "wx4e1ba651bbe36d01", "path": "pages/index", "query": "city=杭"}))),
]

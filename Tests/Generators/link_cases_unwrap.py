# SPDX-License-Identifier: Apache-2.0
"""Wrappers and their targets: each wrapper of the register, and links that only look like one."""

import base64
from urllib.parse import quote

from link_cases_canonical import wrapper

PAGE = "https://b.example/p?a=1&b=2"
SHORT = "https://b.example/p"


def enc(text, times=1):
    for _ in range(times):
        text = quote(text, safe="")
    return text


def b64(text, alphabet=None, padded=True):
    out = base64.b64encode(text.encode(), alphabet).decode()
    return out if padded else out.rstrip("=")


def add(file):
    def opened(id, comment, input, target, *outer):
        """A link whose target is reached; without wrappers the input is the only one."""
        file.good(id, comment, input, target=target, unwrapped=list(outer) or [wrapper(input)])

    def left(id, comment, input, target=None):
        file.good(id, comment, input, target=target or input, unwrapped=[])

    for name, address in REGISTER:
        opened(f"register/{name}", f"the wrapper {address.split('?')[0]}"[:200], address + enc(PAGE), PAGE)
    for case in OPENED:
        opened(*case)
    for case in LEFT:
        left(*case)
    for id, comment, input, error, place in ERRORS:
        file.bad(id, comment, input, error, place)
    chain = nest(6)
    for depth in (2, 5):
        opened(f"depth/{depth}", f"{depth} wrappers inside one another", chain[depth], SHORT,
               *(wrapper(url) for url in reversed(chain[1:depth + 1])))
    file.bad("depth/6", "6 wrappers inside one another", chain[6], "nested-too-deep", 0)


def nest(count):
    chain = [SHORT]
    for _ in range(count):
        chain.append("https://link.zhihu.com/?target=" + enc(chain[-1]))
    return chain


REGISTER = [
    ("qq-ios", "https://c.pc.qq.com/ios.html?level=1&url="),
    ("qq-middle", "https://c.pc.qq.com/middlem.html?pfurl="),
    ("qq-middle-url", "https://c.pc.qq.com/index.html?url="),
    ("qq-docs", "https://docs.qq.com/scenario/link.html?url="),
    ("qq-mail", "https://mail.qq.com/cgi-bin/readtemplate?t=safety&check=false&gourl="),
    ("qq-mail-jump", "https://wx.mail.qq.com/xmspamcheck/xmsafejump?url="),
    ("qq-support", "https://support.qq.com/products/20001/link-jump?jump="),
    ("urlshare", "https://www.urlshare.cn/umirror_url_check?url="),
    ("wechat-template", "https://mp.weixin.qq.com/mp/readtemplate?t=pages/wapredirect&url="),
    ("wechat-developers", "https://developers.weixin.qq.com/community/middlepage/href?href="),
    ("weixin110",
     "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=2&evil_type=43&url="),
    ("wechat-security", "https://security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=2&url="),
    ("tencent-cloud", "https://cloud.tencent.com/developer/tools/blog-entry?target="),
    ("yuque", "https://www.yuque.com/r/goto?url="),
    ("zhihu", "https://link.zhihu.com/?target="),
    ("juejin", "https://link.juejin.cn/?target="),
    ("csdn", "https://link.csdn.net/?target="),
    ("gitee", "https://gitee.com/link?target="),
    ("sspai", "https://sspai.com/link?target="),
    ("afdian-com", "https://afdian.com/link?target="),
    ("afdian-net", "https://afdian.net/link?target="),
    ("leetcode", "https://leetcode.cn/link/?target="),
    ("nowcoder", "https://hd.nowcoder.com/link.html?target="),
    ("nowcoder-jump", "https://gw-c.nowcoder.com/api/sparta/jump/link?link="),
    ("infoq", "https://xie.infoq.cn/link?target="),
    ("kdocs", "https://www.kdocs.cn/office/link?target="),
    ("feishu-safety", "https://security.feishu.cn/link/safety?target="),
    ("feishu-applink", "https://applink.feishu.cn/client/web_url/open?mode=window&url="),
    ("lark-applink", "https://applink.larksuite.com/client/web_url/open?url="),
    ("larkoffice-applink", "https://applink.larkoffice.com/client/web_url/open?url="),
    ("qcc", "https://www.qcc.com/web/transfer-link?target="),
    ("tianyancha", "https://www.tianyancha.com/security?target="),
    ("aiqicha", "https://aiqicha.baidu.com/safetip?target="),
    ("tieba", "https://tieba.baidu.com/mo/q/checkurl?url="),
    ("oschina", "https://www.oschina.net/action/GoToLink?url="),
    ("douban", "https://www.douban.com/link2/?query=9787108057587&cat_id=1001&type=search&pos=0&url="),
    ("jianshu-wild", "https://www.jianshu.com/go-wild?ac=2&url="),
    ("jianshu-links", "https://links.jianshu.com/go?to="),
    ("jianshu-link", "https://link.jianshu.com/?t="),
    ("weibo", "https://weibo.cn/sinaurl?f=w&u="),
    ("weibo-applink", "https://m.weibo.cn/feature/applink?scheme="),
    ("51cto", "https://blog.51cto.com/transfer?"),
    ("douyin", "https://z.douyin.com/p53t?scheme="),
    ("jd", "https://linkst.m.jd.com/ul/ul.action?"),
    ("alipay", "https://ds.alipay.com/?scheme="),
    ("alipay-render", "https://render.alipay.com/p/s/i/?scheme="),
    ("pinduoduo", "https://mobile.yangkeduo.com/app.html?launch_url="),
    ("pixiv", "https://www.pixiv.net/jump.php?url="),
    ("pixiv-query", "https://www.pixiv.net/jump.php?"),
    ("google", "https://www.google.com/url?q="),
    ("google-url", "https://www.google.com/url?sa=t&url="),
    ("google-hong-kong", "https://www.google.com.hk/url?q="),
    ("google-scholar", "https://scholar.google.com/scholar_url?url="),
    ("youtube", "https://www.youtube.com/redirect?event=video_description&q="),
    ("facebook", "https://l.facebook.com/l.php?u="),
    ("facebook-mobile", "https://lm.facebook.com/l.php?u="),
    ("instagram", "https://l.instagram.com/?u="),
    ("instagram-mobile", "https://lm.instagram.com/?u="),
    ("steam", "https://steamcommunity.com/linkfilter/?u="),
    ("steam-old", "https://steamcommunity.com/linkfilter/?url="),
    ("reddit", "https://out.reddit.com/t3_abc?url="),
    ("vk", "https://vk.com/away.php?to="),
    ("tumblr", "https://t.umblr.com/redirect?z="),
    ("slack", "https://slack-redir.net/link?url="),
    ("duckduckgo", "https://duckduckgo.com/l/?uddg="),
    ("linkedin", "https://www.linkedin.com/redir/redirect?url="),
    ("outlook", "https://nam02.safelinks.protection.outlook.com/?url="),
    ("medium", "https://medium.com/r/?url="),
    ("pocket", "https://getpocket.com/redirect?url="),
    ("flipboard", "https://flipboard.com/redirect?url="),
    ("hashnode", "https://hashnode.com/util/redirect?url="),
    ("disqus", "https://disq.us/url?url="),
    ("firebase", "https://abc.page.link/xyz?link="),
    ("firebase-ofl", "https://abc.page.link/xyz?ofl="),
    ("app-douyin", "snssdk1128://webview?from=webview&url="),
    ("app-douyin-lite", "snssdk2329://webview?url="),
    ("app-kuaishou", "kwai://webview?url="),
    ("app-kuaishou-lite", "ksnebula://webview?url="),
    ("app-xiaohongshu", "xhsdiscover://webview?url="),
    ("app-baidu", "baiduboxapp://browse?url="),
    ("app-weibo", "sinaweibo://browser?url="),
    ("app-meituan", "imeituan://www.meituan.com/web?url="),
    ("app-meituan-jump", "imeituan://www.meituan.com/jump?landingUrl="),
    ("app-meituan-funding", "imeituan://funding?url="),
    ("app-pinduoduo", "pinduoduo://com.xunmeng.pinduoduo/webview?url="),
    ("app-pinduoduo-page", "pinduoduo://com.xunmeng.pinduoduo/app.html?url="),
    ("app-dingtalk", "dingtalk://dingtalkclient/page/link?url="),
    ("app-feishu", "feishu://applink.feishu.cn/client/web_url/open?url="),
    ("app-taobao", "tbopen://m.taobao.com/tbopen/index.html?action=ali.open.nav&module=h5&h5Url="),
    ("app-alipay", "alipays://platformapi/startapp?appId=20000067&url="),
    ("app-wechat", "weixin://dl/businessWebview/link/?appid=wx4e1ba651bbe36d01&url="),
    ("app-wecom", "weixin://biz/ww/profile/"),
    ("app-qq", "mqqopensdkapi://bizAgent/qm/qr?url="),
    ("app-qq-mini-program", "mqqapi://microapp/open?url="),
]

ZHIHU = "https://link.zhihu.com/?target="
JD_ITEM = ("openapp.jdmobile://virtual"
"?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22productDetail%22%2C%22skuId"
           "%22%3A%221140722%22%7D")
JD_WEB = "%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22m%22%2C%22url%22%3A%22https%3A%2F%2Fb.example%2Fp%22%7D"
ALIPAY = "alipays://platformapi/startapp?appId=20000067&url=" + enc(SHORT)

OPENED = [
    ("base64/segmentfault", "base64", "https://link.segmentfault.com/?enc=" + enc(b64(SHORT)), SHORT),
    ("base64/bing", "base64 for URLs without padding, behind a1",
     "https://www.bing.com/ck/a?ptn=3&u=a1" + b64(SHORT + "?~~~", b"-_", False), SHORT + "?~~~"),
    ("base64/standard-alphabet", "the other alphabet",
     "https://www.bing.com/ck/a?u=a1" + enc(b64(SHORT + "?~~~")), SHORT + "?~~~"),
    ("member/openapp", "a member of JSON", "openapp.jdmobile://virtual?params=" + JD_WEB, SHORT),
    ("member/openjd", "a member of JSON in the old link", "openjd://virtual?params=" + JD_WEB, SHORT),
    ("place/in-clear", "a target that is not encoded", ZHIHU + SHORT, SHORT),
    ("place/capital-name", "names match in either case", "https://link.zhihu.com/?Target=" + enc(SHORT), SHORT),
    ("place/escaped-name", "an escaped name", "https://link.zhihu.com/?t%61rget=" + enc(SHORT), SHORT),
    ("place/same-twice", "the same target twice", ZHIHU + enc(SHORT) + "&target=" + enc(SHORT), SHORT),
    ("place/empty-before", "an empty value before", "https://www.google.com/url?q=&url=" + enc(SHORT), SHORT),
    ("place/first-name", "of two names the first", "https://www.google.com/url?url=" + enc("https://c.example/") + "&q="
     + enc(SHORT), SHORT),
    ("place/other-parameters", "behind the target", ZHIHU + enc(SHORT) + "&h=AT0", SHORT),
    ("place/query-behind-a-tracker", "the whole query, once a tracker is gone",
     "https://blog.51cto.com/transfer?utm_source=x&" + enc(SHORT), SHORT),
    ("place/query-behind-an-ampersand", "the whole query, behind an empty parameter",
     "https://blog.51cto.com/transfer?&" + enc(SHORT), SHORT),
    ("place/query-in-clear", "a whole query in the clear", "https://blog.51cto.com/transfer?" + PAGE, PAGE),
    ("place/jd-deep-link", "an app link as the whole query", "https://linkst.m.jd.com/ul/ul.action?" + JD_ITEM,
     JD_ITEM),
    ("address/http", "a wrapper over http", "http://link.zhihu.com/?target=" + enc(SHORT), SHORT),
    ("address/no-slash", "without the slash of the path", "https://gitee.com/link/?target=" + enc(SHORT), SHORT),
    ("address/any-segment", "any path below", "https://c.pc.qq.com/a/b/c?pfurl=" + enc(SHORT), SHORT),
    ("address/no-path", "no path at all", "https://link.zhihu.com?target=" + enc(SHORT), SHORT,
     wrapper("https://link.zhihu.com/?target=" + enc(SHORT))),
    ("address/deep-subdomain", "a subdomain of a subdomain", "https://a.b.page.link/x?link=" + enc(SHORT), SHORT),
    ("address/capitals", "a host in capitals", "https://LINK.zhihu.com/?target=" + enc(SHORT), SHORT,
     wrapper("https://link.zhihu.com/?target=" + enc(SHORT))),
    ("address/credentials", "credentials of the wrapper", "https://user@link.zhihu.com/?target=" + enc(SHORT), SHORT,
     wrapper("https://link.zhihu.com/?target=" + enc(SHORT))),
    ("coding/twice", "a target encoded twice", ZHIHU + enc(SHORT, 2), SHORT),
    ("coding/inner-escapes", "escapes inside the target stay",
     ZHIHU + enc("https://b.example/?u=https%3A%2F%2Fc.example"),
     "https://b.example/?u=https%3A%2F%2Fc.example"),
    ("coding/plus", "a plus is a plus", ZHIHU + enc(SHORT) + "%3Fq=a+b", SHORT + "?q=a+b"),
    ("coding/lower-case", "escapes in lower case", ZHIHU + "https%3a%2f%2fb.example%2fp", SHORT),
    ("base/none", "a target without a scheme", "https://c.pc.qq.com/middlem.html?pfurl=b.example%2Fp", SHORT),
    ("base/slashes", "a target that begins with slashes", "https://c.pc.qq.com/middlem.html?pfurl=%2F%2Fb.example%2Fp",
     SHORT),
    ("base/relative", "a page of the wrapper's own site",
     "https://mobile.yangkeduo.com/app.html?launch_url=goods.html%3Fgoods_id%3D123456789",
     "https://mobile.yangkeduo.com/goods.html?goods_id=123456789"),
    ("base/app", "a page of an app's own site",
     "pinduoduo://com.xunmeng.pinduoduo/app.html?url=goods.html%3Fgoods_id%3D1",
     "https://mobile.yangkeduo.com/goods.html?goods_id=1"),
    ("intent/known-link", "an intent whose link a platform knows",
     "intent://item.taobao.com/item.htm?id=1#Intent;scheme=taobao;S.browser_fallback_url=https%3A%2F%2Fb.example%2F;end",
     "taobao://item.taobao.com/item.htm?id=1"),
    ("intent/page", "an intent whose link is a page", "intent://b.example/p#Intent;scheme=https;package=a.b;end",
     "https://b.example/p"),
    ("intent/fallback", "an intent whose link nobody knows, and its page to fall back on",
     "intent://scan/#Intent;scheme=zxing;package=a.b;S.browser_fallback_url=https%3A%2F%2Fb.example%2Fp;end",
     "https://b.example/p"),
    ("intent/package", "an intent with nothing but a package", "intent:#Intent;package=com.example.app;end",
     "market://details?id=com.example.app"),
    ("runs-on/meituan", "a target in the clear whose parameters leaked out",
     "imeituan://www.meituan.com/web?url=" + PAGE, PAGE),
    ("runs-on/escapes", "such a target is not decoded",
     "imeituan://www.meituan.com/web?url=https://b.example/p%2Fa&b=2",
     "https://b.example/p%2Fa&b=2"),
    ("runs-on/encoded", "an encoded target ends at the next parameter",
     "imeituan://www.meituan.com/web?url=" + enc(SHORT) + "&x=1",
     SHORT),
    ("nested/apps", "an app link in a page", "https://ds.alipay.com/?scheme=" + enc(ALIPAY), SHORT,
     wrapper("https://ds.alipay.com/?scheme=" + enc(ALIPAY)), wrapper(ALIPAY)),
    ("nested/apps-in-clear", "an app link in a page, in the clear", "https://ds.alipay.com/?scheme=" + ALIPAY, SHORT,
     wrapper("https://ds.alipay.com/?scheme=" + ALIPAY), wrapper(ALIPAY)),
    ("nested/weibo", "the browser of an app in a page",
     "https://m.weibo.cn/feature/applink?scheme=" + enc("sinaweibo://browser?url=" + enc(SHORT)), SHORT,
     wrapper("https://m.weibo.cn/feature/applink?scheme=" + enc("sinaweibo://browser?url=" + enc(SHORT))),
     wrapper("sinaweibo://browser?url=" + enc(SHORT))),
    ("nested/innermost-not-a-link", "the last that is a link counts",
     ZHIHU + enc("https://gitee.com/link?target=javascript:1"),
     "https://gitee.com/link?target=javascript:1"),
    ("nested/downgrade", "the way down and up again",
     ZHIHU + enc("http://gitee.com/link?target=" + enc(SHORT)), SHORT,
     wrapper(ZHIHU + enc("http://gitee.com/link?target=" + enc(SHORT)), True),
     wrapper("http://gitee.com/link?target=" + enc(SHORT))),
    ("nested/resource", "a page that a template reads is opened no further",
     ZHIHU + enc("https://item.taobao.com/item.htm?id=1&target=" + enc(SHORT)),
     "https://item.taobao.com/item.htm?id=1&target=" + enc(SHORT)),
    ("target/app", "an app link of a platform",
     "https://z.douyin.com/YCvp?scheme=" + enc("snssdk1128://aweme/detail/7346971177114611826"),
     "snssdk1128://aweme/detail/7346971177114611826"),
    ("target/downgrade", "from https to http", ZHIHU + enc("http://b.example/p"), "http://b.example/p",
     wrapper(ZHIHU + enc("http://b.example/p"), True)),
    ("target/downgrade-from-app", "from an app to http is none", "kwai://webview?url=" + enc("http://b.example/p"),
     "http://b.example/p"),
    ("target/credentials", "credentials are dropped and told", ZHIHU + enc("https://user:pass@b.example/p"), SHORT,
     wrapper(ZHIHU + enc("https://user:pass@b.example/p"), False, [("credentials", 8)])),
    ("target/backslash", "a backslash of the target", ZHIHU + enc("https://taobao.com\\@b.example/"),
     "https://taobao.com/@b.example/",
     wrapper(ZHIHU + enc("https://taobao.com\\@b.example/"), False, [("backslash", 18)])),
    ("target/odd-address", "an odd address", ZHIHU + enc("http://0x7f.1/"), "http://127.0.0.1/",
     wrapper(ZHIHU + enc("http://0x7f.1/"), True, [("odd-ipv4", 7)])),
    ("target/blanks", "blanks around the target", ZHIHU + enc(f" {SHORT} "), SHORT,
     wrapper(ZHIHU + enc(f" {SHORT} "), False, [("trimmed", 0)])),
    ("target/fragment", "a fragment of the target", ZHIHU + enc(SHORT + "#a"), SHORT + "#a"),
    ("target/short-link", "a short link", ZHIHU + enc("https://m.tb.cn/h.Cd5Ef6G"), "https://m.tb.cn/h.Cd5Ef6G"),
    ("target/trackers", "nothing is removed yet", ZHIHU + enc(SHORT + "?utm_source=a"), SHORT + "?utm_source=a"),
]

LEFT = [
    ("unknown/host", "a host that is no wrapper's", "https://a.example/?url=" + enc(SHORT)),
    ("unknown/path", "another path", "https://gitee.com/links?target=" + enc(SHORT)),
    ("unknown/path-below", "a path below", "https://gitee.com/link/a?target=" + enc(SHORT)),
    ("unknown/path-case", "a path in capitals", "https://gitee.com/Link?target=" + enc(SHORT)),
    ("unknown/parameter", "another parameter", "https://link.zhihu.com/?url=" + enc(SHORT)),
    ("unknown/subdomain", "a subdomain", "https://a.gitee.com/link?target=" + enc(SHORT)),
    ("unknown/domain-itself", "the domain whose subdomains are wrappers", "https://page.link/x?link=" + enc(SHORT)),
    ("unknown/port", "a port", "https://link.zhihu.com:8443/?target=" + enc(SHORT)),
    ("unknown/google-suffix", "a suffix that Google has not", "https://www.google.evil/url?q=" + enc(SHORT)),
    ("unknown/empty-segment", "an empty segment", "https://support.qq.com/products//link-jump?jump=" + enc(SHORT)),
    ("unknown/condition", "a condition that is not met",
     "https://mp.weixin.qq.com/mp/readtemplate?t=pages/other&url=" + enc(SHORT)),
    ("coding/three-times", "what is encoded more than twice is not guessed", ZHIHU + enc(SHORT, 3)),
    ("unknown/two-targets", "two targets", ZHIHU + enc(SHORT) + "&target=" + enc("https://c.example/")),
    ("unknown/two-names", "two targets, one in capitals", ZHIHU + enc(SHORT) + "&TARGET=" + enc("https://c.example/")),
    ("unknown/two-slashes", "two slashes at the end", "https://gitee.com/link//?target=" + enc(SHORT)),
    ("no-link/script-behind-base", "a base makes no host of a script",
     "https://c.pc.qq.com/middlem.html?pfurl=javascript%3Aalert(1)"),
    ("unknown/signed", "a wrapper that signs its links", "https://urldefense.com/v3/__https://b.example/p__;!!a!b$"),
    ("unknown/reader", "a reader is no wrapper", "https://t.me/iv?url=" + enc(SHORT) + "&rhash=0a1b"),
    ("unknown/opaque-target", "a target that is not in the link", "https://www.baidu.com/link?url=AAAAAAAAAAAAAAAA"),
    ("unknown/weixin110-new", "the newer form has codes alone",
     "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=0a1b&bancode=2c3d"),
    ("no-link/javascript", "a script", ZHIHU + enc("javascript:alert(1)")),
    ("no-link/data", "data", ZHIHU + enc("data:text/html,a")),
    ("no-link/file", "a file", ZHIHU + enc("file:///etc/a")),
    ("no-link/ftp", "ftp", ZHIHU + enc("ftp://b.example/p")),
    ("no-link/unknown-app", "an app that no platform has", ZHIHU + enc("foo://bar/")),
    ("no-link/unknown-page-of-app", "a page of an app that no template has", "https://z.douyin.com/p53t?scheme="
     + enc("snssdk1128://goods/cart?from=abCdefGH")),
    ("no-link/bad-host", "no URL at all", ZHIHU + enc("https://taobao.com%2F.b.example/")),
    ("no-link/no-scheme", "no scheme, where no base is declared", ZHIHU + "b.example%2Fp"),
    ("no-link/empty", "nothing", ZHIHU),
    ("no-link/not-base64", "no base64", "https://link.segmentfault.com/?enc=%25%25"),
    ("no-link/no-prefix", "base64 without its prefix", "https://www.bing.com/ck/a?u=" + b64(SHORT, b"-_", False)),
    ("no-link/other-prefix", "base64 behind another prefix", "https://www.bing.com/ck/a?u=b1" + b64(SHORT, b"-_", False)),
    ("no-link/leaked-unknown-app", "an unknown page of an app that leaked out",
     "https://ds.alipay.com/?scheme=alipays://platformapi/startapp?appId=2018&page=pages/block/block"),
]

ERRORS = [
    ("no-link/app-condition", "an app's wrapper whose condition is not met",
     "alipays://platformapi/startapp?appId=20000042&url=" + enc(SHORT), "unknown-link", 0),
    ("no-link/app-member", "an app's wrapper with another member",
     JD_ITEM.replace("productDetail", "getCoupon"), "unknown-link", 0),
    ("no-link/app-member-encoded", "a member of JSON is not decoded again",
     "openapp.jdmobile://virtual?params=" + JD_WEB.replace("%3A%2F%2Fb", "%253A%252F%252Fb"), "unknown-link", 0),
    ("no-link/app-javascript", "an app's wrapper of a script",
     "snssdk1128://webview?url=javascript%3Aalert(1)", "unknown-link", 0),
]

// SPDX-License-Identifier: Apache-2.0

extension Wrapper {
    /// Every wrapper.
    ///
    /// Sources: the documentation of Feishu, DingTalk and Alipay for their own; for the others the forms that public user
    /// scripts and link cleaners agree on, as of 2026. Not here, as their targets are on the page and not in the link:
    /// `jump.bdimg.com/safecheck`, `tieba.baidu.com/safecheck`, `www.baidu.com/link`, the newer forms of
    /// `weixin110.qq.com`. Not here, as they sign their links or show the page themselves: `urldefense.com`, `t.me/iv`.
    package static let all: [Wrapper] = tencent + alibaba + chinese + international + apps

    private static let tencent = [
        Wrapper("c.pc.qq.com/ios.html", "url"),
        Wrapper("c.pc.qq.com/**", "pfurl", "url").withBase(),
        Wrapper("docs.qq.com/scenario/link.html", "url"),
        Wrapper("mail.qq.com/cgi-bin/readtemplate", "gourl"),
        Wrapper("wx.mail.qq.com/xmspamcheck/xmsafejump", "url"),
        Wrapper("support.qq.com/products/*/link-jump", "jump"),
        Wrapper("www.urlshare.cn/umirror_url_check", "url"),
        Wrapper("mp.weixin.qq.com/mp/readtemplate", "url").when("t", "pages/wapredirect"),
        Wrapper("developers.weixin.qq.com/community/middlepage/href", "href"),
        // The newer forms have no `url`, and stay as they are.
        Wrapper("weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi", "url"),
        Wrapper("security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi", "url"),
        Wrapper("cloud.tencent.com/developer/tools/blog-entry", "target"),
    ]

    private static let alibaba = [
        Wrapper("ds.alipay.com/", "scheme").runningOn(),
        Wrapper("render.alipay.com/p/s/i", "scheme").runningOn(),
        Wrapper("www.yuque.com/r/goto", "url"),
    ]

    private static let chinese = [
        Wrapper("link.zhihu.com/", "target"),
        Wrapper("link.juejin.cn/", "target"),
        Wrapper("link.csdn.net/", "target"),
        Wrapper("gitee.com/link", "target"),
        Wrapper("sspai.com/link", "target"),
        Wrapper("afdian.com/link", "target"),
        Wrapper("afdian.net/link", "target"),
        Wrapper("leetcode.cn/link", "target"),
        Wrapper("hd.nowcoder.com/link.html", "target"),
        Wrapper("gw-c.nowcoder.com/api/sparta/jump/link", "link"),
        Wrapper("xie.infoq.cn/link", "target"),
        Wrapper("www.kdocs.cn/office/link", "target"),
        Wrapper("security.feishu.cn/link/safety", "target"),
        Wrapper("applink.feishu.cn/client/web_url/open", "url"),
        Wrapper("applink.larksuite.com/client/web_url/open", "url"),
        Wrapper("www.qcc.com/web/transfer-link", "target"),
        Wrapper("www.tianyancha.com/security", "target"),
        Wrapper("aiqicha.baidu.com/safetip", "target"),
        Wrapper("tieba.baidu.com/mo/q/checkurl", "url"),
        Wrapper("www.oschina.net/action/GoToLink", "url"),
        Wrapper("www.douban.com/link2", "url"),
        Wrapper("www.jianshu.com/go-wild", "url"),
        Wrapper("links.jianshu.com/go", "to"),
        Wrapper("link.jianshu.com/", "t"),
        Wrapper("weibo.cn/sinaurl", "u"),
        Wrapper("m.weibo.cn/feature/applink", "scheme"),
        Wrapper("blog.51cto.com/transfer", .query),
        Wrapper("link.segmentfault.com/", "enc").base64(),
        Wrapper("z.douyin.com/**", "scheme"),
        Wrapper("linkst.m.jd.com/ul/ul.action", .query),
        Wrapper("mobile.yangkeduo.com/app.html", "launch_url").withBase("https://mobile.yangkeduo.com/"),
    ]

    private static let international = [
        Wrapper("www.pixiv.net/jump.php", "url"),
        Wrapper("www.pixiv.net/jump.php", .query),
        Wrapper("www.google.*/url", "q", "url"),
        Wrapper("scholar.google.*/scholar_url", "url"),
        Wrapper("www.youtube.com/redirect", "q"),
        Wrapper("l.facebook.com/l.php", "u"),
        Wrapper("lm.facebook.com/l.php", "u"),
        Wrapper("l.instagram.com/", "u"),
        Wrapper("lm.instagram.com/", "u"),
        Wrapper("steamcommunity.com/linkfilter", "u", "url"),
        Wrapper("out.reddit.com/**", "url"),
        Wrapper("vk.com/away.php", "to"),
        Wrapper("t.umblr.com/redirect", "z"),
        Wrapper("slack-redir.net/link", "url"),
        Wrapper("duckduckgo.com/l", "uddg"),
        Wrapper("www.bing.com/ck/a", "u").base64(prefix: "a1"),
        Wrapper("www.linkedin.com/redir/redirect", "url"),
        Wrapper("*.safelinks.protection.outlook.com/**", "url"),
        Wrapper("medium.com/r", "url"),
        Wrapper("getpocket.com/redirect", "url"),
        Wrapper("flipboard.com/redirect", "url"),
        Wrapper("hashnode.com/util/redirect", "url"),
        Wrapper("disq.us/**", "url"),
        Wrapper("*.page.link/**", "link", "ofl"),
    ]

    private static let apps = [
        Wrapper("snssdk1128://webview", "url"),
        Wrapper("snssdk2329://webview", "url"),
        Wrapper("kwai://webview", "url"),
        Wrapper("ksnebula://webview", "url"),
        Wrapper("xhsdiscover://webview", "url"),
        Wrapper("baiduboxapp://browse", "url"),
        Wrapper("sinaweibo://browser", "url"),
        Wrapper("imeituan://www.meituan.com/web", "url").runningOn(),
        Wrapper("pinduoduo://com.xunmeng.pinduoduo/webview", "url"),
        Wrapper("pinduoduo://com.xunmeng.pinduoduo/app.html", "url").withBase("https://mobile.yangkeduo.com/"),
        Wrapper("dingtalk://dingtalkclient/page/link", "url"),
        Wrapper("feishu://applink.feishu.cn/client/web_url/open", "url"),
        Wrapper("tbopen://m.taobao.com/tbopen/index.html", "h5Url"),
        Wrapper("alipays://platformapi/startapp", "url").when("appId", "20000067"),
        Wrapper("openapp.jdmobile://virtual", .member("url", parameter: "params")).when("des", "m"),
        Wrapper("openjd://virtual", .member("url", parameter: "params")).when("des", "m"),
        Wrapper("weixin://dl/businessWebview/link", "url"),
        Wrapper("weixin://biz/ww/profile/**", .path),
        Wrapper("mqqopensdkapi://bizAgent/qm/qr", "url"),
    ]
}

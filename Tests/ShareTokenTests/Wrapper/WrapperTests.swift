// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Links that carry their target.
@Suite struct WrapperTests {
    private static let target = "https://example.com/a?b=c"
    private static let encoded = "https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc"

    /// One link for each rule, in the order of the rules; `@` stands for the encoded target.
    static let links = [
        "https://c.pc.qq.com/ios.html?url=@&level=14",
        "https://c.pc.qq.com/middlem.html?pfuin=1&pfurl=example.com%2Fa%3Fb%3Dc&pfto=qq",
        "https://docs.qq.com/scenario/link.html?url=@",
        "https://mail.qq.com/cgi-bin/readtemplate?t=safety&check=false&gourl=@",
        "https://wx.mail.qq.com/xmspamcheck/xmsafejump?url=@",
        "https://support.qq.com/products/1234/link-jump?jump=@",
        "https://www.urlshare.cn/umirror_url_check?url=@",
        "https://mp.weixin.qq.com/mp/readtemplate?t=pages%2Fwapredirect&url=@",
        "https://developers.weixin.qq.com/community/middlepage/href?href=@",
        "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=2&url=@",
        "https://security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?url=@",
        "https://cloud.tencent.com/developer/tools/blog-entry?target=@",
        "https://ds.alipay.com/?scheme=kwai%3A%2F%2Fwebview%3Furl%3Dhttps%253A%252F%252Fexample.com%252Fa%253Fb%253Dc",
        "https://render.alipay.com/p/s/i/?scheme=@",
        "https://ulink.alipay.com/?scheme=@",
        "https://www.yuque.com/r/goto?url=@",
        "https://link.zhihu.com/?target=https%3A//example.com/a%3Fb%3Dc",
        "https://link.juejin.cn?target=@",
        "https://link.csdn.net/?target=@",
        "https://gitee.com/link?target=@",
        "https://sspai.com/link?target=@",
        "https://afdian.com/link?target=@",
        "https://afdian.net/link?target=@",
        "https://leetcode.cn/link/?target=@",
        "https://hd.nowcoder.com/link.html?target=@",
        "https://gw-c.nowcoder.com/api/sparta/jump/link?link=@",
        "https://xie.infoq.cn/link?target=@",
        "https://www.kdocs.cn/office/link?target=@",
        "https://security.feishu.cn/link/safety?target=@&scene=ccm",
        "https://applink.feishu.cn/client/web_url/open?mode=window&url=@",
        "https://applink.larksuite.com/client/web_url/open?url=@",
        "https://applink.larkoffice.com/client/web_url/open?url=@",
        "https://www.qcc.com/web/transfer-link?target=@",
        "https://www.tianyancha.com/security?target=@",
        "https://aiqicha.baidu.com/safetip?target=@",
        "https://tieba.baidu.com/mo/q/checkurl?url=@",
        "https://www.oschina.net/action/GoToLink?url=@",
        "https://www.douban.com/link2/?url=@&query=1&cat_id=1001",
        "https://www.jianshu.com/go-wild?ac=2&url=@",
        "https://links.jianshu.com/go?to=@",
        "https://link.jianshu.com/?t=@",
        "https://weibo.cn/sinaurl?f=w&u=@",
        "https://m.weibo.cn/feature/applink?scheme=sinaweibo%3A%2F%2Fbrowser%3Furl%3Dhttps%253A%252F%252Fexample.com%252Fa%253Fb%253Dc",
        "https://blog.51cto.com/transfer?https://example.com/a?b=c",
        "https://link.segmentfault.com/?enc=aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw%3D%3D",
        "https://z.douyin.com/YCvp?scheme=snssdk1128%3A%2F%2Fwebview%3Furl%3Dhttps%253A%252F%252Fexample.com%252Fa%253Fb%253Dc",
        "https://linkst.m.jd.com/ul/ul.action?openApp.jdMobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22m%22%2C%22url%22%3A%22https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%22%7D",
        "https://mobile.yangkeduo.com/app.html?launch_url=@",
        "https://www.pixiv.net/jump.php?url=@",
        "https://www.pixiv.net/jump.php?@",
        "https://www.google.co.jp/url?sa=t&q=@",
        "https://scholar.google.com/scholar_url?url=@",
        "https://www.youtube.com/redirect?q=@",
        "https://l.facebook.com/l.php?u=@&h=AT",
        "https://lm.facebook.com/l.php?u=@",
        "https://l.instagram.com/?u=@",
        "https://lm.instagram.com/?u=@",
        "https://steamcommunity.com/linkfilter/?u=@",
        "https://out.reddit.com/t3_x?url=@",
        "https://vk.com/away.php?to=@",
        "https://t.umblr.com/redirect?z=@",
        "https://slack-redir.net/link?url=@",
        "https://duckduckgo.com/l/?uddg=@",
        "https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw",
        "https://www.linkedin.com/redir/redirect?url=@",
        "https://eur01.safelinks.protection.outlook.com/?url=@&data=05",
        "https://medium.com/r/?url=@",
        "https://getpocket.com/redirect?url=@",
        "https://flipboard.com/redirect?url=@",
        "https://hashnode.com/util/redirect?url=@",
        "https://disq.us/url?url=@",
        "https://x.page.link/?link=@&apn=com.x",
        "snssdk1128://webview?url=@&from=webview",
        "snssdk2329://webview?url=@",
        "kwai://webview?url=@",
        "ksnebula://webview?url=@",
        "xhsdiscover://webview?url=@",
        "baiduboxapp://browse?url=@",
        "sinaweibo://browser?url=@",
        "imeituan://www.meituan.com/web?url=https://example.com/a?b=c",
        "imeituan://www.meituan.com/jump?landingUrl=@",
        "imeituan://funding?url=@",
        "suning://m.suning.com/index?adTypeCode=1002&adId=@",
        "https://link.dianping.com/universal-link?originalUrl=@&schema=dianping%3A%2F%2Fhome",
        "intent://example.com/a?b=c#Intent;scheme=https;package=com.example.app;end",
        "pinduoduo://com.xunmeng.pinduoduo/webview?url=@",
        "pinduoduo://com.xunmeng.pinduoduo/app.html?url=@",
        "dingtalk://dingtalkclient/page/link?url=@&pc_slide=true",
        "https://applink.dingtalk.com/page/link?url=@&target=fullScreen",
        "wireless1688://ma.m.1688.com/plugin?url=@",
        "taobao://m.taobao.com/tbopen/index.html?h5Url=@",
        "lark://applink.larksuite.com/client/web_url/open?url=@",
        "https://applink.feishu.cn/client/docs/open?URL=@",
        "https://applink.larksuite.com/client/docs/open?url=@",
        "https://applink.larkoffice.com/client/docs/open?url=@",
        "feishu://applink.feishu.cn/client/docs/open?url=@",
        "lark://applink.larksuite.com/client/docs/open?url=@",
        "feishu://applink.feishu.cn/client/web_url/open?url=@",
        "tbopen://m.taobao.com/tbopen/index.html?action=ali.open.nav&module=h5&h5Url=@&appkey=",
        "alipays://platformapi/startapp?appId=20000067&url=@",
        "alipay://platformapi/startapp?appId=68687028&url=@",
        "alipays://platformapi/startapp?appId=10000007&qrcode=@",
        "alipays://platformapi/startapp?saId=10000007&clientVersion=3.7.0.0718&qrcode=@",
        "alipayqr://platformapi/startapp?saId=10000007&qrcode=@",
        "eleme://miniapp?source=a&url=@",
        "openapp.jdmobile://virtual?params={\"category\":\"jump\",\"des\":\"m\",\"url\":\"https://example.com/a?b=c\"}",
        "openjd://virtual?params=%7B%22des%22%3A%22m%22%2C%22url%22%3A%22https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%22%7D",
        "weixin://dl/businessWebview/link/?appid=wx1&url=@",
        "weixin://biz/ww/profile/@",
        "mqqopensdkapi://bizAgent/qm/qr?url=@",
        "mqqapi://microapp/open?url=@",
        "https://link.gitcode.com/?from=https%3A%2F%2Fgitcode.com%2Fa&lang=zh&target=@",
        "https://developer.aliyun.com/redirect?target=@",
        "https://ifdian.net/link?target=@",
        "https://www.infoq.cn/link?target=@",
        "https://www.kdocs.cn/etapps/query/link?target=@",
        "https://shimo.im/outlink/gray?url=@",
        "https://shimo.im/outlink/black?url=@",
        "https://www.aiqicha.com/safetip?target=@",
        "https://www.coolapk.com/link?url=@",
        "https://www.nodeseek.com/jump?to=@",
        "https://cnb.cool/goto?url=@",
        "https://hellogithub.com/periodical/statistics/click?target=@",
        "https://hellogithub.com/en/periodical/statistics/click?target=@",
        "https://link.uisdc.com/?redirect=@",
        "https://link.ld246.com/forward?goto=@",
        "https://www.gcores.com/link?target=@",
        "https://game.bilibili.com/linkfilter/?url=@",
        "https://www.bilibili.com/york/link-middle-page?navhide=1&rid=1&redirect_url=@",
        "https://www.skland.com/third-link?target=@",
        "https://www.kookapp.cn/go-wild.html?url=@",
        "https://www.baike.com/redirect_link?collect_params=%7B%7D&url=@",
        "http://www.360doc.cn/outlink.html?url=@",
        "https://ref.gamer.com.tw/redir.php?url=@",
        "https://m.so.com/jump?m=824610&from=m.so.com&u=@",
        "https://open.work.weixin.qq.com/wwopen/uriconfirm?err_type=param_err&uri=@",
        "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=abc&target_url=@",
        "https://www.xiaohongshu.com/website-login/captcha?verifyType=217&redirectPath=@",
        "https://www.xiaohongshu.com/website-login/error?error_code=300012&redirectPath=@",
        "https://www.zhihu.com/account/unhuman?type=S6E3V1&need_login=false&next=@",
        "https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&domain=.weibo.com&url=@",
        "https://visitor.passport.weibo.cn/visitor/visitor?entry=sinawap&a=enter&url=@",
        "https://cfe.m.jd.com/privatedomain/risk_handler/03101900/?evtype=2&returnurl=@",
        "https://support.qq.com/product/20001/link-jump?jump=@",
        "https://txc.qq.com/products/20001/link-jump?jump=@",
        "https://txc.qq.com/product/20001/link-jump?jump=@",
        "https://txc.qq.com/embed/phone/20001/link-jump?jump=@",
        "https://google.com/url?q=@",
        "https://youtube.com/redirect?event=video_description&q=@",
        "https://m.youtube.com/redirect?event=video_description&q=@",
        "https://www.facebook.com/l.php?u=@",
        "https://l.messenger.com/l.php?u=@",
        "https://l.threads.com/?u=@",
        "https://www.linkedin.com/safety/go?url=@",
        "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=@",
        "https://atcoder.jp/jump?url=@",
        "https://href.li/?@",
        "https://anonym.to/?@",
        "https://cn.bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw",
        "https://bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw",
        "https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw==",
    ]

    /// Links that the app opens as the page of the same address.
    static let pages = [
        "m.tb.cn/h.UNs847X",
        "s.click.taobao.com/dolIbKX",
        "uland.taobao.com/coupon/edetail?e=AbCdEf0123",
    ]

    @Test func everyRuleHasALink() {
        #expect(Self.links.count + Self.pages.count == Registry.standard.allWrappers.count)
    }

    @Test("An app link with the address of a page leads there", arguments: pages)
    func openedAsPage(page: String) throws {
        let canonical = try CanonicalURL(of: "taobao://" + page)
        #expect(canonical.url == "https://" + page)
        #expect(canonical.unwrapped.map(\.url) == ["taobao://" + page])
    }

    @Test("Each wrapper is opened", arguments: links)
    func opened(link: String) throws {
        let link = link.replacing("@", with: Self.encoded)
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == Self.target)
        #expect(!canonical.unwrapped.isEmpty)
        #expect(canonical.resource == nil)
    }

    @Test(
        "A link that is no wrapper stays as it is",
        arguments: [
            "https://example.com/?u=https%3A%2F%2Fa.b%2F",
            "https://link.zhihu.com/other?target=https%3A%2F%2Fa.b%2F",
            "https://link.zhihu.com:8443/?target=https%3A%2F%2Fa.b%2F",
            "https://link.zhihu.com/?target=javascript%3Aalert(1)",
            "https://link.zhihu.com/?target=weixin%3A%2F%2Fdl%2Fbusiness%2F%3Ft%3D-",
            "https://link.zhihu.com/?target=https%3A%2F%2Fa.b%2F&target=https%3A%2F%2Fc.d%2F",
            "https://link.zhihu.com/?target=example.com",
            "https://link.zhihu.com/?target=",
            "https://www.google.evil/url?q=https%3A%2F%2Fa.b%2F",
            "https://link.zhihu.com.evil.test/?target=https%3A%2F%2Fa.b%2F",
            "https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=e2faa0&bancode=89d3",
            "https://link.segmentfault.com/?enc=AAAA",
            "https://mp.weixin.qq.com/mp/readtemplate?t=other&url=https%3A%2F%2Fa.b%2F",
        ])
    func left(link: String) throws {
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == link)
        #expect(canonical.unwrapped.isEmpty)
    }

    @Test func targetsGoThroughEveryStep() throws {
        let inner = "http://u:p@item.taobao.com/item.htm?id=1&spm=x".utf8
        let link = "https://link.zhihu.com/?target=" + Self.escape(Array(inner))
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == "https://item.taobao.com/item.htm?id=1")
        #expect(canonical.resource?.kind.platform == "taobao")
        #expect(canonical.unwrapped.map(\.url) == [link])
        #expect(canonical.unwrapped.first?.isDowngrade == true)
        #expect(canonical.unwrapped.first?.targetRepairs == [URLRepair(.credentials, at: 7)])
        #expect(canonical.removed.map(\.name) == ["spm"])
        #expect(canonical.repairs.isEmpty)
    }

    @Test func aTargetEncodedTwiceIsReadOnlyIfThatIsClear() throws {
        let twice = "https://c.pc.qq.com/middlem.html?pfurl=https%253A%252F%252Fexample.com%252F"
        #expect(try CanonicalURL(of: twice).url == "https://example.com/")
        let inside = "https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2F%3Fq%3D%2541"
        #expect(try CanonicalURL(of: inside).url == "https://example.com/?q=%41")
    }

    @Test func depthIsBounded() throws {
        var link = "https://example.com/"
        for depth in 1...6 {
            link = "https://gitee.com/link?target=" + Self.escape(Array(link.utf8))
            if depth < 6 {
                #expect(try CanonicalURL(of: link).unwrapped.count == depth)
            } else {
                #expect(throws: ShareTokenError(.nestedTooDeep)) { try CanonicalURL(of: link) }
            }
        }
    }

    @Test func whereTheInnermostFailsTheLastPageStays() throws {
        let inner = "https://ds.alipay.com/?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3FappId%3D1"
        let link = "https://link.zhihu.com/?target=" + Self.escape(Array(inner.utf8))
        #expect(try CanonicalURL(of: link).url == inner)
        #expect(throws: ShareTokenError(.unknownLink, at: 1)) {
            try CanonicalURL(of: " kwai://webview?url=javascript:1")
        }
    }

    private static func escape(_ bytes: [UInt8]) -> String {
        String(decoding: PercentEncoding.encode(bytes.span, .component), as: UTF8.self)
    }
}

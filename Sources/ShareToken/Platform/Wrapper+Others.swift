// SPDX-License-Identifier: Apache-2.0

extension Wrapper {
    /// The wrappers of sites without a platform file.
    ///
    /// Sources: the documentation of Feishu, DingTalk and Alipay for their own; for the others, the forms that public
    /// user scripts and link cleaners agree on, as of 2026.
    ///
    /// Some pages are left out because their target is on the page and not in the link: `jump.bdimg.com/safecheck`,
    /// `tieba.baidu.com/safecheck`, `www.baidu.com/link`, the newer forms of `weixin110.qq.com`. Others are left out
    /// because they sign their links or show the page themselves: `urldefense.com`, `t.me/iv`.
    package static let others = chinese + international

    private static let chinese = [
        Wrapper("cloud.tencent.com/developer/tools/blog-entry", "target"),
        Wrapper("www.yuque.com/r/goto", "url"),
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
        Wrapper("www.qcc.com/web/transfer-link", "target"),
        Wrapper("www.tianyancha.com/security", "target"),
        Wrapper("www.oschina.net/action/GoToLink", "url"),
        Wrapper("www.douban.com/link2", "url"),
        Wrapper("www.jianshu.com/go-wild", "url"),
        Wrapper("links.jianshu.com/go", "to"),
        Wrapper("link.jianshu.com/", "t"),
        Wrapper("blog.51cto.com/transfer", .query),
        Wrapper("link.segmentfault.com/", "enc").base64(),
    ]

    private static let international = [
        Wrapper("www.pixiv.net/jump.php", "url"),
        Wrapper("www.pixiv.net/jump.php", .query),
        Wrapper("www.google.*/url", "q", "url"),
        Wrapper("scholar.google.*/scholar_url", "url"),
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
}

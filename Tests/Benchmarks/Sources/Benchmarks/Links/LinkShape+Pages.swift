// SPDX-License-Identifier: Apache-2.0

extension LinkShape {
    /// Links to posts, answers, searches, files and other pages.
    static let pages = [
        LinkShape(
            2, "https://weibo.com/{9 10}/{a 9}?",
            ["from=page_{9 16}_profile", "wvr=6", "mod=weibotime", "type=comment"]),
        LinkShape(
            2, "https://m.weibo.cn/status/{9 16}?sourceType=weixin&from=10E4195010&wm=9006_2001&featurecode=newtitle"),
        LinkShape(
            4, "https://www.zhihu.com/question/{9 9}/answer/{9 10}?",
            [
                "utm_id=0", "utm_psn={9 19}", "utm_source=wechat_session", "utm_medium=social", "s_r=0",
                "share_code={a 13}",
                "utm_content=group3_Answer",
            ]),
        LinkShape(2, "https://zhuanlan.zhihu.com/p/{9 9}"),
        LinkShape(2, "https://link.zhihu.com/?target=https%3A%2F%2Fgithub.com%2F{a 8}%2F{a 12}%3Ftab%3Dreadme"),
        LinkShape(
            2, "https://www.baidu.com/s?",
            [
                "ie=utf-8", "f=8", "rsv_bp=1", "tn=baidu", "wd={% 6}", "oq={% 4}", "rsv_pq=0x{x 16}", "rsv_t={- 60}",
                "rqlang=cn",
                "rsv_enter=1", "rsv_dl=tb", "inputT={9 4}", "rsv_sug3=20",
            ]),
        LinkShape(1, "https://www.baidu.com/s?ie=utf-8&wd={中 8}"),
        LinkShape(2, "https://pan.baidu.com/s/1{- 22}?pwd={x 4}"),
        LinkShape(2, "https://github.com/{x 8}/{x 11}/blob/main/{a 5}/{a 7}.swift#L{9 2}-L{9 3}"),
        LinkShape(2, "https://x.com/{a 9}/status/{9 19}?s=20&t={- 22}"),
        // Links that are not ASCII, or not written as they are serialised.
        LinkShape(1, "https://{中 3}.{中国|公司|网络|com|cn}/{中 3}?id={9 8}"),
        LinkShape(1, "HTTPS://WWW.{a 6}.COM:443/a/./b/../{a 6}?Q={a 5}"),
    ]
}

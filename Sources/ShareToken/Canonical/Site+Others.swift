// SPDX-License-Identifier: Apache-2.0

extension Site {
    /// Sites without a platform file, sorted by domain.
    ///
    /// Once a platform file is written, its site belongs there. Sources: links as apps share them, collected from public
    /// pages in 2026, and what public link cleaners agree on.
    static let others: [Site] = [
        .pages(
            "bilibili.com",
            rules: [
                .needed("p", "t"),
                .tracking(
                    "from_spmid", "is_story_h5", "plat_id", "share_from", "share_medium", "share_plat",
                    "share_session_id", "share_source", "share_tag", "spm_id_from", "spmid", "timestamp", "trackid",
                    "unique_k"),
                .identity("buvid", "mid", "up_id", "vd_source"),
            ]),
        .shortLinks("b23.tv"),
        .pages(
            "chenzhongtech.com", "kuaishou.cn", "kuaishou.com", "kuaishouapp.com",
            rules: [
                .tracking("appType", "cc", "followRefer", "kpn", "shareMethod", "shareMode", "shareType", "subBiz"),
                .identity("efid", "fid", "shareId", "shareObjectId", "shareToken", "userId"),
            ]),
        .shortLinks("v.kuaishou.com"),
        .pages(
            "dianping.com",
            rules: [.tracking("msource", "shopcategoryid", "shoptype", "isoversea"), .identity("shareid")]),
        .shortLinks("dpurl.cn"),
        .pages(
            "goofish.com",
            rules: [.tracking("forceFlush", "spm", "spm_*"), .identity("ut_sk"), .signature("bxsign")],
            extractions: Platform.taobaoTokens),
        .pages(
            "music.163.com",
            rules: [
                .needed("id"),
                .tracking("app_version", "dlt", "sc", "tn", "uct", "uct2"),
                .identity("userid"),
            ]),
        .shortLinks("163cn.tv"),
        .pages("qq.com", rules: [.session("exportkey", "key", "pass_ticket", "uin")]),
        // Here the number is not the sharer's: it is whom the link is about.
        .pages("wpa.qq.com", "card.qq.com", rules: [.needed("uin")]),
        .shortLinks("qr.1688.com"),
        .pages("suning.com", rules: [.tracking("safc", "safp", "safpn")]),
        .pages(
            "toutiao.com",
            rules: [.tracking("appshare", "log_from", "wid"), .identity("share_token")]),
        .shortLinks("v.ixigua.com", "h5.pipix.com", "share.huoshan.com"),
        .shortLinks("vm.tiktok.com", "vt.tiktok.com"),
        .pages(
            "weibo.com", "weibo.cn",
            rules: [
                .tracking("featurecode", "launchid", "lfid", "luicode", "mod", "tabtype", "wm", "wvr")
            ]),
        .shortLinks("t.cn"),
        .pages("x.com", "twitter.com", rules: [.needed("t")]),
        .pages(
            "xiaohongshu.com",
            rules: [
                .needed("xsec_source", "xsec_token"),
                .tracking(
                    "app_platform", "app_version", "apptime", "author_share", "ignoreEngage",
                    "share_from_user_hidden", "xhsshare"),
                .identity("share_id", "shareRedId"),
            ]),
        .shortLinks("xhslink.com", "xhslink.cn"),
        .pages("youku.com", rules: [.tracking("tpa")]),
        .pages("zhihu.com", rules: [.tracking("share_code"), .identity("utm_member", "utm_oi", "utm_psn")]),
    ]
}

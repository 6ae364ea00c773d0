// SPDX-License-Identifier: Apache-2.0

extension PlatformSite {
    /// Sites without a platform file, sorted by domain.
    ///
    /// A site moves to its platform file once there is one.
    ///
    /// Sources: shared links, collected from public pages in 2026, and the rules that public link cleaners agree on.
    package static let others: [PlatformSite] = [
        // The password is that of the share, and its receiver needs it.
        .parameters("115.com", "115cdn.com", "anxia.com", rules: [.needed("password")]),
        // `sid` is the id of a share.
        .parameters("acfun.cn", rules: [.tracking("sid"), .identity("shareUid")]),
        .pages("baike.baidu.com", rules: [.tracking("fromModule")]).titles("/item/"),
        .parameters(
            "coolapk.com",
            rules: [
                .tracking("shareFrom"), .identity("shareKey", "shareUid"), .identity("s", as: .coolapk),
            ]),
        .parameters(
            "csdn.net",
            rules: [
                .tracking("sharefrom", "sharerefer", "sharetype"), .identity("shareId", "sharerId", "sharesource"),
            ]),
        .pages("douban.com", rules: [.tracking("dt_dapp")]).titles("/tag/"),
        .parameters("facebook.com", "messenger.com", rules: [.identity("mibextid", "sfnsn")]),
        .pages("fandom.com", rules: []).titles("/wiki/", "/zh/wiki/", "/zh-tw/wiki/", "/ja/wiki/", "/ko/wiki/"),
        .parameters("iqiyi.com", rules: [.tracking("vfm", "vfrm", "vfrmblk", "vfrmrst")]),
        .parameters("juejin.cn", "juejin.im", rules: [.identity("share_token")]),
        .pages("linkedin.com", rules: [.identity("rcm")]).titles("/in/", "/company/", "/school/"),
        .pages("medium.com", rules: []).titles("/@", "/tag/"),
        .pages("moegirl.org.cn", "moegirl.org", rules: []).titles("/"),
        // The value is `{"u": …}` with the account.
        .parameters("okjike.com", "xiaoyuzhoufm.com", rules: [.identity("s", as: .base64JSON(member: "u"))]),
        // `shareId` is the id of the shared thing.
        .parameters("qianwen.com", rules: [.identity("authorId")]),
        .parameters("reddit.com", rules: [.identity("share_id")]),
        .parameters("smzdm.com", rules: [.tracking("zdm_ss"), .identity("send_by")]),
        .parameters("open.spotify.com", rules: [.identity("si")]),
        // Both parameters name the transfer.
        .parameters("transfernow.net", rules: [.needed("utm_medium", "utm_source")]),
        .pages(
            "wikipedia.org", "wiktionary.org", "wikiquote.org", "wikisource.org", "wikibooks.org", "wikinews.org",
            "wikivoyage.org", "wikiversity.org", "wikimedia.org", rules: []
        ).titles("/wiki/", "/zh/", "/zh-cn/", "/zh-hans/", "/zh-hant/", "/zh-hk/", "/zh-mo/", "/zh-sg/", "/zh-tw/"),
        .pages("x.com", "twitter.com", rules: [.identity("s", "t")]),
        // On the pages of sounds and albums the uid is the sharer's; pages of users have it in their path.
        .parameters("ximalaya.com", rules: [.identity("uid")]),
        // A name or a masked number, and the code of the account.
        .parameters(
            "yiyan.baidu.com",
            rules: [.tracking("utm_fission_type"), .identity("utm_name", as: .base64), .identity("utm_invite_code")]),
    ]
}

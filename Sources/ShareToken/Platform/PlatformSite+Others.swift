// SPDX-License-Identifier: Apache-2.0

extension PlatformSite {
    /// Sites without a platform file, sorted by domain.
    ///
    /// A site moves to its platform file once there is one.
    ///
    /// Sources: shared links, collected from public pages in 2026, and the rules that public link cleaners agree on.
    package static let others: [PlatformSite] = [
        .parameters("baike.baidu.com", rules: [.tracking("fromModule")]),
        .parameters("douban.com", rules: [.tracking("dt_dapp")]),
        .parameters("iqiyi.com", rules: [.tracking("vfm", "vfrm", "vfrmblk", "vfrmrst")]),
        // The two name the transfer.
        .parameters("transfernow.net", rules: [.needed("utm_medium", "utm_source")]),
        // The password is the share's own, which its receiver needs.
        .pages("115.com", "115cdn.com", "anxia.com", rules: [.needed("password")]),
        // `sid` is the id of a share.
        .pages("acfun.cn", rules: [.tracking("sid"), .identity("shareUid")]),
        .pages(
            "coolapk.com",
            rules: [
                .tracking("shareFrom"), .identity("shareKey", "shareUid"), .identity("s", as: .coolapk),
            ]),
        .pages(
            "csdn.net",
            rules: [
                .tracking("sharefrom", "sharerefer", "sharetype"), .identity("shareId", "sharerId", "sharesource"),
            ]),
        .pages("facebook.com", "messenger.com", rules: [.identity("mibextid", "sfnsn")]),
        .pages("juejin.cn", "juejin.im", rules: [.identity("share_token")]),
        .pages("linkedin.com", rules: [.identity("rcm")]),
        // The account in `{"u": …}`.
        .pages("okjike.com", "xiaoyuzhoufm.com", rules: [.identity("s", as: .base64JSON(member: "u"))]),
        // `shareId` is the id of the shared thing.
        .pages("qianwen.com", rules: [.identity("authorId")]),
        .pages("reddit.com", rules: [.identity("share_id")]),
        .pages("smzdm.com", rules: [.tracking("zdm_ss"), .identity("send_by")]),
        .pages("open.spotify.com", rules: [.identity("si")]),
        // The uid is the sharer's on the pages of sounds and albums; those of users have it in their path.
        .pages("ximalaya.com", rules: [.identity("uid")]),
        // A name or a masked number, and the code of the account.
        .pages(
            "yiyan.baidu.com",
            rules: [.tracking("utm_fission_type"), .identity("utm_name", as: .base64), .identity("utm_invite_code")]),
        .pages("x.com", "twitter.com", rules: [.identity("s", "t")]),
    ]
}

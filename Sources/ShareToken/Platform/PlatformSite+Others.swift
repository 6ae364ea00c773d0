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
        .pages("x.com", "twitter.com", rules: [.needed("t")]),
    ]
}

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
        .pages("x.com", "twitter.com", rules: [.needed("t")]),
    ]
}

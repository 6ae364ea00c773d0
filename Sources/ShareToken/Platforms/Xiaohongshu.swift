// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xiaohongshu 小红书.
    ///
    /// Evidence: `Docs/Platforms/xiaohongshu.md`. Vectors: `Vectors/platforms/xiaohongshu.json`.
    public static let xiaohongshu = Platform(
        id: "xiaohongshu",
        name: "Xiaohongshu",
        chineseName: "小红书",
        kinds: [],
        sites: [
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
        ],
        wrappers: [
            Wrapper("xhsdiscover://webview", "url")
        ])
}

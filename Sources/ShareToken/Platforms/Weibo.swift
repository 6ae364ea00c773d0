// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Weibo 微博.
    ///
    /// Evidence: `Docs/Platforms/weibo.md`. Vectors: `Vectors/platforms/weibo.json`.
    public static let weibo = Platform(
        id: "weibo",
        name: "Weibo",
        chineseName: "微博",
        kinds: [],
        sites: [
            .pages(
                "weibo.com", "weibo.cn",
                rules: [
                    .tracking("featurecode", "launchid", "lfid", "luicode", "mod", "tabtype", "wm", "wvr")
                ]),
            .shortLinks("t.cn"),
        ],
        wrappers: [
            Wrapper("weibo.cn/sinaurl", "u"),
            Wrapper("m.weibo.cn/feature/applink", "scheme"),
            Wrapper("sinaweibo://browser", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Weibo 微博.
    ///
    /// Evidence: `Docs/Platforms/weibo.md`. Vectors: `Vectors/platforms/weibo.json`.
    public static let weibo = Platform(
        id: "weibo",
        name: "Weibo",
        chineseName: "微博",
        category: .social,
        kinds: [
            ResourceKind(
                "post", code: 82,
                // Only numbers of 16 digits are taken: the base 62 of other numbers includes words such as `fans`,
                // which are other pages of a user.
                fields: [.required("mid", .digits(16))],
                links: [
                    // This is the only page that needs no author.
                    .url("https://m.weibo.cn/status/{mid}", .several(2026_11_22)),
                    .app("sinaweibo://detail?mblogid={mid}", .many(2026_11_22)),
                    .reads("https://m.weibo.cn/status/{mid:bid}"),
                    .reads("https://m.weibo.cn/detail/{mid}"),
                    .reads("https://m.weibo.cn/{*:decimal}/{mid}"),
                    .reads("https://m.weibo.cn/{*:decimal}/{mid:bid}"),
                    .reads("https://weibo.cn/status/{mid}"),
                    .reads("https://weibo.cn/status/{mid:bid}"),
                    // The first number is that of the author, or of the person who shared the post.
                    .reads("https://share.api.weibo.cn/share/{*:decimal},{mid}.html"),
                    .reads("https://share.api.weibo.cn/share/{*:decimal},{mid}"),
                    .reads("https://weibo.com/detail/{mid}"),
                    .reads("https://www.weibo.com/detail/{mid}"),
                    .reads("https://weibo.com/{*:decimal}/{mid}"),
                    .reads("https://weibo.com/{*:decimal}/{mid:bid}"),
                    .reads("https://www.weibo.com/{*:decimal}/{mid}"),
                    .reads("https://www.weibo.com/{*:decimal}/{mid:bid}"),
                    .reads("sinaweibo://detail?mblogid={mid:bid}", form: .app),
                    .reads("weibolite://detail?mblogid={mid}", form: .app),
                    .reads("weibolite://detail?mblogid={mid:bid}", form: .app),
                    .reads("weibointernational://detail?mblogid={mid}", form: .app),
                    .reads("weibointernational://detail?mblogid={mid:bid}", form: .app),
                ]),
            ResourceKind(
                "user", code: 83,
                fields: [.optional("uid", .decimal), .optional("name", .text)],
                links: [
                    .url("https://weibo.com/u/{uid}", .several(2026_11_22)),
                    .url("https://m.weibo.cn/n/{name}", .single(2026_11_22)),
                    .app("sinaweibo://userinfo?uid={uid}", .many(2026_11_22)),
                    .app("sinaweibo://userinfo?nick={name}", .many(2026_11_22)),
                    .reads("https://m.weibo.cn/u/{uid}"),
                    .reads("https://m.weibo.cn/profile/{uid}"),
                    .reads("https://weibo.com/{uid}"),
                    .reads("https://weibo.com/n/{name}"),
                ]),
            ResourceKind(
                "video", code: 84, category: .video,
                // The number in a `fid` is not that of a post.
                fields: [.required("fid", .text)],
                links: [
                    .url("https://video.weibo.com/show?fid={fid}", .many(2026_11_22)),
                    .reads("https://weibo.com/tv/show/{fid}"),
                    .reads("https://h5.video.weibo.com/show/{fid}"),
                ]),
            ResourceKind(
                "article", code: 286, category: .reading,
                // Numbers of 22 digits.
                fields: [.required("id", .base62(22))],
                links: [
                    .url("https://weibo.com/ttarticle/p/show?id={id}", .many(2026_11_30)),
                    .reads("https://www.weibo.com/ttarticle/p/show?id={id}"),
                    .reads("https://card.weibo.com/article/m/show/id/{id}"),
                ]),
            ResourceKind(
                "search", code: 231,
                fields: [.required("q", .text)],
                links: [
                    .url("https://s.weibo.com/weibo?q={q}", .many(2026_11_22)),
                    .app("sinaweibo://searchall?q={q}", .many(2026_11_22)),
                ]),
        ],
        sites: [
            .pages(
                "weibo.com", "weibo.cn",
                rules: [
                    .tracking("featurecode", "from", "launchid", "lfid", "luicode", "mod", "tabtype", "wm", "wvr")
                ]
            ).titles("/n/", "/k/"),
            .pages("mapp.api.weibo.cn", rules: [], shortPaths: ["/fx/"]),
            .shortLinks("t.cn"),
        ],
        wrappers: [
            Wrapper("weibo.cn/sinaurl", "u", "toasturl"),
            // The check before pages for people without an account.
            Wrapper("passport.weibo.com/visitor/visitor", "url"),
            Wrapper("visitor.passport.weibo.cn/visitor/visitor", "url"),
            Wrapper("m.weibo.cn/feature/applink", "scheme"),
            Wrapper("sinaweibo://browser", "url"),
        ])
}

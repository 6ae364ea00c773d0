// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xiaohongshu 小红书.
    ///
    /// Evidence: `Docs/Platforms/xiaohongshu.md`. Vectors: `Vectors/platforms/xiaohongshu.json`.
    public static let xiaohongshu = Platform(
        id: "xiaohongshu",
        name: "Xiaohongshu",
        chineseName: "小红书",
        category: .social,
        kinds: [
            ResourceKind(
                "note", code: 71,
                // The page of a note does not open without `xsec_token`.
                fields: [
                    .required("note_id", .hex(digits: 24)),
                    .optional("xsec_token", .paddedBase64url),
                    .optional("xsec_source", .unreserved),
                ],
                links: [
                    .url("https://www.xiaohongshu.com/explore/{note_id}" + xsec, .several(2026_11_22)),
                    .app("xhsdiscover://item/{note_id}", .several(2026_11_22)),
                    .reads("xhsdiscover://video_feed/{note_id}", form: .app),
                    .reads("https://www.xiaohongshu.com/discovery/item/{note_id}" + xsec),
                    .reads("https://m.xiaohongshu.com/explore/{note_id}" + xsec),
                    .reads("https://m.xiaohongshu.com/discovery/item/{note_id}" + xsec),
                    .reads("https://www.rednote.com/explore/{note_id}" + xsec),
                    .reads("https://www.rednote.com/discovery/item/{note_id}" + xsec),
                    .reads("https://www.xiaohongshu.com/user/profile/{*}/{note_id}" + xsec),
                    // A note that was opened from search results.
                    .reads("https://www.xiaohongshu.com/search_result/{note_id}" + xsec),
                    .reads("https://xiaohongshu.com/explore/{note_id}" + xsec),
                    .reads("https://xiaohongshu.com/discovery/item/{note_id}" + xsec),
                    .reads("https://xiaohongshu.com/user/profile/{*}/{note_id}" + xsec),
                ]),
            ResourceKind(
                "user", code: 72,
                fields: [.required("user_id", .hex(digits: 24))],
                links: [
                    .url("https://www.xiaohongshu.com/user/profile/{user_id}", .several(2026_11_22)),
                    .app("xhsdiscover://user/{user_id}", .several(2026_11_22)),
                    .reads("https://xiaohongshu.com/user/profile/{user_id}"),
                    .reads("https://www.rednote.com/user/profile/{user_id}"),
                ]),
            ResourceKind(
                "live", code: 73,
                fields: [.required("room_id", .digits(18))],
                links: [
                    .url("https://www.xiaohongshu.com/livestream/{room_id}", .many(2026_11_22)),
                    .app("xhsdiscover://live_audience?room_id={room_id}", .many(2026_11_22)),
                    .reads("https://www.xiaohongshu.com/livestream/dynpath9oMyTyTC/{room_id}"),
                    .reads("https://www.xiaohongshu.com/hina/livestream/{room_id}"),
                    .reads("https://www.xiaohongshu.com/hina/livestream/{room_id}/{*}"),
                ]),
            ResourceKind(
                "goods", code: 343, category: .commerce,
                fields: [
                    .required("id", .hex(digits: 24)), .optional("xsec_token", .paddedBase64url),
                    .optional("xsec_source", .unreserved),
                ],
                links: [
                    .url("https://www.xiaohongshu.com/goods-detail/{id}" + xsec, .many(2026_11_22)),
                    .app("xhsdiscover://goods_detail/{id}", .many(2026_11_22)),
                    .reads("https://mall.xiaohongshu.com/goods-detail/{id}" + xsec),
                ]),
            ResourceKind(
                "search", code: 228,
                fields: [.required("keyword", .text)],
                links: [
                    .url("https://www.xiaohongshu.com/search_result?keyword={keyword}", .single(2026_11_22)),
                    .app("xhsdiscover://search/result?keyword={keyword}", .several(2026_11_22)),
                ]),
        ],
        sites: [
            .pages(
                "xiaohongshu.com", "rednote.com",
                rules: [
                    .needed("xsec_source", "xsec_token"),
                    .tracking(
                        "app_platform", "app_version", "apptime", "author_share", "ignoreEngage",
                        "share_from_user_hidden", "xhsshare"),
                    .identity("appuid", "host_id", "share_id"),
                    // Each of the 24 places has one digit; ten links that also have `appuid` show them.
                    .identity("shareRedId", as: .moved(by: "262035496752980663974569")),
                ]),
            .shortLinks("xhslink.com", "xhslink.cn"),
        ],
        wrappers: [
            Wrapper("xhsdiscover://webview", "url"),
            // The check that a visitor who looks like a machine must pass, and the page for those who fail it.
            Wrapper("www.xiaohongshu.com/website-login/captcha", "redirectPath").withBase(home),
            Wrapper("www.xiaohongshu.com/website-login/error", "redirectPath").withBase(home),
        ],
        labels: ["小红书"],
        tokens: [.token(11, 15, marks: .between(["😆"], ["😆"], isSpaced: true))])

    private static let home = "https://www.xiaohongshu.com/"

    private static let xsec = "?xsec_token={xsec_token?}&xsec_source={xsec_source?}"
}

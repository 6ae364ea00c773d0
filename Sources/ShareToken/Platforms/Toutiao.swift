// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Toutiao 今日头条.
    ///
    /// Evidence: `Docs/Platforms/toutiao.md`. Vectors: `Vectors/platforms/toutiao.json`.
    public static let toutiao = Platform(
        id: "toutiao",
        name: "Toutiao",
        chineseName: "今日头条",
        category: .news,
        kinds: [
            ResourceKind(
                "article", code: 51,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.toutiao.com/article/{id}/", .several(2026_11_22)),
                    .app("snssdk141://detail?groupid={id}", .many(2026_11_22)),
                    .reads("https://www.toutiao.com/article/{id}"),
                    .reads("https://m.toutiao.com/article/{id}"),
                    .reads("https://www.toutiao.com/group/{id}"),
                    .reads("https://www.toutiao.com/a/{id}"),
                    .reads("https://www.toutiao.com/a{id}"),
                    .reads("https://www.toutiao.com/i{id}"),
                    .reads("https://m.toutiao.com/i{id}"),
                    .reads("https://m.toutiaoimg.cn/a{id}"),
                    .reads("https://m.toutiaoimg.cn/i{id}"),
                    .reads("https://toutiao.com/article/{id}"),
                    .reads("https://toutiao.com/group/{id}"),
                    .reads("https://toutiao.com/a/{id}"),
                    .reads("https://toutiao.com/a{id}"),
                    // On this path a code of digits alone is the id, and any other code is a short link.
                    .reads("https://m.toutiao.com/is/{id}"),
                    .reads("snssdk143://detail?groupid={id}", form: .app),
                ]),
            ResourceKind(
                "user", code: 52,
                fields: [.required("token", .base64url())],
                links: [
                    .url("https://www.toutiao.com/c/user/token/{token}/", .single(2026_11_22)),
                    .reads("https://www.toutiao.com/c/user/token/{token}"),
                ]),
            ResourceKind(
                "video", code: 53,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.toutiao.com/video/{id}/", .single(2026_11_22)),
                    .reads("https://www.toutiao.com/video/{id}"),
                    .reads("https://m.toutiao.com/video/{id}"),
                ]),
            ResourceKind(
                "post", code: 200,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.toutiao.com/w/{id}/", .single(2026_11_22)),
                    .reads("https://www.toutiao.com/w/{id}"),
                    .reads("https://m.toutiao.com/w/{id}"),
                ]),
            ResourceKind(
                "question", code: 201,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.toutiao.com/wenda/{id}/", .single(2026_11_22)),
                    .reads("https://www.toutiao.com/wenda/{id}"),
                ]),
            // The number of a user in the app. Only the server can map it to a token.
            ResourceKind(
                "profile", code: 202,
                fields: [.required("uid", .decimal)],
                links: [
                    .app("snssdk141://profile?uid={uid}", .several(2026_11_22)),
                    .reads("snssdk143://profile?uid={uid}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "toutiao.com", "toutiaoimg.cn",
                rules: [
                    .tracking("appshare", "from", "log_from", "source", "wid"), .identity("share_token"),
                ], shortPaths: ["/is/"])
        ])
}

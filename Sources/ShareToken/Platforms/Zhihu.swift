// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Zhihu 知乎.
    ///
    /// Evidence: `Docs/Platforms/zhihu.md`. Vectors: `Vectors/platforms/zhihu.json`.
    public static let zhihu = Platform(
        id: "zhihu",
        name: "Zhihu",
        chineseName: "知乎",
        category: .social,
        kinds: [
            ResourceKind(
                "question", code: 85,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.zhihu.com/question/{id}", .many(2026_11_22)),
                    .app("zhihu://questions/{id}", .many(2026_11_22)),
                    .reads("zhihu://question/{id}", form: .app),
                ]),
            ResourceKind(
                "answer", code: 86,
                fields: [.required("id", .decimal)],
                links: [
                    // App links do not hold the question, and the page opens without it.
                    .url("https://www.zhihu.com/answer/{id}", .many(2026_11_22)),
                    .app("zhihu://answers/{id}", .many(2026_11_22)),
                    .reads("https://www.zhihu.com/question/{*:decimal}/answer/{id}"),
                    .reads("https://oia.zhihu.com/answers/{id}"),
                    .reads("zhihu://answer/{id}", form: .app),
                ]),
            ResourceKind(
                "article", code: 87, category: .reading,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://zhuanlan.zhihu.com/p/{id}", .many(2026_11_22)),
                    .app("zhihu://articles/{id}", .many(2026_11_22)),
                    .reads("https://oia.zhihu.com/articles/{id}"),
                    .reads("zhihu://article/{id}", form: .app),
                ]),
            ResourceKind(
                "people", code: 88,
                fields: [.required("url_token", .unreserved)],
                links: [
                    .url("https://www.zhihu.com/people/{url_token}", .many(2026_11_22)),
                    .app("zhihu://people/{url_token}", .many(2026_11_22)),
                ]),
            ResourceKind(
                "pin", code: 89,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.zhihu.com/pin/{id}", .many(2026_11_22)),
                    .app("zhihu://pins/{id}", .many(2026_11_22)),
                    .reads("zhihu://pin/{id}", form: .app),
                ]),
            ResourceKind(
                "column", code: 344, category: .reading,
                // Older columns have names, and nothing tells these from the names of other pages.
                fields: [.required("id", .decimal(prefix: "c_"))],
                links: [
                    .url("https://www.zhihu.com/column/{id}", .many(2026_11_22)),
                    .reads("https://zhuanlan.zhihu.com/{id}"),
                ]),
            ResourceKind(
                "zvideo", code: 345, category: .video,
                fields: [.required("id", .decimal)],
                links: [.url("https://www.zhihu.com/zvideo/{id}", .many(2026_11_22))]),
            ResourceKind(
                "topic", code: 346,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.zhihu.com/topic/{id}", .many(2026_11_22)),
                    .reads("https://www.zhihu.com/topic/{id}/hot"),
                    .reads("https://www.zhihu.com/topic/{id}/top-answers"),
                ]),
            ResourceKind(
                "search", code: 232,
                fields: [.required("q", .text)],
                links: [.app("zhihu://search?q={q}", .many(2026_11_22))]),
        ],
        sites: [
            .pages("zhihu.com", rules: [.tracking("share_code"), .identity("utm_member", "utm_oi", "utm_psn")]),
            .shortLinks("zhi.hu"),
        ],
        wrappers: [
            Wrapper("link.zhihu.com/", "target"),
            // The check that a visitor who looks like a machine must pass.
            Wrapper("www.zhihu.com/account/unhuman", "next").withBase("https://www.zhihu.com/"),
        ])
}

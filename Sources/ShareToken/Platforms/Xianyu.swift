// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xianyu 闲鱼.
    ///
    /// Evidence: `Docs/Platforms/xianyu.md`. Vectors: `Vectors/platforms/xianyu.json`.
    public static let xianyu = Platform(
        id: "xianyu",
        name: "Xianyu",
        chineseName: "闲鱼",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 10,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.goofish.com/item?id={id}", .many(2026_11_22)),
                    .app("fleamarket://item?id={id}", .many(2026_11_22)),
                    .reads("https://h5.m.goofish.com/item?id={id}"),
                    .reads("https://h5.m.goofish.com/item?itemId={id}"),
                    .reads("https://h5.m.goofish.com/item?id={id}&itemId={id}"),
                    .reads("https://ssr.m.goofish.com/{**}?id={id}"),
                    .reads("https://market.m.taobao.com/app/idleFish-F2e/widle-taobao-rax/page-detail?id={id}"),
                    .reads("https://pages.goofish.com/sharexy?bft=item&bfp={\"id\":{id}}"),
                ]),
            ResourceKind(
                "search", code: 130,
                fields: [.required("q", .text)],
                links: [.app("fleamarket://search?q={q}", .single(2026_11_22))]),
        ],
        sites: [
            .pages(
                "goofish.com",
                rules: [
                    .tracking(
                        "bfs", "cpp", "forceFlush", "share_crt_v", "short_name", "shareurl", "sourceType", "sp_tk",
                        "spm", "spm_*", "tk", "un_site"),
                    .identity("shareUniqueId", "suid", "un", "ut_sk"),
                    .signature("bxsign"),
                ],
                extractions: taobaoTokens)
        ],
        labels: ["闲鱼"],
        borrowsFrom: "taobao")
}

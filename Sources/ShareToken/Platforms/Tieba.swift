// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu Tieba 百度贴吧.
    ///
    /// Evidence: `Docs/Platforms/tieba.md`. Vectors: `Vectors/platforms/tieba.json`.
    public static let tieba = Platform(
        id: "tieba",
        name: "Baidu Tieba",
        chineseName: "百度贴吧",
        category: .social,
        kinds: [
            ResourceKind(
                "thread", code: 66,
                fields: [
                    .required("tid", .decimal),
                    .optional("pid", .decimal),
                    .optional("see_lz", .word(["0", "1"])),
                ],
                links: [
                    .url("https://tieba.baidu.com/p/{tid}?pid={pid?}&see_lz={see_lz?}", .many(2026_11_22)),
                    .app("com.baidu.tieba://unidispatch/pb?tid={tid}&pid={pid?}&see_lz={see_lz?}", .many(2026_11_22)),
                    // `hightlight` is the spelling of the app.
                    .reads(
                        "com.baidu.tieba://unidispatch/pb?"
                            + "tid={tid}&hightlight_anchor_pid={pid}&pid={pid?}&see_lz={see_lz?}",
                        form: .app),
                ]),
            ResourceKind(
                "forum", code: 224,
                fields: [.required("kw", .text)],
                links: [
                    .url("https://tieba.baidu.com/f?kw={kw}", .many(2026_11_22)),
                    .app("com.baidu.tieba://unidispatch/frs?kw={kw}", .many(2026_11_22)),
                ]),
        ],
        sites: [.pages("tieba.baidu.com", rules: [.needed("kw", "pid", "see_lz", "tid")])],
        wrappers: [
            Wrapper("tieba.baidu.com/mo/q/checkurl", "url")
        ])
}

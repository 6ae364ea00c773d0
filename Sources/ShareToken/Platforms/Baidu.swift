// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu 百度.
    ///
    /// Evidence: `Docs/Platforms/baidu.md`. Vectors: `Vectors/platforms/baidu.json`.
    public static let baidu = Platform(
        id: "baidu",
        name: "Baidu",
        chineseName: "百度",
        category: .search,
        kinds: [
            ResourceKind(
                "smart_program", code: 65, category: .miniProgram, app: .miniProgram("appkey", pages: "path"),
                // No source tells which key belongs to which host.
                fields: [
                    .optional("appkey", .base62(32)),
                    .optional("sub", .label),
                    .optional("path", .path),
                    .optional("query", .query),
                ],
                links: [
                    .url("https://{sub}.smartapps.baidu.com/{path**?}?{query**?}", .single(2026_11_22)),
                    .miniProgram("baiduboxapp://swan/{appkey}/{path**?}?{query**?}", .many(2026_11_22)),
                    .w3c("baidu://miniapp/{appkey}/{path**?}?{query**?}", .inferred(2026_11_22)),
                    // The link to a developer's version.
                    .reads("baiduboxapp://swan/{appkey}_dev{*:decimal}/{path**?}?{query**?}", form: .miniProgram),
                    .reads("baiduboxapp://mini/{appkey}/{path**?}?{query**?}", form: .miniProgram),
                ]),
            ResourceKind(
                "search", code: 237,
                fields: [.required("wd", .text)],
                links: [
                    .url("https://www.baidu.com/s?wd={wd}", .many(2026_11_22)),
                    .app("baiduboxapp://v1/browser/search?query={wd}", .several(2026_12_01)),
                ]),
        ],
        sites: [
            // The framework removes these parameters before the page sees them.
            .pages(
                "baiduboxapp://swan", "baiduboxapp://mini",
                rules: [.tracking("_baiduboxapp", "_naExtParams", "callback", "upgrade")]),
            .pages("smartapps.baidu.com", rules: [.tracking("_swebfr", "_swebFromHost", "aladdin_src_id")]),
            // The value of `url` is a key into the server's table.
            .pages("www.baidu.com", rules: [.needed("url"), .tracking("rsv_*")]),
            .pages("m.baidu.com", rules: [.tracking("rsv_*")]),
            .pages("baijiahao.baidu.com", rules: [.tracking("for", "wfr")]),
            .pages("mbd.baidu.com", rules: [], shortPaths: ["/ma/s/"]),
        ],
        wrappers: [
            Wrapper("aiqicha.baidu.com/safetip", "target"),
            Wrapper("baiduboxapp://browse", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Dianping 大众点评.
    ///
    /// Evidence: `Docs/Platforms/dianping.md`. Vectors: `Vectors/platforms/dianping.json`.
    public static let dianping = Platform(
        id: "dianping",
        name: "Dianping",
        chineseName: "大众点评",
        category: .localServices,
        kinds: [
            ResourceKind(
                "shop", code: 103,
                fields: [.required("id", .base62())],
                links: [
                    .url("https://www.dianping.com/shop/{id}", .several(2026_11_22)),
                    // The former numbers of shops are no `shopuuid`.
                    .app("dianping://shopinfo?shopuuid={id:name}", .several(2026_12_01)),
                    .reads("dianping://shopinfo?shopUuid={id:name}", form: .app),
                    .reads("https://m.dianping.com/shop/{id}"),
                    .reads("https://m.dianping.com/shopshare/{id}"),
                    .reads("dianping://shopinfo?id={id}", form: .app),
                ]),
            ResourceKind(
                "search", code: 262,
                fields: [.required("keyword", .text)],
                links: [.app("dianping://searchshoplist?keyword={keyword}", .several(2026_11_22))]),
        ],
        sites: [
            .pages(
                "dianping.com",
                rules: [.tracking("msource", "shopcategoryid", "shoptype", "isoversea"), .identity("shareid")]),
            .shortLinks("dpurl.cn"),
        ],
        wrappers: [
            Wrapper("link.dianping.com/universal-link", "originalUrl")
        ],
        labels: ["大众点评"])
}

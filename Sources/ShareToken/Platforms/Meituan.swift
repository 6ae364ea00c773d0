// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Meituan 美团.
    ///
    /// Evidence: `Docs/Platforms/meituan.md`. Vectors: `Vectors/platforms/meituan.json`.
    public static let meituan = Platform(
        id: "meituan",
        name: "Meituan",
        chineseName: "美团",
        category: .localServices,
        kinds: [
            ResourceKind(
                "food_shop", code: 102,
                fields: [.required("poi_id", .decimal)],
                links: [
                    .url("https://www.meituan.com/page/foodshop?poiId={poi_id}", .single(2026_11_22)),
                    .app("imeituan://www.meituan.com/food/poi/detail?id={poi_id}", .several(2026_11_22)),
                    // The app does not use the address of the page.
                    .reads("imeituan://www.meituan.com/page/foodshop?poiId={poi_id}", form: .app),
                ]),
            ResourceKind(
                "search", code: 260,
                fields: [.required("q", .text)],
                links: [.app("imeituan://www.meituan.com/search?q={q}", .several(2026_11_22))]),
            ResourceKind(
                "waimai_search", code: 261,
                fields: [.required("query", .text)],
                links: [.app("meituanwaimai://waimai.meituan.com/search?query={query}", .several(2026_11_22))]),
        ],
        sites: [
            .pages("meituan.com", rules: [.needed("poiName")]),
            // The code of the affiliate is in the parameters.
            .shortLinks("click.meituan.com", needed: ["c", "p", "t"]),
        ],
        wrappers: [
            Wrapper("imeituan://www.meituan.com/web", "url").runningOn(),
            Wrapper("imeituan://www.meituan.com/jump", "landingUrl"),
            Wrapper("imeituan://funding", "url"),
        ],
        labels: ["美团"])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xiaomi GetApps 小米应用商店.
    ///
    /// Evidence: `Docs/Platforms/xiaomi_market.md`. Vectors: `Vectors/platforms/xiaomi_market.json`.
    public static let xiaomiMarket = Platform(
        id: "xiaomi_market",
        name: "Xiaomi GetApps",
        chineseName: "小米应用商店",
        category: .appStore,
        kinds: [
            ResourceKind(
                "app", code: 107, app: .app("id", on: .android),
                fields: [.required("id", .unreserved)],
                links: [
                    .app("mimarket://details?id={id}", .many(2026_11_22), on: .android),
                    .reads("mimarket://details/detailmini?id={id}", form: .app),
                    .reads("mimarket://details/detailcard?id={id}", form: .app),
                ]),
            ResourceKind(
                "product", code: 263,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://m.mi.com/commodity/detail/{id}", .many(2026_11_22)),
                    .reads("https://www.mi.com/buy/detail?product_id={id}"),
                ]),
        ],
        sites: [
            .pages(
                "mimarket://details", rules: [.tracking("back", "detailStyle", "ext_passback", "ref", "startDownload")])
        ])
}

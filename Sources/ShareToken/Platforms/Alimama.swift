// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Alimama 阿里妈妈.
    ///
    /// Evidence: `Docs/Platforms/alimama.md`. Vectors: `Vectors/platforms/alimama.json`.
    public static let alimama = Platform(
        id: "alimama",
        name: "Alimama",
        chineseName: "阿里妈妈",
        category: .commerce,
        kinds: [
            ResourceKind(
                "coupon", code: 19,
                fields: [
                    // Since about 2022 some ids are not numbers.
                    .required("itemId", .base64url()),
                    .optional("activityId", .hex(digits: 32)),
                    // The account that is paid for the sale.
                    .optional("pid", .unreserved),
                ],
                links: [
                    // In the opaque form `e` holds everything, and only the server can read it.
                    .url(
                        "https://uland.taobao.com/coupon/edetail"
                            + "?activityId={activityId?}&itemId={itemId}&pid={pid?}&e={}",
                        .several(2026_11_22)),
                    .app(
                        "taobao://uland.taobao.com/coupon/edetail"
                            + "?activityId={activityId?}&itemId={itemId}&pid={pid?}&e={}",
                        .many(2026_12_01)),
                ]),
            // An item with the promotion of the link's maker; only the server can map its id to the item's own.
            ResourceKind(
                "item", code: 280,
                fields: [.required("id", .base64url())],
                links: [.url("https://uland.taobao.com/item/edetail?id={id}", .single(2026_11_30))]),
            // Only the server can read `e`.
            ResourceKind(
                "opaque_coupon", code: 281,
                fields: [.required("e", .base64)],
                links: [
                    .url(
                        "https://uland.taobao.com/coupon/edetail?e={e}&activityId={}&itemId={}&pid={}",
                        .many(2026_11_30))
                ]),
        ],
        sites: [
            .pages(
                "uland.taobao.com",
                rules: [.needed("activityId", "e", "itemId", "pid"), .tracking("traceId")], extractions: taobaoTokens),
            .shortLinks("s.click.taobao.com", needed: ["e", "i", "l", "n", "p", "tu"], extractions: taobaoTokens),
        ])
}

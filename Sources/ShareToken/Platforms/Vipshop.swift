// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Vipshop 唯品会.
    ///
    /// Evidence: `Docs/Platforms/vipshop.md`. Vectors: `Vectors/platforms/vipshop.json`.
    public static let vipshop = Platform(
        id: "vipshop",
        name: "Vipshop",
        chineseName: "唯品会",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 100,
                fields: [.required("goods_id", .decimal), .optional("brand_id", .decimal)],
                links: [
                    .url("https://m.vip.com/product-{brand_id}-{goods_id}.html", .many(2026_11_22)),
                    .url("https://m.vip.com/product-{goods_id}.html", .single(2026_11_22)),
                    .app("vipshop://showGoodsDetail?pid={goods_id}", .several(2026_11_22)),
                    .reads("https://detail.vip.com/detail-{brand_id}-{goods_id}.html"),
                    .reads("vipshop://showGoodsDetail?goodsId={goods_id}&brandId={brand_id?}", form: .app),
                ])
        ],
        sites: [
            .pages("vip.com", rules: [.tracking("tra_from", "wq")]),
            .shortLinks("t.vip.com", needed: ["url"]),
            .pages("vipshop://showGoodsDetail", rules: [.tracking("goodType", "goodsType", "tra_from")]),
        ],
        labels: ["唯品会"])
}

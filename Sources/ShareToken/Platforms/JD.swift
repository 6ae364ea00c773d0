// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// JD 京东.
    ///
    /// Evidence: `Docs/Platforms/jd.md`. Vectors: `Vectors/platforms/jd.json`.
    public static let jd = Platform(
        id: "jd",
        name: "JD",
        chineseName: "京东",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 3,
                fields: [.required("sku", .decimal)],
                links: [
                    .url("https://item.jd.com/{sku}.html", .many(2026_11_22)),
                    .app(
                        "openapp.jdmobile://virtual?"
                            + "params={\"category\":\"jump\",\"des\":\"productDetail\",\"skuId\":\"{sku}\"}",
                        .many(2026_11_22)),
                ] + itemPage + [
                    .reads("https://item.m.jd.com/product/{sku}.html"),
                    .reads("https://item.m.jd.com/ware/view.action?wareId={sku}"),
                    .reads("https://wqitem.jd.com/item/view?sku={sku}"),
                    .reads("https://item.jd.hk/{sku}.html"),
                    .reads("https://npcitem.jd.hk/{sku}.html"),
                    .reads("https://mitem.jd.hk/product/{sku}.html"),
                    .reads(
                        "openjd://virtual?"
                            + "params={\"category\":\"jump\",\"des\":\"productDetail\",\"skuId\":\"{sku}\"}",
                        form: .app),
                    .reads("openapp.jdmobile://item.jd.com/{sku}.html", form: .app),
                ]),
            ResourceKind(
                "shop", code: 341,
                fields: [.required("shop_id", .decimal)],
                links: [
                    .url("https://mall.jd.com/index-{shop_id}.html", .many(2026_12_01)),
                    .reads("https://shop.m.jd.com/?shopId={shop_id}"),
                    .reads("https://shop.m.jd.com/shop/home?shopId={shop_id}"),
                ]),
            ResourceKind(
                "search", code: 110,
                fields: [.required("keyword", .text)],
                links: [
                    .url("https://search.jd.com/Search?keyword={keyword}", .many(2026_11_22)),
                    .reads("https://so.m.jd.com/ware/search.action?keyword={keyword}"),
                    .app(
                        "openapp.jdmobile://virtual?"
                            + "params={\"category\":\"jump\",\"des\":\"productList\",\"keyWord\":\"{keyword}\",\"from\":\"search\"}",
                        .many(2026_11_22)),
                    .reads(
                        "openjd://virtual?params={\"des\":\"productList\",\"keyWord\":\"{keyword}\"}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "jd.com", "jd.hk",
                rules: [.tracking("ad_od", "cu", "gx", "gxd", "share_type"), .identity("utm_user")]),
            .shortLinks("3.cn", "3.jd.com", "3.jd.hk", "u.jd.com", extractions: [Extraction("jkl", .betweenAtSigns)]),
        ],
        wrappers: [
            Wrapper("linkst.m.jd.com/ul/ul.action", .query),
            // The check that a visitor who looks like a machine must pass.
            Wrapper("cfe.m.jd.com/privatedomain/risk_handler/**", "returnurl"),
            Wrapper("openapp.jdmobile://virtual", .member("url", parameter: "params")).when("des", "m"),
            Wrapper("openjd://virtual", .member("url", parameter: "params")).when("des", "m"),
        ],
        labels: ["京东", "京东极速版", "京喜"],
        tokens: [
            .token(
                10, 14,
                marks: .between(["￥", "¥", "$", "#", "@", "！"], ["￥", "¥", "$", "%", "@", "!", ")", "！"]))
        ])

    /// An item in the mini-program of JD in WeChat.
    private static let itemPage = LinkTemplate.weChatPage(
        "wx91d27dbf599dff74", "pages/item/detail/detail", "sku%3D{sku}", .many(2026_12_01))
}

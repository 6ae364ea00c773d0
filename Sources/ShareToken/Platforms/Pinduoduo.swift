// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Pinduoduo 拼多多.
    ///
    /// Evidence: `Docs/Platforms/pinduoduo.md`. Vectors: `Vectors/platforms/pinduoduo.json`.
    public static let pinduoduo = Platform(
        id: "pinduoduo",
        name: "Pinduoduo",
        chineseName: "拼多多",
        category: .commerce,
        kinds: [
            ResourceKind(
                "goods", code: 4,
                fields: [.optional("goods_id", .decimal), .optional("ps", .base62())],
                links: [
                    .url("https://mobile.yangkeduo.com/goods.html?goods_id={goods_id}", .several(2026_11_22)),
                    .url("https://mobile.yangkeduo.com/goods2.html?ps={ps}", .several(2026_11_22)),
                    .app("pinduoduo://com.xunmeng.pinduoduo/goods.html?goods_id={goods_id}", .many(2026_11_22)),
                    .reads("https://mobile.yangkeduo.com/goods.html?ps={ps}"),
                    .reads("https://mobile.yangkeduo.com/goods1.html?ps={ps}"),
                    .reads("https://mobile.yangkeduo.com/goods1.html?goods_id={goods_id}"),
                    .reads("https://mobile.yangkeduo.com/goods2.html?goods_id={goods_id}"),
                    .reads("https://mobile.pinduoduo.com/goods.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods1.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods2.html?goods_id={goods_id}"),
                ]),
            ResourceKind(
                "shop", code: 342,
                fields: [.required("mall_id", .decimal)],
                links: [
                    .url("https://mobile.yangkeduo.com/mall_page.html?mall_id={mall_id}", .many(2026_11_22)),
                    .app("pinduoduo://com.xunmeng.pinduoduo/mall_page.html?mall_id={mall_id}", .single(2026_11_22)),
                    .reads("https://www.yangkeduo.com/mall_page.html?mall_id={mall_id}"),
                ]),
            ResourceKind(
                "search", code: 111,
                fields: [.required("search_key", .text)],
                links: [
                    .app(
                        "pinduoduo://com.xunmeng.pinduoduo/search_result.html?search_key={search_key}",
                        .many(2026_11_22)),
                    .reads("pinduoduo://yangkeduo.com/search_result.html?search_key={search_key}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "yangkeduo.com", "pinduoduo.com",
                rules: [
                    .tracking(
                        "_oak_share_detail_id", "_oak_share_snapshot_num", "_oak_share_time", "page_from", "refer",
                        "refer_share_channel"),
                    .identity("_x_share_id", "refer_share_id", "refer_share_uin", "share_oak_rcto", "share_uin"),
                    .session("pxq_secret_key"),
                ]),
            .shortLinks("p.pinduoduo.com"),
        ],
        wrappers: [
            Wrapper("mobile.yangkeduo.com/app.html", "launch_url").withBase("https://mobile.yangkeduo.com/"),
            Wrapper("pinduoduo://com.xunmeng.pinduoduo/webview", "url"),
            Wrapper("pinduoduo://com.xunmeng.pinduoduo/app.html", "url").withBase("https://mobile.yangkeduo.com/"),
        ])
}

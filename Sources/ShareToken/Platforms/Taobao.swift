// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Taobao 淘宝.
    ///
    /// Evidence: `Docs/Platforms/taobao.md`. Vectors: `Vectors/platforms/taobao.json`.
    public static let taobao = Platform(
        id: "taobao",
        name: "Taobao",
        chineseName: "淘宝",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 1,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://item.taobao.com/item.htm?id={id}", .many(2026_11_22)),
                    .app("taobao://item.taobao.com/item.htm?id={id}", .several(2026_11_22)),
                    .reads("https://item.taobao.com/item.html?id={id}"),
                    .reads("https://detail.taobao.com/item.htm?id={id}"),
                    .reads("https://h5.m.taobao.com/awp/core/detail.htm?id={id}"),
                    .reads("https://new.m.taobao.com/detail.htm?id={id}"),
                    .reads("https://a.m.taobao.com/i{id}.htm"),
                    .reads("https://world.taobao.com/item/{id}.htm"),
                    .reads("https://m.intl.taobao.com/detail/detail.html?id={id}"),
                    .reads("https://www.taobao.com/list/item/{id}.htm"),
                    .reads("https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id={id}"),
                    .reads(
                        "https://assets-tmw.taobao.com/app/tmall-ovs-rax/share_page/home?targetType=ITEM&targetId={id}"
                    ),
                    .reads("taobao://item.taobao.com/item.html?id={id}", form: .app),
                    .reads("taobao://a.m.taobao.com/i{id}.htm", form: .app),
                    .reads("taobao://h5.m.taobao.com/awp/core/detail.htm?id={id}", form: .app),
                ]),
            ResourceKind(
                "shop", code: 17,
                fields: [.optional("shop_id", .decimal), .optional("user_number_id", .decimal)],
                links: [
                    .url("https://shop.m.taobao.com/shop/shop_index.htm?shop_id={shop_id}", .several(2026_11_22)),
                    // The number of the seller. Only the server can map it to a shop.
                    .url(
                        "https://store.taobao.com/shop/view_shop.htm?user_number_id={user_number_id}",
                        .single(2026_11_22)),
                    .app("taobao://shop.m.taobao.com/shop/shop_index.htm?shop_id={shop_id}", .several(2026_11_22)),
                    .app("taobao://shop.m.taobao.com/shop/shop_index.htm?user_id={user_number_id}", .many(2026_11_22)),
                    .reads("https://shop.m.taobao.com/shop/shop_index.htm?user_id={user_number_id}"),
                    .reads("https://shop.m.taobao.com/shop/shop_index.htm?shopId={shop_id}"),
                    .reads("taobao://shop.m.taobao.com/shop/shop_index.htm?shopId={shop_id}", form: .app),
                ]),
            ResourceKind(
                "live", code: 18,
                fields: [.optional("liveId", .decimal), .optional("id", .decimal)],
                links: [
                    .url("https://tbzb.taobao.com/live?liveId={liveId}", .single(2026_11_22)),
                    .url("https://diantao.cn/live-room-share/web/home.html?id={id}", .single(2026_11_22)),
                ]),
            ResourceKind(
                "search", code: 22,
                fields: [.required("q", .text)],
                links: [
                    .url("https://s.taobao.com/search?q={q}", .several(2026_11_22)),
                    .app("taobao://s.taobao.com/search?q={q}", .several(2026_11_22)),
                ]),
            ResourceKind(
                "coupon", code: 128,
                fields: [.required("sellerId", .decimal), .required("activityId", .hex(digits: 32))],
                links: [
                    .url(
                        "https://market.m.taobao.com/apps/aliyx/coupon/detail.html"
                            + "?sellerId={sellerId}&activityId={activityId}", .single(2026_11_22)),
                    .app(
                        "taobao://market.m.taobao.com/apps/aliyx/coupon/detail.html"
                            + "?sellerId={sellerId}&activityId={activityId}", .single(2026_11_22)),
                ]),
        ],
        sites: [
            .pages(
                "taobao.com", "diantao.cn",
                rules: [
                    .tracking(
                        "abbucket", "abtest", "acm", "ali_refid", "ali_trackid", "algo_expid", "algo_pvid", "bftRwd",
                        "bftTag", "cp_origin", "cpp", "impid", "livesource", "lygClk", "mytmenu", "origin_price",
                        "ptl", "pvid", "scm", "scm_*", "share_crt_v", "short_name", "shareurl", "sp_tk", "sourceType",
                        "spm",
                        "spm_*", "tbSocialPopKey", "tk", "traceId", "trackInfo", "turing_bucket", "u_channel",
                        "umpChannel",
                        "un_site", "union_lens", "utparam", "visa", "_u"),
                    .identity("shareUniqueId", "suid", "un", "ut_sk", "utkn", "wh_cid"),
                    .signature("bxsign", "wxsign"),
                ],
                extractions: taobaoTokens, emptyFragments: ["detail"]),
            .shortLinks("m.tb.cn", "e.tb.cn", extractions: taobaoTokens),
        ],
        wrappers: [
            Wrapper("tbopen://m.taobao.com/tbopen/index.html", "h5Url"),
            Wrapper("taobao://m.taobao.com/tbopen/index.html", "h5Url"),
            // The app opens the target of the https page with the same address.
            Wrapper("taobao://m.tb.cn/**", .page),
            Wrapper("taobao://s.click.taobao.com/**", .page),
            Wrapper("taobao://uland.taobao.com/**", .page),
        ],
        labels: ["淘宝", "手机淘宝", "手淘", "淘宝直播"],
        tokens: [.token(11, marks: .any)])
}

extension Platform {
    /// The tokens in links of Alibaba's shops: `tk` and `sp_tk` are Tao-passwords, and `short_name` is a short link.
    static let taobaoTokens = [
        Extraction("tk", .token(length: 11)),
        Extraction("sp_tk", .encodedToken),
        Extraction("short_name", .shortLink(host: "m.tb.cn")),
    ]
}

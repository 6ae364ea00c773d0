// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tmall 天猫.
    ///
    /// Evidence: `Docs/Platforms/tmall.md`. Vectors: `Vectors/platforms/tmall.json`.
    public static let tmall = Platform(
        id: "tmall",
        name: "Tmall",
        chineseName: "天猫",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 2,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://detail.tmall.com/item.htm?id={id}", .many(2026_11_22)),
                    .app("tmall://tmallclient/?{\"action\":\"item:id={id}\"}", .many(2026_11_22)),
                    .reads("tmall://page.tm/itemDetail?itemId={id}", form: .app),
                    .reads("taobao://detail.tmall.com/item.htm?id={id}", form: .app),
                    .reads("https://detail.tmall.com/item_o.htm?id={id}"),
                    .reads("https://detail.m.tmall.com/item.htm?id={id}"),
                    .reads("https://chaoshi.detail.tmall.com/item.htm?id={id}"),
                    .reads("https://detail.tmall.hk/hk/item.htm?id={id}"),
                ]),
            ResourceKind(
                "search", code: 129,
                fields: [.required("q", .text)],
                links: [
                    .url("https://list.tmall.com/search_product.htm?q={q}", .several(2026_11_22)),
                    .app("tmall://page.tm/search?q={q}", .single(2026_11_22)),
                    .reads("taobao://list.tmall.com/search_product.htm?q={q}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "tmall.com", "tmall.hk",
                rules: [
                    .tracking(
                        "abbucket", "abtest", "acm", "activity_id", "ali_refid", "ali_trackid", "algo_expid",
                        "algo_pvid", "bftRwd", "bftTag", "cpp", "impid", "mi_id", "priceTId", "scm", "scm_*",
                        "share_crt_v",
                        "short_name", "shareurl", "sp_tk", "sourceType", "spm", "spm_*", "tbSocialPopKey", "tk",
                        "tkSid",
                        "trackInfo", "un_site", "utparam", "xMktId", "xxc"),
                    .identity("shareUniqueId", "suid", "un", "user_number_id", "ut_sk", "utkn"),
                    .signature("bxsign", "wxsign"),
                ],
                extractions: taobaoTokens)
        ],
        labels: ["天猫", "手机天猫", "天猫国际", "天猫超市"],
        borrowsFrom: "taobao")
}

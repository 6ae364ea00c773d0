// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Kuaishou 快手.
    ///
    /// Evidence: `Docs/Platforms/kuaishou.md`. Vectors: `Vectors/platforms/kuaishou.json`.
    public static let kuaishou = Platform(
        id: "kuaishou",
        name: "Kuaishou",
        chineseName: "快手",
        category: .video,
        kinds: [
            ResourceKind(
                "photo", code: 68,
                // The app also has a number for a work, which cannot be computed from the id.
                fields: [
                    .optional("photo_id", .base62(prefix: "3x")),
                    .optional("photo_number", .decimal),
                ],
                links: [
                    .url("https://www.kuaishou.com/short-video/{photo_id}", .several(2026_11_22)),
                    .app("kwai://work/{photo_id}", .many(2026_11_22)),
                    .app("kwai://work/{photo_number}", .many(2026_11_22)),
                    .reads("https://www.kuaishou.com/video/{photo_id}"),
                    .reads("https://m.kuaishou.com/short-video/{photo_id}"),
                    .reads("https://kuaishou.cn/short-video/{photo_id}"),
                    .reads("https://live.kuaishou.com/u/{*}/{photo_id}"),
                    .reads("https://v.m.chenzhongtech.com/fw/photo/{photo_id}"),
                    // The first label changes with each share.
                    .reads("https://{*}.m.chenzhongtech.com/fw/photo/{photo_id}"),
                    .reads("https://m.gifshow.com/fw/photo/{photo_id}"),
                    .reads("ksnebula://work/{photo_id}", form: .app),
                    .reads("ksnebula://work/{photo_number}", form: .app),
                ]),
            ResourceKind(
                "item", code: 291, category: .commerce,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id={id}", .many(2026_11_30)),
                    .reads("https://app.kwaixiaodian.com/page/kwaishop-buyer-goods-detail-outside?id={id}"),
                    .reads("https://app.kwaixiaodian.com/merchant/shop/detail?id={id}"),
                ]),
            ResourceKind(
                "profile", code: 69,
                fields: [.optional("uid", .base62(prefix: "3x")), .optional("user_id", .decimal)],
                links: [
                    .url("https://www.kuaishou.com/profile/{uid}", .several(2026_11_22)),
                    .app("kwai://profile/{user_id}", .many(2026_11_22)),
                    .reads("ksnebula://profile/{user_id}", form: .app),
                ]),
            ResourceKind(
                "mini_program", code: 70, category: .miniProgram, app: .miniProgram("appid", pages: "path"),
                fields: [
                    .required("appid", .base62(prefix: "ks")),
                    .optional("path", .path),
                    .optional("query", .query),
                ],
                links: [
                    .miniProgram(
                        "kwai://miniapp?appId={appid}&KSMP_source=011012&KSMP_internal_source=011012"
                            + "&path={path+query?}",
                        .several(2026_11_22)),
                    .w3c("kuaishou://miniapp/{appid}/{path**?}?{query**?}", .inferred(2026_11_22)),
                    .reads("kwai://miniapp?appId={appid}&path={path+query?}", form: .miniProgram),
                ]),
            ResourceKind(
                "live", code: 225,
                fields: [.required("live_stream_id", .base64url())],
                links: [
                    .app("kwai://live/play/{live_stream_id}", .many(2026_11_22)),
                    .reads("ksnebula://live/play/{live_stream_id}", form: .app),
                ]),
            ResourceKind(
                "topic", code: 226,
                fields: [.required("name", .text)],
                links: [
                    .app("kwai://tag/topic/{name}", .several(2026_11_22)),
                    .reads("ksnebula://tag/topic/{name}", form: .app),
                ]),
            ResourceKind(
                "search", code: 227,
                fields: [.required("keyword", .text)],
                links: [
                    .app("kwai://search?keyword={keyword}", .several(2026_11_22)),
                    .reads("ksnebula://search?keyword={keyword}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "kuaishou.cn", "kuaishou.com", "kuaishouapp.com", rules: kuaishouRules, shortPaths: ["/f/"]),
            .pages("chenzhongtech.com", "gifshow.com", rules: kuaishouRules, shortPaths: ["/s/"]),
            .pages("kwaixiaodian.com", rules: kuaishouRules),
            .shortLinks("v.kuaishou.com", "v.kuaishouapp.com"),
        ],
        wrappers: [
            Wrapper("kwai://webview", "url"),
            Wrapper("ksnebula://webview", "url"),
        ],
        labels: ["快手", "快手App", "快手极速版"])

    private static let kuaishouRules: [ParameterRule] = [
        .tracking("appType", "cc", "followRefer", "kpn", "shareMethod", "shareMode", "shareType", "subBiz"),
        .identity("efid", "fid", "shareId", "shareObjectId", "shareToken", "userId"),
    ]
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Huawei AppGallery 华为应用市场.
    ///
    /// Evidence: `Docs/Platforms/appgallery.md`. Vectors: `Vectors/platforms/appgallery.json`.
    public static let appGallery = Platform(
        id: "appgallery",
        name: "Huawei AppGallery",
        chineseName: "华为应用市场",
        category: .appStore,
        kinds: [
            ResourceKind(
                "app", code: 105, app: .app("id", on: .android, .harmony),
                fields: [.required("id", .unreserved)],
                links: [
                    .url("https://appgallery.huawei.com/app/detail?id={id}", .official(2026_11_22)),
                    .reads("https://appgallery.huawei.com/app/C{id:huawei}"),
                    .reads("https://appgallery.huawei.com/#/app/C{id:huawei}"),
                    .app("store://appgallery.huawei.com/app/detail?id={id}", .official(2026_11_22), on: .harmony),
                    // Numbers of apps and names of packages have different links on Android.
                    .app("hiapplink://com.huawei.appmarket?appId=C{id:huawei}", .many(2026_12_01), on: .android),
                    .app("appmarket://details?id={id:name}", .many(2026_12_01), on: .android),
                ]),
            ResourceKind(
                "service_link", code: 106, category: .miniProgram,
                fields: [.required("code", .base62()), .optional("query", .query)],
                links: [.url("https://hoas.drcn.agconnect.link/{code}?{query**?}", .many(2026_11_22))]),
        ],
        sites: [.pages("appgallery.huawei.com", rules: [.tracking("channelId")])])
}

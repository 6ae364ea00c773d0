// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu Netdisk 百度网盘.
    ///
    /// Evidence: `Docs/Platforms/baidu_netdisk.md`. Vectors: `Vectors/platforms/baidu_netdisk.json`.
    public static let baiduNetdisk = Platform(
        id: "baidu_netdisk",
        name: "Baidu Netdisk",
        chineseName: "百度网盘",
        category: .storage,
        kinds: [
            ResourceKind(
                "share", code: 67,
                fields: [.required("surl", .base64url()), .optional("pwd", .base62(4))],
                links: [
                    // The `1` belongs to the path and is not part of `surl`.
                    .url("https://pan.baidu.com/s/1{surl}?pwd={pwd?}", .many(2026_11_22)),
                    .app("bdnetdisk://n/action.SHARE_LINK?surl={surl}&pwd={pwd?}", .several(2026_12_01)),
                    .reads("https://pan.baidu.com/share/init?surl={surl}&pwd={pwd?}"),
                    .reads("https://pan.baidu.com/wap/init?surl={surl}&pwd={pwd?}"),
                    .reads("https://yun.baidu.com/s/1{surl}?pwd={pwd?}"),
                    .reads("https://yun.baidu.com/share/init?surl={surl}&pwd={pwd?}"),
                    .reads("https://yun.baidu.com/wap/init?surl={surl}&pwd={pwd?}"),
                    // A parameter stands where the query would begin.
                    .reads("https://pan.baidu.com/s/1{surl}&pwd={pwd}"),
                    .reads("https://pan.baidu.com/s/1{surl}&shfl=sharepset?pwd={pwd?}"),
                    .reads("https://pan.baidu.com/s/1{surl}&shfl=shareset?pwd={pwd?}"),
                ])
        ],
        sites: [
            .pages("pan.baidu.com", "yun.baidu.com", rules: [.needed("pwd", "surl")]).ids(after: "/s/1", atMost: 22)
        ],
        companions: [.shareCode()])
}

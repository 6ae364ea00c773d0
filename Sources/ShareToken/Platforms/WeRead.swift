// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// WeRead 微信读书.
    ///
    /// Evidence: `Docs/Platforms/weread.md`. Vectors: `Vectors/platforms/weread.json`.
    public static let weread = Platform(
        id: "weread",
        name: "WeRead",
        chineseName: "微信读书",
        category: .reading,
        kinds: [
            ResourceKind(
                "book", code: 40,
                fields: [.required("v", .base62())],
                links: [
                    .url("https://weread.qq.com/book-detail?v={v}", .many(2026_11_22)),
                    .reads("https://weread.qq.com/web/bookDetail/{v}"),
                ])
        ],
        sites: [
            .pages(
                "weread.qq.com",
                rules: [
                    .tracking("scene", "type", "wfrom", "wtheme"),
                    .identity("senderVid", "wvid"),
                ])
        ],
        labels: ["微信读书"])
}

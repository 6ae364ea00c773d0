// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Ele.me 饿了么.
    ///
    /// Evidence: `Docs/Platforms/eleme.md`. Vectors: `Vectors/platforms/eleme.json`.
    public static let eleme = Platform(
        id: "eleme",
        name: "Ele.me",
        chineseName: "饿了么",
        category: .localServices,
        kinds: [
            ResourceKind(
                "shop", code: 20,
                fields: [.required("restaurant_id", .decimal)],
                links: [.app("eleme://catering?restaurant_id={restaurant_id}", .several(2026_11_22))]),
            ResourceKind(
                "hongbao", code: 23,
                fields: [
                    .required("sn", .hex(digits: 16)),
                    .optional("lucky_number", .decimal),
                    .optional("theme_id", .decimal),
                ],
                links: [
                    .url(
                        "https://h5.ele.me/hongbao/"
                            + "#lucky_number={lucky_number?}&sn={sn}&theme_id={theme_id?}",
                        .several(2026_11_22))
                ]),
            ResourceKind(
                "search", code: 132,
                fields: [.required("keyword", .text)],
                links: [.app("eleme://search?keyword={keyword}", .single(2026_11_22))]),
        ],
        sites: [
            .pages(
                "ele.me", "ele.to", "eleme.cn",
                rules: [
                    .tracking("from", "isappinstalled", "platform", "track_id"),
                    .identity("device_id", "hardware_id", "refer_user_id"),
                ]),
            .shortLinks("s.click.ele.me", "u.ele.me"),
        ],
        wrappers: [
            Wrapper("eleme://miniapp", "url")
        ],
        labels: ["饿了么"],
        borrowsFrom: "taobao")
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Suning 苏宁易购.
    ///
    /// Evidence: `Docs/Platforms/suning.md`. Vectors: `Vectors/platforms/suning.json`.
    public static let suning = Platform(
        id: "suning",
        name: "Suning",
        chineseName: "苏宁易购",
        category: .commerce,
        kinds: [
            ResourceKind(
                "item", code: 101,
                fields: [.required("vendor", .digits(10)), .required("goods", .decimal)],
                links: [
                    .url("https://product.suning.com/{vendor}/{goods}.html", .many(2026_11_22)),
                    .reads("https://m.suning.com/product/{vendor}/{goods}.html"),
                ])
        ],
        sites: [
            .pages("suning.com", rules: [.tracking("safc", "safp", "safpn")])
        ],
        wrappers: [
            Wrapper("suning://m.suning.com/index", "adId").when("adTypeCode", "1002")
        ],
        labels: ["苏宁", "苏宁易购"])
}

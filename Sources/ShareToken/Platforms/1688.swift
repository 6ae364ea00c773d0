// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// 1688 阿里巴巴 1688.
    ///
    /// Evidence: `Docs/Platforms/1688.md`. Vectors: `Vectors/platforms/1688.json`.
    public static let alibaba1688 = Platform(
        id: "1688",
        name: "1688",
        chineseName: "阿里巴巴 1688",
        category: .commerce,
        kinds: [
            ResourceKind(
                "offer", code: 12,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://detail.1688.com/offer/{id}.html", .several(2026_11_22)),
                    .reads("https://m.1688.com/offer/{id}.html"),
                    // One source reads the parameter on any page.
                    .reads("https://detail.1688.com/{**}?offerId={id}"),
                    .reads("https://m.1688.com/{**}?offerId={id}"),
                ])
        ],
        sites: [
            .pages("1688.com", rules: [.tracking("scm", "scm_*", "spm", "spm_*")]),
            .shortLinks("qr.1688.com", needed: ["secret"]),
        ],
        wrappers: [
            Wrapper("wireless1688://ma.m.1688.com/plugin", "url")
        ],
        labels: ["手机阿里"],
        tokens: [.token(12, 13, marks: .between(["￥", "¥"], ["￥", "¥"]))])
}

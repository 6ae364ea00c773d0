// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Dianping 大众点评.
    ///
    /// Evidence: `Docs/Platforms/dianping.md`. Vectors: `Vectors/platforms/dianping.json`.
    public static let dianping = Platform(
        id: "dianping",
        name: "Dianping",
        chineseName: "大众点评",
        kinds: [],
        sites: [
            .pages(
                "dianping.com",
                rules: [.tracking("msource", "shopcategoryid", "shoptype", "isoversea"), .identity("shareid")]),
            .shortLinks("dpurl.cn"),
        ])
}

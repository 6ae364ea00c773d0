// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Huoshan 抖音火山版.
    ///
    /// Evidence: `Docs/Platforms/huoshan.md`. Vectors: `Vectors/platforms/huoshan.json`.
    public static let huoshan = Platform(
        id: "huoshan",
        name: "Huoshan",
        chineseName: "抖音火山版",
        kinds: [],
        sites: [
            .shortLinks("share.huoshan.com")
        ])
}

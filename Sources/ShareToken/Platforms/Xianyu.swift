// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xianyu 闲鱼.
    ///
    /// Evidence: `Docs/Platforms/xianyu.md`. Vectors: `Vectors/platforms/xianyu.json`.
    public static let xianyu = Platform(
        id: "xianyu",
        name: "Xianyu",
        chineseName: "闲鱼",
        kinds: [],
        sites: [
            .pages(
                "goofish.com",
                rules: [.tracking("forceFlush", "spm", "spm_*"), .identity("ut_sk"), .signature("bxsign")],
                extractions: Platform.taobaoTokens)
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Toutiao 今日头条.
    ///
    /// Evidence: `Docs/Platforms/toutiao.md`. Vectors: `Vectors/platforms/toutiao.json`.
    public static let toutiao = Platform(
        id: "toutiao",
        name: "Toutiao",
        chineseName: "今日头条",
        kinds: [],
        sites: [
            .pages(
                "toutiao.com",
                rules: [.tracking("appshare", "log_from", "wid"), .identity("share_token")])
        ])
}

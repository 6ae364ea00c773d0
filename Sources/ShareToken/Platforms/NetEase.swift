// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// NetEase 网易.
    ///
    /// Evidence: `Docs/Platforms/netease.md`. Vectors: `Vectors/platforms/netease.json`.
    public static let netease = Platform(
        id: "netease",
        name: "NetEase",
        chineseName: "网易",
        kinds: [],
        sites: [
            .pages(
                "music.163.com",
                rules: [
                    .needed("id"),
                    .tracking("app_version", "dlt", "sc", "tn", "uct", "uct2"),
                    .identity("userid"),
                ]),
            .shortLinks("163cn.tv"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Bilibili 哔哩哔哩.
    ///
    /// Evidence: `Docs/Platforms/bilibili.md`. Vectors: `Vectors/platforms/bilibili.json`.
    public static let bilibili = Platform(
        id: "bilibili",
        name: "Bilibili",
        chineseName: "哔哩哔哩",
        kinds: [],
        sites: [
            .pages(
                "bilibili.com",
                rules: [
                    .needed("p", "t"),
                    .tracking(
                        "from_spmid", "is_story_h5", "plat_id", "share_from", "share_medium", "share_plat",
                        "share_session_id", "share_source", "share_tag", "spm_id_from", "spmid", "timestamp", "trackid",
                        "unique_k"),
                    .identity("buvid", "mid", "up_id", "vd_source"),
                ]),
            .shortLinks("b23.tv"),
        ])
}

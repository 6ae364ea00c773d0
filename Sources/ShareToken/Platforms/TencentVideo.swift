// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Video 腾讯视频.
    ///
    /// Evidence: `Docs/Platforms/tencent_video.md`. Vectors: `Vectors/platforms/tencent_video.json`.
    public static let tencentVideo = Platform(
        id: "tencent_video",
        name: "Tencent Video",
        chineseName: "腾讯视频",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 37,
                fields: [.required("vid", .base62(11)), .optional("cid", .base62(15))],
                links: [
                    .url("https://v.qq.com/x/cover/{cid}/{vid}.html", .several(2026_11_22)),
                    .url("https://v.qq.com/x/page/{vid}.html", .several(2026_11_22)),
                    .app("tenvideo2://?action=1&cover_id={cid}&video_id={vid}", .several(2026_11_22)),
                    .app("tenvideo2://?action=5&video_id={vid}", .many(2026_11_22)),
                    .reads("tenvideo2://?action=1&video_id={vid}", form: .app),
                    .reads("https://v.qq.com/cover/{*}/{cid}/{vid}.html"),
                    .reads("https://v.qq.com/cover/{*}/{cid}.html?vid={vid}"),
                    .reads("https://v.qq.com/page/{*}/{*}/{*}/{vid}.html"),
                    .reads("https://m.v.qq.com/x/cover/{*}/{cid}/{vid}.html"),
                    .reads("https://m.v.qq.com/cover/{*}/{cid}.html?vid={vid}"),
                    .reads("https://m.v.qq.com/page/{*}/{*}/{*}/{vid}.html"),
                    .reads("https://m.v.qq.com/{**}?vid={vid}&cid={cid?}"),
                ]),
            ResourceKind(
                "cover", code: 36,
                fields: [.required("cid", .base62(15))],
                links: [
                    .url("https://v.qq.com/x/cover/{cid}.html", .several(2026_11_22)),
                    .reads("https://v.qq.com/detail/{*}/{cid}.html"),
                    .reads("https://v.qq.com/cover/{*}/{cid}.html"),
                ]),
        ],
        sites: [
            .pages(
                "v.qq.com", rules: [.tracking("playtime", "ptag", "second_share", "share_from", "url_from")])
        ],
        labels: ["腾讯视频"])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Youku 优酷.
    ///
    /// Evidence: `Docs/Platforms/youku.md`. Vectors: `Vectors/platforms/youku.json`.
    public static let youku = Platform(
        id: "youku",
        name: "Youku",
        chineseName: "优酷",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 13,
                fields: [.required("vid", .base64(prefix: "X"))],
                links: [
                    .url("https://v.youku.com/v_show/id_{vid}.html", .many(2026_11_22)),
                    .reads("https://v.youku.com/v_show/id_{vid:unpadded}.html"),
                    // The text after the id is the place in a list.
                    .reads("https://v.youku.com/v_show/id_{vid}_{**}"),
                    .reads("https://v.youku.com/v_show/id_{vid:unpadded}_{**}"),
                    .app("youku://play?vid={vid}", .many(2026_11_22)),
                    .reads("youku://play?vid={vid:unpadded}", form: .app),
                    .reads("https://m.youku.com/video/id_{vid}.html"),
                    .reads("https://m.youku.com/video/id_{vid:unpadded}.html"),
                    .reads("https://v.youku.com/video?vid={vid}"),
                    .reads("https://v.youku.com/video?vid={vid:unpadded}"),
                    .reads("https://player.youku.com/player.php/sid/{vid}/v.swf"),
                    .reads("https://player.youku.com/player.php/sid/{vid:unpadded}/v.swf"),
                    .reads("https://player.youku.com/embed/{vid}"),
                    .reads("https://player.youku.com/embed/{vid:unpadded}"),
                    .reads("https://player.youku.com/embed/{vid:youku}"),
                    .reads("https://video.tudou.com/v/{vid}.html"),
                    .reads("https://video.tudou.com/v/{vid:unpadded}.html"),
                    .reads("https://video.tudou.com/v/{vid}"),
                    .reads("https://video.tudou.com/v/{vid:unpadded}"),
                ])
        ],
        sites: [
            .pages("youku.com", "tudou.com", rules: [.tracking("f", "from", "spm", "spm_*", "tpa")])
        ])
}

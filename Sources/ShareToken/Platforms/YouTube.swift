// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// YouTube.
    ///
    /// Evidence: `Docs/Platforms/youtube.md`. Vectors: `Vectors/platforms/youtube.json`.
    public static let youTube = Platform(
        id: "youtube",
        name: "YouTube",
        chineseName: "YouTube",
        category: .video,
        kinds: [
            ResourceKind(
                "playlist", code: 295,
                fields: [.required("list", .base64url())],
                links: [
                    .url("https://www.youtube.com/playlist?list={list}", .many(2026_11_30)),
                    .reads("https://m.youtube.com/playlist?list={list}"),
                    .reads("https://www.youtube.com/embed/videoseries?list={list}"),
                ]),
            ResourceKind(
                "channel_live", code: 296,
                fields: [.required("channel", .base64url(22, prefix: "UC"))],
                links: [
                    .url("https://www.youtube.com/channel/{channel}/live", .many(2026_11_30)),
                    .reads("https://www.youtube.com/embed/live_stream?channel={channel}"),
                ]),
            ResourceKind(
                "video", code: 95,
                fields: [
                    .required("id", .base64url(11)), .optional("t", .unreserved), .optional("list", .base64url()),
                ],
                links: [
                    // Older links have the start in the fragment, which the other templates do not read.
                    .reads("https://www.youtube.com/watch?v={id}&list={list?}#t={t}"),
                    .url("https://www.youtube.com/watch?v={id}&t={t?}&list={list?}", .many(2026_11_22)),
                    .app("vnd.youtube://{id}", .several(2026_11_22)),
                    .reads("https://youtu.be/{id}?list={list?}#t={t}"),
                    .reads("https://youtu.be/{id}?t={t?}&list={list?}"),
                    .reads("https://youtube.com/watch?v={id}&t={t?}&list={list?}"),
                    .reads("https://m.youtube.com/watch?v={id}&t={t?}&list={list?}"),
                    .reads("https://www.youtube.com/shorts/{id}?t={t?}"),
                    .reads("https://youtube.com/shorts/{id}?t={t?}"),
                    .reads("https://www.youtube.com/live/{id}?t={t?}"),
                    .reads("https://www.youtube.com/embed/{id:embed}?start={t?}&list={list?}"),
                    .reads("youtube://watch?v={id}", form: .app),
                ]),
        ],
        sites: [
            .pages("youtube.com", "youtu.be", rules: [.tracking("feature"), .identity("si")])
                .titles("/@", "/c/", "/user/", "/hashtag/")
        ],
        wrappers: [
            Wrapper("www.youtube.com/redirect", "q"),
            Wrapper("youtube.com/redirect", "q"),
            Wrapper("m.youtube.com/redirect", "q"),
        ])
}

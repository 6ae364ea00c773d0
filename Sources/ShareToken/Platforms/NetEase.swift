// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// NetEase 网易: Cloud Music 网易云音乐 and News 网易新闻.
    ///
    /// Evidence: `Docs/Platforms/netease.md`. Vectors: `Vectors/platforms/netease.json`.
    public static let netease = Platform(
        id: "netease",
        name: "NetEase",
        chineseName: "网易",
        category: .music,
        kinds: [
            music(
                "song", 90, .many(2026_11_22),
                [
                    .app("orpheus://song/{id}", .many(2026_11_22)),
                    .reads("https://music.163.com/song/{id}"),
                    .reads("https://y.music.163.com/m/song/{id}"),
                    // The link of the desktop app.
                    .reads("orpheus://base64({\"cmd\":\"play\",\"type\":\"song\",\"id\":\"{id}\"})", form: .app),
                ]),
            music(
                "album", 91, .many(2026_11_22),
                [
                    .app("orpheus://album/{id}", .many(2026_11_22)),
                    .reads("https://music.163.com/album/{id}"),
                ]),
            music(
                "playlist", 92, .many(2026_11_22),
                [
                    .app("orpheus://playlist/{id}", .many(2026_11_22)),
                    .reads("https://music.163.com/playlist/{id}"),
                    // The playlist on the user's own page.
                    .reads("https://music.163.com/#/my/m/music/playlist?id={id}"),
                    // The other number is that of the user who made the playlist.
                    .reads("https://music.163.com/playlist/{id}/{*:decimal}"),
                ]),
            music("artist", 93, .many(2026_11_22), [.app("orpheus://artist/{id}", .many(2026_11_22))]),
            music("mv", 94, .many(2026_11_22), []),
            music("program", 292, .several(2026_11_30), []),
            ResourceKind(
                "listen_together", code: 233,
                fields: [.required("room_id", .unreserved), .required("inviter_id", .decimal)],
                links: [
                    .url(
                        "https://music.163.com/listen-together/multishare/index.html"
                            + "?roomId={room_id}&inviterUid={inviter_id}", .single(2026_11_22)),
                    .app(
                        "orpheus://nm/play/listenTogether?roomId={room_id}&inviterId={inviter_id}",
                        .single(2026_11_22)),
                ]),
            ResourceKind(
                "news", code: 234, category: .news,
                fields: [.required("post_id", .base62(16))],
                links: [
                    .url("https://www.163.com/dy/article/{post_id}.html", .many(2026_11_30)),
                    .app("newsapp://doc/{post_id}", .several(2026_11_22)),
                ]),
            ResourceKind(
                "user", code: 235,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://music.163.com/user/home?id={id}", .many(2026_11_22)),
                    .app("orpheus://nm/user/home?id={id}", .single(2026_11_22)),
                    .reads("https://music.163.com/#/user/home?id={id}"),
                ]),
        ],
        sites: [
            .pages(
                "music.163.com",
                rules: [
                    .needed("id"),
                    .tracking("app_version", "dlt", "sc", "tn", "uct", "uct2"),
                    .identity("userid"),
                ]),
            .pages("www.163.com", rules: []),
            .shortLinks("163cn.tv"),
        ])

    /// A kind of music resource, with the pages that all such kinds have.
    ///
    /// - Parameters:
    ///   - evidence: What supports the page that is printed.
    ///   - others: The other links of the kind.
    private static func music(
        _ name: String, _ code: UInt32, _ evidence: Evidence, _ others: [LinkTemplate]
    ) -> ResourceKind {
        let pages: [LinkTemplate] = [
            .url("https://music.163.com/\(name)?id={id}", evidence),
            .reads("https://music.163.com/#/\(name)?id={id}"),
            .reads("https://music.163.com/m/\(name)?id={id}"),
            .reads("https://music.163.com/#/m/\(name)?id={id}"),
            .reads("https://y.music.163.com/m/\(name)?id={id}"),
        ]
        return ResourceKind(name, code: code, fields: [.required("id", .decimal)], links: pages + others)
    }
}

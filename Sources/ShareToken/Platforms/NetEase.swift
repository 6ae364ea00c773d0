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
                "song", 90,
                [
                    .app("orpheus://song/{id}"),
                    .reads("https://music.163.com/song/{id}"),
                    .reads("https://y.music.163.com/m/song/{id}"),
                    // The link of the desktop app.
                    .reads("orpheus://base64({\"cmd\":\"play\",\"type\":\"song\",\"id\":\"{id}\"})", form: .app),
                ]),
            music(
                "album", 91,
                [
                    .app("orpheus://album/{id}"),
                    .reads("https://music.163.com/album/{id}"),
                ]),
            music(
                "playlist", 92,
                [
                    .app("orpheus://playlist/{id}"),
                    .reads("https://music.163.com/playlist/{id}"),
                    // The playlist on the user's own page.
                    .reads("https://music.163.com/#/my/m/music/playlist?id={id}"),
                    // The other number is that of the user who made the playlist.
                    .reads("https://music.163.com/playlist/{id}/{*:decimal}"),
                ]),
            music("artist", 93, [.app("orpheus://artist/{id}")]),
            music("mv", 94, []),
            music("program", 292, []),
            ResourceKind(
                "listen_together", code: 233,
                fields: [.required("room_id", .unreserved), .required("inviter_id", .decimal)],
                links: [
                    .url(
                        "https://music.163.com/listen-together/multishare/index.html"
                            + "?roomId={room_id}&inviterUid={inviter_id}"),
                    .app("orpheus://nm/play/listenTogether?roomId={room_id}&inviterId={inviter_id}"),
                ]),
            ResourceKind(
                "news", code: 234, category: .news,
                fields: [.required("post_id", .base62(16))],
                links: [
                    .url("https://www.163.com/dy/article/{post_id}.html"),
                    .app("newsapp://doc/{post_id}"),
                ]),
            ResourceKind(
                "user", code: 235,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://music.163.com/user/home?id={id}"),
                    .app("orpheus://nm/user/home?id={id}"),
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
    private static func music(_ name: String, _ code: UInt32, _ others: [LinkTemplate]) -> ResourceKind {
        let pages: [LinkTemplate] = [
            .url("https://music.163.com/\(name)?id={id}"),
            .reads("https://music.163.com/#/\(name)?id={id}"),
            .reads("https://music.163.com/m/\(name)?id={id}"),
            .reads("https://music.163.com/#/m/\(name)?id={id}"),
            .reads("https://y.music.163.com/m/\(name)?id={id}"),
        ]
        return ResourceKind(name, code: code, fields: [.required("id", .decimal)], links: pages + others)
    }
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Bilibili 哔哩哔哩.
    ///
    /// Evidence: `Docs/Platforms/bilibili.md`. Vectors: `Vectors/platforms/bilibili.json`.
    public static let bilibili = Platform(
        id: "bilibili",
        name: "Bilibili",
        chineseName: "哔哩哔哩",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 74,
                // `p` is the part, `t` the start in seconds. No source says that `t` is a whole number.
                fields: [.required("bvid", .bvid), .optional("p", .decimal), .optional("t", .unreserved)],
                links: [
                    .url("https://www.bilibili.com/video/{bvid}" + place),
                    .app("bilibili://video/{bvid}"),
                ] + LinkTemplate.weChatPage(miniProgram, "pages/video/video", "bvid%3D{bvid}") + [
                    .reads("https://www.bilibili.com/video/av{bvid:av}" + place),
                    .reads("https://m.bilibili.com/video/{bvid}" + place),
                    .reads("https://m.bilibili.com/video/av{bvid:av}" + place),
                    .reads("https://bilibili.com/video/{bvid}" + place),
                    .reads("https://bilibili.com/video/av{bvid:av}" + place),
                    .reads("https://www.bilibili.com/{bvid}" + place),
                    .reads("https://www.bilibili.com/av{bvid:av}" + place),
                    .reads("https://b23.tv/{bvid}" + place),
                    .reads("https://b23.tv/av{bvid:av}" + place),
                    // Embedded players, and pages with a player among other things.
                    .reads(player + "bvid={bvid}" + firstPart),
                    .reads(player + "aid={bvid:av}" + firstPart),
                    .reads(player + "bvid={bvid}&aid={*:decimal}" + firstPart),
                    .reads(player + "bvid={bvid}" + part),
                    .reads(player + "aid={bvid:av}" + part),
                    .reads(player + "bvid={bvid}&aid={*:decimal}" + part),
                    .reads("https://www.bilibili.com/festival/{*}?bvid={bvid}&p={p?}&t={t?}"),
                    .reads("https://www.bilibili.com/list/watchlater?bvid={bvid}&p={p?}&t={t?}"),
                    .reads("bilibili://video/{bvid:av}", form: .app),
                    .reads("bilibili://video/av{bvid:av}", form: .app),
                ]),
            kind(
                "episode", 75, "ep_id", "www.bilibili.com/bangumi/play/ep", "m.bilibili.com/bangumi/play/ep",
                "b23.tv/ep", app: "pgc/season/ep",
                others: LinkTemplate.weChatPage(miniProgram, "pages/pgcvideo/pgcvideo", "epid%3D{ep_id}")),
            kind(
                "season", 76, "season_id", "www.bilibili.com/bangumi/play/ss", "m.bilibili.com/bangumi/play/ss",
                "b23.tv/ss",
                app: "bangumi/season", others: [.reads("bilibili://pgc/season/{season_id}", form: .app)]),
            kind("article", 77, "cvid", "www.bilibili.com/read/cv", app: "article", category: .reading),
            kind("opus", 78, "id", "www.bilibili.com/opus/", "m.bilibili.com/opus/", app: "opus/detail"),
            ResourceKind(
                "dynamic", code: 79,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://t.bilibili.com/{id}"),
                    .app("bilibili://following/detail/{id}"),
                    .reads("https://m.bilibili.com/dynamic/{id}"),
                    // The app's routes do not have this address.
                    .reads("bilibili://dynamic/{id}", form: .app),
                ]),
            kind(
                "live", 80, "room_id", "live.bilibili.com/", "live.bilibili.com/h5/", "live.bilibili.com/blanc/",
                app: "live"),
            kind("user", 81, "mid", "space.bilibili.com/", "m.bilibili.com/space/", app: "space"),
            ResourceKind(
                "list", code: 229,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.bilibili.com/medialist/play/ml{id}"),
                    .app("bilibili://music/playlist/playpage/{id}"),
                    .reads("https://www.bilibili.com/medialist/detail/ml{id}"),
                    // With `ctype` the number may be that of a collection, which this kind does not cover.
                    .reads("https://space.bilibili.com/{*:decimal}/favlist?fid={id}&ctype={}"),
                ]),
            kind("media", 282, "media_id", "www.bilibili.com/bangumi/media/md"),
            kind("course_episode", 283, "ep_id", "www.bilibili.com/cheese/play/ep"),
            kind("course", 284, "season_id", "www.bilibili.com/cheese/play/ss"),
            kind("audio", 285, "sid", "www.bilibili.com/audio/au", "m.bilibili.com/audio/au", category: .music),
            ResourceKind(
                "search", code: 230,
                fields: [.required("keyword", .text)],
                links: [.app("bilibili://search?keyword={keyword}")]),
        ],
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
            // The app counts the part and its start in other numbers than pages do.
            .pages("bilibili://video", rules: [.needed("page", "start_progress")]),
            .shortLinks("b23.tv", "bili2233.cn"),
        ],
        wrappers: [
            Wrapper("game.bilibili.com/linkfilter", "url"),
            Wrapper("www.bilibili.com/york/link-middle-page/**", "redirect_url", "url"),
        ],
        tokens: [
            .id(prefix: "BV1", length: 12, kind: "video", field: "bvid"),
            // Shorter numbers occur in other words, such as the names of codecs.
            .number(prefix: "av", digits: 5...16, spelling: .av, kind: "video", field: "bvid"),
            .number(prefix: "AV", digits: 5...16, spelling: .av, kind: "video", field: "bvid"),
        ])

    /// The mini-program of Bilibili in WeChat.
    private static let miniProgram = "wx7564fd5313d24844"

    private static let place = "?p={p?}&t={t?}"

    private static let player = "https://player.bilibili.com/player.html?"

    /// The parameters of the part in players: most call it `page`, and have it for the first part too.
    private static let part = "&p={p?}&page={p?}&t={t?}"
    private static let firstPart = "&page=1&t={t?}"

    /// A kind with one number, at the end of all its links.
    private static func kind(
        _ name: String, _ code: UInt32, _ field: String, _ addresses: String..., app: String? = nil,
        category: ResourceCategory? = nil, others: [LinkTemplate] = []
    ) -> ResourceKind {
        var links = addresses.map { LinkTemplate.reads("https://\($0){\(field)}") }
        links[0] = .url(links[0].text)
        if let app { links.append(.app("bilibili://\(app)/{\(field)}")) }
        return ResourceKind(
            name, code: code, category: category, fields: [.required(field, .decimal)], links: links + others)
    }
}

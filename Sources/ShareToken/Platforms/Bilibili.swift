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
                    .url("https://www.bilibili.com/video/{bvid}" + place, .many(2026_11_22)),
                    .app("bilibili://video/{bvid}", .several(2026_11_22)),
                ] + LinkTemplate.weChatPage(miniProgram, "pages/video/video", "bvid%3D{bvid}", .many(2026_12_01)) + [
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
                "b23.tv/ep",
                evidence: .many(2026_11_22), app: ("pgc/season/ep", .many(2026_12_01)),
                others: LinkTemplate.weChatPage(
                    miniProgram, "pages/pgcvideo/pgcvideo", "epid%3D{ep_id}", .single(2026_12_01))),
            kind(
                "season", 76, "season_id", "www.bilibili.com/bangumi/play/ss", "m.bilibili.com/bangumi/play/ss",
                "b23.tv/ss",
                evidence: .many(2026_11_22), app: ("bangumi/season", .many(2026_11_22)),
                others: [.reads("bilibili://pgc/season/{season_id}", form: .app)]),
            kind(
                "article", 77, "cvid", "www.bilibili.com/read/cv",
                evidence: .several(2026_11_22), app: ("article", .several(2026_11_22)), category: .reading),
            kind(
                "opus", 78, "id", "www.bilibili.com/opus/", "m.bilibili.com/opus/",
                evidence: .many(2026_11_22), app: ("opus/detail", .single(2026_11_22))),
            ResourceKind(
                "dynamic", code: 79,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://t.bilibili.com/{id}", .several(2026_11_22)),
                    .app("bilibili://following/detail/{id}", .several(2026_12_01)),
                    .reads("https://m.bilibili.com/dynamic/{id}"),
                    // The app's routes do not have this address.
                    .reads("bilibili://dynamic/{id}", form: .app),
                ]),
            kind(
                "live", 80, "room_id", "live.bilibili.com/", "live.bilibili.com/h5/", "live.bilibili.com/blanc/",
                evidence: .several(2026_11_22), app: ("live", .single(2026_11_22))),
            kind(
                "user", 81, "mid", "space.bilibili.com/", "m.bilibili.com/space/",
                evidence: .many(2026_11_22), app: ("space", .single(2026_11_22))),
            ResourceKind(
                "list", code: 229,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.bilibili.com/medialist/play/ml{id}", .several(2026_11_22)),
                    .app("bilibili://music/playlist/playpage/{id}", .many(2026_12_01)),
                    .reads("https://www.bilibili.com/medialist/detail/ml{id}"),
                    // With `ctype` the number may be that of a collection, which this kind does not cover.
                    .reads("https://space.bilibili.com/{*:decimal}/favlist?fid={id}&ctype={}"),
                ]),
            kind("media", 282, "media_id", "www.bilibili.com/bangumi/media/md", evidence: .many(2026_11_30)),
            kind("course_episode", 283, "ep_id", "www.bilibili.com/cheese/play/ep", evidence: .many(2026_11_30)),
            kind("course", 284, "season_id", "www.bilibili.com/cheese/play/ss", evidence: .many(2026_11_30)),
            kind(
                "audio", 285, "sid", "www.bilibili.com/audio/au", "m.bilibili.com/audio/au",
                evidence: .several(2026_11_30), category: .music),
            ResourceKind(
                "search", code: 230,
                fields: [.required("keyword", .text)],
                links: [.app("bilibili://search?keyword={keyword}", .single(2026_11_22))]),
        ],
        sites: [
            .pages(
                "bilibili.com",
                rules: [
                    // `sid` is the number of a series.
                    .needed("p", "sid", "t"),
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
    ///
    /// - Parameters:
    ///   - addresses: The pages. The URL is printed with the first one.
    ///   - evidence: What supports the first page.
    ///   - app: The path of the link that opens the app, and what supports that link.
    private static func kind(
        _ name: String, _ code: UInt32, _ field: String, _ addresses: String..., evidence: Evidence,
        app: (path: String, evidence: Evidence)? = nil, category: ResourceCategory? = nil, others: [LinkTemplate] = []
    ) -> ResourceKind {
        var links = addresses.map { LinkTemplate.reads("https://\($0){\(field)}") }
        links[0] = .url(links[0].text, evidence)
        if let app { links.append(.app("bilibili://\(app.path)/{\(field)}", app.evidence)) }
        return ResourceKind(
            name, code: code, category: category, fields: [.required(field, .decimal)], links: links + others)
    }
}

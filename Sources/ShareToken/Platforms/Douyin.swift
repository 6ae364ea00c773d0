// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Douyin 抖音.
    ///
    /// Evidence: `Docs/Platforms/douyin.md`. Vectors: `Vectors/platforms/douyin.json`.
    public static let douyin = Platform(
        id: "douyin",
        name: "Douyin",
        chineseName: "抖音",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 7,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.douyin.com/video/{id}", .many(2026_11_22)),
                    .app("snssdk1128://aweme/detail/{id}", .many(2026_11_22)),
                    .reads("https://www.douyin.com/jingxuan/video/{id}"),
                    .reads("https://jingxuan.douyin.com/m/video/{id}"),
                    .reads("https://www.iesdouyin.com/share/video/{id}"),
                    .reads("https://www.douyin.com/share/video/{id}"),
                    .reads("https://m.douyin.com/share/video/{id}"),
                    // The overlay of a video opens on pages of every kind.
                    .reads("https://www.douyin.com/{**}?modal_id={id}"),
                    .reads("snssdk2329://aweme/detail/{id}", form: .app),
                    .reads("aweme://aweme/detail/{id}", form: .app),
                ]),
            // A film or an episode of a series. No source says that its number is that of a video.
            ResourceKind(
                "long_video", code: 287,
                fields: [.required("id", .decimal)],
                links: [.url("https://www.douyin.com/lvdetail/{id}", .single(2026_11_30))]),
            ResourceKind(
                "note", code: 8,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.douyin.com/note/{id}", .several(2026_11_22)),
                    .reads("https://www.douyin.com/gallery/{id}"),
                    .reads("https://jingxuan.douyin.com/m/note/{id}"),
                    .reads("https://www.iesdouyin.com/share/note/{id}"),
                    .reads("https://www.iesdouyin.com/share/slides/{id}"),
                    .reads("https://m.douyin.com/share/note/{id}"),
                ]),
            // The number of a user in the app and on old pages. Only the server can map it to a `sec_uid`.
            ResourceKind(
                "profile", code: 194,
                fields: [.required("uid", .decimal)],
                links: [
                    .app("snssdk1128://user/profile/{uid}", .many(2026_11_22)),
                    .reads("https://www.douyin.com/share/user/{uid}"),
                    .reads("https://www.iesdouyin.com/share/user/{uid}"),
                    .reads("snssdk2329://user/profile/{uid}", form: .app),
                    .reads("aweme://user/profile/{uid}", form: .app),
                ]),
            ResourceKind(
                "user", code: 9,
                fields: [.required("sec_uid", .base64url())],
                links: [
                    .url("https://www.douyin.com/user/{sec_uid}", .several(2026_11_22)),
                    .app("snssdk1128://user/profile?sec_uid={sec_uid}", .many(2026_12_01)),
                    .reads("aweme://user/profile?sec_uid={sec_uid}", form: .app),
                    .reads("https://www.iesdouyin.com/share/user/{sec_uid}"),
                ]),
            ResourceKind(
                "live", code: 45,
                // The number of the host's page, or of one broadcast.
                fields: [.optional("web_rid", .decimal), .optional("room_id", .decimal)],
                links: [
                    .url("https://live.douyin.com/{web_rid}", .several(2026_11_22)),
                    .url("https://webcast.amemv.com/douyin/webcast/reflow/{room_id}", .single(2026_11_22)),
                    .app("snssdk1128://live?room_id={room_id}", .several(2026_11_22)),
                    .reads("https://live.douyin.com/?web_rid={web_rid}"),
                    .reads("https://webcast.amemv.com/webcast/reflow/{room_id}"),
                    .reads("https://www.douyin.com/root/live/{web_rid}"),
                    .reads("snssdk1128://webcast_room?room_id={room_id}", form: .app),
                    .reads("snssdk1128://aweme/live/{room_id}", form: .app),
                    .reads("snssdk2329://live?room_id={room_id}", form: .app),
                ]),
            ResourceKind(
                "item", code: 46, category: .commerce,
                fields: [.optional("id", .decimal), .optional("promotion_id", .decimal)],
                links: [
                    .url(
                        "https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id={id}",
                        .several(2026_11_22)),
                    .app("snssdk1128://ec_goods_detail?promotion_id={promotion_id}", .single(2026_11_22)),
                    .reads("https://haohuo.jinritemai.com/views/product/detail?id={id}"),
                    .reads("snssdk1128://goods/seeding?promotion_id={promotion_id}", form: .app),
                ]),
            ResourceKind(
                "collection", code: 47,
                fields: [.required("mix_id", .decimal)],
                links: [
                    .url("https://www.douyin.com/collection/{mix_id}", .single(2026_11_22)),
                    .reads("https://www.douyin.com/mix/{mix_id}"),
                ]),
            ResourceKind(
                "music", code: 48,
                fields: [.required("music_id", .decimal)],
                links: [
                    .url("https://www.douyin.com/music/{music_id}", .single(2026_11_22)),
                    .app("snssdk1128://music/detail/{music_id}", .several(2026_11_22)),
                ]),
            ResourceKind(
                "search", code: 192,
                fields: [.required("keyword", .text)],
                links: [
                    .url("https://www.douyin.com/search/{keyword}", .several(2026_11_22)),
                    .app("snssdk1128://search/result?keyword={keyword}", .single(2026_11_22)),
                    .reads("snssdk1128://search/tabs?keyword={keyword}", form: .app),
                ]),
            ResourceKind(
                "soda_playlist", code: 193,
                fields: [.required("playlist_id", .decimal)],
                links: [
                    .url("https://www.douyin.com/qishui/playlist/{playlist_id}", .single(2026_11_22)),
                    .reads("https://music.douyin.com/qishui/share/playlist?playlist_id={playlist_id}"),
                ]),
            ResourceKind(
                "challenge", code: 195,
                fields: [.required("id", .decimal)],
                links: [.app("snssdk1128://challenge/detail/{id}", .several(2026_11_22))]),
            ResourceKind(
                "poi", code: 196,
                fields: [.required("id", .decimal)],
                links: [.app("snssdk1128://poi/detail?id={id}", .several(2026_11_22))]),
            ResourceKind(
                "forward", code: 197,
                fields: [.required("id", .decimal)],
                links: [.app("snssdk1128://forward/detail/{id}", .several(2026_11_22))]),
            ResourceKind(
                "shop", code: 198, category: .commerce,
                fields: [.required("sec_shop_id", .base64url())],
                links: [.app("snssdk1128://goods/store?sec_shop_id={sec_shop_id}", .single(2026_11_22))]),
        ],
        sites: [
            .pages(
                "douyin.com", "iesdouyin.com", "jinritemai.com", "amemv.com", "snssdk1128://live",
                rules: [
                    .needed("vid", "web_rid", "room_id", "promotion_id", "sec_shop_id"),
                    .tracking(
                        "appParam", "enable_replay", "from_aid", "from_ssr", "from_tab_name", "gd_label",
                        "needlaunchlog", "previous_page", "region", "share_track_info", "share_version", "titleType",
                        "ts", "tt_from", "video_share_track_ver", "with_sec_did"),
                    .identity("did", "iid", "mid", "share_token", "u_code"),
                    .signature("share_sign"),
                ]),
            .shortLinks("v.douyin.com", "jx.douyin.com", "qishui.douyin.com"),
            // Only the deep link in `scheme` tells where these links lead.
            .shortLinks("z.douyin.com", needed: ["scheme"]),
        ],
        wrappers: [
            Wrapper("z.douyin.com/**", "scheme"),
            Wrapper("snssdk1128://webview", "url"),
            Wrapper("snssdk2329://webview", "url"),
        ],
        labels: ["抖音", "抖音短视频", "抖音极速版", "抖音商城"],
        tokens: [
            .token(11, opening: "##", closing: "##[抖音口令]"),
            .token(14, marks: .between(["Э"], ["Э"]).after("抖音")),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Douyin 抖音.
    ///
    /// Evidence: `Docs/Platforms/douyin.md`. Vectors: `Vectors/platforms/douyin.json`.
    public static let douyin = Platform(
        id: "douyin",
        name: "Douyin",
        chineseName: "抖音",
        kinds: [
            ResourceKind(
                "video", code: 7,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.douyin.com/video/{id}"),
                    .app("snssdk1128://aweme/detail/{id}"),
                    .reads("https://www.douyin.com/jingxuan/video/{id}"),
                    .reads("https://www.iesdouyin.com/share/video/{id}"),
                    // The overlay of a video lies over pages of every kind.
                    .reads("https://www.douyin.com/{**}?modal_id={id}"),
                ]),
            ResourceKind(
                "note", code: 8,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.douyin.com/note/{id}"),
                    .reads("https://www.douyin.com/gallery/{id}"),
                ]),
            ResourceKind(
                "user", code: 9,
                fields: [.required("sec_uid", .base64url())],
                links: [
                    .url("https://www.douyin.com/user/{sec_uid}"),
                    .reads("https://www.iesdouyin.com/share/user/{sec_uid}"),
                ]),
        ],
        sites: [
            .pages(
                "douyin.com", "iesdouyin.com", "jinritemai.com",
                rules: [
                    .needed("vid", "web_rid", "room_id", "promotion_id", "sec_shop_id"),
                    .tracking(
                        "appParam", "enable_replay", "from_aid", "from_ssr", "from_tab_name", "gd_label",
                        "needlaunchlog", "previous_page", "region", "share_track_info", "share_version", "titleType",
                        "ts", "tt_from", "video_share_track_ver", "with_sec_did"),
                    .identity("did", "iid", "mid", "share_token", "u_code"),
                    .signature("share_sign"),
                ]),
            .shortLinks("v.douyin.com", "qishui.douyin.com"),
            // The deep link in `scheme` is all that can be known of where these lead.
            .shortLinks("z.douyin.com", needed: ["scheme"]),
        ],
        wrappers: [
            Wrapper("z.douyin.com/**", "scheme"),
            Wrapper("snssdk1128://webview", "url"),
            Wrapper("snssdk2329://webview", "url"),
        ],
        labels: ["抖音", "抖音短视频", "抖音极速版", "抖音商城", "抖音火山版"],
        tokens: [.token(11, opening: "##", closing: "##[抖音口令]")])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xigua Video 西瓜视频.
    ///
    /// Evidence: `Docs/Platforms/xigua.md`. Vectors: `Vectors/platforms/xigua.json`.
    public static let xigua = Platform(
        id: "xigua",
        name: "Xigua Video",
        chineseName: "西瓜视频",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 54,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://www.ixigua.com/{id}", .several(2026_11_22)),
                    .app("snssdk32://detail?groupid={id}", .several(2026_11_22)),
                    .reads("https://m.ixigua.com/video/{id}"),
                    .reads("https://www.ixigua.com/i{id}"),
                    .reads("https://m.ixigua.com/douyin/share/video/{id}"),
                    .reads("https://www.iesdouyin.com/xg/video/{id}"),
                ]),
            ResourceKind(
                "live", code: 203,
                fields: [.required("room_id", .decimal)],
                links: [.app("snssdk32://xigua_live?room_id={room_id}", .several(2026_11_22))]),
        ],
        sites: [
            .pages("ixigua.com", rules: []),
            .shortLinks("v.ixigua.com"),
        ])
}

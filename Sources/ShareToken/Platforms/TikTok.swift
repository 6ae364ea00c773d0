// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// TikTok TikTok.
    ///
    /// Evidence: `Docs/Platforms/tiktok.md`. Vectors: `Vectors/platforms/tiktok.json`.
    public static let tiktok = Platform(
        id: "tiktok",
        name: "TikTok",
        chineseName: "TikTok",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 55,
                // No page is known that opens without the user's name, and no link of the app has it.
                fields: [.required("id", .decimal), .optional("user", .unreserved)],
                links: [
                    .url("https://www.tiktok.com/@{user}/video/{id}", .several(2026_11_22)),
                    .app("snssdk1233://aweme/detail/{id}", .many(2026_11_22)),
                    .reads("snssdk1233://aweme/detail?aweme_id={id}", form: .app),
                    .reads("https://m.tiktok.com/@{user}/video/{id}"),
                ]),
            ResourceKind(
                "photo", code: 56,
                fields: [.required("id", .decimal), .required("user", .unreserved)],
                links: [.url("https://www.tiktok.com/@{user}/photo/{id}", .several(2026_11_22))]),
            ResourceKind(
                "user", code: 340,
                fields: [.required("user", .unreserved)],
                links: [
                    .url("https://www.tiktok.com/@{user}", .many(2026_11_22)),
                    .reads("https://m.tiktok.com/@{user}"),
                ]),
        ],
        sites: [
            .pages("tiktok.com", rules: [], shortPaths: ["/t/"]),
            .shortLinks("vm.tiktok.com", "vt.tiktok.com"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// TikTok TikTok.
    ///
    /// Evidence: `Docs/Platforms/tiktok.md`. Vectors: `Vectors/platforms/tiktok.json`.
    public static let tiktok = Platform(
        id: "tiktok",
        name: "TikTok",
        chineseName: "TikTok",
        kinds: [],
        sites: [
            .shortLinks("vm.tiktok.com", "vt.tiktok.com")
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xigua Video 西瓜视频.
    ///
    /// Evidence: `Docs/Platforms/xigua.md`. Vectors: `Vectors/platforms/xigua.json`.
    public static let xigua = Platform(
        id: "xigua",
        name: "Xigua Video",
        chineseName: "西瓜视频",
        kinds: [],
        sites: [
            .shortLinks("v.ixigua.com")
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// QQ Music QQ音乐.
    ///
    /// Evidence: `Docs/Platforms/qq_music.md`. Vectors: `Vectors/platforms/qq_music.json`.
    public static let qqMusic = Platform(
        id: "qq_music",
        name: "QQ Music",
        chineseName: "QQ音乐",
        kinds: [])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Video 腾讯视频.
    ///
    /// Evidence: `Docs/Platforms/tencent_video.md`. Vectors: `Vectors/platforms/tencent_video.json`.
    public static let tencentVideo = Platform(
        id: "tencent_video",
        name: "Tencent Video",
        chineseName: "腾讯视频",
        kinds: [])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Android 安卓.
    ///
    /// Evidence: `Docs/Platforms/android.md`. Vectors: `Vectors/platforms/android.json`.
    public static let android = Platform(
        id: "android",
        name: "Android",
        chineseName: "安卓",
        kinds: [])
}

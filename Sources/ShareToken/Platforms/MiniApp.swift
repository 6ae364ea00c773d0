// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// W3C MiniApp 小程序通用地址.
    ///
    /// Evidence: `Docs/Platforms/miniapp.md`. Vectors: `Vectors/platforms/miniapp.json`.
    public static let miniapp = Platform(
        id: "miniapp",
        name: "W3C MiniApp",
        chineseName: "小程序通用地址",
        kinds: [])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// ByteDance mini-programs 字节小程序.
    ///
    /// Evidence: `Docs/Platforms/bytedance.md`. Vectors: `Vectors/platforms/bytedance.json`.
    public static let bytedance = Platform(
        id: "bytedance",
        name: "ByteDance mini-programs",
        chineseName: "字节小程序",
        kinds: [],
        sites: [
            .shortLinks("h5.pipix.com")
        ])
}

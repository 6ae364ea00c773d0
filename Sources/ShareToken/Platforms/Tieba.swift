// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu Tieba 百度贴吧.
    ///
    /// Evidence: `Docs/Platforms/tieba.md`. Vectors: `Vectors/platforms/tieba.json`.
    public static let tieba = Platform(
        id: "tieba",
        name: "Baidu Tieba",
        chineseName: "百度贴吧",
        kinds: [],
        wrappers: [
            Wrapper("tieba.baidu.com/mo/q/checkurl", "url")
        ])
}

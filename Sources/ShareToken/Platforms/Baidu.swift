// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu 百度.
    ///
    /// Evidence: `Docs/Platforms/baidu.md`. Vectors: `Vectors/platforms/baidu.json`.
    public static let baidu = Platform(
        id: "baidu",
        name: "Baidu",
        chineseName: "百度",
        kinds: [],
        wrappers: [
            Wrapper("aiqicha.baidu.com/safetip", "target"),
            Wrapper("baiduboxapp://browse", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Docs 腾讯文档.
    ///
    /// Evidence: `Docs/Platforms/tencent_docs.md`. Vectors: `Vectors/platforms/tencent_docs.json`.
    public static let tencentDocs = Platform(
        id: "tencent_docs",
        name: "Tencent Docs",
        chineseName: "腾讯文档",
        kinds: [],
        wrappers: [
            Wrapper("docs.qq.com/scenario/link.html", "url")
        ])
}

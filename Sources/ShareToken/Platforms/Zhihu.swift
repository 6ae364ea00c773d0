// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Zhihu 知乎.
    ///
    /// Evidence: `Docs/Platforms/zhihu.md`. Vectors: `Vectors/platforms/zhihu.json`.
    public static let zhihu = Platform(
        id: "zhihu",
        name: "Zhihu",
        chineseName: "知乎",
        kinds: [],
        sites: [
            .pages("zhihu.com", rules: [.tracking("share_code"), .identity("utm_member", "utm_oi", "utm_psn")])
        ],
        wrappers: [
            Wrapper("link.zhihu.com/", "target")
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Feishu 飞书.
    ///
    /// Evidence: `Docs/Platforms/feishu.md`. Vectors: `Vectors/platforms/feishu.json`.
    public static let feishu = Platform(
        id: "feishu",
        name: "Feishu",
        chineseName: "飞书",
        kinds: [],
        wrappers: [
            Wrapper("security.feishu.cn/link/safety", "target"),
            Wrapper("applink.feishu.cn/client/web_url/open", "url"),
            Wrapper("applink.larksuite.com/client/web_url/open", "url"),
            Wrapper("feishu://applink.feishu.cn/client/web_url/open", "url"),
        ])
}

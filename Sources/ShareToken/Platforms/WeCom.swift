// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// WeCom 企业微信.
    ///
    /// Evidence: `Docs/Platforms/wecom.md`. Vectors: `Vectors/platforms/wecom.json`.
    public static let wecom = Platform(
        id: "wecom",
        name: "WeCom",
        chineseName: "企业微信",
        kinds: [],
        wrappers: [
            Wrapper("weixin://biz/ww/profile/**", .path)
        ])
}

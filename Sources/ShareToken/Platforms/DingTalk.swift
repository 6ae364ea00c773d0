// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// DingTalk 钉钉.
    ///
    /// Evidence: `Docs/Platforms/dingtalk.md`. Vectors: `Vectors/platforms/dingtalk.json`.
    public static let dingtalk = Platform(
        id: "dingtalk",
        name: "DingTalk",
        chineseName: "钉钉",
        kinds: [],
        wrappers: [
            Wrapper("dingtalk://dingtalkclient/page/link", "url")
        ])
}

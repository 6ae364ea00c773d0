// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Kuaishou 快手.
    ///
    /// Evidence: `Docs/Platforms/kuaishou.md`. Vectors: `Vectors/platforms/kuaishou.json`.
    public static let kuaishou = Platform(
        id: "kuaishou",
        name: "Kuaishou",
        chineseName: "快手",
        kinds: [],
        sites: [
            .pages(
                "chenzhongtech.com", "kuaishou.cn", "kuaishou.com", "kuaishouapp.com",
                rules: [
                    .tracking("appType", "cc", "followRefer", "kpn", "shareMethod", "shareMode", "shareType", "subBiz"),
                    .identity("efid", "fid", "shareId", "shareObjectId", "shareToken", "userId"),
                ]),
            .shortLinks("v.kuaishou.com"),
        ],
        wrappers: [
            Wrapper("kwai://webview", "url"),
            Wrapper("ksnebula://webview", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Huoshan 抖音火山版.
    ///
    /// Evidence: `Docs/Platforms/huoshan.md`. Vectors: `Vectors/platforms/huoshan.json`.
    public static let huoshan = Platform(
        id: "huoshan",
        name: "Huoshan",
        chineseName: "抖音火山版",
        category: .video,
        kinds: [
            ResourceKind(
                "video", code: 204,
                fields: [.required("id", .decimal)],
                links: [.app("snssdk1112://item?id={id}", .several(2026_11_22))]),
            ResourceKind(
                "profile", code: 205,
                fields: [.required("id", .decimal)],
                links: [.app("snssdk1112://profile?id={id}", .several(2026_11_22))]),
        ],
        sites: [
            .shortLinks("share.huoshan.com")
        ],
        labels: ["抖音火山版"])
}

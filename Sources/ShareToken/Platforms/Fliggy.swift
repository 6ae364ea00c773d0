// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Fliggy 飞猪.
    ///
    /// Evidence: `Docs/Platforms/fliggy.md`. Vectors: `Vectors/platforms/fliggy.json`.
    public static let fliggy = Platform(
        id: "fliggy",
        name: "Fliggy",
        chineseName: "飞猪",
        category: .travel,
        kinds: [
            ResourceKind(
                "item", code: 14,
                fields: [.required("id", .decimal)],
                links: [.url("https://traveldetail.fliggy.com/item.htm?id={id}", .many(2026_11_22))])
        ],
        sites: [
            .pages(
                "fliggy.com", "fliggy.hk", "feizhu.com", "feizhu.cn", "alitrip.com",
                rules: [.tracking("scm", "scm_*", "spm", "spm_*")]),
            .shortLinks("a.feizhu.com"),
        ])
}

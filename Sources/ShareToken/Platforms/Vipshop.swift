// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Vipshop 唯品会.
    ///
    /// Evidence: `Docs/Platforms/vipshop.md`. Vectors: `Vectors/platforms/vipshop.json`.
    public static let vipshop = Platform(
        id: "vipshop",
        name: "Vipshop",
        chineseName: "唯品会",
        kinds: [])
}

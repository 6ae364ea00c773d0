// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Youku 优酷.
    ///
    /// Evidence: `Docs/Platforms/youku.md`. Vectors: `Vectors/platforms/youku.json`.
    public static let youku = Platform(
        id: "youku",
        name: "Youku",
        chineseName: "优酷",
        kinds: [],
        sites: [
            .pages("youku.com", rules: [.tracking("tpa")])
        ])
}

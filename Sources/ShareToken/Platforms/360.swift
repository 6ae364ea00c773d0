// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// 360 360.
    ///
    /// Evidence: `Docs/Platforms/360.md`. Vectors: `Vectors/platforms/360.json`.
    public static let qihoo360 = Platform(
        id: "360",
        name: "360",
        chineseName: "360",
        kinds: [])
}

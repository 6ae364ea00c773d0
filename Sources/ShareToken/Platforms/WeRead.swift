// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// WeRead 微信读书.
    ///
    /// Evidence: `Docs/Platforms/weread.md`. Vectors: `Vectors/platforms/weread.json`.
    public static let weread = Platform(
        id: "weread",
        name: "WeRead",
        chineseName: "微信读书",
        kinds: [])
}

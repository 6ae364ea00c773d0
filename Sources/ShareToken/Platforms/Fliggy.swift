// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Fliggy 飞猪.
    ///
    /// Evidence: `Docs/Platforms/fliggy.md`. Vectors: `Vectors/platforms/fliggy.json`.
    public static let fliggy = Platform(
        id: "fliggy",
        name: "Fliggy",
        chineseName: "飞猪",
        kinds: [])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Alimama 阿里妈妈.
    ///
    /// Evidence: `Docs/Platforms/alimama.md`. Vectors: `Vectors/platforms/alimama.json`.
    public static let alimama = Platform(
        id: "alimama",
        name: "Alimama",
        chineseName: "阿里妈妈",
        kinds: [])
}

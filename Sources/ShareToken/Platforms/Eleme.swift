// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Ele.me 饿了么.
    ///
    /// Evidence: `Docs/Platforms/eleme.md`. Vectors: `Vectors/platforms/eleme.json`.
    public static let eleme = Platform(
        id: "eleme",
        name: "Ele.me",
        chineseName: "饿了么",
        kinds: [])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// 1688 阿里巴巴 1688.
    ///
    /// Evidence: `Docs/Platforms/1688.md`. Vectors: `Vectors/platforms/1688.json`.
    public static let alibaba1688 = Platform(
        id: "1688",
        name: "1688",
        chineseName: "阿里巴巴 1688",
        kinds: [],
        sites: [
            .shortLinks("qr.1688.com")
        ])
}

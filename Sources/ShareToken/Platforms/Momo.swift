// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Momo 陌陌.
    ///
    /// Evidence: `Docs/Platforms/momo.md`. Vectors: `Vectors/platforms/momo.json`.
    public static let momo = Platform(
        id: "momo",
        name: "Momo",
        chineseName: "陌陌",
        category: .social,
        kinds: [
            ResourceKind(
                "goto", code: 236,
                // `[text|action|argument|source]`, as the app takes it.
                fields: [.required("goto", .text)],
                links: [.app("momochat://immomo.com?goto={goto}")])
        ])
}

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
                // The syntax of the app is `[text|action|argument|source]`.
                fields: [.required("goto", .text)],
                links: [.app("momochat://immomo.com?goto={goto}", .several(2026_11_22))])
        ],
        sites: [.pages("m.immomo.com", rules: [.identity("avatar", "name")])])
}

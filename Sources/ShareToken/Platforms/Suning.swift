// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Suning 苏宁易购.
    ///
    /// Evidence: `Docs/Platforms/suning.md`. Vectors: `Vectors/platforms/suning.json`.
    public static let suning = Platform(
        id: "suning",
        name: "Suning",
        chineseName: "苏宁易购",
        kinds: [],
        sites: [
            .pages("suning.com", rules: [.tracking("safc", "safp", "safpn")])
        ])
}

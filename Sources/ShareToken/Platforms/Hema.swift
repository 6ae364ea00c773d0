// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Hema 盒马.
    ///
    /// Evidence: `Docs/Platforms/hema.md`. Vectors: `Vectors/platforms/hema.json`.
    public static let hema = Platform(
        id: "hema",
        name: "Hema",
        chineseName: "盒马",
        category: .commerce,
        kinds: [],
        sites: [
            .pages(
                "freshhema.com", "hemaos.com", "hemamax.com", "hemashare.cn",
                rules: [.tracking("scm", "scm_*", "spm", "spm_*")])
        ])
}

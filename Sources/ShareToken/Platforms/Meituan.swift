// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Meituan 美团.
    ///
    /// Evidence: `Docs/Platforms/meituan.md`. Vectors: `Vectors/platforms/meituan.json`.
    public static let meituan = Platform(
        id: "meituan",
        name: "Meituan",
        chineseName: "美团",
        kinds: [],
        wrappers: [
            Wrapper("imeituan://www.meituan.com/web", "url").runningOn()
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Quick App 快应用.
    ///
    /// Evidence: `Docs/Platforms/quickapp.md`. Vectors: `Vectors/platforms/quickapp.json`.
    public static let quickApp = Platform(
        id: "quickapp",
        name: "Quick App",
        chineseName: "快应用",
        kinds: [])
}

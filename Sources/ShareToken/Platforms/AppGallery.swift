// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Huawei AppGallery 华为应用市场.
    ///
    /// Evidence: `Docs/Platforms/appgallery.md`. Vectors: `Vectors/platforms/appgallery.json`.
    public static let appGallery = Platform(
        id: "appgallery",
        name: "Huawei AppGallery",
        chineseName: "华为应用市场",
        kinds: [])
}

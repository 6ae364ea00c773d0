// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Xiaomi GetApps 小米应用商店.
    ///
    /// Evidence: `Docs/Platforms/xiaomi_market.md`. Vectors: `Vectors/platforms/xiaomi_market.json`.
    public static let xiaomiMarket = Platform(
        id: "xiaomi_market",
        name: "Xiaomi GetApps",
        chineseName: "小米应用商店",
        kinds: [])
}

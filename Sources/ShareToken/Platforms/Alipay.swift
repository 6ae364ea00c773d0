// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Alipay 支付宝.
    ///
    /// Evidence: `Docs/Platforms/alipay.md`. Vectors: `Vectors/platforms/alipay.json`.
    public static let alipay = Platform(
        id: "alipay",
        name: "Alipay",
        chineseName: "支付宝",
        kinds: [],
        wrappers: [
            Wrapper("ds.alipay.com/", "scheme").runningOn(),
            Wrapper("render.alipay.com/p/s/i", "scheme").runningOn(),
            Wrapper("alipays://platformapi/startapp", "url").when("appId", "20000067"),
        ])
}

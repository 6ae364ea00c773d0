// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Pinduoduo 拼多多.
    ///
    /// Evidence: `Docs/Platforms/pinduoduo.md`. Vectors: `Vectors/platforms/pinduoduo.json`.
    public static let pinduoduo = Platform(
        id: "pinduoduo",
        name: "Pinduoduo",
        chineseName: "拼多多",
        kinds: [
            ResourceKind(
                "goods", code: 4,
                fields: [.optional("goods_id", .decimal), .optional("ps", .base62())],
                links: [
                    .url("https://mobile.yangkeduo.com/goods.html?goods_id={goods_id}"),
                    .url("https://mobile.yangkeduo.com/goods2.html?ps={ps}"),
                    .app("pinduoduo://com.xunmeng.pinduoduo/goods.html?goods_id={goods_id}"),
                    .reads("https://mobile.yangkeduo.com/goods1.html?goods_id={goods_id}"),
                    .reads("https://mobile.yangkeduo.com/goods2.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods1.html?goods_id={goods_id}"),
                    .reads("https://www.yangkeduo.com/goods2.html?goods_id={goods_id}"),
                ])
        ])
}

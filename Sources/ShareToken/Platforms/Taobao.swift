// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Taobao 淘宝.
    ///
    /// Evidence: `Docs/Platforms/taobao.md`. Vectors: `Vectors/platforms/taobao.json`.
    public static let taobao = Platform(
        id: "taobao",
        name: "Taobao",
        chineseName: "淘宝",
        kinds: [
            ResourceKind(
                "item", code: 1,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://item.taobao.com/item.htm?id={id}"),
                    .app("taobao://item.taobao.com/item.htm?id={id}"),
                    .reads("https://item.taobao.com/item.html?id={id}"),
                    .reads("https://detail.taobao.com/item.htm?id={id}"),
                    .reads("https://h5.m.taobao.com/awp/core/detail.htm?id={id}"),
                    .reads("https://a.m.taobao.com/i{id}.htm"),
                    .reads("https://world.taobao.com/item/{id}.htm"),
                    .reads("https://m.intl.taobao.com/detail/detail.html?id={id}"),
                    .reads("https://www.taobao.com/list/item/{id}.htm"),
                    .reads("https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id={id}"),
                    .reads(
                        "https://assets-tmw.taobao.com/app/tmall-ovs-rax/share_page/home?targetType=ITEM&targetId={id}"
                    ),
                    .reads("taobao://item.taobao.com/item.html?id={id}", form: .app),
                ])
        ])
}

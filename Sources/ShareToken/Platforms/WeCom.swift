// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// WeCom 企业微信.
    ///
    /// Evidence: `Docs/Platforms/wecom.md`. Vectors: `Vectors/platforms/wecom.json`.
    public static let wecom = Platform(
        id: "wecom",
        name: "WeCom",
        chineseName: "企业微信",
        category: .work,
        kinds: [
            // A scene is made for one link: it is printed as it was read, or not at all.
            ResourceKind(
                "customer_service", code: 41,
                fields: [
                    .optional("kfid", .hex(digits: 16, prefix: "kfc")),
                    .optional("kf", .base62()),
                    .optional("enc_scene", .text),
                    .optional("scene_param", .text),
                    .optional("legacy_enc_scene", .text),
                ],
                links: [
                    .url(
                        "https://work.weixin.qq.com/kfid/{kfid}?enc_scene={enc_scene?}&scene_param={scene_param?}",
                        .several(2026_11_22)),
                    .url("https://work.weixin.qq.com/kf/{kf}?encScene={legacy_enc_scene}", .official(2026_11_22)),
                    .url(
                        "https://work.weixin.qq.com/kf/{kf}?enc_scene={enc_scene?}&scene_param={scene_param?}",
                        .official(2026_11_22)),
                ]),
            ResourceKind(
                "customer_acquisition", code: 42,
                fields: [.required("id", .base62()), .optional("customer_channel", .text)],
                links: [
                    .url(
                        "https://work.weixin.qq.com/ca/{id}?customer_channel={customer_channel?}",
                        .single(2026_11_22)),
                    .app(
                        "weixin://biz/ww/profile/https%3A%2F%2Fwork.weixin.qq.com%2Fca%2F{id}"
                            + "%3Fcustomer_channel%3D{customer_channel:twice}", .several(2026_11_22)),
                    .app("weixin://biz/ww/profile/https%3A%2F%2Fwork.weixin.qq.com%2Fca%2F{id}", .several(2026_11_22)),
                ]),
        ],
        // The profiles and cards of people, and groups.
        sites: [.pages("work.weixin.qq.com", rules: [], shortPaths: ["/u/", "/ct/", "/gm/"])],
        wrappers: [
            Wrapper("weixin://biz/ww/profile/**", .path),
            Wrapper("open.work.weixin.qq.com/wwopen/uriconfirm", "uri"),
        ],
        labels: ["企业微信"])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// WeChat 微信.
    ///
    /// Evidence: `Docs/Platforms/wechat.md`. Vectors: `Vectors/platforms/wechat.json`.
    public static let wechat = Platform(
        id: "wechat",
        name: "WeChat",
        chineseName: "微信",
        category: .social,
        kinds: [
            ResourceKind(
                "mini_program", code: 5, category: .miniProgram, app: .miniProgram("appid", pages: "path"),
                fields: [
                    .optional("appid", .hex(digits: 16, prefix: "wx")),
                    .optional("gh_id", .hex(digits: 12, prefix: "gh_")),
                    .optional("path", .path),
                    .optional("query", .query),
                    .optional("env_version", .word(["release", "trial", "develop"])),
                ],
                links: [
                    .miniProgram(
                        "weixin://dl/business/?appid={appid}&path={path}&query={query?}&env_version={env_version?}",
                        .official(2026_11_22), limits: LinkLimit("query", characters: 512)),
                    // A mini-game has no pages. Of other mini-programs the path is mandatory.
                    .miniProgram(
                        "weixin://dl/business/?appid={appid}&query={query?}&env_version={env_version?}",
                        .official(2026_11_22), lacking: "path", limits: LinkLimit("query", characters: 512)),
                    .w3c("wechat://miniapp/{appid}/{path**?}?{query**?}", .inferred(2026_11_22)),
                ]),
            ResourceKind(
                "article", code: 6, category: .reading,
                fields: [
                    .optional("id", .base64url(22)),
                    .optional("biz", .base64),
                    .optional("mid", .decimal),
                    .optional("idx", .decimal),
                    .optional("sn", .hex(digits: 32)),
                ],
                links: [
                    .url("https://mp.weixin.qq.com/s/{id}", .several(2026_11_22)),
                    .url("https://mp.weixin.qq.com/s?__biz={biz}&mid={mid}&idx={idx}&sn={sn}", .several(2026_11_22)),
                ]),
            ResourceKind(
                "album", code: 168, category: .reading,
                fields: [.required("biz", .base64), .required("album_id", .decimal)],
                links: [
                    .url(
                        "https://mp.weixin.qq.com/mp/appmsgalbum?__biz={biz}&action=getalbum&album_id={album_id}",
                        .many(2026_11_22))
                ]),
            // The three ways to name a post cannot be computed from one another.
            ResourceKind(
                "channels", code: 25, category: .video,
                fields: [
                    .optional("sph", .base62()),
                    .optional("object_id", .decimal),
                    .optional("nonce_id", .decimal),
                    .optional("eid", .base64url(prefix: "export/")),
                ],
                links: [
                    .url("https://weixin.qq.com/sph/{sph}", .many(2026_11_22)),
                    .url(
                        "https://channels.weixin.qq.com/web/pages/feed?oid={object_id:big64}&nid={nonce_id:big64}",
                        .single(2026_11_22)),
                    .url("https://channels.weixin.qq.com/web/pages/feed?eid={eid}", .single(2026_11_22)),
                    .reads("https://channels.weixin.qq.com/finder-preview/pages/sph?id={sph}"),
                    .reads("https://channels.weixin.qq.com/finder-preview/pages/feed?eid={eid}"),
                ]),
            ResourceKind(
                "shop", code: 288, category: .commerce,
                fields: [.required("id", .base62(15))],
                links: [.url("https://store.weixin.qq.com/shop/a/{id}", .single(2026_11_30))]),
            // An official account.
            ResourceKind(
                "account", code: 289, category: .reading,
                fields: [.required("biz", .base64)],
                links: [
                    .url("https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz={biz}", .many(2026_11_30)),
                    .reads("https://mp.weixin.qq.com/mp/profile_ext?__biz={biz}"),
                ]),
            ResourceKind(
                "payment_code", code: 290, category: .payment, payments: .all,
                // A person's code, or the order of a merchant.
                fields: [.optional("code", .paddedBase64url(prefix: "f2f0")), .optional("pr", .base62())],
                links: [
                    .app("wxp://{code}", .many(2026_11_30)),
                    .app("weixin://wxpay/bizpayurl?pr={pr}", .many(2026_11_22)),
                ]),
            ResourceKind(
                "url_scheme", code: 26, category: .miniProgram,
                fields: [
                    .optional("ticket", .base62()),
                    .optional("legacy_ticket", .hex(digits: 32, prefix: "t")),
                    .optional("cq", .query),
                ],
                links: [
                    .miniProgram(
                        "weixin://dl/business/?t={ticket}&cq={cq?}", .official(2026_11_22),
                        limits: LinkLimit("cq", characters: 256)),
                    .miniProgram("weixin://dl/business/?ticket={legacy_ticket}", .single(2026_11_22)),
                    // An older page of the documentation has this spelling, which WeChat does not read.
                    .reads("weixin://dl/business/?t={ticket}?cq={cq}", form: .miniProgram),
                ]),
            // It is unknown whether the two hosts share their tickets.
            ResourceKind(
                "url_link", code: 27, category: .miniProgram,
                fields: [
                    .optional("ticket", .base62()),
                    .optional("wxmpurl_ticket", .base62()),
                    .optional("cq", .query),
                ],
                links: [
                    .url(
                        "https://wxaurl.cn/{ticket}?cq={cq?}", .official(2026_11_22),
                        limits: LinkLimit("cq", characters: 256)),
                    .url(
                        "https://wxmpurl.cn/{wxmpurl_ticket}?cq={cq?}", .official(2026_11_22),
                        limits: LinkLimit("cq", characters: 256)),
                ]),
        ],
        sites: [
            .pages(
                "weixin.qq.com", "weixin110.qq.com", "wechat.com",
                rules: [.session("exportkey", "key", "pass_ticket", "uin", "wxtoken")], shortPaths: ["/g/"]
            ).payments(PaymentPage("wx.tenpay.com", path: "f2f")),
            .pages(
                "mp.weixin.qq.com",
                rules: [
                    .tracking(
                        "ascene", "clicktime", "countrycode", "devicetype", "enterid", "fontScale", "mpshare",
                        "nettype", "scene", "srcid", "subscene", "wx_header"),
                    .identity("session_us", "sharer_*"),
                    .signature("chksm"),
                ], emptyFragments: ["rd"]),
            .pages("channels.weixin.qq.com", rules: [.tracking("context_id", "entrance_id")]),
            .shortLinks("wxaurl.cn", "wxmpurl.cn", "wxurl.cn", needed: ["cq"]),
            // QR codes of people hold these links.
            .shortLinks("u.wechat.com"),
            .shortLinks("w.url.cn", "mmbizurl.cn"),
        ],
        wrappers: [
            Wrapper("mp.weixin.qq.com/mp/readtemplate", "url").when("t", "pages/wapredirect"),
            // The check before an article.
            Wrapper("mp.weixin.qq.com/mp/wappoc_appmsgcaptcha", "target_url"),
            Wrapper("developers.weixin.qq.com/community/middlepage/href", "href"),
            // The newer forms have no `url` and stay as they are.
            Wrapper("weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi", "url"),
            Wrapper("security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi", "url"),
            Wrapper("weixin://dl/businessWebview/link", "url"),
        ],
        labels: ["微信"],
        tokens: [
            .miniProgram(opening: "#小程序://", length: 15, kind: "short_link", fields: ["name", "title", "code"])
        ])
}

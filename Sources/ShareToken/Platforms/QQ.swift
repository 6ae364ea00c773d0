// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// QQ.
    ///
    /// Evidence: `Docs/Platforms/qq.md`. Vectors: `Vectors/platforms/qq.json`.
    public static let qq = Platform(
        id: "qq",
        name: "QQ",
        chineseName: "QQ",
        category: .social,
        kinds: [
            ResourceKind(
                "mini_program", code: 28, category: .miniProgram, app: .miniProgram("appid", pages: "path"),
                fields: [.required("appid", .decimal), .optional("path", .path), .optional("query", .query)],
                links: [
                    .url("https://m.q.qq.com/a/p/{appid}?s={path+query?}", .several(2026_11_22)),
                    .miniProgram(
                        "mqqapi://microapp/open?"
                            + "url=https%3A%2F%2Fm.q.qq.com%2Fa%2Fp%2F{appid}%3Fs%3D{path+query:twice}",
                        .several(2026_11_22)),
                    .miniProgram("mqqapi://microapp/open?mini_appid={appid}", .several(2026_11_22)),
                    .reads("mqqapi://microapp/open?mini_appid={appid}&xcxPath={path+query}", form: .miniProgram),
                    .reads("mqqapi://microapp/open?mini_appid={appid}&entryPath={path+query}", form: .miniProgram),
                    .reads("mqqapi://miniapp/open?_mappid={appid}&_path={path+query?}", form: .miniProgram),
                    .w3c("qq://miniapp/{appid}/{path**?}?{query**?}", .inferred(2026_11_22)),
                ]),
            ResourceKind(
                "group_invite", code: 29,
                fields: [
                    .optional("k", .base64url(32)),
                    .optional("auth_key", .base64),
                    .optional("idkey", .hex(digits: 64)),
                ],
                links: [
                    .url("https://qm.qq.com/cgi-bin/qm/qr?k={k}&authKey={auth_key?}", .many(2026_11_22)),
                    .url("https://shang.qq.com/wpa/qunwpa?idkey={idkey}", .many(2026_11_22)),
                    .app(
                        "mqqopensdkapi://bizAgent/qm/qr?url=http%3A%2F%2Fqm.qq.com%2Fcgi-bin%2Fqm%2Fqr"
                            + "%3Ffrom%3Dapp%26p%3Dandroid%26jump_from%3Dwebapi%26k%3D{k}",
                        .many(2026_11_22), on: .android),
                ]),
            // This kind precedes `user`, because their links differ only in `card_type`.
            ResourceKind(
                "group", code: 30,
                fields: [.required("group_uin", .decimal), .optional("key", .hex(digits: 64))],
                links: [
                    .app(
                        "mqqapi://card/show_pslcard?src_type=internal&version=1&uin={group_uin}&card_type=group"
                            + "&source=qrcode&key={key?}", .many(2026_11_22)),
                    .reads(
                        "mqqapi://card/show_pslcard?uin={group_uin}&card_type=group&key={key?}&src_type={**?}"
                            + "&version={**?}&source={**?}", form: .app),
                    .reads("tencent://groupwpa/?param=hex({\"groupUin\":{group_uin}})", form: .app),
                    .reads("https://qun.qq.com/universal-share/share?busi_data=base64({\"groupCode\":{group_uin}})"),
                    .reads("mqqapi://group/invite_join?groupcode={group_uin}", form: .app),
                ]),
            ResourceKind(
                "user", code: 31,
                fields: [.required("uin", .decimal)],
                links: [
                    .app("mqqapi://card/show_pslcard?src_type=internal&version=1&uin={uin}", .many(2026_11_22)),
                    .reads(
                        "mqqapi://card/show_pslcard?uin={uin}&src_type={**?}&version={**?}&source={**?}", form: .app),
                    .reads(
                        "mqqapi://card/show_pslcard?uin={uin}&card_type=person&src_type={**?}&version={**?}"
                            + "&source={**?}", form: .app),
                ]),
            ResourceKind(
                "chat", code: 44,
                fields: [.required("uin", .decimal)],
                links: [
                    .url("https://wpa.qq.com/msgrd?v=3&uin={uin}&site=qq&menu=yes", .many(2026_11_22)),
                    .app("mqqwpa://im/chat?chat_type=wpa&uin={uin}", .many(2026_11_22), on: .android),
                    .app("mqq://im/chat?chat_type=wpa&uin={uin}&version=1&src_type=web", .many(2026_11_22), on: .ios),
                    .reads("https://wpa.qq.com/msgrd?uin={uin}&v={**?}&site={**?}&menu={**?}"),
                    .reads(
                        "tencent://message/?uin={uin}&Site={**?}&Menu={**?}&Service={**?}&websiteName={**?}",
                        form: .app),
                    .reads("mqq://im/chat?chat_type=wpa&uin={uin}&version={**?}&src_type={**?}", form: .app),
                ]),
            ResourceKind(
                "channel_invite", code: 167,
                fields: [.required("invite_code", .base62())],
                links: [.url("https://qun.qq.com/qqweb/qunpro/share?inviteCode={invite_code}", .many(2026_11_22))]),
        ],
        sites: [
            .pages("qq.com", rules: [.session("exportkey", "key", "pass_ticket", "uin")])
                .payments(PaymentPage("i.qianbao.qq.com", path: "wallet/sqrcode.htm")),
            // On these pages `uin` is the subject of the link and not the sharer.
            .pages("wpa.qq.com", "card.qq.com", rules: [.needed("uin")]),
            // The object has the number of the group and that of the sharer.
            .pages(
                "qun.qq.com",
                rules: [
                    .identity("busi_data", as: .base64JSON(member: "uin")), .signature("authKey"),
                    .tracking("ac", "data", "svctype", "tempid"),
                ]),
            .pages("m.q.qq.com", rules: [.tracking("referer", "via")], shortPaths: ["/a/s/"]),
            .pages("pd.qq.com", rules: [], shortPaths: ["/s/"]),
            .pages("mqqapi://miniapp", rules: [.signature("_sig")]),
            .pages("qm.qq.com", rules: [.tracking("jump_from")], shortPaths: ["/q/"]),
            .shortLinks("url.cn"),
            // The code of the short link is a parameter.
            .shortLinks("jq.qq.com", needed: ["k"]),
        ],
        wrappers: [
            Wrapper("c.pc.qq.com/ios.html", "url"),
            Wrapper("c.pc.qq.com/**", "pfurl", "url").withBase(),
            Wrapper("mail.qq.com/cgi-bin/readtemplate", "gourl"),
            Wrapper("wx.mail.qq.com/xmspamcheck/xmsafejump", "url"),
            Wrapper("support.qq.com/products/*/link-jump", "jump"),
            Wrapper("support.qq.com/product/*/link-jump", "jump"),
            Wrapper("txc.qq.com/products/*/link-jump", "jump"),
            Wrapper("txc.qq.com/product/*/link-jump", "jump"),
            Wrapper("txc.qq.com/embed/phone/*/link-jump", "jump"),
            Wrapper("www.urlshare.cn/umirror_url_check", "url"),
            Wrapper("mqqopensdkapi://bizAgent/qm/qr", "url"),
            Wrapper("mqqapi://microapp/open", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// QQ QQ.
    ///
    /// Evidence: `Docs/Platforms/qq.md`. Vectors: `Vectors/platforms/qq.json`.
    public static let qq = Platform(
        id: "qq",
        name: "QQ",
        chineseName: "QQ",
        kinds: [],
        sites: [
            .pages("qq.com", rules: [.session("exportkey", "key", "pass_ticket", "uin")]),
            // Here the number is not the sharer's: it is whom the link is about.
            .pages("wpa.qq.com", "card.qq.com", rules: [.needed("uin")]),
        ],
        wrappers: [
            Wrapper("c.pc.qq.com/ios.html", "url"),
            Wrapper("c.pc.qq.com/**", "pfurl", "url").withBase(),
            Wrapper("mail.qq.com/cgi-bin/readtemplate", "gourl"),
            Wrapper("wx.mail.qq.com/xmspamcheck/xmsafejump", "url"),
            Wrapper("support.qq.com/products/*/link-jump", "jump"),
            Wrapper("www.urlshare.cn/umirror_url_check", "url"),
            Wrapper("mqqopensdkapi://bizAgent/qm/qr", "url"),
        ])
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The vocabulary that platform files are written in.
@Suite struct LinkPatternTests {
    /// Resources with values as they are shared; `RegistryPropertyTests` makes some of every kind.
    static let samples: [(platform: String, kind: String, fields: [(name: String, value: String)])] = [
        ("1688", "offer", [("id", "552578137902")]),
        ("alimama", "coupon", [("itemId", "520813250866")]),
        (
            "alimama", "coupon",
            [
                ("itemId", "883Km6eIntd9o3zIg58Sbt8-WqGXOmeuQN5WM0Gktdo"),
                ("activityId", "8a1a9c28cc9b40e58aa8a9d8b5562dab"), ("pid", "mm_12345678_12345678_12345678"),
            ]
        ),
        ("alipay", "mini_program", [("appId", "2018032002416428"), ("query", "a=1&b=%26")]),
        (
            "alipay", "mini_program",
            [
                ("appId", "2018032002416428"), ("page", "pages/a b/索引"), ("page_query", "a=1&b=?c%26"),
                ("query", "d=2"),
            ]
        ),
        ("alipay", "life_account", [("publicId", "2013110600000000")]),
        ("alipay", "built_in_app", [("appId", "88886666"), ("params", "passcode=12345678")]),
        ("dingtalk", "mini_program", [("miniAppId", "2018112162280005"), ("query", "a=1")]),
        (
            "dingtalk", "mini_program",
            [
                ("miniAppId", "2018112162280005"), ("page", "pages/detail/index"), ("page_query", "id=1&a=b"),
                ("source", "trial"), ("version", "84552"), ("fallback_url", "dingtalk://dingtalkclient/page/a?b=1"),
            ]
        ),
        ("dingtalk", "mini_program", [("miniAppId", "2018112162280005"), ("source", "DEBUG"), ("version", "1")]),
        ("dingtalk", "meeting", [("code", "AbCdEfGhIjK")]),
        (
            "dingtalk", "meeting",
            [("roomCode", "42726033559"), ("token", "1_7ac974ac-6e4f-47c3-b82b-bfb32fd94d2c")]
        ),
        ("dingtalk", "document", [("docKey", "AbCd1234")]),
        ("dingtalk", "document", [("spaceId", "AbCd"), ("dentryId", "EfGh")]),
        ("dingtalk", "chat", [("dingtalk_id", "abc_123")]),
        ("dingtalk", "app", [("corpid", "ding01"), ("app_id", "-4"), ("redirect_url", "https://example.com/?a=b&c")]),
        ("eleme", "shop", [("restaurant_id", "156533931")]),
        ("eleme", "hongbao", [("sn", "29e55676462cf442"), ("lucky_number", "9"), ("theme_id", "2097")]),
        ("eleme", "search", [("keyword", "奶茶 & 茶")]),
        ("fliggy", "item", [("id", "536112345678")]),
        ("taobao", "item", [("id", "520813250866")]),
        ("taobao", "shop", [("shop_id", "458028920")]),
        ("taobao", "shop", [("user_number_id", "2200723171488")]),
        ("taobao", "live", [("liveId", "518876609326")]),
        ("taobao", "live", [("id", "523417747786")]),
        ("taobao", "search", [("q", "羽绒服 100%")]),
        ("taobao", "coupon", [("sellerId", "2200723171488"), ("activityId", "8a1a9c28cc9b40e58aa8a9d8b5562dab")]),
        ("tmall", "item", [("id", "656308694954")]),
        ("tmall", "search", [("q", "a&b=c#d")]),
        ("xianyu", "item", [("id", "1045171414271")]),
        ("xianyu", "search", [("q", "相机")]),
        ("youku", "video", [("vid", "XMTY4NDYyMTQ2OA==")]),
        (
            "baidu", "smart_program",
            [("appkey", "4fecoAqgCIUtzIyA4FAPgoyrc4oUc25c"), ("path", "a/b"), ("query", "x=1")]
        ),
        ("baidu", "smart_program", [("sub", "byokpg"), ("path", "pages/frs/frs"), ("query", "kw=方便面")]),
        ("baidu", "search", [("wd", "方便面")]),
        ("baidu_netdisk", "share", [("surl", "wWYxRdMSDvET2dUo1cxXgA"), ("pwd", "qyvp")]),
        ("tieba", "thread", [("tid", "43"), ("pid", "100"), ("see_lz", "1")]),
        ("tieba", "forum", [("kw", "日本留学")]),
        ("kuaishou", "photo", [("photo_id", "3xbz4ctx6yvzg4u")]),
        ("kuaishou", "photo", [("photo_number", "5205879746946008323")]),
        ("kuaishou", "profile", [("uid", "3xabc123def456g")]),
        ("kuaishou", "profile", [("user_id", "1839524343")]),
        ("kuaishou", "mini_program", [("appid", "ks652458771447404106"), ("path", "pages/a b"), ("query", "b=%26")]),
        ("kuaishou", "live", [("live_stream_id", "nxBwp_TQa3M")]),
        ("kuaishou", "topic", [("name", "手机/摄影")]),
        ("kuaishou", "search", [("keyword", "原神")]),
        ("xiaohongshu", "note", [("note_id", "66e012345678901234abcdef")]),
        ("xiaohongshu", "user", [("user_id", "5ff0e641000000000100abcd")]),
        ("xiaohongshu", "live", [("room_id", "570341209400361612")]),
        ("xiaohongshu", "search", [("keyword", "露营")]),
        ("bilibili", "video", [("bvid", "BV17x411w7KC")]),
        ("bilibili", "episode", [("ep_id", "1113873")]),
        ("bilibili", "season", [("season_id", "5526")]),
        ("bilibili", "article", [("cvid", "1234567")]),
        ("bilibili", "opus", [("id", "1159504791855955984")]),
        ("bilibili", "dynamic", [("id", "967303729760960515")]),
        ("bilibili", "live", [("room_id", "123456")]),
        ("bilibili", "user", [("mid", "13491144")]),
        ("bilibili", "list", [("id", "1234567")]),
        ("bilibili", "search", [("keyword", "原神")]),
        ("weibo", "post", [("mid", "4311320938387675")]),
        ("weibo", "user", [("uid", "2066650000")]),
        ("weibo", "user", [("name", "某某")]),
        ("weibo", "video", [("fid", "1034:4797699866951785")]),
        ("weibo", "search", [("q", "#电影#")]),
        ("zhihu", "question", [("id", "374113031")]),
        ("zhihu", "answer", [("id", "1253795562")]),
        ("zhihu", "article", [("id", "498759256")]),
        ("zhihu", "people", [("url_token", "some-body-42")]),
        ("zhihu", "pin", [("id", "2037137126333096270")]),
        ("zhihu", "search", [("q", "flutter")]),
        ("netease", "song", [("id", "66842")]),
        ("netease", "album", [("id", "34209")]),
        ("netease", "playlist", [("id", "2348551439")]),
        ("netease", "artist", [("id", "6452")]),
        ("netease", "mv", [("id", "5436712")]),
        ("netease", "user", [("id", "1543650000")]),
        ("netease", "listen_together", [("room_id", "abc123"), ("inviter_id", "61610000")]),
        ("netease", "news", [("post_id", "EAIFV6M40001875P")]),
        ("momo", "goto", [("goto", "[点击观看|goto_plive_profile|1457960000000|share_page]")]),
        ("jd", "item", [("sku", "10113851950323")]),
        ("pinduoduo", "goods", [("goods_id", "795783843683")]),
        ("pinduoduo", "goods", [("ps", "CQGwm6NMIa")]),
        ("wechat", "mini_program", [("appid", "wx4e1ba651bbe36d01")]),
        (
            "wechat", "mini_program",
            [
                ("appid", "wx4e1ba651bbe36d01"), ("path", "pages/a b/索引"), ("query", "id=42&b=%26"),
                ("env_version", "trial"),
            ]
        ),
        ("wechat", "article", [("id", "ezLlm-FOVSfGOZghdFJxZw")]),
        (
            "wechat", "article",
            [
                ("biz", "MzA4Njg1MjkzOA=="), ("mid", "2652098162"), ("idx", "1"),
                ("sn", "247d2fdd47071e11b6a632e9434dea58"),
            ]
        ),
        ("wechat", "album", [("biz", "MzI3MjU4Njk3Ng=="), ("album_id", "1362784031968149504")]),
        (
            "tencent_docs", "smartsheet",
            [("id", "DTVJIWmh2ZXdBUE14"), ("tab", "t00i2h"), ("view", "vabcde")]
        ),
        ("tencent_docs", "smart_doc", [("id", "DWFRvbHVZbUJwdEZL"), ("page", "4HCCJ264NHm5Q1MIoZ1ezk")]),
        ("douyin", "video", [("id", "7346971177114611826")]),
        ("douyin", "note", [("id", "7346971177114611826")]),
        ("douyin", "user", [("sec_uid", "MS4wLjABAAAAr_lT2KgJk-x")]),
    ]

    @Test("A printed link is read", arguments: samples.indices)
    func printedLinksAreRead(index: Int) throws {
        let sample = Self.samples[index]
        let resource = try Resource(platform: sample.platform, kind: sample.kind, fields: sample.fields)
        #expect(!resource.url.isEmpty)
        for form in [LinkForm.url, .app, .miniProgram] {
            guard let link = resource.link(form) else { continue }
            // A page that carries an app link is a wrapper of it.
            #expect(try CanonicalURL(of: link).resource == resource, "\(link)")
            #expect(link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
        #expect(try Resource(platformLink: resource.url).url == resource.url)
    }

    @Test func theDefaultWordIsNoField() throws {
        let link = "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=a&env_version="
        #expect(try Resource(link: link + "release") == (try Resource(link: link)))
        #expect(try Resource(link: link + "trial")["env_version"] == "trial")
        #expect(throws: ShareTokenError(.unsupportedScheme)) { try Resource(link: link + "beta") }
    }

    @Test(
        "Fields are checked",
        arguments: [
            ("taobao", "item", [("id", "01")], "bad-field"),
            ("taobao", "item", [("id", "18446744073709551616")], "bad-field"),
            ("taobao", "item", [("id", "1"), ("id", "1")], "bad-field"), ("taobao", "item", [], "missing-field"),
            ("taobao", "item", [("sku", "1")], "unknown-field"), ("taobao", "order", [], "unknown-resource"),
            ("pinduoduo", "goods", [("goods_id", "1"), ("ps", "a")], "missing-field"),
            ("wechat", "mini_program", [("gh_id", "gh_d43f693ca31f"), ("path", "a")], "missing-field"),
            ("wechat", "mini_program", [("appid", "wx4e1ba651bbe36d01"), ("path", "/a")], "bad-field"),
            ("web", "page", [("url", "http://example.com/")], "bad-field"),
            ("web", "page", [("url", "https://EXAMPLE.com/")], "bad-field"),
            ("web", "page", [("url", "https://u@example.com/")], "bad-field"),
        ] as [(String, String, [(String, String)], String)])
    func badFields(platform: String, kind: String, fields: [(String, String)], code: String) {
        #expect(throws: ShareTokenError(.init(rawValue: code))) {
            try Resource(platform: platform, kind: kind, fields: fields.map { (name: $0.0, value: $0.1) })
        }
    }

    @Test(
        "Any one segment of a path, but not none and not two",
        arguments: [("x", true), ("%E4%B8%80", true), ("", false), ("x/y", false), (".x", true)])
    func anySegment(segment: String, isRead: Bool) {
        let link = "https://v.qq.com/cover/\(segment)/xfxd9mej2luhfoz/s00190fcjfl.html"
        #expect((try? Resource(platformLink: link))?["vid"] == (isRead ? "s00190fcjfl" : nil))
    }

    @Test func aParameterThatDoesNotMatterMayHaveAnyValueOrNone() throws {
        let link = "mqqapi://card/show_pslcard?uin=10001&card_type=group"
        let group = try Resource(platformLink: link)
        for more in ["&source=", "&source=sharecard", "&source=a&version=%FF", "&src_type=x&key="] {
            #expect(try Resource(platformLink: link + more) == group, "\(more)")
        }
        #expect(throws: ShareTokenError(.unknownLink)) { try Resource(platformLink: link + "&source=a&source=b") }
    }

    @Test func aTemplateRefusesAParameter() throws {
        let link = "alipays://platformapi/startapp?appId=10000007"
        #expect(try Resource(platformLink: link + "&sourceId=a&url=")["params"] == "sourceId=a")
        #expect(throws: ShareTokenError(.unknownLink)) { try Resource(platformLink: link + "&url=a") }
        #expect(throws: ShareTokenError(.unknownLink)) { try Resource(platformLink: link + "&%75rl=a") }
        #expect(throws: ShareTokenError(.unknownLink)) { try Resource(platformLink: link + "&a=b&qrcode=c") }
        #expect(try Resource(platformLink: link).url == link)
    }

    @Test func aCompanionMayBeThere() throws {
        let resource = try Resource(
            platform: "wechat", kind: "mini_program",
            fields: [("appid", "wx4e1ba651bbe36d01"), ("gh_id", "gh_d43f693ca31f"), ("path", "pages/index")])
        #expect(resource.url == "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index")
        #expect(resource["gh_id"] == "gh_d43f693ca31f")
    }
}

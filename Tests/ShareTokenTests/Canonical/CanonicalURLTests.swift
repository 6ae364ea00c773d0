// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The parts that canonical URLs keep, drop and extract.
@Suite struct CanonicalURLTests {
    /// Links to one resource each, as they are shared, and their canonical URLs.
    static let platforms: [(link: String, url: String)] = [
        (
            "https://item.taobao.com/item.htm?ut_sk=1.W3&id=640889533830&sourceType=item&user_number_id=7&spm=a.b.0.0",
            "https://item.taobao.com/item.htm?id=640889533830"
        ),
        (
            "http://h5.m.taobao.com/awp/core/detail.htm?id=40597168510&ns=1&abbucket=0#detail",
            "https://item.taobao.com/item.htm?id=40597168510"
        ),
        (
            "https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id=834550783063&un=1dc7&share_crt_v=1&un_site=18",
            "https://item.taobao.com/item.htm?id=834550783063"
        ),
        ("taobao://item.taobao.com/item.htm?id=12688928896", "https://item.taobao.com/item.htm?id=12688928896"),
        (
            "https://detail.tmall.com/item.htm?bxsign=xxx&id=679540837892&tbSocialPopKey=shareItem",
            "https://detail.tmall.com/item.htm?id=679540837892"
        ),
        (
            "https://item.m.jd.com/product/3668211.html?&utm_source=iosapp&ad_od=share&Shar",
            "https://item.jd.com/3668211.html"
        ),
        ("https://item.jd.com/10113851950323.html#crumb-wrap", "https://item.jd.com/10113851950323.html"),
        (
            "https://mobile.yangkeduo.com/goods1.html?refer_share_uin=ABC&goods_id=555666777888&_oak_share_detail_id=1",
            "https://mobile.yangkeduo.com/goods.html?goods_id=555666777888"
        ),
        (
            "https://mobile.yangkeduo.com/goods2.html?ps=CQGwm6NMIa&refer_share_id=x",
            "https://mobile.yangkeduo.com/goods2.html?ps=CQGwm6NMIa"
        ),
        (
            "https://www.iesdouyin.com/share/video/7346971177114611826/?region=CN&mid=7&u_code=x&share_sign=y-&ts=1",
            "https://www.douyin.com/video/7346971177114611826"
        ),
        (
            "http://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&mid=2652098162&idx=1&sn=247d2fdd47071e11b6a632e9434dea58"
                + "&chksm=84253a57&key=k&uin=MTY%3D&pass_ticket=p#rd",
            "https://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&mid=2652098162&idx=1&sn=247d2fdd47071e11b6a632e9434dea58"
        ),
        (
            "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw?scene=1#wechat_redirect",
            "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw"
        ),
        (
            "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2&env_version=release&x=1",
            "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2"
        ),
    ]

    @Test("Links of platforms are printed anew", arguments: platforms)
    func platform(link: String, url: String) throws {
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == url)
        #expect(canonical.resource == (try Resource(platformLink: link)))
        #expect(canonical.resource?.url == url)
    }

    /// Links that no template reads, and their canonical URLs.
    static let pages: [(link: String, url: String)] = [
        ("https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE&sm=ef28da", "https://m.tb.cn/h.TVTzZg2"),
        ("https://m.tb.cn/h.fBDkd2S?tk=", "https://m.tb.cn/h.fBDkd2S"),
        ("http://xhslink.com/zfknEQ", "https://xhslink.com/zfknEQ"),
        ("https://v.douyin.com/85jECCpxkX4/?share_token=A-B", "https://v.douyin.com/85jECCpxkX4/"),
        ("https://3.cn/2V-chiOQ?jkl=@EDoxt4DBLAN@", "https://3.cn/2V-chiOQ"),
        ("https://u.jd.com/abc1234?x=1", "https://u.jd.com/abc1234"),
        ("https://p.pinduoduo.com/Abc12345?sc=1", "https://p.pinduoduo.com/Abc12345"),
        ("https://wxurl.cn/K0vrkhelCbg?cq=name%3Da&utm_source=x", "https://wxurl.cn/K0vrkhelCbg?cq=name%3Da"),
        (
            "https://z.douyin.com/YCvp?scheme=snssdk1128%3A%2F%2Fx&a=b",
            "https://z.douyin.com/YCvp?scheme=snssdk1128%3A%2F%2Fx"
        ),
        ("https://c6.y.qq.com/base/fcgi-bin/u?__=e8l9kTx9ItPu", "https://c6.y.qq.com/base/fcgi-bin/u?__=e8l9kTx9ItPu"),
        (
            "https://store.taobao.com/search.htm?user_number_id=1&spm=a.b",
            "https://store.taobao.com/search.htm?user_number_id=1"
        ),
        (
            "https://www.xiaohongshu.com/board/6ac217cf000000001500e6d8?type=video&xhsshare=x&xsec_token=CBB12x=",
            "https://www.xiaohongshu.com/board/6ac217cf000000001500e6d8?type=video&xsec_token=CBB12x="
        ),
        (
            "https://www.bilibili.com/festival/abc?spm_id_from=333.999&p=2&vd_source=a&t=1",
            "https://www.bilibili.com/festival/abc?p=2&t=1"
        ),
        ("https://x.com/a/status/1?s=20&t=abc", "https://x.com/a/status/1"),
        ("https://card.qq.com/card?v=3&uin=10000", "https://card.qq.com/card?v=3&uin=10000"),
        (
            "https://mp.weixin.qq.com/mp/profile_ext?key=k&action=home&uin=u",
            "https://mp.weixin.qq.com/mp/profile_ext?action=home"
        ),
        ("https://example.com/?utm_source=a&b=1&fbclid=x&a=2", "https://example.com/?b=1&a=2"),
        ("https://example.com/?UTM_Source=a&utm%5Fmedium=b&utm_=c", "https://example.com/?utm_=c"),
        (
            "https://example.com/?floorId%3A17741&k&e=&x=%253D&&y=%zz",
            "https://example.com/?floorId%3A17741&k&e=&x=%253D&y=%zz"
        ),
        ("https://example.com/?utm_source=a", "https://example.com/"),
        ("http://example.com?", "http://example.com/"),
        ("http://example.com/#", "http://example.com/"),
        ("https://example.com/a#:~:text=hi", "https://example.com/a"),
        ("https://example.com/a#part:~:text=hi", "https://example.com/a#part"),
        ("https://example.com/#/route?utm_source=x", "https://example.com/#/route?utm_source=x"),
        ("https://example.com/#!a=b", "https://example.com/#!a=b"),
        ("https://example.com/#access_token=t&state=1", "https://example.com/#state=1"),
        ("https://example.com/#access_token=t", "https://example.com/"),
        ("https://weibo.com/1/a#_rnd1435", "https://weibo.com/1/a"),
        ("https://taobao.com@evil.com/x", "https://evil.com/x"),
        ("HTTPS:\\\\Example.COM:443/a/../b", "https://example.com/b"),
    ]

    @Test("Other pages lose known trackers, and nothing else", arguments: pages)
    func page(link: String, url: String) throws {
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == url)
        #expect(canonical.resource == nil)
    }

    @Test(
        "A signed link is not touched",
        arguments: [
            "http://mp.weixin.qq.com/s?src=11&timestamp=1654063201&ver=3833&signature=YR*TV&new=1#rd",
            "https://b.s3.amazonaws.com/k?X-Amz-Signature=ab&utm_source=x&X-Amz-Security-Token=t#:~:text=a",
            "https://example.com/?utm_source=a&&sign=1&",
            "http://v.qq.com/x?spm=1&wsSecret=a",
        ])
    func sealed(link: String) throws {
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.url == link)
        #expect(canonical.removed.isEmpty)
    }

    @Test func removedParametersHaveClasses() throws {
        let link =
            "https://item.taobao.com/item.htm?suid=1&id=1&spm=a&bxsign=b&unheard_of=1&access_token=t&utm_source=x&un"
        #expect(
            try CanonicalURL(of: link).removed.map { "\($0.name) \($0.parameterClass.rawValue)" } == [
                "suid identity", "spm tracking", "bxsign signature", "unheard_of tracking", "access_token session",
                "utm_source tracking", "un identity",
            ])
        let article =
            "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw?key=k&uin=u&chksm=c&sharer_shareinfo=s&exportkey=e"
        #expect(
            try CanonicalURL(of: article).removed.map(\.parameterClass)
                == [.session, .session, .signature, .identity, .session])
    }

    @Test(
        "Tokens are taken out",
        arguments: [
            ("https://e.tb.cn/h.64misbVFgC99Sp6?tk=eKKrex5NSR0CZ193", "tk", "eKKrex5NSR0"),
            ("https://m.tb.cn/h.X?tk=C5g5eLgyMf6%20HU071", "tk", "C5g5eLgyMf6"),
            ("https://item.taobao.com/item.htm?id=1&sp_tk=YTExVVhmOFNRSWY=", "sp_tk", "a11UXf8SQIf"),
            ("https://item.taobao.com/item.htm?id=1&sp_tk=77%2BlZkplQzFOVmx6OELvv6U%3D", "sp_tk", "fJeC1NVlz8B"),
            ("https://detail.tmall.com/item.htm?id=1&short_name=h.eDX99NZ", "short_name", "https://m.tb.cn/h.eDX99NZ"),
            ("https://3.cn/2porp-78?jkl=@OFzLBAZcuinE@", "jkl", "OFzLBAZcuinE"),
        ])
    func extracted(link: String, kind: String, value: String) throws {
        let extracted = try CanonicalURL(of: link).extracted
        #expect(extracted.map(\.kind.rawValue) == [kind])
        #expect(extracted.map(\.value) == [value])
    }

    @Test(arguments: [
        "https://e.tb.cn/h.X?tk=short", "https://example.com/?tk=eKKrex5NSR0", "https://3.cn/x?jkl=EDoxt4DBLAN",
        "https://item.taobao.com/item.htm?id=1&sp_tk=%00&short_name=https%3A%2F%2Fevil.test",
    ])
    func whatIsNoTokenIsNotTakenOut(link: String) throws {
        #expect(try CanonicalURL(of: link).extracted.isEmpty)
    }

    @Test(arguments: [
        ("javascript:alert(1)", ShareTokenError.Code.unsupportedScheme, 0),
        (" ftp://example.com/", .unsupportedScheme, 1),
        ("weixin://dl/business/?t=l6x7-jKEfTB", .unknownLink, 0),
        ("item.taobao.com/item.htm?id=1", .missingScheme, 0),
        ("https://", .emptyHost, 8),
    ])
    func failures(link: String, code: ShareTokenError.Code, offset: Int) {
        #expect(throws: ShareTokenError(code, at: offset)) { try CanonicalURL(of: link) }
    }
}

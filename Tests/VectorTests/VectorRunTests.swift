// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenFoundation
import ShareTokenVectors
import Testing

@Suite struct VectorRunTests {
    /// The number of tests of each file: a file that is lost, or cut, is seen here.
    private static let counts = [
        "card/appmsg": 46,
        "card/ark": 54,
        "card/find": 20,
        "card/make": 11,
        "convert/budget": 15,
        "convert/convert": 105,
        "convert/rewrite": 57,
        "convert/share-text": 30,
        "fuzz/association": 5,
        "fuzz/canonical": 8,
        "fuzz/card": 5,
        "fuzz/json": 6,
        "fuzz/policy": 8,
        "fuzz/records": 2,
        "fuzz/rewrite": 4,
        "fuzz/scan": 4,
        "fuzz/token": 3,
        "fuzz/trust": 5,
        "fuzz/url": 4,
        "keys/import": 91,
        "keys/keys": 14,
        "link/canonical": 244,
        "link/find": 190,
        "link/parse": 265,
        "link/risk": 339,
        "link/suffix": 51,
        "link/unwrap": 188,
        "platforms/1688": 15,
        "platforms/alimama": 18,
        "platforms/alipay": 35,
        "platforms/android": 15,
        "platforms/appgallery": 13,
        "platforms/baidu": 21,
        "platforms/baidu_netdisk": 15,
        "platforms/bilibili": 53,
        "platforms/bytedance": 29,
        "platforms/dianping": 13,
        "platforms/dingtalk": 29,
        "platforms/douyin": 81,
        "platforms/eleme": 17,
        "platforms/feishu": 45,
        "platforms/fliggy": 13,
        "platforms/hema": 10,
        "platforms/huoshan": 13,
        "platforms/jd": 39,
        "platforms/kuaishou": 41,
        "platforms/meituan": 12,
        "platforms/miniapp": 10,
        "platforms/momo": 12,
        "platforms/netease": 45,
        "platforms/pinduoduo": 26,
        "platforms/qq": 38,
        "platforms/qq_music": 23,
        "platforms/quickapp": 20,
        "platforms/suning": 14,
        "platforms/taobao": 92,
        "platforms/tencent_docs": 19,
        "platforms/tencent_meeting": 21,
        "platforms/tencent_video": 20,
        "platforms/tieba": 18,
        "platforms/tiktok": 14,
        "platforms/tmall": 32,
        "platforms/toutiao": 34,
        "platforms/vipshop": 16,
        "platforms/wechat": 59,
        "platforms/wecom": 19,
        "platforms/weibo": 43,
        "platforms/weread": 12,
        "platforms/xianyu": 26,
        "platforms/xiaohongshu": 38,
        "platforms/xiaomi_market": 14,
        "platforms/xigua": 14,
        "platforms/youku": 29,
        "platforms/youtube": 17,
        "platforms/zhihu": 28,
        "policy/audit": 33,
        "policy/evaluate": 283,
        "policy/load": 92,
        "scan/decoys": 40,
        "scan/texts": 184,
        "token/decode": 349,
        "token/encode": 122,
        "token/read": 73,
        "token/scan": 69,
        "token/verify": 134,
        "trust/accept": 68,
        "trust/association": 26,
        "trust/bind": 52,
        "trust/read": 214,
        "trust/state": 31,
        "trust/verdict": 66,
    ]

    @Test func everyVectorHolds() throws {
        let report = try VectorCorpus.ofThisPackage().run { xml throws(ShareTokenError) in try Card(appmsg: xml) }
        #expect(report.failures.map(\.description) == [])
        #expect(report.counts == Self.counts)
        #expect(report.passed == Self.counts.values.reduce(0, +))
    }

    @Test func tokensHaveEnoughVectors() {
        #expect(Self.counts.filter { $0.key.hasPrefix("token/") }.values.reduce(0, +) >= 200)
    }

    @Test func everyErrorCodeHasAVector() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var seen: Set<ShareTokenError.Code> = []
        for test in try corpus.tests(TokenDecodeTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenEncodeTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenVerifyTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(KeyImportTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(PlatformTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(LinkParseTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(CardReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(LinkUnwrapTest.self) { seen.formUnion(codes(test)) }
        // This one speaks of a text without a token: the program tells it, see TokenctlScanTests.
        seen.insert(.shortLink)
        for test in try corpus.tests(ConvertTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(BudgetTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustAcceptTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustStateTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustVerdictTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustAssociationTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(PolicyLoadTest.self) { seen.formUnion(codes(test)) }
        // These speak of the machine, not of an input.
        seen.formUnion(["key-not-found", "crypto-failure", "no-xml-reader"].map(ShareTokenError.Code.init(rawValue:)))
        let missing = ShareTokenError.Code.register.map(\.code).filter { !seen.contains($0) }
        #expect(missing.map(\.rawValue) == [])
    }

    private func codes(_ test: some VectorTest) -> [ShareTokenError.Code] {
        test.label.error.map { [$0.code] } ?? []
    }

    @Test func everyPlatformHasEnoughVectors() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(PlatformTest.self)
        // Of these no more shared links were found.
        let known = ["meituan": 2, "miniapp": 0, "momo": 1]
        for platform in Platform.all {
            let prefix = "platforms-" + platform.id.replacing("_", with: "-") + "/"
            let own = tests.filter { $0.label.id.hasPrefix(prefix) }
            #expect(own.count { $0.label.error == nil } >= 5, "\(platform.id)")
            #expect(own.count { $0.label.error != nil } >= 5, "\(platform.id)")
            #expect(own.count { $0.source == .real } >= known[platform.id] ?? 3, "\(platform.id)")
        }
    }
}

extension VectorCorpus {
    /// The vectors of this package.
    static func ofThisPackage() throws(VectorError) -> VectorCorpus {
        let folders = #filePath.split(separator: "/").dropLast(3)
        return try VectorCorpus(directory: "/" + folders.joined(separator: "/") + "/Vectors")
    }
}

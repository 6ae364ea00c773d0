// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// 280 real texts and links of all platforms, beside the conformance data of others.
@Suite struct RealInputTests {
    private static let file = URL(filePath: Conformance.folder ?? "").appending(path: "../samples/real-inputs.jsonl")
    private static let isPresent = Conformance.isPresent && FileManager.default.isReadableFile(atPath: file.path)

    @Test(.enabled(if: isPresent, "no samples/real-inputs.jsonl beside SHARE_TOKEN_CONFORMANCE"))
    func everyTextGivesWhatItHolds() throws {
        let inputs = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map { try RealInput($0) }
        #expect(inputs.count == 280)
        var used: Set<String> = []
        for input in inputs {
            let exception = Self.exceptions.first { input.text.hasPrefix($0.text) }
            let platforms = Set(ShareScanner(input.text).compactMap(\.platform))
            let isNamed = input.platformIDs.isEmpty || !platforms.isDisjoint(with: input.platformIDs)
            if let exception, exception.names.contains(Self.platform) {
                #expect(!isNamed, "\(input.platform) needs no exception: \(input.text)")
                used.insert(exception.text)
            } else {
                #expect(isNamed, "\(input.platform): \(platforms) in \(input.text)")
            }
            let said = input.said()
            for name in input.expected {
                if let exception, exception.names.contains(where: { name.hasPrefix($0) }) {
                    #expect(!said.contains(name), "\(name) needs no exception")
                    used.insert(exception.text)
                    continue
                }
                #expect(said.contains(name), "\(input.platform): \(name) of \(input.text) is not in \(said)")
            }
        }
        #expect(Self.exceptions.map(\.text).filter { !used.contains($0) } == [], "exceptions that explain nothing")
    }

    /// Stands for the platform among the names of an exception.
    private static let platform = "(platform)"

    /// Expectations that cannot be met offline: the start of the text, the start of each value, and the reason.
    private static let exceptions: [(text: String, names: [String], why: String)] = [
        ("【淘宝】https://m.tb.cn/h.fAwWH69", ["https://item"], "where the short link leads, as the server said"),
        ("https://main.m.taobao.com/app/ltao-fe", ["https://e.tb.cn"], "a short link that the server made of this one"),
        ("【秋冬季男士棉拖鞋", ["601009971043"], "the item of the short link, as the server said"),
        ("a11UXf8SQIf", ["640889533830"], "the item of the token, as the server said"),
        ("https://channels.weixin.qq.com/web/pages/feed?eid=", ["14180680523239069766"], "the encrypted id, decrypted"),
        (
            "https://channels.weixin.qq.com/web/pages/feed?oid=", ["3874128251802771810_"],
            "the link has the number alone"
        ),
        ("mqqopensdkapi://bizAgent", ["966922403"], "the group of the key, as the server said"),
        ("https://qr.1688.com/s/7OnLCakq", ["https://detail"], "where the short link leads, as the server said"),
        ("https://meeting.tencent.com/dm/7bTAf0Kc1XRR", ["694179234"], "the number beside the link in another text"),
        (
            "https://platform.org/miniapp/foo?category=img", [platform, "foo", "category=img"],
            "without a version the path is that of pages of many sites"
        ),
        ("88 诡秘之主", ["https://www.xiaohongshu.com"], "where the short link leads, as the server said"),
        ("https://m.toutiao.com/is/dtj1pND/", ["https://www.toutiao.com"], "where it leads, as the server said"),
        (
            "https://zhuanlan.zhihu.com/p/498759256", ["https://oia"],
            "other links of the page, which scan does not print"
        ),
        ("复制整段信息，打开👉手机天猫👈", [platform], "a host of 2018 that no source calls Tmall's, and a token without one"),
        ("tbopen://m.taobao.com/tbopen", ["￥fJeC1NVlz8B￥"], "tokens are told without the marks around them"),
        ("7.46 04/12 Duf:/", [platform], "a template whose link was not put in: there is nothing to find"),
        ("snssdk1128://webview?url=http%3A%2F%2Fbaidu.com", [platform], "a wrapper has the platform of its target"),
        ("5:/鶁高明威严", [platform], "a token of Chinese characters, which no rule tells from the words around it"),
        ("https://p.pinduoduo.com.evil.test", [platform], "not the platform's, as the expectation says"),
        ("https://www.xiaohongshu.com.evil.test", [platform], "not the platform's, as the expectation says"),
        ("imeituan://www.meituan.com/web?url=", [platform], "a wrapper has the platform of its target"),
        ("BV17x411w7KC", ["av170001"], "the same video; its canonical id is the one in the text"),
        ("orpheus://", ["base64", "\"id\""], "the JSON itself, of which the song is told"),
        ("snssdk141://detail", ["http://toutiao.com/a"], "the canonical URL of the article is another of its links"),
    ]
}

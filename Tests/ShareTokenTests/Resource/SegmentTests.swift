// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Segments of a path that are no part of the resource, and ids after a prefix.
@Suite struct SegmentTests {
    @Test(
        "A segment that has to be a number",
        arguments: [
            ("374113031", true), ("0", true), ("18446744073709551", true), ("0374113031", false), ("waiting", false),
            ("", false), ("1/2", false), ("1%32", false), ("-1", false), ("99999999999999999999", false),
        ])
    func number(segment: String, isRead: Bool) {
        let link = "https://www.zhihu.com/question/\(segment)/answer/1253795562"
        #expect((try? Resource(platformLink: link))?["id"] == (isRead ? "1253795562" : nil))
    }

    @Test func theNumberIsNoPartOfTheResource() throws {
        let resource = try Resource(platformLink: "https://weibo.com/1736560000/H4Kvzzc15")
        #expect(resource == (try Resource(platformLink: "https://weibo.com/0/4311320938387675")))
        #expect(resource.fields.map(\.name) == ["mid"])
        #expect(resource.url == "https://m.weibo.cn/status/4311320938387675")
    }

    @Test(
        "Letters and digits after a prefix",
        arguments: [
            ("3xmjx5b9", true), ("3x0", true), ("3x", false), ("4xmjx5b9", false), ("3Xmjx5b9", false),
            ("3xmj-5b9", false), ("", false),
        ])
    func prefix(id: String, isValue: Bool) throws {
        let link = "https://www.kuaishou.com/short-video/\(id)"
        #expect((try? Resource(platformLink: link))?["photo_id"] == (isValue ? id : nil))
        guard isValue else {
            #expect(throws: ShareTokenError.self) {
                try Resource(platform: "kuaishou", kind: "photo", fields: [("photo_id", id)])
            }
            return
        }
        #expect(try Resource(platform: "kuaishou", kind: "photo", fields: [("photo_id", id)]).url == link)
    }

    @Test func whatARestLeavesOutIsReported() throws {
        let program = "baiduboxapp://swan/4fecoAqgCIUtzIyA4FAPgoyrc4oUc25c/a"
        let canonical = try CanonicalURL(of: program + "?x=1&callback=_bdbox_js_275&utm_source=b&y=2")
        #expect(canonical.url == program + "?x=1&y=2")
        #expect(canonical.removed.map(\.name) == ["callback", "utm_source"])
        #expect(canonical.removed.allSatisfy { $0.parameterClass == .tracking })
    }
}

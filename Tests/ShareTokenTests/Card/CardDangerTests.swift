// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Cards that are made to be taken for others.
@Suite struct CardDangerTests {
    private static func ark(_ title: String = "标题", _ members: String) -> [UInt8] {
        Array(
            #"{"app":"com.tencent.tuwen.lua","meta":{"news":{"title":"\#(title)",\#(members)}},"prompt":"p","view":"news"}"#
                .utf8)
    }

    @Test(
        "Refused, and reported where it can be read",
        arguments: [
            ("标题", #""jumpUrl":"javascript:alert(1)""#, "dangerous-link", ""),
            ("标题", #""jumpUrl":"javascript:alert(1)","url":"https://item.jd.com/1.html""#, "dangerous-link", ""),
            ("标题", #""jumpUrl":"javascript:alert(1)//https://item.jd.com/1.html""#, "dangerous-link", ""),
            (
                "标题", #""jumpUrl":"https://127.0.0.1/a","url":"https://item.jd.com/1.html""#, "dangerous-link",
                "private-address"
            ),
            ("标题", #""jumpUrl":"https://me:x@item.jd.com/1.html""#, "credentials-in-link", "userinfo"),
            ("www.taobao.com 官方", #""jumpUrl":"https://shop.example.cn/a""#, "dangerous-link", "display-mismatch"),
        ])
    func refused(title: String, members: String, code: String, risk: String) throws {
        let bytes = Self.ark(title, members)
        let card = try Card(ark: bytes)
        let error = ShareTokenError(ShareTokenError.Code(rawValue: code))
        #expect(throws: error) { try Conversion(card) }
        let match = try #require(ShareScanner(utf8: bytes).first { _ in true })
        #expect(match.form == .card && (match.error == error || match.risks.contains { $0.code.rawValue == risk }))
        guard !risk.isEmpty else { return }
        #expect(card.risks.contains { $0.code.rawValue == risk && $0.severity == .danger })
        _ = try Conversion(card, allowing: [Risk.Code(rawValue: risk)])
    }

    @Test func nothingSecretIsPassedOn() throws {
        let bytes = Self.ark(
            "标题",
            #""jumpUrl":"https://item.taobao.com/item.htm?id=1&access_token=SECRET&spm=1","#
                + #""preview":"https://a.cn/?access_token=SECRET""#)
        let converted = try Conversion(Card(ark: bytes)).converted(to: .card)
        #expect(!converted.text.contains("SECRET"))
        #expect(converted.text.contains(#""jumpUrl":"https://item.taobao.com/item.htm?id=1""#))
        #expect(converted.losses.map(\.field) == ["signature", "thumbnail"])
    }

    @Test func aTitleIsNoCode() throws {
        let card = try Card(ark: Self.ark(#"\u005bCQ:at,qq=all]"#, #""jumpUrl":"https://item.jd.com/1.html""#))
        #expect(card.title == "[CQ:at,qq=all]")
        let printed = try Conversion(card).converted(to: .card).text
        #expect(!printed.contains("[CQ:"))
        #expect(try Card(ark: Array(printed.utf8)).title == card.title)
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct CardScannerTests {
    static func find(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return CardScanner(utf8: bytes).map { match in
            "\(match.form.rawValue) " + String(decoding: bytes[match.range], as: UTF8.self)
        }
    }

    static let ark = #"{"app":"com.tencent.a","meta":{"news":{"jumpUrl":"https://example.com/"}}}"#
    static let code = "[CQ:json,data=\(ark.replacing(",", with: "&#44;"))]"
    static let appmsg = "<msg>\n<appmsg appid=\"\"><title>></title><type>5</type></appmsg></msg>"

    @Test func cardsBetweenOtherThings() {
        let head = "<?xml version=\"1.0\"?>"
        let text = "看{\(Self.ark)}\(Self.code)[CQ:at,qq=1]<b>\(Self.appmsg)</b>\(head)\(Self.appmsg)\(Self.ark)"
        #expect(
            Self.find(text) == [
                "ark " + Self.ark, "cq_code " + Self.code, "appmsg " + Self.appmsg, "appmsg " + Self.appmsg,
                "ark " + Self.ark,
            ])
        #expect(Self.find("[CQ:json,data=\(Self.ark)]") == ["cq_code [CQ:json,data=\(Self.ark)]"])
    }

    @Test(
        "Not cards",
        arguments: [
            "", "{", "{}", "[]", "<", "<msg>", "<msg></msg>", "{\"app\":\"com.example.a\",\"meta\":{}}",
            "{\\\"app\\\":1}", "{&quot;app&quot;:1}", "&lt;msg&gt;", "\\u003cmsg\\u003e", "[CQ:music]",
            "[CQ:music,type=xm,id=1]",
            "[CQ:json,data={}]", "[CQ:json,data=]", "[CQ:json,data={\"app\"", "{app:com.tencent.a}", "<msg><appmsg>",
        ])
    func none(text: String) {
        #expect(Self.find(text) == [])
    }

    @Test func aCardInsideAnotherObject() {
        #expect(Self.find("{\"type\":\"json\",\"data\":\(Self.ark)}") == ["ark " + Self.ark])
    }

    @Test(
        "CRD-29: texts that begin many cards and end none take linear time",
        arguments: [
            "[", "{", "<", "{\"a\":", "[CQ:json,data=", "[CQ:json,data={", "<msg>", "<msg ", "<msg><appmsg><![CDATA[",
            "<msg a=\"", "{\"app\":\"com.tencent.a\",", "[CQ:json,data={\"app\":\"com.tencent.a\"&#44;", "{\"",
            "{\"a\":[[[[", "\\", "{\\\"", "{\\\\\\\"app\\\\\\\":", "{\\n", "{\\u0022", "{&quot;", "{&amp;quot;", "&",
            "&lt;msg",
            "&lt;msg&gt;", "&amp;lt;appmsg&amp;gt;", "\\u003cmsg", "\\u003cmsg\\u003e", ":\"<msg>", ",\\\"<msg>\\n",
            ":\"&lt;msg&gt;", "<msg\\n", "<msg>\\n<appmsg a=\\\"", "[CQ:music,", "[CQ:contact,type=qq,",
            ":\"[CQ:music,type=163,",
            "[CQ:json,data={\\\"a\\\":", "{&quot;a&quot;:[",
        ])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: (1 << 18) / unit.utf8.count) + "\n"
        #expect(Self.find(text) == [])
    }

    @Test func aCardBehindRubbish() {
        let rubbish = String(repeating: "{\"a\":", count: 20_000) + "好 "
        #expect(Self.find(rubbish + Self.ark) == ["ark " + Self.ark])
    }
}

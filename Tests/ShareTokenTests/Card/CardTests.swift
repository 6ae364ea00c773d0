// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct CardTests {
    /// A shared item of Taobao, as QQ's clients have it.
    static let news =
        #"{"app":"com.tencent.structmsg","config":{"ctime":1,"token":"0123456789abcdef"},"desc":"新闻","#
        + #""meta":{"news":{"appid":100446242,"desc":"淘宝","#
        + #""jumpUrl":"https:\/\/item.taobao.com\/item.htm?id=520813250866&spm=1","#
        + #""preview":"img.example.com\/a.jpg","tag":"手机淘宝","title":"好物"}},"prompt":"[分享]好物","view":"news"}"#

    @Test func aNewsCard() throws {
        let card = try Card(ark: Array(Self.news.utf8))
        #expect(card.kind == .link)
        #expect(card.title == "好物")
        #expect(card.source == "手机淘宝")
        #expect(card.thumbnail == "https://img.example.com/a.jpg")
        #expect(card.isSigned)
        #expect(try card.resource().url == "https://item.taobao.com/item.htm?id=520813250866")
        #expect(card.losses(as: .ark).map(\.field) == ["signature"])
        #expect(card.losses(as: .appmsg).map(\.field) == ["prompt"])
    }

    @Test func printedCardsReadAsTheSame() throws {
        let card = try Card(ark: Array(Self.news.utf8))
        let printed = card.carried(by: .ark)
        #expect(try Card(ark: card.arkBytes) == printed)
        #expect(try Card(cqCode: Array(card.cqText.utf8)) == printed)
        #expect(printed.arkBytes == card.arkBytes)
        #expect(!printed.isSigned)
    }

    @Test("Any text", arguments: ["a,b[c]&amp;&#44;", "\"\\/\n\u{1}", "中😀", "]]>", "", " "])
    func anyText(text: String) throws {
        var card = Card(platform: "qq", kind: .link, title: text, description: text, prompt: text, source: text)
        card.links = [Card.Link(name: "jumpUrl", url: "https://example.com/\(text)")]
        let carried = card.carried(by: .cqCode)
        #expect(carried.title == text && carried.description == text)
        #expect(try Card(cqCode: Array(card.cqText.utf8)) == carried)
        #expect(carried.carried(by: .ark) == carried)
        card.kind = .miniProgram
        card.miniProgram = Card.MiniProgram(appID: "1109937557")
        #expect(try Card(ark: card.arkBytes) == card.carried(by: .ark))
        card.kind = .music
        #expect(try Card(ark: card.arkBytes) == card.carried(by: .ark))
    }

    @Test func offsetsOfCodesAreThoseOfTheText() {
        let code = Array("[CQ:json,data={\"app\":\"com.tencent.a\"&#44;\"meta\":&#91;&#93;}]".utf8)
        #expect(throws: ShareTokenError(.badCard, at: 48)) { try Card(cqCode: code) }
        let bad = Array("[CQ:json,data={\"a\"&#44;\"b\"}]".utf8)
        #expect(throws: ShareTokenError(.badJSON, at: 18)) { try Card(cqCode: bad) }
        #expect(throws: ShareTokenError(.badCard)) { try Card(cqCode: Array("[CQ:image,file=1]".utf8)) }
        #expect(throws: ShareTokenError(.badCard, at: 14)) { try Card(cqCode: Array("[CQ:json,data=".utf8)) }
    }

    @Test(
        "Every resource in every form",
        arguments: [
            "https://item.taobao.com/item.htm?id=520813250866", "https://example.com/a?b=c&d=e",
            "weixin://dl/business/?appid=wxebf773691904eee9&path=pages/index/index&query=id%3D42&env_version=trial",
            "https://m.q.qq.com/a/p/1109937557?s=pages/index%3Fa%3D1",
        ])
    func resources(link: String) throws {
        let resource = try Resource(link: link)
        for form in [Card.Form.ark, .appmsg] {
            let card = Card(for: resource, as: form, title: "标题", description: "描述", source: "来源")
            #expect(card.carried(by: form) == card)
            #expect(try card.resource() == resource)
            #expect(card.losses(as: form).filter { $0.reason != .notSigned } == [])
            let losses = Card.losses(of: resource, as: form)
            #expect(losses.map(\.field) == (form == .ark ? ["signature"] : []))
        }
    }

    @Test func whatAFormCannotCarry() throws {
        let fields = [
            (name: "appid", value: "wxebf773691904eee9"), ("gh_id", "gh_05c85a53c7ee"), ("path", "pages/index"),
            ("env_version", "develop"),
        ]
        let resource = try Resource(platform: "wechat", kind: "mini_program", fields: fields)
        #expect(Card.losses(of: resource, as: .appmsg) == [])
        #expect(Card.losses(of: resource, as: .ark).map(\.field) == ["signature", "gh_id"])
        let card = Card(
            platform: "qq", kind: .miniProgram, title: "标题", description: "更多", source: "来源",
            links: [
                Card.Link(name: "qqdocurl", url: "https://example.com/"), Card.Link(name: "jumpUrl", url: "a.com"),
            ],
            miniProgram: Card.MiniProgram(appID: "1109937557", path: "a/b", version: "3"))
        #expect(card.losses(as: .ark).map(\.field) == ["signature", "description", "jumpUrl", "path", "version"])
    }

    @Test func aCardWithoutALink() throws {
        let card = try Card(ark: Array(#"{"app":"com.tencent.mannounce","meta":{"mannounce":{"title":"t"}}}"#.utf8))
        #expect(card.kind == .other)
        #expect(throws: ShareTokenError(.noLink)) { try card.resource() }
        let unusable = Card(
            platform: "qq", kind: .link, title: "", links: [Card.Link(name: "jumpUrl", url: "pages/weather?city=1")])
        #expect(throws: ShareTokenError(.noLink)) { try unusable.resource() }
    }
}

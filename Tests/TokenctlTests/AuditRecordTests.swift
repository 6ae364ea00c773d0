// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A record names exactly one target, which is the one that is signed; and a pin is made from a canonical URL.
@Suite struct AuditRecordTests {
    private let tokenctl: Tokenctl

    init() throws { tokenctl = try Tokenctl() }

    private static let start = #"{"platform":"douyin","kind":"video","fields":"#

    @Test(arguments: [
        (#"{"id":"7346971177114611826","id":"1"}}"#, "duplicate-name", 73),
        (#"{"id":"7346971177114611826"},}"#, "bad-json", 74),
        (#"{"id":"7346971177114611826",}}"#, "bad-json", 73),
        (#"{"id":"7346971177114611826"},"url":"https://a.cn/"}"#, "unknown-member", 74),
        (#"{"id":"7346971177114611826"},"kind":"video"}"#, "duplicate-name", 74),
        (#"{"id":7346971177114611826}}"#, "wrong-type", 51),
        (#"["7346971177114611826"]}"#, "wrong-type", 45),
        (#"{"id":"7346971177114611826"}} "#, "", 0),
        (#"{"id":"7346971177114611826"}} x"#, "bad-json", 75),
    ])
    func recordsAreReadStrictly(rest: String, code: String, offset: Int) throws {
        let record = Self.start + rest
        for arguments in [["encode", "--json"], ["convert", "--to", "token", "--json"]] {
            let run = try tokenctl.run(arguments + [record], input: Data())
            let error = try run.object()["error"] as? [String: Any]
            #expect(error?["code"] as? String == (code.isEmpty ? nil : code), "\(arguments) \(record)")
            #expect(run.status == (code.isEmpty ? 0 : 65), "\(arguments) \(record)")
            if !code.isEmpty { #expect(error?["offset"] as? Int == offset, "\(arguments) \(record)") }
        }
    }

    @Test func aMissingMemberIsTold() throws {
        let run = try tokenctl.run("encode", "--json", #"  {"platform":"douyin","kind":"video"}"#)
        let error = try run.object()["error"] as? [String: Any]
        #expect(error?["code"] as? String == "missing-member" && error?["offset"] as? Int == 2)
    }

    /// A broken record with a link in it is not a text with a link.
    @Test func theLinkOfABrokenRecordIsNotSigned() throws {
        let page = #"{"platform":"web","kind":"page","fields":{"url":"https://shop.example/"}"#
        for record in [page + ",}", page + #","x":1}"#, page + #","kind":"page"}"#, page] {
            #expect(try tokenctl.run("encode", record).status == 65, "\(record)")
            #expect(try tokenctl.run("convert", "--to", "url", record).status == 65, "\(record)")
        }
        #expect(try tokenctl.run("encode", page + "}").status == 0)
    }

    @Test func aPinIsOverTheCanonicalURL() throws {
        let item = "https://item.taobao.com/item.htm?id=520813250866"
        let now = ["--now", "2026-11-25T00:00:00Z"]
        func pinned(_ link: String) throws -> String {
            try tokenctl.run(["encode", "--pin", link, item] + now, input: Data()).output
        }
        let token = try pinned(item)
        #expect(token == (try pinned("https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866&spm=a1z10.1")))
        for link in [item, "\(item)&spm=a1z10.1"] {
            let run = try tokenctl.run(["decode", "--destination", link] + now, input: Data(token.utf8))
            #expect(run.status == 0 && run.output == "\(item)\n", "\(link): \(run.talk)")
        }
        let other = try tokenctl.run(
            ["decode", "--destination", "https://item.taobao.com/item.htm?id=1"] + now, input: Data(token.utf8))
        #expect(other.status == 4 && other.talk.contains("pin-mismatch"))
    }

    @Test(arguments: ["", "no link", "https://", "https://a.cn:99999/", "javascript"])
    func aPinThatIsNoLinkIsRefused(text: String) throws {
        let item = "https://item.taobao.com/item.htm?id=520813250866"
        for arguments in [["encode", "--pin", text, item], ["decode", "--destination", text, item]] {
            let run = try tokenctl.run(arguments, input: Data())
            #expect(run.status == 65 || run.status == 3, "\(arguments): \(run.status)")
            #expect(run.output.isEmpty && run.talk.contains("\(arguments[1]) "), "\(arguments): \(run.talk)")
            #expect(run.talk.contains(" at byte "), "\(run.talk)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `tokenctl canonicalize`: links in, canonical URLs out.
@Suite struct CanonicalizeTests {
    private static let link = "https://item.taobao.com/item.htm?spm=a.b&id=520813250866&tk=eAvn3w5fPRE&suid=1"
    private static let url = "https://item.taobao.com/item.htm?id=520813250866"

    @Test func theURLIsAloneOnStdout() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("canonicalize", Self.link).output == Self.url + "\n")
        #expect(try tokenctl.run("canon", "  \(Self.link) ").output == Self.url + "\n")
        #expect(try tokenctl.run("canon", "--report", Self.link).output == Self.url + "\n")
        #expect(try tokenctl.run("canon", "  \(Self.link) ").talk == "")
        #expect(try tokenctl.run("canon", "https://a.cn/b c").talk.contains("the link has a blank inside"))
    }

    @Test("LNK-57: a record that fails has the same members, and the risks of its text")
    func everyRecordHasAnObject() throws {
        let input = "\(Self.link)\njavascript:alert(1)\nhttps://link.zhihu.com/?target=http%3A%2F%2Fa.b%2F\n"
        let run = try Tokenctl().run("canonicalize", "--json", input: input)
        #expect(run.status == 3)
        #expect(run.lines.count == 3)
        let item = try run.object(0)
        #expect(item["ok"] as? Bool == true)
        #expect(item["input"] as? String == Self.link)
        #expect(item["url"] as? String == Self.url)
        #expect(item["platform"] as? String == "taobao")
        #expect(item["kind"] as? String == "item")
        #expect(item["fields"] as? [String: String] == ["id": "520813250866"])
        #expect(
            item["removed"] as? [[String: String]] == [
                ["name": "spm", "class": "tracking"], ["name": "tk", "class": "tracking"],
                ["name": "suid", "class": "identity"],
            ])
        #expect(item["extracted"] as? [[String: String]] == [["kind": "tk", "value": "eAvn3w5fPRE"]])
        #expect(
            item["exposure"] as? [[String: String]] == [
                ["name": "suid", "value": "1", "form": "plain", "whose": "sharer"]
            ])
        #expect(item["error"] is NSNull)
        let refused = try run.object(1)
        #expect(refused["ok"] as? Bool == false)
        #expect((refused["error"] as? [String: Any])?["code"] as? String == "unsupported-scheme")
        #expect(Set(refused.keys) == Set(item.keys))
        for member in ["removed", "extracted", "exposure", "unwrapped", "repairs"] {
            #expect((refused[member] as? [Any])?.isEmpty == true)
        }
        for member in ["url", "platform", "kind"] { #expect(refused[member] is NSNull) }
        #expect((refused["fields"] as? [String: Any])?.isEmpty == true)
        let risks = try #require(refused["risks"] as? [[String: Any]])
        #expect(risks.compactMap { $0["code"] as? String } == ["dangerous-scheme"])
        let wrapped = try run.object(2)
        #expect(wrapped["url"] as? String == "http://a.b/")
        #expect(wrapped["platform"] is NSNull)
        let wrapper = (wrapped["unwrapped"] as? [[String: Any]])?.first
        #expect(wrapper?["downgrade"] as? Bool == true)
    }
}

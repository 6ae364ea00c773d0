// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// No text of a token, a message, a file or an operand controls the terminal, hides, or ends a line.
@Suite struct AuditOutputTests {
    private let tokenctl: Tokenctl

    init() throws { tokenctl = try Tokenctl() }

    /// One of each kind: C0, DEL, C1, the ends of lines, direction, zero width, an annotation, a tag.
    private static let hidden =
        "\u{1B}\u{7F}\u{85}\u{9B}\u{2028}\u{2029}\u{202E}\u{2066}\u{61C}\u{200B}\u{200D}\u{FEFF}\u{FFF9}\u{E0041}"

    /// The hidden characters inside an argument or a line.
    private static let hostile = "a\(hidden)z"

    /// Expects an output without hidden characters, except line feeds and the tabs of a table.
    private func expectShown(_ text: String, _ what: Comment) {
        let found = text.unicodeScalars.filter { scalar in
            scalar != "\n" && scalar != "\t" && HiddenCharacter(scalar.value) != nil
        }
        #expect(found.isEmpty, what)
    }

    private func expectShown(_ run: Tokenctl.Run, _ what: String) {
        expectShown(run.output, "\(what): stdout")
        expectShown(run.talk, "\(what): stderr")
    }

    /// A genuine token whose field has hidden characters, as its maker can write them.
    private func token() throws -> String {
        let fields = #"{"appid":"wx0123456789abcdef","path":"p","query":"a=\u0085\u009b\u202e\u200b\u2028"}"#
        let run = try tokenctl.run("encode", #"{"platform":"wechat","kind":"mini_program","fields":\#(fields)}"#)
        #expect(run.status == 0, "\(run.talk)")
        return run.output
    }

    @Test func tokensAreShownWithoutWhatTheyHide() throws {
        let token = try token()
        for command in ["inspect", "decode"] {
            let plain = try tokenctl.run(command, input: token)
            #expect(plain.output.contains("a"))
            expectShown(plain, command)
            let json = try tokenctl.run(command, "--json", input: token)
            expectShown(json, "\(command) --json")
            // In JSON nothing is lost.
            #expect(json.output.contains(#"a=\u0085\u009b\u202e\u200b\u2028"#), "\(command): \(json.output)")
            let fields =
                (try json.object()[command == "inspect" ? "unverified_target" : "target"] as? [String: Any])?["fields"]
                as? [String: String]
            #expect(fields?["query"] == "a=\u{85}\u{9B}\u{202E}\u{200B}\u{2028}", "\(command)")
        }
        // A value is one line, and cannot look like another row.
        #expect(try tokenctl.run("inspect", input: token).lines.count { $0.hasPrefix("field query") } == 1)
    }

    @Test func textsAreShownWithoutWhatTheyHide() throws {
        let link = "https://item.taobao.com/item.htm?id=520813250866"
        for arguments in [
            ["scan"], ["scan", "--json"], ["canonicalize", "--report"], ["canonicalize", "--json"], ["encode"],
            ["encode", "--json"], ["convert", "--to", "url"], ["convert", "--to", "all", "--json"],
            ["decode", "--json"],
            ["inspect", "--json"], ["rewrite", "--to", "url", "--json"],
        ] {
            for text in [
                "【\(Self.hostile)】\(link) 「\(Self.hostile)」", "\(link)&x=\(Self.hostile)", "weixin://\(Self.hostile)",
            ] {
                let run = try tokenctl.run(arguments, input: Data("\(text)\n".utf8))
                expectShown(run, "\(arguments) \(text.debugDescription)")
            }
        }
        let title = try #require(
            (try tokenctl.run("scan", "--json", "\(link) 「a\u{9B}b」").object()["matches"] as? [[String: Any]])?.first)
        #expect((title["title"] as? String)?.hasPrefix("a") == true)
    }

    @Test func operandsAreShownWithoutWhatTheyHide() throws {
        let name = Self.hostile
        for arguments in [
            [name], ["inspect", "--\(name)"], ["decode", "--scene", name, "x"], ["decode", "--trust", name, "x"],
            ["decode", "--public-key", name, "x"], ["decode", "--destination", name, "x"],
            ["encode", "--key", name, "x"],
            ["encode", "--pin", name, "x"], ["encode", "--allow-risk", name, "x"], ["key", "show", name],
            ["key", "export", name], ["policy", "lint", name], ["policy", "lint", "--json", name],
            ["policy", "show", name],
            ["policy", "eval", name], ["policy", "audit", name], ["trust", "show", name],
            ["trust", "show", "--json", name],
            ["trust", "verify", name], ["trust", "diff", name, name], ["platforms", name], ["vectors", "lint", name],
            ["convert", "--to", name, "x"],
        ] {
            let run = try tokenctl.run(arguments, input: Data())
            #expect(run.status != 0, "\(arguments)")
            #expect(!run.talk.isEmpty || !run.output.isEmpty, "\(arguments)")
            expectShown(run, "\(arguments)")
        }
    }

    @Test func filesAreShownWithoutWhatTheyHide() throws {
        #expect(try tokenctl.run("key", "generate", "--name", "a").status == 0)
        let folder = tokenctl.home.appending(path: ".config/tokenctl")
        let keys = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("a.pem") }
        let key = folder.appending(path: try #require(keys.first))
        try FileManager.default.copyItem(
            at: key, to: key.deletingLastPathComponent().appending(path: "b\u{9B}\u{202E}\u{200B}c.pem"))
        for arguments in [["key", "list"], ["key", "list", "--json"]] {
            let run = try tokenctl.run(arguments, input: Data())
            #expect(run.lines.count == 2, "\(run.output) \(run.talk)")
            expectShown(run, "\(arguments)")
        }
        try Data("{\"\(Self.hostile)\": 1}".utf8).write(to: tokenctl.home.appending(path: "list.json"))
        for arguments in [
            ["trust", "show", "list.json"], ["trust", "show", "--json", "list.json"], ["policy", "lint", "list.json"],
            ["policy", "lint", "--json", "list.json"], ["encode", "--key", "list.json", "x"],
        ] { expectShown(try tokenctl.run(arguments, input: Data()), "\(arguments)") }
    }

    /// A filter changes no byte of the text that it is given.
    @Test func whatAFilterKeepsIsKept() throws {
        let text = "\(Self.hostile) https://item.taobao.com/item.htm?id=520813250866&spm=1 \(Self.hostile)\n"
        let run = try tokenctl.run("rewrite", "--to", "url", input: text)
        #expect(run.output == text.replacing("&spm=1", with: ""))
    }
}

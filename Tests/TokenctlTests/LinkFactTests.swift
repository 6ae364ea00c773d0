// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Facts about the commands for links and tokens, one per row.
@Suite struct LinkFactTests {
    private static let link = MainJobTests.link
    private static let canonical = MainJobTests.canonical + "\n"
    private static let page = "https://example.com/"

    @Test(arguments: [
        // Reports.
        CommandFact("canonicalize", link, output: canonical, talk: nil),
        CommandFact("canonicalize", "https://a.cn/ b", talk: "the link has a blank inside"),
        CommandFact(
            "canonicalize", "--report", "https://link.zhihu.com/?target=http%3A%5C%5Ca.example/b",
            talk: "opened https://link.zhihu.com/?target=http%3A%5C%5Ca.example/b, which leads from https to http"),
        CommandFact(
            "canonicalize", "--report", "https://link.zhihu.com/?target=http%3A%5C%5Ca.example/b",
            talk: "put right backslash at byte 5 of its target"),
        // Accounts that are told.
        CommandFact(
            "canonicalize", "--fail-on", "identity", "https://a.cn/?share_uid=42", status: 4, output: "https://a.cn/\n",
            talk: "share_uid tells the sharer (plain): 42"),
        CommandFact("canonicalize", "--fail-on", "identity", page, output: page + "\n", talk: nil),
        CommandFact(
            "canonicalize", "--report", "https://a.cn/?share_uid=42", talk: "share_uid tells the sharer (plain): 42"),
        CommandFact("scan", "--fail-on", "identity", "得物er-A1B2C3D4 \(page)", status: 4, talk: "得物er tells the sharer"),
        CommandFact("scan", "--fail-on", "identity", page, talk: nil),
        CommandFact("scan", "--fail-on", "risk", page, status: 64),
        // If there are several records or texts, a message names the one that it is about.
        CommandFact("canonicalize", "bad", "worse", status: 65, talk: "record 2: missing-scheme"),
        CommandFact("canonicalize", "bad", status: 65, talk: "tokenctl: missing-scheme"),
        CommandFact("rewrite", "--to", "app", page, status: 3, talk: "tokenctl: kept: bytes 0..<20"),
        CommandFact("rewrite", "--to", "app", page, page, status: 3, talk: "tokenctl: text 2: kept: bytes 0..<20"),
        // An operand - is stdin.
        CommandFact("rewrite", "--to", "url", "-", input: link, output: MainJobTests.canonical, talk: nil),
        CommandFact(
            "rewrite", "--to", "url", "--json", "-", input: "a", output: lines(#"{"kept":[],"replaced":[],"text":"a"}"#)
        ),
        CommandFact("scan", "-", input: page, output: "1:0-20\turl\t?/?\t\(page)\n"),
        // Which text a match is of is said where there may be several.
        CommandFact("scan", page, output: "0-20\turl\t?/?\t\(page)\n"),
        CommandFact("scan", "--whole", input: "a\n\(page)", output: "2-22\turl\t?/?\t\(page)\n"),
        CommandFact("scan", "a", page, output: "2:0-20\turl\t?/?\t\(page)\n"),
        CommandFact("scan", "--jobs", "2", input: "a\n\(page)\n", output: "2:0-20\turl\t?/?\t\(page)\n"),
        CommandFact(
            "scan", "--json", "a", "b", status: 3, output: "{\"line\":1,\"matches\":[]}\n{\"line\":2,\"matches\":[]}\n"),
        // All of stdin is one record.
        CommandFact("convert", "--to", "url", "--whole", input: "a\n\(link)\n", output: canonical),
        CommandFact("convert", "--to", "url", "--whole", link, status: 64, talk: "--whole is for stdin"),
        CommandFact("encode", "--whole", input: "a\n\(link)\n"),
        CommandFact("decode", "--whole", input: "a\nb\n", status: 3, talk: "tokenctl: no-token"),
        // What is left out of a record is told.
        CommandFact("encode", "\(page)a \(page)b", talk: "another link, which is left out: \(page)b"),
        CommandFact("encode", "\(page)a \(page)b \(page)b \(page)c", talk: "which is left out: \(page)b and 1 more"),
        // Names with a slip of the pen are told, and none is signed or asked about unless it is meant.
        CommandFact(
            "encode", "--scene", "wechat.grup", page, status: 64,
            talk:
                "no scene wechat.grup is known here (did you mean wechat.group?); --allow-unknown takes it all the same"
        ),
        CommandFact(
            "encode", "--scene", "own.place", page, status: 64, talk: "no scene own.place is known here; --allow"),
        CommandFact("encode", "--scene", "own.place", "--allow-unknown", page),
        CommandFact("decode", "--scene", "wechat.grup", page, status: 64, talk: "did you mean wechat.group?"),
        CommandFact(
            "convert", "--to", "url", "--scene", "wechat.grup", page, status: 64, talk: "did you mean wechat.group?"),
        CommandFact(
            "policy", "eval", "neutral", "--scene", "wechat.group", "--form", "url", "--category", "vido", status: 64,
            talk: "no category vido is known here (did you mean video?)"),
        CommandFact(
            "policy", "eval", "neutral", "--scene", "web", "--form", "url", "--category", "vido", "--allow-unknown",
            talk: nil),
        CommandFact(
            "policy", "eval", "neutral", input: #"{"scene":"web","form":"ulr","category":"web"}"# + "\n",
            talk: "no form ulr is known here (did you mean url?)"),
        CommandFact("policy", "show", "neutrl", status: 66, talk: "did you mean the preset neutral?"),
        CommandFact("platforms", "taobo", status: 64, talk: "did you mean taobao?"),
        CommandFact(
            "encode", #"{"platform":"taobo","kind":"item","fields":{"id":"1"}}"#, status: 3,
            talk: "did you mean taobao?"),
        // No option takes what leads nowhere.
        CommandFact(
            "encode", "https://me@a.cn/", status: 65, talk: "--allow-risk userinfo takes the link all the same"),
        // A record that begins like an object is read as one.
        CommandFact("encode", #" {"x "# + link, status: 65, talk: "bad-json"),
        CommandFact("encode", #"{ "x "# + link, status: 65, talk: "bad-json"),
        CommandFact("encode", "{x " + link, talk: ""),
        // Options that go together, and those that exclude each other.
        CommandFact("encode", "--label", "a", link, status: 64),
        CommandFact("encode", "--language", "en", link, status: 64),
        CommandFact("policy", "show", "--json", status: 64),
        CommandFact("policy", "audit", "neutral", "--json", "--html", "-", status: 64),
        CommandFact("policy", "eval", "neutral", "--platform", "taobao", status: 64),
        CommandFact("policy", "eval", "neutral", "--issuer", "shop", status: 64),
        CommandFact("policy", "eval", "neutral", "--grade", "a", status: 64),
        CommandFact("policy", "eval", "neutral", "--risk", "danger", status: 64),
        CommandFact("policy", "eval", "neutral", "--user-mode", "minor", status: 64),
        CommandFact(
            "convert", "--to", "token", "--budget", "sms70", link, status: 65,
            talk: "sms70 has room for 70 utf16: ed25519"),
        // A folder is not a file.
        CommandFact("policy", "lint", ".", status: 74, talk: ".: Is a directory"),
        CommandFact("encode", "--key", "zz:x", link, status: 66, talk: "key-not-found"),
    ]) func commands(fact: CommandFact) throws {
        try fact.check(Tokenctl())
    }

    private static func lines(_ text: String) -> String { text + "\n" }

    @Test func keys() throws {
        let tokenctl = try Tokenctl()
        for fact in [
            CommandFact("key", "generate", "--name", "", status: 64),
            CommandFact("key", "generate", "--name", "a b", status: 64),
            CommandFact("key", "generate", "--name", ".x", status: 64),
            CommandFact("key", "generate", "--name=-x", status: 64),
            CommandFact("key", "generate", "--out", "no/such/k.pem", status: 74, talk: "No such file or directory"),
            CommandFact("key", "generate", "--out", "a.pem", "--passphrase-file", "/dev/null", status: 65),
            CommandFact("key", "generate", "--out", "shop.pem"),
        ] { try fact.check(tokenctl) }
        let half = tokenctl.home.appending(path: "shop.pub.pem")
        try Data().write(to: half)
        let shown = try tokenctl.run("key", "show", "--json", "shop.pem").object()
        #expect(shown["kind"] as? String == "private" && shown["suite"] as? String == "ed25519")
        try FileManager.default.removeItem(at: half)
        try CommandFact("key", "generate", "--out", "shop.pem", status: 74, talk: "never overwritten").check(tokenctl)
        try CommandFact("key", "generate", "--name", "good").check(tokenctl)
        try Data("x".utf8).write(to: tokenctl.home.appending(path: ".config/tokenctl/keys/bad.pem"))
        let list = try tokenctl.run("key", "list")
        #expect(list.status == 65 && list.talk.contains("bad.pem: bad-key") && list.lines.count == 1, "\(list)")
    }

    @Test("A passphrase of shared local keys is used to verify")
    func passphraseToVerify() throws {
        let tokenctl = try Tokenctl()
        let file = tokenctl.home.appending(path: "pass").path
        try Data("correct horse\n".utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        let secret = ["--passphrase-file", "pass"]
        let name = ["key", "generate", "--suite", "hmac-sm3", "--label", "ab", "--name", "shared"]
        #expect(try tokenctl.run(name + secret, input: Data()).status == 0)
        let token = try tokenctl.run(["encode", "--key", "shared", Self.link] + secret, input: Data()).output
        #expect(try tokenctl.run(["decode"] + secret, input: Data(token.utf8)).output == Self.canonical)
    }

    @Test func whatAPolicyDoesWithATokenIsTold() throws {
        let tokenctl = try Tokenctl()
        let token = try tokenctl.run("encode", "--scene", "wechat.chat", "--scene", "sms", Self.link).output
        let decode = ["decode", "--policy"]
        for (options, status, talk) in [
            (["neutral", "--scene", "sms"], Int32(0), ""),
            (["strict", "--scene", "sms"], 0, "tokenctl: record 1: warn ("),
            (
                ["wechat-2021-11-29", "--scene", "wechat.chat"], 4,
                "tokenctl: record 1: token_only (token-as-text, rule tokens)"
            ),
        ] {
            let run = try tokenctl.run(decode + options, input: Data(token.utf8))
            #expect(run.status == status && (talk.isEmpty ? run.talk.isEmpty : run.talk.contains(talk)), "\(run.talk)")
        }
        #expect(try tokenctl.run("inspect", input: token).output.contains("scenes        sms wechat.chat\n"))
    }
}

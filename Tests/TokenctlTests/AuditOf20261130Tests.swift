// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The 17 findings of the audit of 2026-11-30, each by the attack that worked.
///
/// Findings that were shown on the command line are tested through it. Other suites test the surroundings of each.
@Suite struct AuditOf20261130Tests {
    private static let now = "2026-11-25T08:00:00Z"
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    private let tokenctl: Tokenctl

    init() throws { tokenctl = try Tokenctl() }

    private func run(_ arguments: String..., input: String = "") throws -> Tokenctl.Run {
        try tokenctl.run(arguments, input: Data(input.utf8))
    }

    private func succeed(_ arguments: String...) throws {
        let run = try tokenctl.run(arguments, input: Data())
        #expect(run.status == 0, "\(arguments) \(run.talk)")
    }

    private func file(_ name: String) -> URL { tokenctl.home.appending(path: name) }

    /// A list `list.json` of a root `root.pem` with one issuer, whose key is `shop.pem` and who is bound to something.
    private func list(_ binding: String...) throws {
        for name in ["root", "shop"] { try succeed("key", "generate", "--out", "\(name).pem") }
        try succeed("trust", "init", "list.json", "--id", "example.cn", "--root", "root.pem", "--now", Self.now)
        let issuer = ["trust", "add", "list.json", "shop", "--name", "Shop", "--contact", "mailto:c@shop.example"]
        let added = try tokenctl.run(
            issuer + ["--key", "shop.pem", "--now", Self.now] + binding, input: Data())
        #expect(added.status == 0, "\(added.talk)")
        try sign()
    }

    private func sign() throws { try succeed("trust", "sign", "list.json", "--key", "root.pem", "--now", Self.now) }

    /// A token that the issuer signed for a target that our makers refuse.
    private func forged(_ target: Resource) throws -> String {
        let signer = TokenSigner(try PrivateKey(pem: Array(try Data(contentsOf: file("shop.pem")))))
        let content = TokenContent(
            unchecked: signer.suite, keyID: signer.keyID, issuedAt: try Timestamp(Self.now), lifetime: .thirtyDays,
            claims: .none, target: TokenTarget(target))
        return try signer.sign(content).text
    }

    private func page(_ url: String) -> Resource { Resource(unchecked: .webPage, values: [url]) }

    /// Decodes a token with the list, whose root has to be named the first time.
    private func decode(_ token: String, _ more: String...) throws -> Tokenctl.Run {
        let isKnown = FileManager.default.fileExists(atPath: file(".config/tokenctl/trust/example.cn.json").path)
        let root = isKnown ? [] : ["--root", "root.pem"]
        return try tokenctl.run(
            ["decode", "--json", "--trust", "list.json", "--now", Self.now] + root + more + [token], input: Data())
    }

    private func expectRefused(_ code: String, _ run: Tokenctl.Run, _ what: Comment? = nil) throws {
        let record = try run.object()
        #expect((record["error"] as? [String: Any])?["code"] as? String == code, what)
        #expect(record["target"] is NSNull && record["ok"] as? Bool == false, what)
        #expect(run.status != 0, what)
    }

    @Test("Finding 1: a link in a field escapes the binding")
    func finding1() throws {
        try list("--mini-program", "dingtalk:5000000001234567")
        let kind = try #require(Registry.standard.kind("mini_program", platform: "dingtalk"))
        for fallback in ["https:evil.example/phish", "javascript:alert(1)", "data:text/html,x", "intent:#Intent;end"] {
            let values = kind.fields.map { field -> String? in
                field.name == "miniAppId" ? "5000000001234567" : field.name == "fallback_url" ? fallback : nil
            }
            let token = try forged(Resource(unchecked: kind, values: values))
            try expectRefused("target-not-bound", try decode(token), "\(fallback)")
        }
        let own = try forged(
            Resource(link: "dingtalk://dingtalkclient/action/open_mini_app?miniAppId=5000000001234567"))
        #expect(try decode(own).status == 0)
    }

    @Test("Finding 2: a page of code 0 is another target than the item that it is")
    func finding2() throws {
        try list("--domain", "taobao.com", "--domain", "qq.com")
        try succeed("trust", "revoke", "list.json", "--target", Self.item, "--reason", "fraud", "--now", Self.now)
        try sign()
        for rest in ["&x=1", "#a"] {
            try expectRefused("revoked-target", try decode(try forged(page(Self.item + rest))), "\(rest)")
        }
        // A mini-program on a host of the platform does not belong to the domain.
        let program = try forged(page("https://m.q.qq.com/a/p/1108291530"))
        try expectRefused("target-not-bound", try decode(program))
        // A policy that denies a category denies web pages of that category as well.
        let denied = try decode(
            try forged(page("https://item.taobao.com/item.htm?id=1&x=1")), "--policy", "strict", "--scene", "sms")
        let asItem = try decode(
            try forged(try Resource(link: "https://item.taobao.com/item.htm?id=1")), "--policy", "strict", "--scene",
            "sms")
        #expect(try denied.object()["decision"] as? NSDictionary == asItem.object()["decision"] as? NSDictionary)
    }

    @Test("Finding 3: a revoked target lives on under another parameter")
    func finding3() throws {
        try list("--platform", "bilibili")
        let video = "https://www.bilibili.com/video/BV17x411w7KC"
        try succeed("trust", "revoke", "list.json", "--target", video, "--reason", "unlawful", "--now", Self.now)
        try sign()
        for rest in ["", "?t=1", "?p=2"] {
            try expectRefused("revoked-target", try decode(try forged(Resource(link: video + rest))), "\(rest)")
        }
    }

    @Test("Finding 4: a site gives away the app of somebody else")
    func finding4() throws {
        try list("--domain", "evil-site.example")
        let certificate = Array(repeating: "AB", count: 32).joined(separator: ":")
        let statement = """
            [{"relation": ["delegate_permission/common.handle_all_urls"], "target": {"namespace": "android_app",
            "package_name": "com.tencent.mm", "sha256_cert_fingerprints": ["\(certificate)"]}}]
            """
        try Data(statement.utf8).write(to: file("assetlinks.json"))
        try succeed(
            "trust", "import", "list.json", "shop", "--domain", "evil-site.example", "assetlinks.json", "--now",
            Self.now)
        try sign()
        let token = try forged(Resource(link: "market://details?id=com.tencent.mm"))
        try expectRefused("target-not-bound", try decode(token))
    }

    @Test("Finding 5: an old command line brings a retired root back")
    func finding5() throws {
        try list("--domain", "shop.example")
        #expect(try run("trust", "verify", "list.json", "--root", "root.pem", "--now", Self.now).status == 0)
        let again = try run("trust", "verify", "list.json", "--root", "root.pem", "--now", Self.now)
        #expect(again.status == 64 && again.talk.contains("--reset-trust"))
    }

    @Test("Finding 6: a parity proof hangs on the name of a reason")
    func finding6() throws {
        let policy = #"""
            {"id": "deny", "name": {"en": "Deny", "zh": "拒绝"}, "rules": [{"id": "all", "action": "deny",
            "reason": "scene-not-covered", "message": {"en": "No.", "zh": "不。"}}]}
            """#
        try Data(policy.utf8).write(to: file("policy.json"))
        let audit = try run("policy", "audit", "policy.json")
        #expect(audit.status != 0)
        #expect(!audit.lines.contains { $0.hasPrefix("proved") && $0.contains("in_app") }, "\(audit.output)")
    }

    @Test("Finding 7: canonical equivalence stands in for equal bytes")
    func finding7() throws {
        for host in ["a\u{37E}b.example", "a\u{1FEF}b.example"] {
            #expect(throws: ShareTokenError(.badField)) {
                try Resource(platform: "web", kind: "page", fields: [("url", "https://\(host)/")])
            }
        }
        let (greek, ascii) = ("a\u{37E}", "a;")
        #expect(greek != ascii, "as this package compares them")
    }

    @Test("Finding 8: what was accepted is not remembered")
    func finding8() throws {
        try list("--domain", "shop.example")
        let token = try forged(page("https://shop.example/"))
        let old = try Data(contentsOf: file("list.json"))
        try succeed("trust", "revoke", "list.json", "--key", "shop.pem", "--reason", "compromised", "--now", Self.now)
        try sign()
        try expectRefused("revoked-key", try decode(token))
        try old.write(to: file("list.json"))
        let older = try decode(token)
        #expect(older.status == 2 && older.talk.contains("trust-list-rollback") && older.output.isEmpty)
    }

    @Test("Finding 9: a passphrase is ignored for shared keys")
    func finding9() throws {
        try Data("a passphrase of some length\n".utf8).write(to: file("pass"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file("pass").path)
        try succeed(
            "key", "generate", "--suite", "hmac-sha256", "--label", "a", "--out", "a.pem", "--passphrase-file", "pass")
        let pem = try String(contentsOf: file("a.pem"), encoding: .utf8)
        #expect(pem.contains("ENCRYPTED"))
        #expect(throws: ShareTokenError.self) { try SharedKey(pem: Array(pem.utf8)) }
    }

    @Test("Finding 10: a program of the current directory is run")
    func finding10() throws {
        let script = "#!/bin/sh\ntouch was-run\n"
        try Data(script.utf8).write(to: file("tokenctl-card"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file("tokenctl-card").path)
        let card =
            "<msg><appmsg appid=\"\" sdkver=\"0\"><title>灯</title><type>5</type><url>\(Self.item)</url></appmsg></msg>"
        let converted = try tokenctl.run(["convert", "--to", "url", card], input: Data(), environment: ["PATH": "."])
        #expect(converted.lines.map(String.init) == [Self.item], "\(converted.talk)")
        #expect(!FileManager.default.fileExists(atPath: file("was-run").path))
    }

    @Test("Finding 11: an unverified token commands the terminal")
    func finding11() throws {
        try list("--platform", "wechat")
        let kind = try #require(Registry.standard.kind("mini_program", platform: "wechat"))
        let values = kind.fields.map { field -> String? in
            field.name == "appid" ? "wx0123456789abcdef" : field.name == "query" ? "a\u{9B}31m\u{85}\u{202E}b" : nil
        }
        let token = try forged(Resource(unchecked: kind, values: values))
        for json in [[], ["--json"]] {
            let shown = try tokenctl.run(["inspect"] + json + [token], input: Data())
            #expect(!shown.output.unicodeScalars.contains { [0x9B, 0x85, 0x202E].contains($0.value) })
        }
    }

    @Test("Finding 12: defaults forget the roots and take one of them for enough")
    func finding12() throws {
        let keys = try (0..<2).map { _ in try PrivateKey.generate(.ed25519).publicKey }
        let state = try TrustState(list: "example.cn", roots: RootKeys(threshold: 2, keys: keys))
        let again = try TrustState(reading: state.bytes)
        #expect(again == state && again.roots.threshold == 2 && again.roots.keys == keys)
    }

    @Test("Finding 13: rules for tokens are dropped")
    func finding13() throws {
        try list("--platform", "taobao")
        let policy = #"""
            {"id": "mine", "name": {"en": "Mine", "zh": "我的"}, "rules": [
            {"id": "tokens", "action": "token_only", "reason": "category-closed", "message": {"en": "T", "zh": "字"},
             "overrides": ["rest"], "when": {"form": ["share_token"]}},
            {"id": "rest", "action": "open", "reason": "lawful-link", "message": {"en": "O", "zh": "开"}}]}
            """#
        try Data(policy.utf8).write(to: file("policy.json"))
        let asked = try run(
            "policy", "eval", "policy.json", "--scene", "sms", "--form", "share_token", "--category", "commerce",
            "--json")
        let decoded = try decode(try forged(Resource(link: Self.item)), "--policy", "policy.json", "--scene", "sms")
        let rules = try [asked, decoded].map { (try $0.object()["decision"] as? [String: Any])?["rule"] as? String }
        #expect(rules == ["tokens", "tokens"], "\(asked.output) \(asked.talk)")
        try expectRefused("policy-token-only", decoded)
    }

    @Test("Finding 14: private keys are read for verifying")
    func finding14() throws {
        let token = try run("encode", Self.item)
        #expect(token.status == 0)
        let keys = file(".config/tokenctl/keys")
        for name in try FileManager.default.contentsOfDirectory(atPath: keys.path)
        where name.hasSuffix(".pem") && !name.hasSuffix(".pub.pem") {
            try Data("nobody can read this".utf8).write(to: keys.appending(path: name))
        }
        let decoded = try run("decode", input: token.output)
        #expect(decoded.lines.map(String.init) == [Self.item], "\(decoded.talk)")
    }

    @Test("Finding 15: a domain above a public suffix covers its tenants")
    func finding15() throws {
        try list("--domain", "amazonaws.com")
        try expectRefused("target-not-bound", try decode(try forged(page("https://bucket.s3.amazonaws.com/a"))))
    }

    @Test("Finding 16: a pin that nobody compared, a key that anybody reads, a year with five digits")
    func finding16() throws {
        let pinned = try run("encode", "--pin", Self.item, "https://e.tb.cn/h.7vUJnkd5IQyLbmr")
        let decoded = try run("decode", "--json", input: pinned.output)
        #expect(try decoded.object()["pin"] as? String == "not_compared", "\(pinned.talk)")
        let keys = file(".config/tokenctl/keys")
        for name in try FileManager.default.contentsOfDirectory(atPath: keys.path) where !name.hasSuffix(".pub.pem") {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: keys.appending(path: name).path)
        }
        let open = try run("encode", Self.item)
        #expect(open.status != 0 && open.output.isEmpty, "\(open.talk)")
        #expect(throws: ShareTokenError(.badTime, at: 19)) { try Timestamp("9999-12-31T23:59:59-00:01") }
    }

    @Test("Finding 17: a record that two readers read differently is signed")
    func finding17() throws {
        for (record, code) in [
            (#"{"platform":"taobao","kind":"item","fields":{"id":"1","id":"2"}}"#, "duplicate-name"),
            (#"{"platform":"taobao","kind":"item","fields":{"id":"1"},}"#, "bad-json"),
            (#"{"platform":"taobao","kind":"item","fields":{"id":"1"},"x":1}"#, "unknown-member"),
        ] {
            let made = try run("encode", "--json", record)
            let object = try made.object()
            #expect((object["error"] as? [String: Any])?["code"] as? String == code, "\(record)")
            #expect(object["token"] is NSNull && made.status == 65, "\(record)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Trust lists on the command line, as the person who keeps one works.
@Suite struct TrustTests {
    private let now = ["--now", "2026-11-25T08:00:00Z"]

    /// A list with one issuer, whose root is the local key; unsigned.
    private func list(_ tokenctl: Tokenctl) throws {
        #expect(try run(tokenctl, "init", "list.json", "--id", "example.cn").status == 0)
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        let added = try run(
            tokenctl, "add", "list.json", "shop", "--name", "Shop", "--name-zh", "示例店", "--contact",
            "mailto:c@shop.example",
            "--key", "shop.pem", "--domain", "shop.example", "--mini-program", "wechat:wx0123456789abcdef", "--app",
            "android:example.shop", "--grade", "b")
        #expect(added.status == 0, "\(added.talk)")
    }

    private func run(_ tokenctl: Tokenctl, _ arguments: String...) throws -> Tokenctl.Run {
        let isTimed = !["show", "diff"].contains(arguments[0]) && !arguments.contains("--now")
        return try tokenctl.run(["trust"] + arguments + (isTimed ? now : []), input: Data())
    }

    private func text(_ tokenctl: Tokenctl, _ file: String = "list.json") throws -> String {
        try String(contentsOf: tokenctl.home.appending(path: file), encoding: .utf8)
    }

    @Test func theMainJobNeedsNoSetUp() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        #expect(try run(tokenctl, "sign", "list.json").status == 0)
        let verified = try run(tokenctl, "verify", "list.json", "--json").object()
        #expect(verified["ok"] as? Bool == true && verified["version"] as? Int == 1 && verified["keys"] as? Int == 1)
        let memory = tokenctl.home.appending(path: ".config/tokenctl/trust/example.cn.json").path
        let attributes = try FileManager.default.attributesOfItem(atPath: memory)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func anIssuerWithoutAppsHasNoFiles() throws {
        let tokenctl = try Tokenctl()
        #expect(try run(tokenctl, "init", "list.json", "--id", "example.cn").status == 0)
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        _ = try run(
            tokenctl, "add", "list.json", "shop", "--name", "Shop", "--contact", "mailto:c@shop.example", "--key",
            "shop.pem", "--domain", "shop.example")
        let emitted = try tokenctl.run("trust", "emit", "list.json", "shop", "--out", "well-known")
        #expect(emitted.status == 65 && emitted.talk.contains("shop has no apps"))
        #expect(!FileManager.default.fileExists(atPath: tokenctl.home.appending(path: "well-known").path))
    }

    @Test func noTwoListsOfOneVersionCanBePublishedByMistake() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        _ = try run(tokenctl, "sign", "list.json")
        _ = try run(tokenctl, "verify", "list.json")
        let first = try text(tokenctl)
        let edited = try run(tokenctl, "add", "list.json", "shop", "--domain", "two.example")
        #expect(edited.talk.contains("dropped 1 signature: list.json is version 2 now"))
        // More changes before the next signature are the same version.
        _ = try run(tokenctl, "add", "list.json", "shop", "--domain", "three.example")
        #expect(try text(tokenctl).contains("\"version\": 2"))
        #expect(try run(tokenctl, "verify", "list.json").status == 2)
        _ = try run(tokenctl, "sign", "list.json")
        #expect(try run(tokenctl, "verify", "list.json").status == 0)
        try first.write(to: tokenctl.home.appending(path: "old.json"), atomically: true, encoding: .utf8)
        let old = try run(tokenctl, "verify", "old.json")
        #expect(old.status == 2 && old.talk.contains("trust-list-rollback"))
        // The old file cannot be made into another version 2.
        #expect(try run(tokenctl, "sign", "old.json", "--bump").status == 64)
        // The same content with a later end is the next version.
        #expect(try run(tokenctl, "sign", "list.json", "--expires", "200d").status == 64)
        #expect(try run(tokenctl, "sign", "list.json", "--bump", "--expires", "200d").status == 0)
        #expect(try run(tokenctl, "verify", "list.json", "--json").object()["version"] as? Int == 3)
    }

    @Test func rootsTakeTurnsAndAThresholdHolds() throws {
        let tokenctl = try Tokenctl()
        for name in ["a", "b", "c"] {
            _ = try tokenctl.run("key", "generate", "--suite", "p256", "--out", "\(name).pem")
            let pem = try tokenctl.run("key", "export", "\(name).pem").output
            try pem.write(to: tokenctl.home.appending(path: "\(name).pub.pem"), atomically: true, encoding: .utf8)
        }
        let roots = ["a", "b", "c"].flatMap { ["--root", "\($0).pub.pem"] }
        _ = try tokenctl.run(
            ["trust", "init", "list.json", "--id", "x", "--threshold", "2"] + roots + now, input: Data())
        let unknown = try run(tokenctl, "verify", "list.json")
        #expect(unknown.status == 2 && unknown.talk.contains("--root"))
        let first = try run(tokenctl, "sign", "list.json", "--key", "a.pem")
        #expect(first.talk.contains("1 of the 2 that must"))
        let verify = ["trust", "verify", "list.json", "--threshold", "2"] + roots + now
        let short = try tokenctl.run(verify, input: Data())
        #expect(short.status == 2 && short.talk.contains("too-few-signatures"))
        #expect(try run(tokenctl, "sign", "list.json", "--key", "c.pem").talk.contains("2 of the 2 that must"))
        #expect(try tokenctl.run(verify, input: Data()).status == 0)
        // From now on the roots are known.
        #expect(try run(tokenctl, "verify", "list.json").status == 0)
        // No receiver would count a stranger's signature.
        #expect(try tokenctl.run("trust", "sign", "list.json", "--key", "x.pem").status == 66)
        _ = try tokenctl.run("key", "generate", "--out", "x.pem")
        #expect(try run(tokenctl, "sign", "list.json", "--key", "x.pem").status == 64)

        // The roots change hands.
        _ = try run(tokenctl, "roots", "list.json", "--root", "x.pem")
        _ = try run(tokenctl, "sign", "list.json", "--key", "x.pem")
        #expect(try run(tokenctl, "verify", "list.json").talk.contains("too-few-signatures"))
        _ = try run(tokenctl, "sign", "list.json", "--key", "a.pem", "--outgoing")
        _ = try run(tokenctl, "sign", "list.json", "--key", "b.pem", "--outgoing")
        #expect(try run(tokenctl, "verify", "list.json").status == 0)
        _ = try run(tokenctl, "sign", "list.json", "--key", "x.pem", "--bump")
        #expect(try run(tokenctl, "verify", "list.json").status == 0)
    }

    @Test func keysOfAnIssuerOverlapAndRetire() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        _ = try tokenctl.run("key", "generate", "--suite", "sm2", "--out", "new.pem")
        #expect(try run(tokenctl, "add", "list.json", "shop", "--key", "new.pem", "--not-after", "26w").status == 0)
        let shown = try run(tokenctl, "show", "list.json", "--json").object()
        let issuer = try #require((shown["issuers"] as? [[String: Any]])?.first)
        let keys = try #require(issuer["keys"] as? [[String: Any]])
        #expect(keys.compactMap { $0["suite"] as? String } == ["ed25519", "sm2"])
        #expect(shown["verified"] as? Bool == false)
        let old = try #require(keys[0]["key_id"] as? String)
        _ = try tokenctl.run("key", "generate", "--suite", "p256", "--out", "later.pem")
        #expect(
            try run(
                tokenctl, "add", "list.json", "shop", "--key", "later.pem", "--not-before", "2099-01-01T00:00:00Z",
                "--not-after", "2099-06-01T00:00:00Z"
            ).status == 0)
        #expect(
            try run(tokenctl, "add", "list.json", "shop", "--retire", "later.pem").status == 64, "it has not begun yet")
        let later = try run(
            tokenctl, "add", "list.json", "shop", "--retire", old, "--now", "2026-12-25T08:00:00Z")
        #expect(later.status == 0, "\(later.talk)")
        let text = try text(tokenctl)
        #expect(text.contains("\"not_after\": \"2026-12-25T08:00:00Z\", \"status\": \"retired\""))
    }

    @Test func revocationsByAnyName() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        let token = try tokenctl.run("encode", "--key", "shop.pem", MainJobTests.link).output
        #expect(
            try run(
                tokenctl, "revoke", "list.json", "--key", "shop.pem", "--token", token, "--target", MainJobTests.link,
                "--issuer", "shop", "--mini-program", "wechat:wxfedcba9876543210", "--app", "android:com.evil",
                "--host", "evil.example", "--path", "pages.example/evil", "--reason", "fraud"
            ).status == 0)
        let revoked = try #require(
            try run(tokenctl, "show", "list.json", "--json").object()["revoked"] as? [String: Any])
        let targets = try #require(revoked["targets"] as? [[String: Any]])
        #expect(targets.compactMap { $0["url"] as? String } == [MainJobTests.canonical])
        #expect(targets.compactMap { $0["mini_program"] as? String } == ["wxfedcba9876543210"])
        #expect(targets.compactMap { $0["app"] as? String } == ["com.evil"])
        #expect(targets.compactMap { $0["host"] as? String } == ["evil.example", "pages.example"])
        #expect(targets.compactMap { $0["path"] as? String } == ["/evil"])
        #expect((revoked["issuers"] as? [[String: Any]])?.compactMap { $0["issuer"] as? String } == ["shop"])
        #expect((revoked["keys"] as? [Any])?.count == 1 && (revoked["tokens"] as? [Any])?.count == 1)
        let text = try run(tokenctl, "show", "list.json").output
        let lines = ["issuer shop: fraud", "mini-program wechat:wxfedcba9876543210", "app android:com.evil"]
        for line in lines + ["host evil.example", "path pages.example/evil"] {
            #expect(text.contains("revoked     \(line)"), "\(line)")
        }
        // A second revocation changes nothing.
        let again = try run(tokenctl, "revoke", "list.json", "--key", "shop.pem", "--reason", "fraud")
        #expect(again.status == 0 && again.talk.contains("nothing to change"))
        #expect(try run(tokenctl, "revoke", "list.json", "--token", "no token", "--reason", "fraud").status == 3)
        #expect(try run(tokenctl, "revoke", "list.json", "--reason", "fraud").status == 64)
        #expect(try run(tokenctl, "revoke", "list.json", "--path", "a.example", "--reason", "fraud").status == 64)
        let wide = try run(tokenctl, "revoke", "list.json", "--host", "com", "--reason", "fraud")
        #expect(wide.status == 65 && wide.talk.contains("binding-too-wide"), "\(wide.talk)")
    }

    /// Other parameters of the link do not lift a revocation.
    @Test func aRevokedVideoStaysRevoked() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        _ = try run(tokenctl, "add", "list.json", "shop", "--platform", "bilibili")
        let video = "https://www.bilibili.com/video/BV17x411w7KC"
        _ = try run(tokenctl, "revoke", "list.json", "--target", video + "?t=1", "--reason", "unlawful")
        #expect(try run(tokenctl, "sign", "list.json").status == 0)
        #expect(try run(tokenctl, "verify", "list.json").status == 0)
        for (rest, status) in [("", Int32(5)), ("?p=2", 5), ("?t=7", 5)] {
            let token = try tokenctl.run(["encode", "--key", "shop.pem", video + rest] + now, input: Data()).output
            let decoded = try tokenctl.run(["decode", "--trust", "list.json", token] + now, input: Data())
            #expect(decoded.status == status, "\(rest) \(decoded.output) \(decoded.talk)")
        }
        let other = try tokenctl.run(
            ["encode", "--key", "shop.pem", "https://www.bilibili.com/video/BV1xx411c7mD?t=1"] + now, input: Data()
        ).output
        #expect(try tokenctl.run(["decode", "--trust", "list.json", other] + now, input: Data()).status == 0)
    }

    /// Any site can name any app, so an imported app is unconfirmed until its owner confirms it.
    @Test func anImportedAppIsUnconfirmed() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        let certificate = Array(repeating: "AB", count: 32).joined(separator: ":")
        let file = """
            [{"relation": ["delegate_permission/common.handle_all_urls"], "target": {"namespace": "android_app",
              "package_name": "com.tencent.mm", "sha256_cert_fingerprints": ["\(certificate)"]}}]
            """
        try file.write(
            to: tokenctl.home.appending(path: "assetlinks.json"), atomically: true, encoding: .utf8)
        let imported = try run(
            tokenctl, "import", "list.json", "shop", "--domain", "evil-site.example", "assetlinks.json")
        #expect(imported.status == 0)
        #expect(imported.talk.contains("android:com.tencent.mm covers nothing"), "\(imported.talk)")
        let token = try tokenctl.run(
            ["encode", "--key", "shop.pem", "market://details?id=com.tencent.mm"] + now, input: Data()
        ).output
        func decoded() throws -> Tokenctl.Run {
            #expect(try run(tokenctl, "sign", "list.json").status == 0)
            #expect(try run(tokenctl, "verify", "list.json").status == 0)
            return try tokenctl.run(["decode", "--trust", "list.json", token, "--json"] + now, input: Data())
        }
        let refused = try decoded()
        #expect(refused.status == 2 && refused.output.contains("target-not-bound"), "\(refused.output)")
        try text(tokenctl).write(to: tokenctl.home.appending(path: "old.json"), atomically: true, encoding: .utf8)

        let confirm = ["trust", "add", "list.json", "shop", "--confirm-app", "android:com.tencent.mm"] + now
        let other = certificate.replacing("AB:", with: "CD:", maxReplacements: 1)
        let another = try tokenctl.run(confirm + ["--certificate", other], input: Data())
        #expect(another.status == 65 && another.talk.contains("different certificates"), "\(another.talk)")
        #expect(try tokenctl.run(confirm, input: Data()).status == 64)
        #expect(try tokenctl.run(confirm + ["--team", "ABCDE12345"], input: Data()).status == 64)
        #expect(try tokenctl.run(confirm + ["--certificate", certificate], input: Data()).status == 0)
        #expect(try decoded().status == 0)
        #expect(
            try run(tokenctl, "diff", "old.json", "list.json").output.contains(
                "+ issuers/shop/bindings/app/android:com.tencent.mm/confirmed_by \(certificate)"))

        let team = ["trust", "add", "list.json", "shop", "--confirm-app", "ios:ABCDE12345.com.example", "--team"]
        #expect(try tokenctl.run(team + ["BCDEF12345"] + now, input: Data()).status == 65)
        #expect(try tokenctl.run(team + ["ABCDE12345"] + now, input: Data()).status == 0)
        #expect(!(try run(tokenctl, "show", "list.json").output.contains("com.example is unconfirmed")))
        #expect(try run(tokenctl, "show", "list.json").output.contains("app android:example.shop is unconfirmed"))
    }

    @Test func differencesAreNamed() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        try text(tokenctl).write(to: tokenctl.home.appending(path: "old.json"), atomically: true, encoding: .utf8)
        _ = try run(tokenctl, "add", "list.json", "shop", "--grade", "a", "--domain", "two.example")
        _ = try run(tokenctl, "remove", "list.json", "shop", "--mini-program", "wechat:wx0123456789abcdef")
        #expect(
            try run(tokenctl, "diff", "old.json", "list.json").output == """
                + issuers/shop/bindings/domain two.example
                - issuers/shop/bindings/mini wechat:wx0123456789abcdef
                ~ issuers/shop/grade b → a

                """)
        #expect(try run(tokenctl, "diff", "list.json", "list.json").output.isEmpty)
        _ = try run(tokenctl, "remove", "list.json", "shop")
        let gone = try run(tokenctl, "diff", "old.json", "list.json", "--json")
        #expect(gone.output.contains(#"{"change":"removed","new":null,"old":"shop","path":"issuers"}"#))
    }

    @Test func whatIsRefusedIsShownAndNothingIsWritten() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        let before = try text(tokenctl)
        for (arguments, code) in [
            (["--domain", "TAOBAO.com"], "bad-domain"), (["--domain", "com.cn"], "binding-too-wide"),
            (["--platform", "web"], "binding-too-wide"), (["--app", "ios:com.example"], "bad-value"),
            (["--mini-program", "miniapp:x"], "binding-too-wide"), (["--contact", "tel:1"], "bad-value"),
            (["--name", "a\u{202E}b"], "bad-value"),
        ] {
            let refused = try tokenctl.run(["trust", "add", "list.json", "shop"] + arguments + now, input: Data())
            #expect(refused.status == 65 && refused.talk.contains(code), "\(arguments) \(refused.talk)")
        }
        #expect(try run(tokenctl, "add", "list.json", "new", "--grade", "a").status == 64)
        #expect(
            try run(
                tokenctl, "add", "list.json", "thief", "--name", "T", "--contact", "mailto:a@b.cn", "--key", "shop.pem"
            ).status == 65)
        #expect(try run(tokenctl, "remove", "list.json", "nobody").status == 64)
        #expect(try run(tokenctl, "remove", "list.json", "shop", "--domain", "other.example").status == 64)
        #expect(try text(tokenctl) == before)
        let again = try run(tokenctl, "init", "list.json", "--id", "other.cn")
        #expect(again.status == 74)
    }

    @Test func errorsHaveLineAndColumn() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        let file = tokenctl.home.appending(path: "bad.json")
        try text(tokenctl).replacing("\"grade\"", with: "\"grad\"").write(to: file, atomically: true, encoding: .utf8)
        let bad = try run(tokenctl, "show", "bad.json")
        #expect(bad.status == 65 && bad.talk.contains("bad.json:19:9: unknown-member"), "\(bad.talk)")
        let object = try run(tokenctl, "show", "bad.json", "--json").object()
        #expect((object["error"] as? [String: Any])?["code"] as? String == "unknown-member")
        #expect(try run(tokenctl, "show", "none.json").status == 66)
    }

    @Test func expiredListsSaySo() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        _ = try run(tokenctl, "sign", "list.json", "--expires", "30d")
        let late = try run(tokenctl, "verify", "list.json", "--now", "2027-06-01T00:00:00Z")
        #expect(late.status == 5 && late.talk.contains("it expired at 2026-12-25T08:00:00Z"), "\(late.talk)")
        let early = try run(tokenctl, "verify", "list.json", "--now", "2026-11-01T00:00:00Z")
        #expect(early.status == 5)
        let sign = try run(tokenctl, "sign", "list.json", "--bump", "--now", "2027-06-01T00:00:00Z")
        #expect(sign.status == 64 && sign.talk.contains("--expires"))
    }

    @Test func sharedKeysSignNoList() throws {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("key", "generate", "--suite", "hmac-sha256", "--label", "ab", "--out", "shared.pem")
        let refused = try run(tokenctl, "init", "list.json", "--id", "example.cn", "--root", "shared.pem")
        #expect(refused.status == 65 && refused.talk.contains("unsupported-key"))
    }

    @Test func damagedMemoryIsNoMemory() throws {
        let tokenctl = try Tokenctl()
        try list(tokenctl)
        _ = try run(tokenctl, "sign", "list.json")
        let memory = tokenctl.home.appending(path: ".config/tokenctl/trust/example.cn.json")
        try Data("{}".utf8).write(to: memory)
        #expect(try run(tokenctl, "verify", "list.json", "--root", "default").status == 65)
    }
}

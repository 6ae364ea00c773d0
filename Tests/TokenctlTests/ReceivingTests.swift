// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The options for issuers and receivers, each tested by its effect.
@Suite struct ReceivingTests {
    private let now = ["--now", "2026-11-25T08:00:00Z"]

    /// A list that is signed and accepted, with one issuer whose key is `shop.pem`.
    private func accepted() throws -> Tokenctl {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        for arguments in [
            ["init", "list.json", "--id", "example.cn"],
            [
                "add", "list.json", "shop", "--name", "Shop", "--contact", "mailto:c@shop.example", "--key", "shop.pem",
                "--domain", "shop.example", "--grade", "b",
            ], ["sign", "list.json"], ["verify", "list.json"],
        ] {
            let run = try tokenctl.run(["trust"] + arguments + now, input: Data())
            #expect(run.status == 0, "\(arguments[0]): \(run.talk)")
        }
        return tokenctl
    }

    private func trust(_ tokenctl: Tokenctl, _ arguments: String...) throws -> Tokenctl.Run {
        try tokenctl.run(["trust"] + arguments + (arguments.contains("--now") ? [] : now), input: Data())
    }

    /// Makes version 2 of the list, and leaves version 1 in `old.json`.
    private func renew(_ tokenctl: Tokenctl) throws {
        let (list, old) = (tokenctl.home.appending(path: "list.json"), tokenctl.home.appending(path: "old.json"))
        try FileManager.default.copyItem(at: list, to: old)
        #expect(try trust(tokenctl, "add", "list.json", "shop", "--domain", "two.example").status == 0)
        #expect(try trust(tokenctl, "sign", "list.json").status == 0)
    }

    private func token(_ tokenctl: Tokenctl, _ options: String...) throws -> Data {
        let run = try tokenctl.run(
            ["encode", "--key", "shop.pem", "https://shop.example/a"] + options + now, input: Data())
        #expect(run.status == 0, "\(run.talk)")
        return Data(run.output.utf8)
    }

    @Test func decodeRemembersANewerList() throws {
        let tokenctl = try accepted()
        try renew(tokenctl)
        let token = try token(tokenctl)
        #expect(try tokenctl.run(["decode", "--trust", "list.json"] + now, input: token).status == 0)
        let old = try trust(tokenctl, "verify", "old.json")
        #expect(old.status == 2 && old.talk.contains("trust-list-rollback"), "\(old.talk)")
        let decoded = try tokenctl.run(["decode", "--trust", "old.json"] + now, input: token)
        #expect(decoded.status == 2 && decoded.output.isEmpty && decoded.talk.contains("trust-list-rollback"))
    }

    @Test func whatIsNotToBeRememberedIsNot() throws {
        let tokenctl = try accepted()
        try renew(tokenctl)
        let peeked = try trust(tokenctl, "verify", "list.json", "--no-remember", "--json")
        #expect(peeked.status == 0)
        #expect(try peeked.object()["remembered"] as? Bool == false)
        #expect(try trust(tokenctl, "verify", "old.json").status == 0, "version 1 is still the last")
        #expect(try trust(tokenctl, "verify", "list.json").status == 0)
        #expect(try trust(tokenctl, "verify", "old.json").status == 2)
    }

    @Test func whoseListIsOutOfItsTimeIsToldWhen() throws {
        let tokenctl = try accepted()
        let late = try trust(tokenctl, "verify", "list.json", "--now", "2030-01-01T00:00:00Z")
        #expect(late.status == 5)
        #expect(late.talk.contains("trust-list-expired"))
        #expect(
            late.talk.contains("; it expired at 2027-02-23T08:00:00Z, and now is 2030-01-01T00:00:00Z"), "\(late.talk)")
        let early = try trust(tokenctl, "verify", "list.json", "--now", "2026-01-01T00:00:00Z")
        #expect(early.talk.contains("trust-list-not-yet-valid"))
        #expect(early.talk.contains("; it was issued at 2026-11-25T08:00:00Z, and now is 2026-01-01T00:00:00Z"))
    }

    @Test func pagesOfNoPlatformAreRefusedOnDemand() throws {
        let tokenctl = try Tokenctl()
        let item = #"{"platform":"taobao","kind":"item","fields":{"id":"1"}}"#
        let page = #"{"platform":"web","kind":"page","fields":{"url":"https://example.com/a"}}"#
        let input = "https://example.com/a\n\(MainJobTests.link)\n\(page)\n\(item)\n看 https://example.com/b 吧\n"
        let run = try tokenctl.run("encode", "--json", "--platforms-only", input: input)
        let errors = try (0..<5).map { line in
            (try run.object(line)["error"] as? [String: Any]).map { "\($0["code"] ?? "") \($0["offset"] ?? "")" }
                ?? "ok"
        }
        #expect(errors == ["unknown-link 0", "ok", "unknown-link 0", "ok", "unknown-link 4"])
        #expect(run.status == 3)
        #expect(try tokenctl.run("encode", "--json", input: input).status == 0)
    }

    @Test func thePseudonymOfTheSharerIsInTheToken() throws {
        let tokenctl = try accepted()
        let token = try token(tokenctl, "--sharer", "00112233AABBCCDD")
        let claims = try tokenctl.run(["inspect", "--json"], input: token).object()["claims"] as? [String: Any]
        #expect(claims?["sharer"] as? String == "00112233aabbccdd")
        for text in ["0011", "00112233aabbccdd00", "0011223344556677x", "g011223344556677"] {
            #expect(try tokenctl.run("encode", "--sharer", text, MainJobTests.link).status == 64, "\(text)")
        }
    }

    @Test func thePassphraseIsTheFirstLineOfAFile() throws {
        let tokenctl = try Tokenctl()
        let file = tokenctl.home.appending(path: "passphrase")
        try Data("correct horse\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        let made = try tokenctl.run("key", "generate", "--name", "shop", "--passphrase-file", "passphrase")
        #expect(made.status == 0, "\(made.talk)")
        let run = try tokenctl.run("encode", "--key", "shop", "--passphrase-file", "passphrase", MainJobTests.link)
        #expect(run.status == 0 && run.output.hasPrefix("￥1"))
        try Data("battery staple\n".utf8).write(to: file)
        let refused = try tokenctl.run("encode", "--key", "shop", "--passphrase-file", "passphrase", MainJobTests.link)
        #expect(refused.status == 1 && refused.talk.contains("wrong-passphrase"))
        #expect(
            try tokenctl.run("encode", "--key", "shop", "--passphrase-file", "nowhere", MainJobTests.link).status != 0)
    }

    @Test(
        "A blank record is a record",
        arguments: [
            ("decode", "no-token"), ("encode", "no-link"), ("inspect", "no-token"), ("convert --to url", "no-link"),
            ("canonicalize", "missing-scheme"),
        ])
    func blankRecords(command: String, code: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let run = try Tokenctl().run(words + ["--json"], input: Data("\n  \n\t\n".utf8))
        #expect(run.lines.count == 3)
        for line in 0..<run.lines.count {
            #expect((try run.object(line)["error"] as? [String: Any])?["code"] as? String == code, "\(command) \(line)")
        }
        let operand = try Tokenctl().run(words + ["--json", ""], input: Data())
        #expect((try operand.object()["error"] as? [String: Any])?["code"] as? String == code)
    }
}

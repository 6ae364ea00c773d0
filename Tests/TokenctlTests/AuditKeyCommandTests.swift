// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Findings 9, 14 and 16 of the audit of 2026-11-30, on keys at the command line, and replacements for tests that could
/// not fail.
@Suite struct AuditKeyCommandTests {
    private let tokenctl: Tokenctl
    private let link = MainJobTests.link
    private static let passphrase = "correct horse battery staple"

    init() throws {
        tokenctl = try Tokenctl()
        try write(Self.passphrase + "\n", to: "passphrase.txt")
    }

    private func write(_ text: String, to name: String, mode: Int = 0o600) throws {
        let file = tokenctl.home.appending(path: name)
        try Data(text.utf8).write(to: file)
        try setMode(mode, of: name)
    }

    private func setMode(_ mode: Int, of name: String) throws {
        let path = tokenctl.home.appending(path: name).path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: tokenctl.home.appending(path: name), encoding: .utf8)
    }

    private static let localKeys = ".config/tokenctl/keys"

    // MARK: 9: a passphrase is never ignored

    @Test(
        "9: a shared key under a passphrase is encrypted, by a file or the environment",
        arguments: ["hmac-sha256", "hmac-sm3", "hmac-sha256-compact"])
    func encryptedSharedKeys(suite: String) throws {
        let generate = ["key", "generate", "--suite", suite, "--label", "partner", "--out"]
        let option = ["--passphrase-file", "passphrase.txt"]
        let byFile = try tokenctl.run(generate + ["a.pem"] + option, input: Data())
        #expect(byFile.status == 0)
        let environment = ["TOKENCTL_PASSPHRASE": Self.passphrase]
        #expect(try tokenctl.run(generate + ["b.pem"], input: Data(), environment: environment).status == 0)
        for name in ["a.pem", "b.pem"] {
            #expect(try text(name).hasPrefix("-----BEGIN ENCRYPTED SHARE TOKEN SECRET KEY-----\nSuite: \(suite)\n"))
            #expect(try tokenctl.run("encode", "--key", name, link).status == 1)
            let encoded = try tokenctl.run(["encode", "--key", name, link] + option, input: Data())
            #expect(encoded.status == 0, "\(encoded.talk)")
            let decode = ["decode", "--public-key", name]
            let decoded = try tokenctl.run(decode + option, input: Data(encoded.output.utf8))
            #expect(decoded.output == MainJobTests.canonical + "\n", "\(decoded.talk)")
            let refused = try tokenctl.run(decode, input: Data(encoded.output.utf8))
            #expect(refused.status == 1 && refused.output == "" && refused.talk.contains("wrong-passphrase"))
        }
    }

    @Test("9: an exported secret is encrypted under the passphrase", arguments: ["ed25519", "hmac-sha256"])
    func exportedSecrets(suite: String) throws {
        let label = suite == "ed25519" ? [] : ["--label", "partner"]
        _ = try tokenctl.run(["key", "generate", "--suite", suite, "--out", "plain.pem"] + label, input: Data())
        let secret = try #require(try text("plain.pem").split(separator: "\n").dropLast().last)
        let export = ["key", "export", "plain.pem", "--secret", "--out"]
        let run = try tokenctl.run(export + ["out.pem", "--passphrase-file", "passphrase.txt"], input: Data())
        #expect(run.status == 0, "\(run.talk)")
        let pem = try text("out.pem")
        #expect(pem.hasPrefix("-----BEGIN ENCRYPTED ") && !pem.contains(secret))
        let shown = try tokenctl.run(
            "key", "export", "out.pem", "--secret", "--out", "again.pem", "--passphrase-file", "passphrase.txt")
        #expect(shown.status == 0)
        #expect(try text("again.pem").hasPrefix("-----BEGIN ENCRYPTED "))
        #expect(try tokenctl.run(export + ["copy.pem"], input: Data()).status == 0)
        #expect(try text("copy.pem") == text("plain.pem"))
    }

    @Test("9: the local key is encrypted too, if the first use has a passphrase")
    func encryptedLocalKey() throws {
        let option = ["--passphrase-file", "passphrase.txt"]
        let encoded = try tokenctl.run(["encode", link] + option, input: Data())
        #expect(encoded.status == 0)
        #expect(try text("\(Self.localKeys)/default.pem").hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        #expect(try tokenctl.run("encode", link).status == 1)
        #expect(try tokenctl.run(["encode", link] + option, input: Data()).status == 0)
        #expect(try tokenctl.run("decode", input: encoded.output).status == 0, "to verify takes no passphrase")
    }

    // MARK: 14: secrets in memory

    /// The writable memory of a run that waits for its first record, or for the one after a given record.
    private func memory(_ arguments: [String], record: String?, environment: [String: String] = [:]) throws -> Data {
        let run = try LiveRun(tokenctl, arguments, environment: environment)
        defer { run.end() }
        if let record {
            try #require(try run.answer(to: record).count > 1, "\(arguments) printed nothing")
        } else {
            try #require(run.waitsForInput(), "\(arguments) does not wait for its input")
        }
        return try run.writableMemory()
    }

    @Test(
        "14: no text of a key and no passphrase stays in the memory of encode", .enabled(if: LiveRun.canLook),
        arguments: ["ed25519", "p256", "sm2"])
    func memoryOfEncode(suite: String) throws {
        _ = try tokenctl.run("key", "generate", "--suite", suite, "--out", "plain.pem")
        let lines = try text("plain.pem").split(separator: "\n").dropFirst().dropLast()
        let der = try #require(Data(base64Encoded: lines.joined()))
        // The private number is the last OCTET STRING of 32 bytes of an Ed25519 key, and the first one of the others.
        let mark = try #require(der.range(of: Data([0x04, 0x20]), options: suite == "ed25519" ? .backwards : []))
        let secret = der[mark.upperBound...].prefix(32)
        // Before the first record, nothing was overwritten by chance.
        let plain = try memory(["encode", "--key", "plain.pem"], record: nil)
        #expect(plain.range(of: Data("plain.pem".utf8)) != nil, "the scan sees the memory")
        for line in lines { #expect(plain.range(of: Data(line.utf8)) == nil) }
        #expect(plain.range(of: der) == nil)
        let places = plain.indices(of: secret).count + plain.indices(of: Data(secret.reversed())).count
        #expect(places == 1, "the one that libcrypto signs with, and not \(places)")
        _ = try tokenctl.run(
            "key", "generate", "--suite", suite, "--out", "secret.pem", "--passphrase-file", "passphrase.txt")
        let encode = ["encode", "--key", "secret.pem"]
        let byFile = try memory(encode + ["--passphrase-file", "passphrase.txt"], record: nil)
        #expect(byFile.range(of: Data(Self.passphrase.utf8)) == nil)
        let byVariable = try memory(encode, record: nil, environment: ["TOKENCTL_PASSPHRASE": Self.passphrase])
        #expect(byVariable.range(of: Data(Self.passphrase.utf8)) == nil)
    }

    @Test("14: decode has nothing of a private key in memory", .enabled(if: LiveRun.canLook))
    func memoryOfDecode() throws {
        let token = try tokenctl.run("encode", link).output
        let body = try text("\(Self.localKeys)/default.pem").split(separator: "\n")[1]
        let seed = try #require(Data(base64Encoded: String(body))).suffix(32)
        let memory = try memory(["decode"], record: token)
        #expect(memory.range(of: Data(body.utf8)) == nil && memory.range(of: seed) == nil)
    }

    @Test("14: the private key is not touched to verify")
    func privateKeysAreLeftAlone() throws {
        let token = try tokenctl.run("encode", link).output
        try write("no key at all", to: "\(Self.localKeys)/default.pem")
        #expect(try tokenctl.run("decode", input: token).talk == "")
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        let other = try tokenctl.run("encode", "--key", "shop.pem", link).output
        try write("no key at all", to: "shop.pem")
        let decoded = try tokenctl.run("decode", "--public-key", "shop.pem", input: other)
        #expect(decoded.status == 0 && decoded.talk == "")
    }

    @Test("14: a private key without its public half verifies nothing, and the program says how to make it")
    func missingHalf() throws {
        let token = try tokenctl.run("encode", link).output
        try FileManager.default.removeItem(at: tokenctl.home.appending(path: "\(Self.localKeys)/default.pub.pem"))
        let refused = try tokenctl.run("decode", input: token)
        #expect(refused.status == 2 && refused.talk.contains("tokenctl key export"))
        #expect(try tokenctl.run("encode", link).status == 0, "signing makes the half anew")
        #expect(try tokenctl.run("decode", input: token).status == 0)
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        try FileManager.default.removeItem(at: tokenctl.home.appending(path: "shop.pub.pem"))
        let other = try tokenctl.run("decode", "--public-key", "shop.pem", input: token)
        #expect(other.status == 1 && other.talk.contains("tokenctl key export shop.pem --out shop.pub.pem"))
        #expect(try tokenctl.run("key", "export", "shop.pem", "--out", "shop.pub.pem").status == 0)
        #expect(try tokenctl.run("decode", "--public-key", "shop.pem", input: token).status == 2)
    }

    @Test("14: the public half of another key is refused")
    func otherHalf() throws {
        _ = try tokenctl.run("key", "generate", "--name", "a")
        _ = try tokenctl.run("key", "generate", "--name", "b")
        try write(try text("\(Self.localKeys)/b.pub.pem"), to: "\(Self.localKeys)/a.pub.pem")
        let run = try tokenctl.run("encode", "--key", "a", link)
        #expect(run.status == 1 && run.talk.contains("is not the public half of"))
    }

    // MARK: 16: modes of files

    @Test("16: the local key is not used if others may read it", arguments: [0o640, 0o604, 0o644, 0o660])
    func modeOfTheLocalKey(mode: Int) throws {
        _ = try tokenctl.run("encode", link)
        try setMode(mode, of: "\(Self.localKeys)/default.pem")
        let run = try tokenctl.run("encode", link)
        #expect(run.status == 1 && run.output == "" && run.talk.contains("chmod 600"))
        try setMode(0o400, of: "\(Self.localKeys)/default.pem")
        #expect(try tokenctl.run("encode", link).status == 0)
    }

    @Test("16: a shared key is a secret for verifying, too")
    func modeOfSharedKeys() throws {
        _ = try tokenctl.run("key", "generate", "--suite", "hmac-sm3", "--label", "ab", "--out", "shared.pem")
        let token = try tokenctl.run("encode", "--key", "shared.pem", link).output
        try setMode(0o644, of: "shared.pem")
        let run = try tokenctl.run("decode", "--public-key", "shared.pem", input: token)
        #expect(run.status == 1 && run.talk.contains("chmod 600"))
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        try setMode(0o644, of: "shop.pub.pem")
        #expect(try tokenctl.run("key", "show", "shop.pub.pem").status == 0, "public keys are for everybody")
    }

    @Test("16: the directory of local keys is not used if others may write to it")
    func modeOfTheDirectory() throws {
        let token = try tokenctl.run("encode", link).output
        try setMode(0o770, of: Self.localKeys)
        for arguments in [["encode", link], ["encode", "--key", "default", link], ["decode", token]] {
            let run = try tokenctl.run(arguments, input: Data())
            #expect(run.status == 1 && run.output == "" && run.talk.contains("chmod 700"), "\(arguments)")
        }
        try setMode(0o755, of: Self.localKeys)
        #expect(try tokenctl.run("decode", token).status == 0)
    }

    // MARK: 16: the passphrase

    @Test("16: a passphrase is one line, with any end", arguments: ["", "\n", "\r\n"])
    func passphraseFiles(end: String) throws {
        _ = try tokenctl.run("key", "generate", "--out", "a.pem", "--passphrase-file", "passphrase.txt")
        try write(Self.passphrase + end, to: "other.txt")
        #expect(try tokenctl.run("encode", "--key", "a.pem", "--passphrase-file", "other.txt", link).status == 0)
    }

    @Test(
        "16: other files are refused as passphrases",
        arguments: [
            ("", 65), ("\n", 65), ("a\nb\n", 65), ("a\n\n", 65), ("a\rb\n", 65), ("a\r", 65), ("a\0b\n", 65),
            (String(repeating: "a", count: 1027), 65),
        ])
    func badPassphraseFiles(text: String, status: Int) throws {
        try write(text, to: "bad.txt")
        let run = try tokenctl.run("key", "generate", "--out", "a.pem", "--passphrase-file", "bad.txt")
        #expect(run.status == Int32(status) && !FileManager.default.fileExists(atPath: tokenctl.home.path + "/a.pem"))
        #expect(try tokenctl.run("key", "generate", "--out", "a.pem", "--passphrase-file", "none").status == 66)
    }

    @Test("16: a passphrase that others may read is not used")
    func modeOfPassphraseFiles() throws {
        try setMode(0o644, of: "passphrase.txt")
        let run = try tokenctl.run("key", "generate", "--out", "a.pem", "--passphrase-file", "passphrase.txt")
        #expect(run.status == 1 && run.talk.contains("chmod 600 passphrase.txt"))
    }

    @Test(
        "16: --passphrase-file is an error where no key is encrypted",
        arguments: [
            ["encode", "--key", "shop.pem", "x"], ["decode", "--public-key", "shop.pub.pem", "x"], ["decode", "x"],
            ["key", "show", "shop.pub.pem"], ["key", "export", "shop.pem"], ["key", "list"],
            ["convert", "--to", "url", "x"], ["rewrite", "--to", "url", "x"],
            ["trust", "sign", "list.json", "--key", "shop.pem"], ["trust", "verify", "list.json"],
            ["trust", "roots", "list.json", "--root", "shop.pub.pem"],
            ["trust", "init", "new.json", "--id", "a.example", "--root", "shop.pub.pem"],
            [
                "trust", "add", "list.json", "shop", "--name", "S", "--contact", "mailto:a@b.example", "--key",
                "shop.pub.pem",
            ],
            ["trust", "revoke", "list.json", "--key", "shop.pub.pem", "--reason", "fraud"],
        ])
    func unusedPassphrase(arguments: [String]) throws {
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        _ = try tokenctl.run("trust", "init", "list.json", "--id", "example.cn")
        if arguments.contains("verify") { _ = try tokenctl.run("trust", "sign", "list.json") }
        let before = try text("list.json")
        let run = try tokenctl.run(arguments + ["--passphrase-file", "passphrase.txt"], input: Data())
        #expect(run.status == 64 && run.output == "", "\(run.talk)")
        #expect(run.talk.contains("no key used here is encrypted"), "\(run.talk)")
        #expect(try text("list.json") == before)
    }

    @Test("16: options that would be ignored are errors")
    func ignoredOptions() throws {
        #expect(try tokenctl.run("key", "generate", "--name", "a", "--out", "b.pem").status == 64)
        #expect(try tokenctl.run("convert", "--to", "url", "--key", "a.pem", link).status == 64)
    }

    // MARK: Tests that could not fail

    @Test("Keys by URI: in a file, and where there is none")
    func keysByURI() throws {
        _ = try tokenctl.run("key", "generate", "--suite", "sm2", "--out", "shop.pem")
        let path = tokenctl.home.appending(path: "shop").path
        let encoded = try tokenctl.run("encode", "--json", "--key", "file:\(path).pem", link)
        #expect(encoded.status == 0, "\(encoded.talk)")
        let token = try #require(try encoded.object()["token"] as? String)
        for uri in ["file:\(path).pub.pem", "file://\(path).pem"] {
            let decoded = try tokenctl.run("decode", "--public-key", uri, token)
            #expect(decoded.output == MainJobTests.canonical + "\n", "\(decoded.talk)")
        }
        for arguments in [["encode", "--key", "pkcs11:object=no"], ["decode", "--public-key", "pkcs11:object=no"]] {
            let run = try tokenctl.run(arguments + [token], input: Data())
            #expect(run.status == 66 && run.talk.contains("pkcs11:object=no: key-not-found"))
        }
        try setMode(0o644, of: "shop.pem")
        #expect(try tokenctl.run("encode", "--key", "file:\(path).pem", link).talk.contains("chmod 600"))
    }
}

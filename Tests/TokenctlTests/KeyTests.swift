// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct KeyTests {
    @Test(
        "A key of every suite signs and verifies",
        arguments: ["ed25519", "sm2", "p256", "hmac-sha256", "hmac-sm3", "hmac-sha256-compact"])
    func everySuite(suite: String) throws {
        let tokenctl = try Tokenctl()
        let label = suite.hasPrefix("hmac") ? ["--label", "a and b"] : []
        let generated = try tokenctl.run(
            ["key", "generate", "--suite", suite, "--out", "key.pem"] + label, input: Data())
        #expect(generated.status == 0)
        let encoded = try tokenctl.run("encode", "--json", "--key", "key.pem", MainJobTests.link)
        let record = try encoded.object()
        #expect(record["suite"] as? String == suite)
        #expect(record["key_id"] as? String == generated.lines.first.map(String.init))
        let token = try #require(record["token"] as? String)
        let decoded = try tokenctl.run("decode", "--public-key", "key.pem", token)
        #expect(decoded.output == MainJobTests.canonical + "\n")
    }

    @Test func secretsAreNeverShown() throws {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("key", "generate", "--suite", "hmac-sha256", "--label", "ab", "--name", "shared")
        _ = try tokenctl.run("key", "generate")
        for name in ["shared", "default"] {
            let pem = try String(
                contentsOf: tokenctl.home.appending(path: ".config/tokenctl/keys/\(name).pem"), encoding: .utf8)
            let secret = try #require(
                pem.split(separator: "\n").first { $0.count > 20 && !$0.contains(" ") && !$0.contains("-") })
            for arguments in [["key", "show", name], ["key", "list"], ["key", "export", name]] {
                let run = try tokenctl.run(arguments, input: Data())
                #expect(!run.output.contains(secret) && !run.talk.contains(secret))
            }
        }
    }

    @Test func keysAreNeverOverwritten() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("key", "generate").status == 0)
        #expect(try tokenctl.run("key", "generate").status == 74)
    }

    @Test func keysThatOthersMayReadAreRefusedByNameAndByPath() throws {
        let tokenctl = try Tokenctl()
        _ = try tokenctl.run("key", "generate", "--name", "shop")
        let path = tokenctl.home.appending(path: ".config/tokenctl/keys/shop.pem").path
        #expect(try tokenctl.run("encode", "--key", "shop", MainJobTests.link).talk == "")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        for key in ["shop", path] {
            let run = try tokenctl.run("encode", "--key", key, MainJobTests.link)
            #expect(run.status == 1 && run.output == "" && run.talk.contains("chmod 600 \(path)"))
        }
    }

    @Test func encryptedKeys() throws {
        let tokenctl = try Tokenctl()
        let environment = ["TOKENCTL_PASSPHRASE": "correct horse"]
        let made = try tokenctl.run("key", "generate", "--name", "shop", environment: environment)
        #expect(made.status == 0)
        let pem = try String(
            contentsOf: tokenctl.home.appending(path: ".config/tokenctl/keys/shop.pem"), encoding: .utf8)
        #expect(pem.contains("ENCRYPTED PRIVATE KEY"))
        #expect(try tokenctl.run("encode", "--key", "shop", MainJobTests.link, environment: environment).status == 0)
        let refused = try tokenctl.run("encode", "--key", "shop", MainJobTests.link)
        #expect(refused.status == 1)
        #expect(refused.talk.contains("wrong-passphrase"))
    }
}

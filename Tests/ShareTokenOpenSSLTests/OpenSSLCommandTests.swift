// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The `openssl` command, if it is installed.
enum OpenSSLCommand {
    static let path = "/usr/bin/openssl"

    static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// The standard output of a run; fails the test if the command fails.
    static func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        let standardInput = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = standardInput
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A command that reads no input may exit before the write.
        if !input.isEmpty { try standardInput.fileHandleForWriting.write(contentsOf: Data(input)) }
        try standardInput.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return [UInt8](data)
    }
}

@Suite("Keys made by the openssl command", .enabled(if: OpenSSLCommand.isPresent, "there is no openssl command"))
struct OpenSSLCommandTests {
    private static let recipes: [(arguments: [String], suite: ShareToken.Suite)] = [
        (["genpkey", "-algorithm", "ED25519"], .ed25519),
        (["genpkey", "-algorithm", "SM2"], .sm2),
        (["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2"], .sm2),
        (["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], .p256),
        (
            [
                "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt",
                "ec_param_enc:explicit",
            ],
            .p256
        ),
        (["ecparam", "-genkey", "-name", "prime256v1"], .p256),
        (["ecparam", "-genkey", "-name", "SM2"], .sm2),
    ]

    @Test("A key loads in its suite, and both sides agree on its public part", arguments: recipes.indices)
    func load(_ index: Int) throws {
        let (arguments, suite) = OpenSSLCommandTests.recipes[index]
        let pem = try OpenSSLCommand.run(arguments)
        let key = try PrivateKey(pem: pem)
        #expect(key.suite == suite)
        let message = Array("message".utf8)
        #expect(try key.publicKey.isValidSignature(key.signature(of: message), for: message))
        let publicPEM = try OpenSSLCommand.run(["pkey", "-pubout"], input: pem)
        #expect(try PublicKey(pem: publicPEM) == key.publicKey)
    }

    @Test("EC PRIVATE KEY loads, plain and with a compressed point, and not encrypted the old way")
    func traditional() throws {
        let pem = try PrivateKey.generate(.p256).unencryptedPEM()
        let key = try PrivateKey(pem: pem)
        let plain = try OpenSSLCommand.run(["ec"], input: pem)
        #expect(String(decoding: plain, as: UTF8.self).hasPrefix("-----BEGIN EC PRIVATE KEY-----"))
        #expect(try PrivateKey(pem: plain).publicKey == key.publicKey)
        let compressed = try OpenSSLCommand.run(["ec", "-conv_form", "compressed"], input: pem)
        #expect(try PrivateKey(pem: compressed).publicKey == key.publicKey)
        let encrypted = try OpenSSLCommand.run(["ec", "-aes128", "-passout", "pass:secret"], input: pem)
        #expect(throws: ShareTokenError(.unsupportedEncryption)) {
            try PrivateKey(pem: encrypted, passphrase: Array("secret".utf8))
        }
    }

    @Test("The command reads what is exported", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func export(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let pem = try key.encryptedPEM(passphrase: Array("secret".utf8))
        let publicPEM = try OpenSSLCommand.run(["pkey", "-pubout", "-passin", "pass:secret"], input: pem)
        #expect(try PublicKey(pem: publicPEM) == key.publicKey)
    }

    @Test("Encrypted keys of the command load", arguments: [["-aes256"], ["-aes-128-cbc"]])
    func encrypted(_ cipher: [String]) throws {
        let pem = try OpenSSLCommand.run(["genpkey", "-algorithm", "ED25519", "-pass", "pass:secret"] + cipher)
        #expect(try PrivateKey(pem: pem, passphrase: Array("secret".utf8)).suite == .ed25519)
        #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(pem: pem, passphrase: [0x61]) }
    }

    @Test(
        "Other types and curves are refused",
        arguments: [
            ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
            ["genpkey", "-algorithm", "ED448"],
            ["genpkey", "-algorithm", "X25519"],
            ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
            ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"],
        ])
    func unsupported(_ arguments: [String]) throws {
        let pem = try OpenSSLCommand.run(arguments)
        #expect(throws: ShareTokenError(.unsupportedKey)) { try PrivateKey(pem: pem) }
        let publicPEM = try OpenSSLCommand.run(["pkey", "-pubout"], input: pem)
        #expect(throws: ShareTokenError(.unsupportedKey)) { try PublicKey(pem: publicPEM) }
    }
}

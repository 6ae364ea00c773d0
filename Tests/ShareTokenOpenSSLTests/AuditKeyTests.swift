// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The memory of the test process, including freed memory.
private enum OwnMemory {
    static let canLook = (try? FileHandle(forReadingFrom: URL(filePath: "/proc/self/mem"))) != nil

    static func bytes(at place: UInt64, count: Int) throws -> [UInt8] {
        let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/mem"))
        defer { try? memory.close() }
        try memory.seek(toOffset: place)
        return [UInt8](try memory.read(upToCount: count) ?? Data())
    }
}

/// Findings 9, 14 and 16 of the audit of 2026-11-30, on keys, and replacements for tests that could not fail.
@Suite struct AuditKeyTests {
    private static let passphrase = Array("correct horse".utf8)
    private static let secret = [UInt8](0..<32)

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    // MARK: 9: shared keys under a passphrase

    @Test("9: an encrypted shared key survives PEM", arguments: [ShareToken.Suite.hmacSHA256, .hmacSM3, .compact])
    func encrypted(_ suite: ShareToken.Suite) throws {
        for (label, length) in [("a", 16), ("合作方", 32), (" with blanks ", 64)] {
            let key = try SharedKey(suite: suite, label: label, secret: [UInt8](repeating: 7, count: length))
            let pem = try key.encryptedPEM(passphrase: Self.passphrase)
            #expect(!Self.text(pem).contains("BwcHBwcH"), "the secret in base 64")
            let read = try SharedKey(pem: pem, passphrase: Self.passphrase)
            #expect(read.suite == suite && read.id == key.id)
            #expect(read.label.utf8.elementsEqual(label.utf8))
            #expect(try read.code(for: [1, 2, 3]) == key.code(for: [1, 2, 3]))
            #expect(try key.encryptedPEM(passphrase: Self.passphrase) != pem, "each has a salt of its own")
        }
    }

    @Test("9: the form of the encrypted block is fixed")
    func form() throws {
        let key = try SharedKey(suite: .hmacSHA256, label: "partner-2026", secret: Self.secret)
        let lines = Self.text(try key.encryptedPEM(passphrase: Self.passphrase)).split(
            separator: "\n", omittingEmptySubsequences: false)
        let head = [
            "-----BEGIN ENCRYPTED SHARE TOKEN SECRET KEY-----", "Suite: hmac-sha256", "Label: partner-2026",
            "Cipher: scrypt-aes-256-gcm", "",
        ]
        #expect(lines.prefix(5).map { String($0) } == head)
        #expect(Data(base64Encoded: lines[5...6].joined())?.count == 16 + 32 + 16)
        #expect(lines[7] == "-----END ENCRYPTED SHARE TOKEN SECRET KEY-----")
    }

    @Test("9: neither another passphrase nor a changed byte opens it")
    func damage() throws {
        let key = try SharedKey(suite: .hmacSHA256, label: "partner", secret: Self.secret)
        let pem = try key.encryptedPEM(passphrase: Self.passphrase)
        for passphrase in [nil, [], [0x61], [UInt8](repeating: 0x61, count: 1025)] as [[UInt8]?] {
            #expect(throws: ShareTokenError(.wrongPassphrase)) { try SharedKey(pem: pem, passphrase: passphrase) }
        }
        let text = Self.text(pem)
        let body = try #require(text.split(separator: "\n").dropFirst(4).first)
        for (old, new) in [
            ("Suite: hmac-sha256\n", "Suite: hmac-sm3\n"), ("Label: partner", "Label: pardner"),
            (String(body), String(body.reversed())),
        ] {
            let changed = Array(text.replacing(old, with: new).utf8)
            #expect(changed != pem)
            #expect(throws: ShareTokenError(.wrongPassphrase)) {
                try SharedKey(pem: changed, passphrase: Self.passphrase)
            }
        }
        #expect(throws: ShareTokenError(.badKey)) { try PrivateKey(pem: pem, passphrase: Self.passphrase) }
    }

    @Test("9: a passphrase to encrypt with has a length", arguments: [0, 1025])
    func passphraseLength(_ count: Int) throws {
        let key = try SharedKey.generate(.hmacSHA256, label: "a")
        #expect(throws: ShareTokenError(.wrongPassphrase)) {
            try key.encryptedPEM(passphrase: [UInt8](repeating: 0x61, count: count))
        }
    }

    // MARK: 14: secrets in memory

    @Test("14: secret bytes are not printed")
    func secretBytes() {
        let secret = SecretBytes(Array("SECRET-SECRET-SECRET".utf8))
        #expect("\(secret)" == "SecretBytes(20)" && Mirror(reflecting: secret).children.isEmpty)
    }

    @Test("14: secret bytes are wiped when the last owner is gone", .enabled(if: OwnMemory.canLook))
    func wiping() throws {
        // The count is large enough that the next owner of the memory does not overwrite all of it, and small enough
        // that the memory stays in the heap.
        let count = 60_000
        var place: UInt64 = 0
        do {
            let secret = unsafe SecretBytes(capacity: count) { room in
                for index in 0..<count { unsafe room[index] = UInt8(truncatingIfNeeded: index &* 167 &+ 13) }
                return count
            }
            place = unsafe secret.withUnsafeBytes { UInt64(UInt(bitPattern: $0.baseAddress)) }
            #expect(try OwnMemory.bytes(at: place, count: count).filter { $0 == 0 }.count < count / 100)
        }
        let rest = try OwnMemory.bytes(at: place, count: count)
        let kept = rest.indices.count { rest[$0] == UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
        #expect(kept < count / 10, "\(kept) bytes are as they were")
    }

    @Test("14: a key is read from its file straight into memory that is wiped")
    func files() throws {
        let key = try PrivateKey.generate(.ed25519)
        let url = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString).pem")
        try Data(key.unencryptedPEM()).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        #expect(try PrivateKey(pem: SecretBytes(contentsOfFile: url.path)).publicKey == key.publicKey)
        #expect(throws: ShareTokenError(.keyNotFound)) { try SecretBytes(contentsOfFile: "/nowhere/at/all") }
        #expect(throws: ShareTokenError(.keyNotFound), "a folder") { try SecretBytes(contentsOfFile: "/") }
        try Data(repeating: 0x0A, count: 1 << 20).write(to: url)
        #expect(try SecretBytes(contentsOfFile: url.path).count == 1 << 20)
        try Data(repeating: 0x0A, count: (1 << 20) + 1).write(to: url)
        #expect(throws: ShareTokenError(.badKey)) { try SecretBytes(contentsOfFile: url.path) }
    }

    // MARK: 16: encryption of keys, and the version of OpenSSL

    @Test("16: keys that openssl encrypts in old or weak ways are refused", .enabled(if: OpenSSLCommand.isPresent))
    func weakEncryption() throws {
        let pem = try PrivateKey.generate(.p256).unencryptedPEM()
        let secret = ["-passout", "pass:correct horse"]
        for scheme in [
            ["-v1", "PBE-SHA1-3DES"], ["-v2", "des3"], ["-v2", "aes256", "-iter", "1"],
            ["-v2", "aes256", "-iter", "999"], ["-v2", "aes-256-cbc", "-scrypt", "-scrypt_N", "512"],
        ] {
            let encrypted = try OpenSSLCommand.run(["pkcs8", "-topk8"] + scheme + secret, input: pem)
            #expect(throws: ShareTokenError(.unsupportedEncryption), "\(scheme)") {
                try PrivateKey(pem: encrypted, passphrase: Self.passphrase)
            }
            #expect(throws: ShareTokenError(.unsupportedEncryption), "before the passphrase is asked for") {
                try PrivateKey(pem: encrypted)
            }
        }
        for scheme in [
            ["-v2", "aes128", "-v2prf", "hmacWithSHA1"], ["-v2", "aes256", "-iter", "1000"], ["-v2", "sm4"],
            ["-v2", "aes192", "-v2prf", "hmacWithSHA512"], ["-v2", "aes256", "-scrypt"],
        ] {
            let encrypted = try OpenSSLCommand.run(["pkcs8", "-topk8"] + scheme + secret, input: pem)
            #expect(try PrivateKey(pem: encrypted, passphrase: Self.passphrase).suite == .p256, "\(scheme)")
        }
    }

    @Test("16: an older libcrypto is named, and the version that is needed")
    func version() {
        #expect(OpenSSLVersion.objection == nil)
        for (number, name) in [(0x1010_117F as UInt, "OpenSSL 1.1.1w"), (0x2000_0000, "LibreSSL 4.0.0")] {
            let objection = OpenSSLVersion.objection(to: number, named: name)
            #expect(objection == "\(name) is loaded as libcrypto, and OpenSSL 3.0 or newer is needed")
        }
        #expect(OpenSSLVersion.objection(to: 0x3000_0000, named: "OpenSSL 3.0.0") == nil)
        #expect(OpenSSLVersion.objection(to: 0x3050_0040, named: "OpenSSL 3.5.4") == nil)
    }

    // MARK: Points of the curve of Ed25519

    @Test("The y coordinates from 2 to 129: 1 for those that a point has")
    func points() throws {
        let expected =
            "01111001100011101101011111111011010101101110001001101111101111010100100001011000001111011100000100111000001001100010011100000111"
        let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        for (y, digit) in zip(2..., expected.utf8) {
            for sign: UInt8 in [0, 0x80] {
                let key = prefix + [UInt8(y)] + [UInt8](repeating: 0, count: 30) + [sign]
                let code: ShareTokenError.Code?
                do throws(ShareTokenError) {
                    _ = try PublicKey(subjectPublicKeyInfo: key)
                    code = nil
                } catch {
                    code = error.code
                }
                #expect(code == (digit == UInt8(ascii: "1") ? nil : .badKey), "\(y)")
            }
        }
    }

    // MARK: Tests that could not fail

    @Test("No MAC of no bytes, or of a byte more or less than the suite's, is accepted")
    func lengthsOfMACs() throws {
        for suite in [ShareToken.Suite.hmacSHA256, .hmacSM3, .compact] {
            let key = try SharedKey(suite: suite, label: "a", secret: Self.secret)
            let context = try MACContext(suite: suite, secret: Self.secret)
            let whole = try context.code(for: [1], count: MACContext.length)
            for count in 0...MACContext.length {
                let code = Array(whole.prefix(count))
                #expect(key.isValidCode(code, for: [1]) == (count == suite.tagLength))
                #expect(context.isValid(code, for: [1]) == (count > 0))
            }
            #expect(!context.isValid(whole + [0], for: [1]))
        }
        #expect(throws: ShareTokenError(.unsupportedKey)) { try MACContext(suite: .ed25519, secret: Self.secret) }
    }

    @Test("An id has four bytes, or two in the compact suite, and ids of different lengths are never equal")
    func lengthsOfIDs() throws {
        let digest = [UInt8]([0, 0, 0xAB, 0xCD] + [UInt8](repeating: 0xEE, count: 28))
        let (long, short) = (KeyID(digest: digest, suite: .hmacSHA256), KeyID(digest: digest, suite: .compact))
        #expect(long?.hex == "0000abcd" && short?.hex == "0000")
        #expect(KeyID(hex: "0000abcd") == long && KeyID(hex: "0000") == short)
        #expect(KeyID(digest: [0xAB, 0xCD], suite: .compact)?.value == KeyID(hex: "0000abcd")?.value)
        #expect(KeyID(digest: [0xAB, 0xCD], suite: .compact) != KeyID(hex: "0000abcd"))
        for count in 0..<4 {
            #expect(KeyID(digest: Array(digest.prefix(count)), suite: .ed25519) == nil)
            #expect((KeyID(digest: Array(digest.prefix(count)), suite: .compact) == nil) == (count < 2))
        }
        for text in ["", "0", "000", "00000", "000000", "0000000", "000000000", "ABCD", "00g0", "０0"] {
            #expect(KeyID(hex: text) == nil, "\(text)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Signers")
struct SignerTests {
    @Test("A signer refuses a content made for another key", arguments: ShareToken.Suite.all)
    func otherContent(_ suite: ShareToken.Suite) throws {
        let signer = try KeyPair(suite).signer
        let other = try KeyPair(suite == .ed25519 ? .p256 : .ed25519).signer
        #expect(throws: ShareTokenError(.wrongSuite)) { try signer.sign(Samples.content(other)) }
        let id = try #require(KeyID(digest: [0, 1, 2, 3], suite: suite))
        let content = try TokenContent(
            suite: suite, keyID: id, issuedAt: Samples.issued(), lifetime: .thirtyDays, target: Samples.target())
        #expect(throws: ShareTokenError(.unknownKey)) { try signer.sign(content) }
    }

    @Test("A failing device is not reported as a size error, and no other key takes its place")
    func failingDevice() throws {
        let key = try PrivateKey.generate(.ed25519)
        let broken = TokenSigner(publicKey: key.publicKey) { _ throws(ShareTokenError) in
            throw ShareTokenError(.cryptoFailure)
        }
        #expect(throws: ShareTokenError(.cryptoFailure)) {
            try TokenSigner.token(
                by: [broken, TokenSigner(key)], within: .qr110,
                content: { signer throws(ShareTokenError) in
                    try TokenContent(
                        suite: signer.suite, keyID: signer.keyID, issuedAt: Timestamp("2026-11-22T08:00:00Z"),
                        lifetime: .thirtyDays, target: Resource(link: "https://item.taobao.com/item.htm?id=1"))
                }, writings: { [$0.text] })
        }
    }

    @Test("P-256 signatures have the smaller s, whatever OpenSSL made")
    func lowS() throws {
        let key = try PrivateKey.generate(.p256)
        for number in 0..<64 {
            let message = [UInt8(number)]
            let tag = try key.signature(of: message)
            #expect(tag.count == 64)
            #expect(tag[32] < 0x80)
            #expect(key.publicKey.isValidSignature(tag, for: message))
            #expect(!key.publicKey.isValidSignature(otherS(tag), for: message))
        }
    }

    @Test("Signatures of another length are no signatures", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func lengths(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let tag = try key.signature(of: [1])
        #expect(key.publicKey.isValidSignature(tag, for: [1]))
        #expect(!key.publicKey.isValidSignature(tag, for: []))
        for wrong in [[], Array(tag.dropLast()), tag + [0], [0] + tag, [UInt8](repeating: 0, count: 64)] {
            #expect(!key.publicKey.isValidSignature(wrong, for: [1]))
        }
    }

    @Test("A key that is kept elsewhere signs", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func remote(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let signer = TokenSigner(publicKey: key.publicKey) { (message) throws(ShareTokenError) in
            try key.signature(of: message)
        }
        let token = try signer.sign(Samples.content(signer))
        var verifier = TokenVerifier()
        verifier.trust(key.publicKey, issuer: "HSM")
        #expect(verifier.verdicts(on: token, at: try Samples.issued(), in: nil).isValid)
    }

    @Test("A remote P-256 signature with the greater s is put right")
    func remoteHighS() throws {
        let key = try PrivateKey.generate(.p256)
        let signer = TokenSigner(publicKey: key.publicKey) { (message) throws(ShareTokenError) in
            otherS(try key.signature(of: message))
        }
        let token = try signer.sign(Samples.content(signer))
        #expect(key.publicKey.isValidSignature(token.tag, for: token.message))
    }

    @Test("A wrong remote answer becomes no token", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func wrongRemote(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let other = try PrivateKey.generate(suite)
        for fault in 0..<5 {
            let signer = TokenSigner(publicKey: key.publicKey) { (message) throws(ShareTokenError) in
                switch fault {
                case 0: return []
                case 1: return [UInt8](repeating: 0xFF, count: 64)
                case 2: return try key.signature(of: message) + [0]
                case 3: return try key.signature(of: message + [0])
                default: return try other.signature(of: message)
                }
            }
            #expect(throws: ShareTokenError(.invalidSignature)) { try signer.sign(Samples.content(signer)) }
        }
    }

    @Test("A remote failure is passed on")
    func remoteFailure() throws {
        let signer = TokenSigner(publicKey: try PrivateKey.generate(.ed25519).publicKey) {
            (_) throws(ShareTokenError) in throw ShareTokenError(.cryptoFailure)
        }
        #expect(throws: ShareTokenError(.cryptoFailure)) { try signer.sign(Samples.content(signer)) }
    }
}

/// The signature of P-256 with n − s in place of s.
private func otherS(_ tag: [UInt8]) -> [UInt8] {
    let order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]
    var result = tag
    var borrow = 0
    for index in order.indices.reversed() {
        let difference = Int(order[index]) - Int(tag[32 + index]) - borrow
        borrow = difference < 0 ? 1 : 0
        result[32 + index] = UInt8(truncatingIfNeeded: difference)
    }
    return result
}

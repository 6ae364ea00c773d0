// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Testing

/// A signed token of each suite, damaged by every single edit and bit flip: only the token itself is accepted.
@Suite struct DamageTests {
    static let now = Timestamp(secondsSince1970: 1_795_334_400)
    static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    let target = try? Resource(link: "https://item.taobao.com/item.htm?id=520813250866")

    private func issue(_ suite: Suite) throws -> (token: Token, verifier: TokenVerifier) {
        var verifier = TokenVerifier()
        let signer: TokenSigner
        if suite.isShared {
            let key = try SharedKey(suite: suite, label: "damage", secret: Array(0..<32))
            verifier.trust(key, issuer: "damage")
            signer = TokenSigner(key)
        } else {
            let key = try PrivateKey.generate(suite)
            verifier.trust(key.publicKey, issuer: "damage")
            signer = TokenSigner(key)
        }
        let target = try #require(target)
        let token = try signer.token(for: target, issuedAt: Self.now, lifetime: .thirtyDays)
        #expect(verifier.verdicts(on: try Token(token.text), at: Self.now).isValid)
        return (token, verifier)
    }

    @Test("Every edit of one character", arguments: Suite.all)
    func text(suite: Suite) throws {
        let (token, verifier) = try issue(suite)
        let text = Array(token.text.utf8)
        var edits: [[UInt8]] = []
        for index in 0...text.count {
            for character in Self.alphabet {
                edits.append(text[..<index] + [character] + text[index...])
                if index < text.count { edits.append(text[..<index] + [character] + text[(index + 1)...]) }
            }
            if index < text.count { edits.append(Array(text[..<index] + text[(index + 1)...])) }
            if index + 1 < text.count {
                edits.append(text[..<index] + [text[index + 1], text[index]] + text[(index + 2)...])
            }
        }
        var refused = 0
        var same = 0
        for edit in edits {
            if edit == text {
                same += 1
            } else if let damaged = try? Token(utf8: edit), verifier.verdicts(on: damaged, at: Self.now).isValid {
                Issue.record("accepted: \(String(decoding: edit, as: UTF8.self))")
            } else {
                refused += 1
            }
        }
        // There are 62 insertions at each place and at the end; at each place 62 substitutions, one deletion and,
        // except at the last, one swap.
        #expect(edits.count == (text.count + 1) * 62 + text.count * 62 + text.count + text.count - 1)
        #expect(refused + same == edits.count)
        #expect(same >= text.count, "a substitution by the same character at each place, and swaps of twins")
    }

    @Test("Every flip of one bit", arguments: Suite.all)
    func bits(suite: Suite) throws {
        let bytes = try issue(suite).token.bytes
        for bit in 0..<bytes.count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 0x80 >> UInt8(bit % 8)
            #expect(throws: ShareTokenError.self) { try Token(bytes: damaged) }
        }
    }

    @Test("Every flip of one bit by somebody who can count check bytes", arguments: Suite.all)
    func forgedBits(suite: Suite) throws {
        let (token, verifier) = try issue(suite)
        let bytes = token.bytes
        var reachedTheTag = 0
        for bit in 0..<(bytes.count - 2) * 8 {
            var forged = Array(bytes.dropLast(2))
            forged[bit / 8] ^= 0x80 >> UInt8(bit % 8)
            let check = crc16(forged)
            forged += [UInt8(check >> 8), UInt8(check & 0xFF)]
            guard let other = try? Token(bytes: forged) else { continue }
            let verification = verifier.verdicts(on: other, at: Self.now)
            #expect(!verification.isValid)
            if verification.failure?.code == .invalidSignature { reachedTheTag += 1 }
        }
        #expect(reachedTheTag >= suite.tagLength * 8, "at least every bit of the tag is looked at by the verifier")
    }
}

/// CRC-16/IBM-3740, independent of the code under test.
private func crc16(_ bytes: [UInt8]) -> UInt16 {
    bytes.reduce(into: 0xFFFF as UInt16) { remainder, byte in
        remainder ^= UInt16(byte) << 8
        for _ in 0..<8 { remainder = remainder << 1 ^ (remainder & 0x8000 == 0 ? 0 : 0x1021) }
    }
}

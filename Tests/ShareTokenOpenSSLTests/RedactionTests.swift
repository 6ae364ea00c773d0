// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Secrets are not printed")
struct RedactionTests {
    private func everyPrint(of value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return ["\(value)", String(describing: value), String(reflecting: value), dumped]
    }

    /// Decimal, hexadecimal and textual traces of the secret of the test and of its memory.
    private let traces = ["83, 69, 67", "0x53", "534543", "SECRET", "UnsafeMutable", "Opaque", "PKey"]

    @Test("Neither by description nor by reflection")
    func sharedKey() throws {
        let key = try SharedKey(suite: .hmacSHA256, label: "label", secret: Array("SECRET-SECRET-SECRET".utf8))
        var verifier = TokenVerifier()
        verifier.trust(key, issuer: "Mall")
        let prints = everyPrint(of: key) + everyPrint(of: TokenSigner(key)) + everyPrint(of: verifier)
        for text in prints {
            for trace in traces { #expect(!text.contains(trace), "\(text)") }
        }
        #expect("\(key)" == "SharedKey(hmac-sha256 \(key.id.hex) label)")
    }

    @Test("Nor of private keys", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func privateKey(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        for text in everyPrint(of: key) + everyPrint(of: TokenSigner(key)) + everyPrint(of: key.publicKey) {
            for trace in traces { #expect(!text.contains(trace), "\(text)") }
        }
        #expect("\(key)" == "PrivateKey(\(suite.name) \(key.id.hex))")
        #expect("\(key.publicKey)" == "PublicKey(\(suite.name) \(key.id.hex))")
    }
}

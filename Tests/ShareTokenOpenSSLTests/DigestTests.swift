// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Digests")
struct DigestTests {
    private let abc = Array("abc".utf8)

    @Test("SHA-256 of the example of FIPS 180-4")
    func sha256() throws {
        #expect(
            hex(try Digest.sha256.digest(abc)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("SM3 of the example of GB/T 32905")
    func sm3() throws {
        #expect(
            hex(try Digest.sm3.digest(abc)) == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
    }

    @Test("A pin is the start of the digest that goes with the suite", arguments: ShareToken.Suite.all)
    func pin(_ suite: ShareToken.Suite) throws {
        let pin = try DestinationPin(of: "abc", suite: suite)
        let isNational = suite == .sm2 || suite == .hmacSM3
        #expect(
            hex(pin.bytes) == (isNational ? "66c7f0f462eeedd9d1f2d46bdc10e4e2" : "ba7816bf8f01cfea414140de5dae2223"))
    }

    @Test("The version of OpenSSL is at least 3")
    func version() throws {
        let version = try #require(OpenSSLVersion.text.wholeMatch(of: /OpenSSL ([0-9]+)\.([0-9]+)\.([0-9]+).*/))
        #expect(try #require(Int(version.1)) >= 3)
    }
}

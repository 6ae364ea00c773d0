// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Round trips of all suites")
struct RoundTripTests {
    @Test("A signed token reads back and verifies", arguments: ShareToken.Suite.all)
    func roundTrip(_ suite: ShareToken.Suite) throws {
        let pair = try KeyPair(suite)
        let token = try pair.signer.token(for: Samples.target(), issuedAt: Samples.issued(), lifetime: .thirtyDays)
        #expect(token.tag.count == suite.tagLength)
        let read = try Token(token.text)
        #expect(read == token)
        let verification = pair.verifier.verdicts(on: read, at: try Samples.issued(), in: nil)
        #expect(verification.failure == nil)
        #expect(verification.isValid)
        #expect(verification.issuerName == "Mall")
        #expect(verification.keyID == pair.signer.keyID)
        #expect(verification.allowed == .ok)
    }
}

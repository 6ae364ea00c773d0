// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// A token that fails a verdict opens nothing, and its reader is told why in two languages.
@Suite struct RefusalTests {
    private static func failed(
        issuer: ShareTokenError.Code? = nil, current: ShareTokenError.Code? = nil, allowed: ShareTokenError.Code? = nil
    ) throws -> Verification {
        Verification(
            madeWith: try #require(KeyID(hex: "01020304")), by: Verification.Issuer(name: "a"), target: nil, pin: .none,
            report: nil, failures: (issuer, current, allowed), decision: nil)
    }

    @Test func eachVerdictHasItsMessage() throws {
        let cases: [(Verification, String, String)] = [
            (Verification(malformed: ShareTokenError(.badChecksum)), "bad-checksum", "not a token"),
            (Verification(unauthenticated: .unknownKey), "unknown-key", "No trusted issuer"),
            (Verification(unauthenticated: .invalidSignature), "invalid-signature", "changed or forged"),
            (try Self.failed(issuer: .targetNotBound), "target-not-bound", "No trusted issuer"),
            (try Self.failed(issuer: .trustListExpired), "trust-list-expired", "trusted issuers is out of date"),
            (try Self.failed(issuer: .unknownPlatform), "unknown-platform", "too old to open"),
            (try Self.failed(current: .expired), "expired", "not yet valid, has expired"),
            (try Self.failed(allowed: .sceneNotAllowed), "scene-not-allowed", "may not be used here"),
        ]
        for (verification, code, words) in cases {
            let decision = try #require(PolicyDecision(refusing: verification))
            #expect(decision.action == .deny && decision.reason == code && decision.rule.isEmpty)
            #expect(decision.message.en.contains(words), "\(code): \(decision.message.en)")
            #expect(decision.message.zh.contains { $0 > "\u{4E00}" })
        }
        #expect(PolicyDecision(refusing: try Self.failed()) == nil)
    }
}

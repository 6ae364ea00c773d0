// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The text of a token and everything in it.
package struct TokenDecodeTest: VectorTest {
    package static let schema = "token-decode"

    package let label: VectorLabel
    package let input: VectorInput
    package let token: TokenFields?

    package var mistake: String? {
        unless((token == nil) == (label.error != nil), "a valid case has a token")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try Token(utf8: input.bytes)
        } check: { found in
            token?.difference(found) ?? roundTrip(found)
        }
    }

    /// Checks that encoding again gives the same characters, also for a token that is made from its parts.
    private func roundTrip(_ found: Token) -> String? {
        do throws(ShareTokenError) {
            let content = found.unverifiedContent
            let minutes = (content.expiresAt.secondsSince1970 - content.issuedAt.secondsSince1970) / 60
            guard let claim = content.target.resource else { return expect(input.text, found.text, "encoded again") }
            let target = try Resource(
                platform: claim.kind.platform, kind: claim.kind.name, fields: claim.fields)
            let claims = try ClaimFields(content.claims).claims()
            let made = try UnsignedToken(
                TokenContent(
                    suite: content.suite, keyID: content.keyID, issuedAt: content.issuedAt,
                    lifetime: Lifetime(minutes: UInt32(minutes)), claims: claims, target: target)
            ).attaching(tag: found.tag)
            return expect(input.text, found.text, "encoded again") ?? expect(input.text, made.text, "made again")
        } catch {
            return "made again: \(error)"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A trust list, and some of its contents.
package struct TrustReadTest: VectorTest {
    package static let schema = "trust-read"

    package let label: VectorLabel
    package let input: VectorInput
    package let list: String?
    package let version: Int64?
    /// The ids of the issuers.
    package let issuers: [String]?
    /// SHA-256 over the bytes that are signed.
    package let digest: String?

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            let list = try SignedTrustList(reading: input.bytes)
            // A list that is written again has the same contents and the same bytes to sign.
            let again = try SignedTrustList(reading: list.file(signatures: list.signatures))
            let digest = try Digest.sha256.digest(list.message)
            return (list, hex(digest), again.message == list.message && again.signatures == list.signatures)
        } check: { signed, digest, isSame in
            expect(list, signed.list.id, "list") ?? expect(version, signed.list.version, "version")
                ?? expect(issuers, signed.list.issuers.map(\.id), "issuers") ?? expect(self.digest, digest, "digest")
                ?? expect(true, isSame, "written again")
        }
    }
}

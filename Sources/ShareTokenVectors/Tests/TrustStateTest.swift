// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// What a receiver has stored of a trust list, and what is read of it.
package struct TrustStateTest: VectorTest {
    package static let schema = "trust-state"

    package let label: VectorLabel
    package let input: VectorInput
    package let list: String?
    /// The version that was accepted last; nil if none was.
    package let version: Int64?
    package let threshold: Int?
    /// The digests of the root keys.
    package let roots: [String]?

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try TrustState(reading: input.bytes)
        } check: { found in
            let digests = found.roots.keys.compactMap { try? Fingerprint(ofKey: $0.subjectPublicKeyInfo).hex }
            return expect(list, found.list, "list") ?? expect(version, found.last?.version, "version")
                ?? expect(threshold, found.roots.threshold, "threshold") ?? expect(roots, digests, "roots")
                // What is written is read again.
                ?? expect(found, try? TrustState(reading: found.bytes), "written")
        }
    }
}

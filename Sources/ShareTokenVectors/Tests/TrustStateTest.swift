// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// The stored state of a receiver, and its contents.
package struct TrustStateTest: VectorTest {
    package static let schema = "trust-state"

    package let label: VectorLabel
    package let input: VectorInput
    package let list: String?
    /// The version that was accepted last; nil if no list was accepted.
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
                ?? expect(found, try? TrustState(reading: found.bytes), "written")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package import ShareToken
import ShareTokenOpenSSL

/// A trust list, a receiver's roots and memory, and a time, and whether the receiver accepts the list.
package struct TrustAcceptTest: VectorTest {
    package static let schema = "trust-accept"

    package let label: VectorLabel
    package let input: VectorInput
    /// The id of the list that the receiver holds.
    package let list: String
    /// The names of the keys that the receiver holds as roots.
    package let roots: [String]
    package let threshold: Int
    package let last: Last?
    /// Earlier lists, of which only the roots are taken.
    package let chain: [String]?
    package let now: String
    package let accepted: Accepted?

    /// The list that the receiver accepted last.
    package struct Last: VectorChecked, Sendable {
        private let version: Int64
        private let digest: String
        private let issuedAt: String

        package var mistake: String? { unless(accepted != nil, "the digest or the time is malformed") }

        var accepted: AcceptedVersion? {
            guard let digest = Fingerprint(hex: digest), let issuedAt = try? Timestamp(issuedAt) else { return nil }
            return AcceptedVersion(version: version, digest: digest, issuedAt: issuedAt)
        }
    }

    /// The memory and the roots of the receiver after it accepted the list.
    package struct Accepted: Decodable, Sendable, Hashable {
        package let list: String
        package let version: Int64
        package let digest: String
        package let issuedAt: String
        package let threshold: Int
        package let roots: [String]

        init(_ accepted: AcceptedTrustList) throws(ShareTokenError) {
            list = accepted.state.list
            version = accepted.version.version
            digest = accepted.version.digest.hex
            issuedAt = accepted.version.issuedAt.description
            threshold = accepted.state.roots.threshold
            var roots: [String] = []
            for key in accepted.state.roots.keys { roots.append(try Fingerprint(ofKey: key.subjectPublicKeyInfo).hex) }
            self.roots = roots
        }
    }

    /// The roots and the memory of the receiver, as they are stored.
    package func record(_ keys: VectorKeys) throws(ShareTokenError) -> TrustRecord {
        var held: [ListedKey] = []
        for key in try keys.publicKeys(roots) { held.append(try ListedKey(key)) }
        return TrustRecord(list: list, roots: TrustRoots(threshold: threshold, keys: held), last: last?.accepted)
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            let state = try TrustState(reading: try record(keys).bytes)
            let accepted = try state.accepting(
                input.bytes, after: (chain ?? []).map { Array($0.utf8) }, at: try Timestamp(now))
            guard try TrustState(reading: accepted.state.bytes) == accepted.state else {
                throw ShareTokenError(.badValue)
            }
            return try Accepted(accepted)
        } check: { found in
            expect(accepted, found, "accepted")
        }
    }
}

extension VectorKeys {
    /// The public keys of some names.
    func publicKeys(_ names: [String]) throws(ShareTokenError) -> [PublicKey] {
        var found: [PublicKey] = []
        for name in names {
            guard let pem = keys[name]?.entry.publicPEM else { throw ShareTokenError(.keyNotFound) }
            found.append(try PublicKey(pem: Array(pem.utf8)))
        }
        return found
    }
}

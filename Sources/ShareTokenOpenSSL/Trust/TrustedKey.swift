// SPDX-License-Identifier: Apache-2.0

package import ShareToken

/// A key of an accepted trust list with its issuer.
package struct TrustedKey: Sendable {
    private let list: AcceptedTrustList
    private let entry: TrustIndex.Entry

    init(list: AcceptedTrustList, entry: TrustIndex.Entry) {
        self.list = list
        self.entry = entry
    }

    /// The issuer of the key.
    package var issuer: Issuer { list.list.issuers[entry.issuer] }

    /// The entry of the list for the key, with its validity and status.
    package var key: IssuerKey { list.list.issuers[entry.issuer].keys[entry.key] }

    /// The fingerprint of the key.
    package var fingerprint: Fingerprint { entry.fingerprint }

    /// Whether the list revokes the key, by its status or by an entry among the revoked keys.
    package var isRevoked: Bool { key.status == .revoked || list.revocation(ofKey: fingerprint) != nil }

    /// The key, prepared to verify; it is imported on first use, on any thread, and kept.
    ///
    /// - Throws: `bad-key` or `weak-key` for an invalid key, under which no signature is accepted.
    package func publicKey() throws(ShareTokenError) -> PublicKey { try entry.lazy.key() }
}

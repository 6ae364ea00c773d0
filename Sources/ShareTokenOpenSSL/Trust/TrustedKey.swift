// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A key of an accepted trust list with its issuer.
public struct TrustedKey: Sendable {
    private let list: AcceptedTrustList
    private let entry: TrustIndex.Entry

    init(list: AcceptedTrustList, entry: TrustIndex.Entry) {
        self.list = list
        self.entry = entry
    }

    /// The issuer that the key is of.
    public var issuer: Issuer { list.list.issuers[entry.issuer] }

    /// The key as the list has it, with its validity and status.
    public var key: IssuerKey { list.list.issuers[entry.issuer].keys[entry.key] }

    /// The digest that names the key.
    public var fingerprint: Fingerprint { entry.fingerprint }

    /// Whether the list revokes the key, by its status or among the revoked keys.
    public var isRevoked: Bool { key.status == .revoked || list.revocation(ofKey: fingerprint) != nil }

    /// The key, ready to verify; imported at the first use on any thread, and kept.
    ///
    /// - Throws: `bad-key` or `weak-key` for a key that proves nothing, which is no key of anybody's.
    public func publicKey() throws(ShareTokenError) -> PublicKey { try entry.lazy.key() }
}

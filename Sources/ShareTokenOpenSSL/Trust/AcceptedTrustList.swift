// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A trust list that the roots have signed, and that is neither expired nor older than the last accepted one.
///
/// Only a ``TrustState`` makes one. It is safe to share among threads.
public final class AcceptedTrustList: Sendable {
    /// The content of the list.
    public let list: TrustList

    /// The state to store before the list is used, so that no older list is accepted later.
    public let state: TrustState

    /// The version, which identifies this list among all lists.
    package let version: AcceptedVersion

    let index: TrustIndex

    /// The platforms by which targets are read.
    let registry: Registry

    /// Wraps a list that a state has accepted.
    init(_ signed: SignedTrustList, state: TrustState, version: AcceptedVersion) throws(ShareTokenError) {
        (list, registry) = (signed.list, signed.registry)
        self.state = state
        self.version = version
        index = try TrustIndex(list, registry)
    }

    /// All keys of all issuers, in the order of their ids.
    package var keys: [TrustedKey] { index.entries.map { TrustedKey(list: self, entry: $0) } }

    /// The keys with an id, with their issuers; all of them, because ids can collide.
    ///
    /// Logarithmic in the number of keys.
    package func candidates(for id: KeyID) -> [TrustedKey] {
        guard id.length == 4 else { return [] }
        return index.places(of: id).map { TrustedKey(list: self, entry: index.entries[$0]) }
    }

    /// The keys with an id and a suite, with their issuers.
    package func candidates(for id: KeyID, suite: Suite) -> [TrustedKey] {
        candidates(for: id).filter { $0.key.key.suite == suite }
    }

    /// The revocation of a key, by the digest of its encoding; nil if the list has none.
    package func revocation(ofKey key: Fingerprint) -> Revocation<Fingerprint>? {
        index.revokedKeys[key].map { list.revoked.keys[$0] }
    }

    /// The revocation of a token, by the digest of its bytes; nil if the list has none.
    package func revocation(ofToken token: Fingerprint) -> Revocation<Fingerprint>? {
        index.revokedTokens[token].map { list.revoked.tokens[$0] }
    }

    /// Whether the list revokes any single token; if not, a token need not be digested.
    package var revokesTokens: Bool { !index.revokedTokens.isEmpty }

    /// The revocation of an issuer, by its id; nil if the list has none.
    package func revocation(ofIssuer id: String) -> Revocation<String>? {
        index.revokedIssuers[id].map { list.revoked.issuers[$0] }
    }

    /// The revocation of a target; nil if the list has none.
    ///
    /// The form of the target and its accompanying fields do not matter. A revocation of its mini-program, its app or
    /// its host applies too. Linear in the length of the target, independent of the length of the list.
    package func revocation(of target: Resource) -> Revocation<RevokedTarget>? {
        index.revokedTargets.place(of: target).map { list.revoked.targets[$0] }
    }

    /// The revocation of the first of some targets that has one, such as a target and the links in its fields; nil if
    /// none has one.
    package func revocation(ofAny targets: [Resource]) -> Revocation<RevokedTarget>? {
        for target in targets {
            if let revocation = revocation(of: target) { return revocation }
        }
        return nil
    }
}

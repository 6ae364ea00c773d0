// SPDX-License-Identifier: Apache-2.0

/// A key of an issuer, with its status and the period in which it may sign tokens.
package struct IssuerKey: Sendable, Hashable {
    /// The status of a key.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// The key signs tokens.
        case active
        /// The key signs no more tokens; those that it signed before stay valid.
        case retired
        /// No token of the key is valid, whenever it was issued.
        case revoked
    }

    /// The public key.
    package var key: ListedKey

    /// The first time at which tokens may be issued with the key.
    package var notBefore: Timestamp

    /// The first time at which tokens may no longer be issued with the key.
    package var notAfter: Timestamp

    /// The status of the key.
    package var status: Status

    /// Creates a key of an issuer.
    package init(key: ListedKey, notBefore: Timestamp, notAfter: Timestamp, status: Status = .active) {
        self.key = key
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.status = status
    }

    /// Whether a token with a time of issue may be signed with the key.
    ///
    /// The periods of two keys may overlap, so that a change of keys leaves no gap. A token gives its issue to the
    /// minute, so the whole minute in which the period begins is covered.
    package func covers(_ issued: Timestamp) -> Bool {
        status != .revoked && notBefore.startOfMinute <= issued && issued < notAfter
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A key with which an issuer signs tokens, and when.
public struct IssuerKey: Sendable, Hashable {
    /// What has become of a key.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It signs.
        case active
        /// It signs no more; what it signed while it did still holds.
        case retired
        /// Nothing that it signed holds, whenever that was.
        case revoked
    }

    /// The key.
    public var key: ListedKey

    /// The time from which tokens may be issued with it.
    public var notBefore: Timestamp

    /// The time from which tokens may not be issued with it any more.
    public var notAfter: Timestamp

    /// What has become of it.
    public var status: Status

    /// Creates a key of an issuer.
    public init(key: ListedKey, notBefore: Timestamp, notAfter: Timestamp, status: Status = .active) {
        self.key = key
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.status = status
    }

    /// Whether a token that was issued at a time may have been issued with the key.
    ///
    /// Two keys of an issuer may cover one time, so that the change from one to the other leaves no gap. A token tells its
    /// issue to the minute, so one of the minute in which the key begins is covered.
    public func covers(_ issued: Timestamp) -> Bool {
        status != .revoked && notBefore.startOfMinute <= issued && issued < notAfter
    }
}

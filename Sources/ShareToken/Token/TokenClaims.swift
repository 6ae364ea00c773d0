// SPDX-License-Identifier: Apache-2.0

/// The claims of an issuer beyond the target: the scenes of use, the pinned destination, and the sharer.
public struct TokenClaims: Sendable, Hashable {
    /// The scenes that the token is bound to, sorted by name without repetition; an empty list means any scene.
    public let scenes: [Scene]

    /// The digest of the destination, if the issuer pinned one.
    public let destinationPin: DestinationPin?

    /// The pseudonym of the sharer, if the issuer gave one.
    public let sharer: SharerPseudonym?

    /// Creates claims; each of them is optional.
    ///
    /// - Parameters:
    ///   - scenes: The scenes to bind the token to; order and repetitions do not matter.
    ///   - destinationPin: The digest of the destination.
    ///   - sharer: The pseudonym of the sharer.
    public init(scenes: [Scene] = [], destinationPin: DestinationPin? = nil, sharer: SharerPseudonym? = nil) {
        var unique: [Scene] = []
        for scene in scenes.sorted() where unique.last != scene {
            unique.append(scene)
        }
        self.scenes = unique
        self.destinationPin = destinationPin
        self.sharer = sharer
    }

    init(sortedScenes scenes: [Scene], destinationPin: DestinationPin?, sharer: SharerPseudonym?) {
        self.scenes = scenes
        self.destinationPin = destinationPin
        self.sharer = sharer
    }

    /// No claims at all.
    public static var none: TokenClaims { TokenClaims(sortedScenes: [], destinationPin: nil, sharer: nil) }
}

/// The first 16 bytes of a digest of the canonical URL that a target must lead to.
///
/// A pin protects an opaque target such as a short link: the app that resolves the link can tell whether the
/// destination changed after the token was signed. The digest belongs to the suite: SM3 in suites 2 and 5, SHA-256 in
/// all others.
public struct DestinationPin: Sendable, Hashable {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Creates a pin from the first 16 bytes of a digest; nil if the digest is shorter.
    package init?(digest: [UInt8]) {
        guard digest.count >= DestinationPin.length else { return nil }
        bytes = Array(digest[..<DestinationPin.length])
    }

    static let length = 16
}

/// A pseudonym of the person who shared a token: eight bytes that only the issuer can interpret.
///
/// The issuer derives it with a keyed function, so that it reveals neither the account of the sharer nor the same
/// sharer on another platform.
public struct SharerPseudonym: Sendable, Hashable {
    /// The eight bytes.
    public let bytes: [UInt8]

    /// Creates a pseudonym from exactly eight bytes; nil for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == SharerPseudonym.length else { return nil }
        self.bytes = bytes
    }

    static let length = 8
}

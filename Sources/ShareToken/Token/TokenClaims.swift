// SPDX-License-Identifier: Apache-2.0

/// What an issuer says about a token beyond its target: where it may be used, what it must lead to, who passed it on.
public struct TokenClaims: Sendable, Hashable {
    /// The scenes the token is bound to, sorted by name without repetition; empty: any scene.
    public let scenes: [Scene]

    /// The digest of what the target must lead to, where the issuer pinned it.
    public let destinationPin: DestinationPin?

    /// A pseudonym of whoever passed the token on, where the issuer gave one.
    public let sharer: SharerPseudonym?

    /// Creates claims; all of them are optional.
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
/// Of use where the target is opaque (a short link): whoever resolves it can tell that the destination was changed
/// after the token was signed. The digest is the suite's own: SM3 in suites 2 and 5, SHA-256 in all others.
public struct DestinationPin: Sendable, Hashable {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Creates a pin from the first 16 bytes of a digest; nil if the digest is shorter.
    public init?(digest: [UInt8]) {
        guard digest.count >= DestinationPin.length else { return nil }
        bytes = Array(digest[..<DestinationPin.length])
    }

    static let length = 16
}

/// Eight bytes that stand for whoever passed a token on, meaningless to everyone but the issuer.
///
/// An issuer derives it with a keyed function of its own, so that neither the sharer's account nor the same sharer on
/// another platform can be found from it.
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

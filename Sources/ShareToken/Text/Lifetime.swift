// SPDX-License-Identifier: Apache-2.0

/// The time from the issue of a token to its expiry, in whole minutes.
///
/// Every token expires. The header holds a lifetime in two bytes: up to 32,767 minutes, or whole hours above that. The
/// compact header holds it in one byte: up to 127 whole hours, or whole days above that, up to 127.
public struct Lifetime: Sendable, Hashable, Comparable {
    /// The length in minutes, at least 1.
    public let minutes: UInt32

    /// Creates a lifetime of whole minutes.
    ///
    /// - Parameter minutes: 1 to 32,767 minutes, or a multiple of 60 up to 1,966,020 (32,767 hours).
    /// - Throws: `bad-lifetime` for any other length.
    public init(minutes: UInt32) throws(ShareTokenError) {
        guard minutes > 0, minutes <= 32_767 || (minutes.isMultiple(of: 60) && minutes / 60 <= 32_767) else {
            throw ShareTokenError(.badLifetime)
        }
        self.minutes = minutes
    }

    /// Thirty days, the default of the command line.
    public static let thirtyDays = Lifetime(unchecked: 30 * 24 * 60)

    /// Compares by length.
    public static func < (left: Lifetime, right: Lifetime) -> Bool { left.minutes < right.minutes }

    private init(unchecked minutes: UInt32) {
        self.minutes = minutes
    }

    /// Reads the two bytes of the header; nil if they are not the canonical encoding of a lifetime.
    init?(encoded: UInt16) {
        if encoded & 0x8000 == 0 {
            guard encoded > 0 else { return nil }
            self.init(unchecked: UInt32(encoded))
        } else {
            let minutes = UInt32(encoded & 0x7FFF) * 60
            guard minutes > 32_767 else { return nil }
            self.init(unchecked: minutes)
        }
    }

    /// The two bytes of the header.
    var encoded: UInt16 {
        minutes <= 32_767 ? UInt16(minutes) : UInt16(minutes / 60) | 0x8000
    }

    /// Reads the byte of the compact header; nil if it is not the canonical encoding of a lifetime.
    init?(compact: UInt8) {
        if compact & 0x80 == 0 {
            guard compact > 0 else { return nil }
            self.init(unchecked: UInt32(compact) * 60)
        } else {
            let hours = UInt32(compact & 0x7F) * 24
            guard hours > 127 else { return nil }
            self.init(unchecked: hours * 60)
        }
    }

    /// The byte of the compact header; nil if it cannot hold the lifetime.
    var compact: UInt8? {
        guard minutes.isMultiple(of: 60) else { return nil }
        let hours = minutes / 60
        if hours <= 127 { return UInt8(hours) }
        guard hours.isMultiple(of: 24), hours / 24 <= 127 else { return nil }
        return UInt8(hours / 24) | 0x80
    }
}

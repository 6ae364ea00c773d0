// SPDX-License-Identifier: Apache-2.0

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// The core has no clock, so the caller passes the current time.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let secondsSince1970: Int64

    /// Creates a point in time.
    ///
    /// - Parameter secondsSince1970: Seconds since 1970-01-01T00:00:00Z.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Reads a time such as `2026-11-22T08:00:00Z` or `2026-11-22T16:00:00+08:00` (RFC 3339, whole seconds).
    ///
    /// `T` and `Z` are capitals, a leap second (`:60`) is refused, and the year in UTC is one of 0000 to 9999.
    ///
    /// - Throws: `bad-time` at the first byte that breaks the form, at the number that is out of its range, or at the
    ///   zone if that moves the time out of these years.
    public init(_ text: String) throws(ShareTokenError) {
        var reader = RFC3339Reader(text)
        self.secondsSince1970 = try reader.read()
    }

    /// 2024-01-01T00:00:00Z, from which tokens count their minutes.
    package static let tokenEpoch = Timestamp(secondsSince1970: 1_704_067_200)

    /// The last minute that a token's header can hold: 2055-11-24T20:15:00Z.
    package static let lastTokenMinute = Timestamp(minutesSinceTokenEpoch: 0xFF_FFFF)

    /// The point in time a lifetime later; near the end of `Int64` it wraps around.
    package static func + (start: Timestamp, lifetime: Lifetime) -> Timestamp {
        Timestamp(secondsSince1970: start.secondsSince1970 &+ Int64(lifetime.minutes) * 60)
    }

    /// Whether the left point in time is the earlier one.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The start of the minute that holds this point in time; at the lower end of `Int64`, its smallest value.
    package var startOfMinute: Timestamp {
        let remainder = secondsSince1970 % 60
        let (start, isTooEarly) = secondsSince1970.subtractingReportingOverflow(
            remainder < 0 ? remainder + 60 : remainder)
        return Timestamp(secondsSince1970: isTooEarly ? .min : start)
    }

    init(minutesSinceTokenEpoch minutes: UInt32) {
        self.init(secondsSince1970: Timestamp.tokenEpoch.secondsSince1970 + Int64(minutes) * 60)
    }

    /// The number of whole minutes since the token epoch; nil if it does not fit the 24 bits of a header.
    var minutesSinceTokenEpoch: UInt32? {
        guard self >= .tokenEpoch, startOfMinute <= .lastTokenMinute else { return nil }
        return UInt32((secondsSince1970 - Timestamp.tokenEpoch.secondsSince1970) / 60)
    }
}

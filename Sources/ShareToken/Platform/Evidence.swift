// SPDX-License-Identifier: Apache-2.0

/// How well public material supports a link form that is printed, and on which day it was looked up.
///
/// Nothing is resolved online: evidence says that people or vendors write the form, and not that it works today. The
/// page of the platform under `Docs/Platforms` has the details.
public struct Evidence: Sendable, Hashable {
    /// The strength of the evidence, from the strongest to the weakest.
    public enum Support: String, Sendable, Hashable {
        /// Documentation of the vendor.
        case official
        /// Six or more independent sources.
        case many
        /// Two to five independent sources.
        case several
        /// One source.
        case single
        /// No source says so; samples show it, or a rule that other links of the platform follow.
        case inferred
    }

    /// The strength of the evidence.
    public let support: Support
    /// The day of the look-up as one number, year, month and day: 20261122.
    package let day: UInt32

    /// The day of the look-up as ISO 8601 writes it, such as `2026-11-22`.
    public var date: String {
        var digits = Array(String(day).utf8)
        digits.insert(ASCII.hyphen, at: 6)
        digits.insert(ASCII.hyphen, at: 4)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Vendor documentation, looked up on a day such as `2026_11_22`.
    static func official(_ day: UInt32) -> Evidence { Evidence(support: .official, day: day) }
    /// Six or more independent sources.
    static func many(_ day: UInt32) -> Evidence { Evidence(support: .many, day: day) }
    /// Two to five independent sources.
    static func several(_ day: UInt32) -> Evidence { Evidence(support: .several, day: day) }
    /// One source.
    static func single(_ day: UInt32) -> Evidence { Evidence(support: .single, day: day) }
    /// No source.
    static func inferred(_ day: UInt32) -> Evidence { Evidence(support: .inferred, day: day) }
}

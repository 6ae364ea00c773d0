// SPDX-License-Identifier: Apache-2.0

/// A part of a link, or of the text around it, that tells whose account it came from.
///
/// A canonical URL has no such part, unless a signature seals the link. A link that was shared before it was made
/// canonical has told it to everybody who saw it.
public struct Exposure: Sendable, Hashable {
    /// The name of the parameter as the link spells it; in a text, the words before the name of the sharer.
    public let name: String

    /// The id or name that it tells: decoded if the coding is known, otherwise the value as it stands.
    public let value: String

    /// The form in which the value is written.
    public let form: Form

    /// The person or device that it identifies.
    public let whose: Whose

    /// A form in which a value is written; the set grows.
    public struct Form: RawRepresentable, Sendable, Hashable {
        /// The name, as JSON and the command line spell it.
        public let rawValue: String

        /// Creates a form from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Plain text; escapes of URLs do not count.
        public static let plain = Self(rawValue: "plain")
        /// In a common coding, such as base 64.
        public static let encoded = Self(rawValue: "encoded")
        /// A coding of the platform's own, which hides an id from the eye only.
        public static let disguised = Self(rawValue: "disguised")
    }

    /// A person, or a thing of theirs, that an exposure identifies; the set grows.
    public struct Whose: RawRepresentable, Sendable, Hashable {
        /// The name, as JSON and the command line spell it.
        public let rawValue: String

        /// Creates it from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The person who shared the link.
        public static let sharer = Self(rawValue: "sharer")
        /// The device that shared the link.
        public static let device = Self(rawValue: "device")
        /// The person who got the link by mail.
        public static let recipient = Self(rawValue: "recipient")
    }

    /// Creates an exposure from a parameter.
    init(_ name: [UInt8], _ value: [UInt8], _ coding: IdentityCoding) {
        let lowercased = name.map(ASCII.lowercased)
        let isOf: (NameTable) -> Bool = { $0.number(of: lowercased.span, lowercased.indices) != nil }
        self.name = String(decoding: name, as: UTF8.self)
        whose = isOf(Self.devices) ? .device : isOf(Self.recipients) ? .recipient : .sharer
        let decoded = coding.decoded(value)
        self.value = String(decoding: decoded ?? value, as: UTF8.self)
        form = coding.form
    }

    /// Creates an exposure of the sharer in a text.
    private init(text name: String, _ value: ArraySlice<UInt8>) {
        self.name = name
        self.value = String(decoding: value, as: UTF8.self)
        (form, whose) = (.plain, .sharer)
    }

    private static let devices = NameTable(["buvid", "device_id", "did", "hardware_id", "iid", "wh_cid"])
    private static let recipients = NameTable(["__s", "_hsenc", "mc_eid", "oly_anon_id", "oly_enc_id", "vero_id"])
}

/// Names of sharers in texts.
extension Exposure {
    /// Finds the names that apps write into the texts of shares, such as `得物er-A1B2C3D4`; linear in the text.
    ///
    /// - Parameter text: Any bytes.
    /// - Returns: The ranges of the names with the words before them, in order.
    public static func marks(in text: [UInt8]) -> [(range: Range<Int>, exposure: Exposure)] {
        var found: [(range: Range<Int>, exposure: Exposure)] = []
        guard var index = text.firstIndex(of: mark[0]) else { return [] }
        while index + mark.count + length <= text.count {
            let start = index + mark.count
            let (value, next) = (text[start..<start + length], start + length)
            if text[index..<start].elementsEqual(mark), value.allSatisfy(Base62.isDigit),
                next == text.count || !Base62.isDigit(text[next])
            {
                found.append((range: index..<next, exposure: Exposure(text: "得物er", value)))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// The words before the name of a sharer on Dewu (得物), and the number of its letters and digits.
    private static let mark = Array("得物er-".utf8)
    private static let length = 8
}

// SPDX-License-Identifier: Apache-2.0

extension IDNA {
    /// One label of a mapped and normalised domain.
    struct Label {
        /// The code points of the label, decoded if it was Punycode.
        private(set) var scalars: [UInt32]
        private var wasDecoded = false

        private static let prefix: [UInt32] = [0x78, 0x6E, 0x2D, 0x2D]

        init(_ scalars: [UInt32]) {
            self.scalars = scalars
        }

        /// Decodes a label that begins with `xn--`; returns false if its Punycode is invalid.
        ///
        /// Source: UTS #46, 4, step 4.
        mutating func decode() -> Bool {
            guard scalars.starts(with: Self.prefix) else { return true }
            guard scalars.allSatisfy({ $0 < 0x80 }) else { return false }
            let text = scalars.dropFirst(4).map { UInt8(truncatingIfNeeded: $0) }
            guard let decoded = Punycode.decode(text), decoded.contains(where: { $0 >= 0x80 }) else { return false }
            // The decoder also reads texts that no encoder writes. They are refused, so each label has one spelling.
            guard Punycode.encode(decoded) == text else { return false }
            scalars = decoded
            wasDecoded = true
            return true
        }

        /// Whether the label meets the validity criteria, except for those on bidirectional text.
        ///
        /// Source: UTS #46, 4.1.
        var isValid: Bool {
            let properties = UnicodeTables.properties
            guard let first = scalars.first else { return true }
            guard !properties[first].isMark else { return false }
            guard scalars.allSatisfy({ $0 != ASCII.dot && properties[$0].status == .valid }) else { return false }
            if wasDecoded {
                guard !scalars.starts(with: Self.prefix), Normalization.composed(scalars) == scalars else {
                    return false
                }
            }
            return JoinerRule.isSatisfied(by: scalars)
        }

        /// The label in ASCII; nil if it is too long for Punycode.
        var ascii: [UInt8]? {
            guard scalars.contains(where: { $0 >= 0x80 }) else { return scalars.map { UInt8(truncatingIfNeeded: $0) } }
            return Punycode.encode(scalars).map { [0x78, 0x6E, 0x2D, 0x2D] + $0 }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Domain names beyond ASCII, as the URL Standard converts them.
///
/// UTS #46 with CheckHyphens=false, CheckBidi=true, CheckJoiners=true, UseSTD3ASCIIRules=false,
/// Transitional_Processing=false, VerifyDnsLength=false. Source: WHATWG URL, 3.3 IDNA; Unicode Technical Standard #46.
package enum IDNA {
    /// The maximum length of a domain that is converted, in bytes; sixteen times the limit of DNS.
    static let maximumLength = 4096

    /// The result of converting a domain to ASCII.
    struct Result {
        /// The domain in ASCII; it may hold bytes that are forbidden in domains.
        var domain: [UInt8] = []
        /// The byte offset of the first character beyond ASCII that was mapped to others; nil if no such character was
        /// mapped.
        var firstMapped: Int?
        /// The byte offset of the first character that was dropped; nil if no character was dropped.
        var firstIgnored: Int?
    }

    /// The ASCII form of a domain beyond ASCII; nil if UTS #46 refuses the domain, it is too long, or it is not UTF-8.
    ///
    /// - Complexity: Linear in the length of the domain for labels of a bounded length, and never more than
    ///   ``maximumLength`` times ``Punycode/maximumLength`` steps.
    static func domainToASCII(_ domain: [UInt8]) -> Result? {
        guard domain.count <= maximumLength, firstInvalidUTF8(domain.span) == nil else { return nil }
        var result = Result()
        guard let mapped = map(domain, &result) else { return nil }
        guard let labels = labels(Normalization.composed(mapped)) else { return nil }
        for (index, label) in labels.enumerated() {
            guard let text = label.ascii else { return nil }
            if index > 0 { result.domain.append(ASCII.dot) }
            result.domain += text
        }
        return result
    }

    /// The Unicode form of a domain in ASCII, for display; nil if a label that begins with `xn--` is invalid.
    ///
    /// The host of a URL may hold such a label, because the URL Standard does not decode hosts in ASCII. Check the
    /// result for confusable characters before you show it to people.
    ///
    /// - Parameter domain: A domain in ASCII of at most 4,096 bytes, as ``URLRecord/host`` gives it. The result is nil
    ///   for other bytes.
    /// - Complexity: Linear in the length of the domain for labels of a bounded length.
    package static func domainToUnicode(_ domain: [UInt8]) -> String? {
        guard domain.count <= maximumLength, domain.allSatisfy({ $0 < 0x80 }) else { return nil }
        guard let labels = labels(domain.map { UInt32(ASCII.lowercased($0)) }) else { return nil }
        var text = ""
        for (index, label) in labels.enumerated() {
            if index > 0 { text += "." }
            text.unicodeScalars.append(contentsOf: label.scalars.compactMap(Unicode.Scalar.init))
        }
        return text
    }

    /// The decoded labels of a mapped and normalised domain; nil if a label is invalid.
    ///
    /// Source: UTS #46, 4, step 4.
    private static func labels(_ domain: [UInt32]) -> [Label]? {
        let parts = domain.split(separator: UInt32(ASCII.dot), omittingEmptySubsequences: false)
        var labels = parts.map { Label(Array($0)) }
        for index in labels.indices {
            guard labels[index].decode() else { return nil }
        }
        let isBidi = labels.contains { BidiRule.applies(to: $0.scalars) }
        let isValid = labels.allSatisfy { $0.isValid && (!isBidi || BidiRule.isSatisfied(by: $0.scalars)) }
        return isValid ? labels : nil
    }

    /// Maps and drops characters as UTS #46 says; nil if there is a disallowed code point.
    ///
    /// Source: UTS #46, 4, step 1.
    private static func map(_ domain: [UInt8], _ result: inout Result) -> [UInt32]? {
        let properties = UnicodeTables.properties
        let mappings = UnicodeTables.mappings
        var output: [UInt32] = []
        output.reserveCapacity(domain.count)
        var offset = 0
        for scalar in String(decoding: domain, as: UTF8.self).unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                output.append(UInt32(ASCII.lowercased(UInt8(truncatingIfNeeded: value))))
            } else {
                switch properties[value].status {
                case .valid: output.append(value)
                case .disallowed: return nil
                case .ignored: result.firstIgnored = result.firstIgnored ?? offset
                case .mapped:
                    result.firstMapped = result.firstMapped ?? offset
                    mappings.append(value, to: &output)
                }
            }
            offset += UTF8.width(scalar)
        }
        return output
    }
}

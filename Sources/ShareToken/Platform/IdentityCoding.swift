// SPDX-License-Identifier: Apache-2.0

/// The coding in which a parameter holds an account.
package enum IdentityCoding: Sendable, Hashable {
    /// Plain text.
    case plain
    /// A text in base 64.
    case base64
    /// A member of a JSON object in base 64.
    case base64JSON(member: String)
    /// Base 64 of eight hexadecimal digits, the account's number, `g`, a time and `z`; letters and digits of the build follow.
    case coolapk
    /// Base 64 of hexadecimal digits, each moved up by a decimal digit of its place.
    case moved(by: String)

    var form: Exposure.Form {
        switch self {
        case .plain: .plain
        case .base64, .base64JSON, .coolapk: .encoded
        case .moved: .disguised
        }
    }

    /// The account in a value as a link spells it; nil if the value is not in this coding.
    func decoded(_ value: [UInt8]) -> [UInt8]? {
        let text = PercentEncoding.decode(value.span)
        switch self {
        case .plain: return text
        case .base64: return Self.text(text[...])
        case .base64JSON(let member):
            guard let json = Self.text(text[...]), let document = try? JSONDocument(json),
                let place = document.member(member, of: 0)
            else { return nil }
            return document.stringOrNumber(place)
        case .coolapk: return Self.coolapkNumber(text)
        case .moved(let key): return Self.movedBack(text, Array(key.utf8))
        }
    }

    /// A text in base 64; nil for other bytes.
    private static func text(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let bytes = Base64.decodeLeniently(text), firstInvalidUTF8(bytes.span) == nil else {
            return nil
        }
        let isText = bytes.allSatisfy { $0 >= ASCII.space && $0 != 0x7F || ASCII.isTabOrNewline($0) }
        return isText ? bytes : nil
    }

    private static func coolapkNumber(_ text: [UInt8]) -> [UInt8]? {
        // In base 64 the last letters before the build are the first ones of `z`.
        guard let bytes = self.text(text.prefix(text.count / 4 * 4)) ?? self.text(text.prefix(32)), bytes.count > 9
        else {
            return nil
        }
        let number = bytes.dropFirst(8).prefix { $0 != 0x67 }
        guard !number.isEmpty, number.count < bytes.count - 8, number.allSatisfy(ASCII.isDigit) else { return nil }
        return Array(number)
    }

    private static func movedBack(_ text: [UInt8], _ key: [UInt8]) -> [UInt8]? {
        guard let bytes = Base64.decodeLeniently(text), bytes.count == key.count else { return nil }
        var digits: [UInt8] = []
        for (byte, digit) in zip(bytes, key) {
            let back = byte &- (digit &- ASCII.zero)
            guard ASCII.isDigit(back) || 0x41...0x46 ~= back else { return nil }
            digits.append(ASCII.lowercased(back))
        }
        return digits
    }
}

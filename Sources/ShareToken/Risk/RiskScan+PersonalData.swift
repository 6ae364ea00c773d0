// SPDX-License-Identifier: Apache-2.0

/// The checks for values that identify a person.
extension RiskScan {
    /// Reports values in the form of a JSON Web Token, a mobile number, an e-mail address or an identity number.
    ///
    /// The detail is the name of the parameter, never the value.
    mutating func checkPersonalData(_ value: Range<Int>, _ name: Range<Int>, _ kinds: UInt8) {
        switch (value.count, record.hrefBytes[value.lowerBound]) {
        // E-mail addresses and mobile numbers may be percent-encoded.
        case (6...512, _) where kinds & Parameter.at != 0 || kinds & Parameter.percent != 0:
            let bytes = PercentEncoding.decode(record.hrefBytes.span.extracting(value))
            if Self.isEmail(bytes) { return add(.emailValue, at: value.lowerBound, detail: name) }
            if bytes.count != value.count, Self.isMobileNumber(bytes[...]) {
                add(.phoneValue, at: value.lowerBound, detail: name)
            }
        case (31..., ASCII.lowerE):
            if isJWT(value) { add(.jwtValue, at: value.lowerBound, detail: name) }
        case (18, 0x30...0x39):
            if isIdentityNumber(value) { add(.identityNumber, at: value.lowerBound, detail: name) }
        case (11, ASCII.one), (13, ASCII.eight), (14, ASCII.plus):
            // Old ids of content have eleven digits too.
            if Self.isMobileNumber(record.hrefBytes[value]), !namesAnID(name) {
                add(.phoneValue, at: value.lowerBound, detail: name)
            }
        default: break
        }
    }

    /// Whether a value begins with `eyJ` (`{"` in base 64) and has three parts (signed) or five parts (encrypted)
    /// between dots.
    ///
    /// Source: RFC 7519; RFC 7515, 3.1; RFC 7516, 3.1.
    private func isJWT(_ value: Range<Int>) -> Bool {
        let text = record.hrefBytes[value]
        guard text.starts(with: "eyJ".utf8) else { return false }
        let dots = text.count { $0 == ASCII.dot }
        return (dots == 2 || dots == 4)
            && text.allSatisfy {
                ASCII.isAlpha($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen || $0 == ASCII.underscore
                    || $0 == ASCII.dot
                    || $0 == ASCII.equals
            }
    }

    /// Whether a text is a Chinese mobile number: eleven digits that begin with 13 to 19, with or without the country
    /// code 86.
    private static func isMobileNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = text
        if digits.first == ASCII.plus || digits.first == ASCII.space { digits = digits.dropFirst() }
        if digits.count == 13, digits.starts(with: "86".utf8) { digits = digits.dropFirst(2) }
        guard digits.count == 11, digits.allSatisfy(ASCII.isDigit), digits.first == ASCII.one else { return false }
        return digits[digits.startIndex + 1] >= ASCII.three
    }

    /// Whether a name ends in `id` or `sku`, or is that of a time.
    private func namesAnID(_ name: Range<Int>) -> Bool {
        let text = record.hrefBytes[name].map(ASCII.lowercased)
        return text.suffix(2).elementsEqual("id".utf8) || text.suffix(3).elementsEqual("sku".utf8)
            || text.elementsEqual("t".utf8) || text.suffix(4).elementsEqual("time".utf8)
            || text.suffix(5).elementsEqual("stamp".utf8)
    }

    /// Whether a text has one `@`, a local part before it, and a domain under a listed suffix after it.
    private static func isEmail(_ text: [UInt8]) -> Bool {
        guard let at = text.firstIndex(of: ASCII.at), at > 0, text.lastIndex(of: ASCII.at) == at else { return false }
        guard text[..<at].allSatisfy({ $0 > ASCII.space && $0 != ASCII.slash && $0 != ASCII.colon }) else {
            return false
        }
        let domain = text[(at + 1)...].map(ASCII.lowercased)
        guard domain.allSatisfy(HostShape.nameBytes.contains), let suffix = PublicSuffix(ofHost: domain.span) else {
            return false
        }
        return suffix.section != .unlisted && suffix.registrableRange != nil
    }

    /// Whether a value has seventeen digits with a date among them, followed by their check character.
    ///
    /// Source: GB 11643-1999; ISO 7064, MOD 11-2.
    private func isIdentityNumber(_ value: Range<Int>) -> Bool {
        var sum = 0
        for (index, byte) in record.hrefBytes[value].enumerated() {
            let digit: Int
            if ASCII.isDigit(byte) {
                digit = Int(byte &- ASCII.zero)
            } else if index == 17, byte | 0x20 == ASCII.lowerX {
                digit = 10
            } else {
                return false
            }
            sum = (sum * 2 + digit) % 11
        }
        guard sum == 1 else { return false }
        let start = value.lowerBound
        let (year, month, day) = (number(start + 6, 4), number(start + 10, 2), number(start + 12, 2))
        return (1900...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private func number(_ start: Int, _ count: Int) -> Int {
        record.hrefBytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 &- ASCII.zero) }
    }
}

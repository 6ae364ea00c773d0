// SPDX-License-Identifier: Apache-2.0

/// The ASCII bytes that have a meaning in URLs and JSON, and the classes of ASCII bytes that the URL Standard names.
enum ASCII {
    static var tab: UInt8 { 0x09 }
    static var lineFeed: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
    static var space: UInt8 { 0x20 }
    static var exclamation: UInt8 { 0x21 }
    static var quote: UInt8 { 0x22 }
    static var numberSign: UInt8 { 0x23 }
    static var percent: UInt8 { 0x25 }
    static var ampersand: UInt8 { 0x26 }
    static var apostrophe: UInt8 { 0x27 }
    static var leftParenthesis: UInt8 { 0x28 }
    static var rightParenthesis: UInt8 { 0x29 }
    static var asterisk: UInt8 { 0x2A }
    static var plus: UInt8 { 0x2B }
    static var comma: UInt8 { 0x2C }
    static var hyphen: UInt8 { 0x2D }
    static var dot: UInt8 { 0x2E }
    static var slash: UInt8 { 0x2F }
    static var zero: UInt8 { 0x30 }
    static var one: UInt8 { 0x31 }
    static var two: UInt8 { 0x32 }
    static var three: UInt8 { 0x33 }
    static var six: UInt8 { 0x36 }
    static var eight: UInt8 { 0x38 }
    static var nine: UInt8 { 0x39 }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var lessThan: UInt8 { 0x3C }
    static var equals: UInt8 { 0x3D }
    static var greaterThan: UInt8 { 0x3E }
    static var question: UInt8 { 0x3F }
    static var at: UInt8 { 0x40 }
    static var leftBracket: UInt8 { 0x5B }
    static var backslash: UInt8 { 0x5C }
    static var rightBracket: UInt8 { 0x5D }
    static var circumflex: UInt8 { 0x5E }
    static var underscore: UInt8 { 0x5F }
    static var grave: UInt8 { 0x60 }
    static var lowerE: UInt8 { 0x65 }
    static var lowerL: UInt8 { 0x6C }
    static var lowerM: UInt8 { 0x6D }
    static var lowerN: UInt8 { 0x6E }
    static var lowerO: UInt8 { 0x6F }
    static var lowerR: UInt8 { 0x72 }
    static var lowerS: UInt8 { 0x73 }
    static var lowerT: UInt8 { 0x74 }
    static var lowerU: UInt8 { 0x75 }
    static var lowerV: UInt8 { 0x76 }
    static var lowerW: UInt8 { 0x77 }
    static var lowerX: UInt8 { 0x78 }
    static var leftBrace: UInt8 { 0x7B }
    static var bar: UInt8 { 0x7C }
    static var rightBrace: UInt8 { 0x7D }
    static var tilde: UInt8 { 0x7E }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    @inline(__always)
    static func isAlpha(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// Whether a byte may follow the first letter of a scheme.
    @inline(__always)
    static func isOfScheme(_ byte: UInt8) -> Bool {
        isAlpha(byte) || isDigit(byte) || byte == plus || byte == hyphen || byte == dot
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    static func isTabOrNewline(_ byte: UInt8) -> Bool {
        byte == tab || byte == lineFeed || byte == carriageReturn
    }

    /// The value of a hexadecimal digit of either case; nil for any other byte.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    /// The upper-case hexadecimal digit of the low four bits.
    @inline(__always)
    static func upperHexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? nibble &+ 0x30 : nibble &- 10 &+ 0x41
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Another spelling of the value of a field in some links.
///
/// Templates give its name after a colon: `{id:av}`.
///
/// A spelling is exact in both directions: a value has at most one, and a text stands for at most one value. ``twice``
/// is the exception: it prints one set of escapes and reads others too.
package enum FieldSpelling: UInt8, Sendable, Hashable {
    /// The decimal number of a Bilibili video, for its `BV` id.
    case av
    /// The base 62 id of a Weibo post, for its number: four characters for every seven decimal digits, from the end.
    case bid
    /// Base 64 (URL-safe, without padding) of the eight big-endian bytes of a decimal number, as in links of WeChat
    /// Channels.
    case big64
    /// The decimal number of a Youku video, for its id: `X` and base 64 of the decimal digits of four times the number.
    case youku
    /// Percent-encoded twice, in a link that is itself a value in a link.
    case twice
    /// A Youku id without the `=` padding, for an id that has padding.
    case unpadded
    /// The digits of an AppGallery app number, for the number with its leading `C`.
    case huawei
    /// The id of a YouTube video, in players that accept words such as `videoseries` in its place.
    case embed
    /// The value as it is, if it is no number, with or without a capital letter before it: the link has another meaning
    /// with a number.
    /// else in the link.
    case name

    /// The spelling with a name, as templates write it; nil if there is none.
    init?(_ name: some Collection<UInt8>) {
        switch String(decoding: Array(name), as: UTF8.self) {
        case "av": self = .av
        case "bid": self = .bid
        case "big64": self = .big64
        case "youku": self = .youku
        case "twice": self = .twice
        case "unpadded": self = .unpadded
        case "huawei": self = .huawei
        case "embed": self = .embed
        case "name": self = .name
        default: return nil
        }
    }

    /// The value that a text spells; nil if there is none.
    package func value(of text: [UInt8]) -> [UInt8]? {
        switch self {
        case .av: return decimal(text).flatMap { BilibiliNumber($0) }?.bvid
        case .bid: return FieldSpelling.weiboNumber(text)
        case .big64:
            guard text.count == 11, let bytes = Base64.decodeLeniently(text[...]), bytes.count == 8,
                spelled(decimalDigits(bigEndianNumber(bytes.span))) == text
            else { return nil }
            return decimalDigits(bigEndianNumber(bytes.span))
        case .youku:
            guard let number = decimal(text), number > 0, number <= .max / 4 else { return nil }
            return [0x58] + Array(Base64.encode(decimalDigits(number * 4).span).utf8)
        case .twice: return PercentEncoding.decode(text.span)
        case .unpadded:
            // One letter precedes the base 64.
            guard let last = text.last, last != ASCII.equals, text.count % 4 != 1 else { return nil }
            return text + [UInt8](repeating: ASCII.equals, count: (5 - text.count % 4) % 4)
        case .huawei: return decimal(text).map { [0x43] + decimalDigits($0) }
        case .embed: return Self.playerWords.contains { text.span.equals($0) } ? nil : text
        case .name: return FieldSpelling.isNumbered(text) ? nil : text
        }
    }

    /// The spelling of a value; nil if it has none.
    package func spelled(_ value: [UInt8]) -> [UInt8]? {
        switch self {
        case .av: return BilibiliNumber(bvid: value.span).map { decimalDigits($0.value) }
        case .bid: return FieldSpelling.weiboID(value)
        case .big64:
            guard let number = decimal(value) else { return nil }
            var bytes: [UInt8] = []
            appendBigEndian(number, 8, to: &bytes)
            return Base64.encode(bytes.span).utf8.prefix(11).map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
        case .youku:
            guard value.first == 0x58, let bytes = Base64.decode(value.span.extracting(1..<value.count)),
                let number = decimal(bytes), number.isMultiple(of: 4), number > 0
            else { return nil }
            return decimalDigits(number / 4)
        case .twice: return PercentEncoding.encode(PercentEncoding.encode(value.span, .value).span, .value)
        case .unpadded:
            guard value.last == ASCII.equals else { return nil }
            return Array(value[..<(value.firstIndex(of: ASCII.equals) ?? value.count)])
        case .huawei:
            guard value.first == 0x43 else { return nil }
            return decimal(Array(value.dropFirst())).map { decimalDigits($0) }
        case .embed: return self.value(of: value)
        case .name: return FieldSpelling.isNumbered(value) ? nil : PercentEncoding.encode(value.span, .value)
        }
    }

    /// Words of eleven characters that stand for a list, and for the live stream of a channel.
    private static let playerWords = ["videoseries", "live_stream"]

    /// Whether a value is digits, with or without a capital letter before them.
    private static func isNumbered(_ value: [UInt8]) -> Bool {
        let digits = value.first.map { 0x41...0x5A ~= $0 } ?? false ? value.dropFirst() : value[...]
        return digits.allSatisfy(ASCII.isDigit)
    }

    /// The number of a Weibo post; nil if the text is not the one spelling of a number.
    private static func weiboNumber(_ text: [UInt8]) -> [UInt8]? {
        guard (1...12).contains(text.count), text[0] != ASCII.zero else { return nil }
        var number: UInt64 = 0
        var start = 0
        while start < text.count {
            let end = start + (text.count - start - 1) % 4 + 1
            var group: UInt64 = 0
            for byte in text[start..<end] {
                guard let digit = weiboDigits.firstIndex(of: byte) else { return nil }
                group = group * 62 + UInt64(digit)
            }
            guard group < 10_000_000 else { return nil }
            let (product, overflow) = number.multipliedReportingOverflow(by: 10_000_000)
            let (sum, carry) = product.addingReportingOverflow(group)
            guard !overflow, !carry else { return nil }
            number = sum
            start = end
        }
        return decimalDigits(number)
    }

    private static func weiboID(_ value: [UInt8]) -> [UInt8]? {
        guard var number = decimal(value), number > 0 else { return nil }
        var text: [UInt8] = []
        while number > 0 {
            var group = number % 10_000_000
            number /= 10_000_000
            for _ in 0..<4 where number > 0 || group > 0 {
                text.append(weiboDigits[Int(group % 62)])
                group /= 62
            }
        }
        return text.reversed()
    }

    private static let weiboDigits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}

private func decimal(_ text: [UInt8]) -> UInt64? { parseDecimal(text.span) }

private func decimalDigits(_ number: UInt64) -> [UInt8] { Array(String(number).utf8) }

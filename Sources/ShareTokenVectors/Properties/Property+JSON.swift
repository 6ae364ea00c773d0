// SPDX-License-Identifier: Apache-2.0
import ShareToken

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Property {
    /// A JSON text.
    static let json = Property(
        name: "json",
        statement:
            "JSON is read as Foundation reads it; only names used twice, trailing commas and great depth are refused"
    ) { input in
        let ours = Result { () throws(ShareTokenError) in try JSONDocument(input) }
        let peer = try? JSONDecoder().decode(JSONPeer.self, from: Data(input))
        switch ours {
        case .success(let document):
            let value = JSONPeer(document, document.root)
            return unless(peer != nil || hasStrangeNumber(document), "only we read it")
                ?? unless(peer == nil || value == peer, "\(value), Foundation: \(peer as Any)") ?? strings(document)
        case .failure(let error):
            let isStricter = error.code == .tooDeep || error.code == .duplicateName
            return flaw(of: error, in: input)
                ?? unless(
                    peer == nil || isStricter || isOtherEncoding(input) || isLastComma(input, error.offset)
                        || peer?.memberCount != colons(input), "\(error), and Foundation reads it")
        }
    }

    /// The number of colons outside of strings: Foundation does not look at all values of one name.
    private static func colons(_ input: [UInt8]) -> Int {
        var (count, index, isInString) = (0, 0, false)
        while index < input.count {
            switch input[index] {
            case 0x22: isInString.toggle()
            case 0x5C where isInString: index += 1
            case 0x3A where !isInString: count += 1
            default: break
            }
            index += 1
        }
        return count
    }

    /// Whether there is a number that Foundation refuses: too large or too small for its types, or a zero with an exponent
    /// and no fraction, such as `0E5`.
    private static func hasStrangeNumber(_ document: JSONDocument) -> Bool {
        var values = [document.root]
        while let value = values.popLast() {
            values += document.children(of: value)
            guard document.kind(of: value) == .number else { continue }
            let text = String(decoding: document.text[document.range(of: value)], as: UTF8.self)
            let isZero = text.prefix { $0 != "e" && $0 != "E" }.allSatisfy { "-0.".contains($0) }
            let hasBareZero = text.lowercased().hasPrefix("0e") || text.lowercased().hasPrefix("-0e")
            guard !hasBareZero, isZero || Double(text)?.isNormal ?? false else { return true }
        }
        return false
    }

    /// Whether a closing bracket follows a comma, which Foundation allows and RFC 8259 does not.
    private static func isLastComma(_ input: [UInt8], _ place: Int) -> Bool {
        guard place < input.count, [0x5D, 0x7D].contains(input[place]) else { return false }
        return input[..<place].last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x2C
    }

    /// Whether Foundation may take the bytes for UTF-16 or UTF-32, or drops a byte order mark.
    private static func isOtherEncoding(_ input: [UInt8]) -> Bool {
        input.contains(0) || input.starts(with: [0xEF, 0xBB, 0xBF]) || String(validating: input, as: UTF8.self) == nil
    }

    /// Checks that every string that was read is written as one that reads the same.
    private static func strings(_ document: JSONDocument) -> String? {
        var values = [document.root]
        while let value = values.popLast() {
            values += document.children(of: value)
            for string in [document.string(value), document.name(of: value)].compactMap({ $0 }) {
                var written: [UInt8] = []
                JSONDocument.appendString(string, to: &written)
                let again = try? JSONDocument(written)
                if let difference = expect(string, again.flatMap { $0.string($0.root) }, "written") {
                    return difference
                }
            }
        }
        return nil
    }
}

/// A JSON value, as far as two readers have to agree on it; the values of numbers are not compared.
private enum JSONPeer: Decodable, Equatable {
    case null, number
    case bool(Bool)
    case string([UInt8])
    case array([JSONPeer])
    /// The members sorted by name, without those whose names `String` takes for the same.
    case object([Member])

    struct Member: Equatable {
        let name: [UInt8]
        let value: JSONPeer
    }

    init(_ document: JSONDocument, _ value: Int) {
        switch document.kind(of: value) {
        case .null: self = .null
        case .number: self = .number
        case .boolean: self = .bool(document.range(of: value).count == 4)
        case .string: self = .string(document.string(value) ?? [])
        case .array: self = .array(document.children(of: value).map { JSONPeer(document, $0) })
        case .object:
            self = .object(
                of: document.children(of: value).map {
                    (String(decoding: document.name(of: $0), as: UTF8.self), JSONPeer(document, $0))
                })
        }
    }

    /// The number of the members of all objects.
    var memberCount: Int {
        switch self {
        case .array(let values): values.reduce(0) { $0 + $1.memberCount }
        case .object(let members): members.reduce(members.count) { $0 + $1.value.memberCount }
        default: 0
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                of: try container.allKeys.map { ($0.stringValue, try container.decode(JSONPeer.self, forKey: $0)) })
        } else if var container = try? decoder.unkeyedContainer() {
            var values: [JSONPeer] = []
            while !container.isAtEnd { values.append(try container.decode(JSONPeer.self)) }
            self = .array(values)
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(String.self) {
                self = .string(Array(value.utf8))
            } else {
                _ = try container.decode(Double.self)
                self = .number
            }
        }
    }

    private static func object(of members: [(name: String, value: JSONPeer)]) -> JSONPeer {
        let unique = Dictionary(grouping: members, by: \.name).values.filter { $0.count == 1 }.map { $0[0] }
        return .object(
            unique.map { Member(name: Array($0.name.utf8), value: $0.value) }
                .sorted { $0.name.lexicographicallyPrecedes($1.name) })
    }
}

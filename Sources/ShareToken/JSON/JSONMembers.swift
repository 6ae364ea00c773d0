// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object that may have no others: what trust lists and policies are read with.
///
/// What is unknown is refused rather than ignored, so that no misspelt member silently widens what is trusted.
package struct JSONMembers {
    let document: JSONDocument

    /// The number of the object in the document.
    let object: Int

    /// The numbers of the values of ``names`` at the same places; -1 for those that are absent.
    private let values: [Int]

    private let names: [String]

    /// Reads an object whose members have some of a set of names.
    ///
    /// - Throws: `wrong-type` with the offset of a value that is no object, `unknown-member` with the offset of the
    ///   quote of a name that is none of them.
    package init(_ object: Int, of document: JSONDocument, named names: [String]) throws(ShareTokenError) {
        guard document.kind(of: object) == .object else {
            throw ShareTokenError(.wrongType, at: document.range(of: object).lowerBound)
        }
        var values = [Int](repeating: -1, count: names.count)
        // Most files have the members in the order in which they are named here.
        var expected = 0
        for value in document.children(of: object) {
            var place = expected
            if place >= names.count || !document.isNamed(value, names[place].utf8) {
                guard let other = names.firstIndex(where: { document.isNamed(value, $0.utf8) }) else {
                    throw ShareTokenError(.unknownMember, at: document.nameOffset(of: value))
                }
                place = other
            }
            values[place] = value
            expected = place + 1
        }
        self.document = document
        self.object = object
        self.values = values
        self.names = names
    }

    /// The number of a member's value; nil if it is absent.
    package func optional(_ name: String) -> Int? {
        guard let place = names.firstIndex(of: name), values[place] >= 0 else { return nil }
        return values[place]
    }

    /// The number of a member's value.
    ///
    /// - Throws: `missing-member` with the offset of the object.
    package func required(_ name: String) throws(ShareTokenError) -> Int {
        guard let value = optional(name) else {
            throw ShareTokenError(.missingMember, at: document.range(of: object).lowerBound)
        }
        return value
    }
}

extension JSONDocument {
    /// Where a value begins in the text: what errors about it point at.
    package func offset(of value: Int) -> Int { range(of: value).lowerBound }

    /// The text of a string.
    ///
    /// - Throws: `wrong-type` with the offset of a value that is no string.
    package func text(of value: Int) throws(ShareTokenError) -> String {
        guard let bytes = string(value) else { throw ShareTokenError(.wrongType, at: offset(of: value)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A whole number from 0 in its shortest decimal form.
    ///
    /// - Throws: `wrong-type` with the offset of a value that is no number, `bad-value` with that of a negative one, a
    ///   fraction, one with an exponent, or one above 2^53 - 1, which not every reader of JSON can hold.
    func wholeNumber(_ value: Int) throws(ShareTokenError) -> Int64 {
        guard kind(of: value) == .number else { throw ShareTokenError(.wrongType, at: offset(of: value)) }
        var result: Int64 = 0
        for byte in text[range(of: value)] {
            guard ASCII.isDigit(byte), result <= 900_719_925_474_099 else {
                throw ShareTokenError(.badValue, at: offset(of: value))
            }
            result = result * 10 + Int64(byte - ASCII.zero)
        }
        guard result < 1 << 53 else { throw ShareTokenError(.badValue, at: offset(of: value)) }
        return result
    }

    /// A ``wholeNumber(_:)`` that counts something.
    ///
    /// - Throws: As that, and `bad-value` for what this machine's `Int` cannot hold.
    func integer(_ value: Int) throws(ShareTokenError) -> Int {
        guard let number = Int(exactly: try wholeNumber(value)) else {
            throw ShareTokenError(.badValue, at: offset(of: value))
        }
        return number
    }

    /// The numbers of the values in an array.
    ///
    /// - Throws: `wrong-type` with the offset of a value that is no array.
    func elements(of value: Int) throws(ShareTokenError) -> Children {
        guard kind(of: value) == .array else { throw ShareTokenError(.wrongType, at: offset(of: value)) }
        return children(of: value)
    }

    /// A point in time.
    ///
    /// - Throws: `wrong-type` with the offset of a value that is no string, `bad-time` with that of a string that is no
    ///   time of RFC 3339.
    func time(_ value: Int) throws(ShareTokenError) -> Timestamp {
        let text = try text(of: value)
        guard let time = try? Timestamp(text) else { throw ShareTokenError(.badTime, at: offset(of: value)) }
        return time
    }
}

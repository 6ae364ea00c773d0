// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object with a closed set of names, as in trust lists and policies.
///
/// An unknown member is refused and not ignored, so that a misspelt name cannot silently widen what is trusted.
package struct JSONMembers {
    let document: JSONDocument

    /// The index of the object in the document.
    let object: Int

    /// The indices of the values of ``names``, at the same places; -1 for a name that is absent.
    private let values: [Int]

    private let names: [String]

    /// Reads an object whose members all have one of the given names.
    ///
    /// - Throws: `wrong-type` at a value that is not an object, `unknown-member` at the quote of any other name.
    package init(_ object: Int, of document: JSONDocument, named names: [String]) throws(ShareTokenError) {
        guard document.kind(of: object) == .object else {
            throw ShareTokenError(.wrongType, at: document.range(of: object).lowerBound)
        }
        var values = [Int](repeating: -1, count: names.count)
        // Most files have their members in the order of `names`.
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

    /// The index of a member's value; nil if it is absent.
    package func optional(_ name: String) -> Int? {
        guard let place = names.firstIndex(of: name), values[place] >= 0 else { return nil }
        return values[place]
    }

    /// The index of a member's value.
    ///
    /// - Throws: `missing-member` at the object if the member is absent.
    package func required(_ name: String) throws(ShareTokenError) -> Int {
        guard let value = optional(name) else {
            throw ShareTokenError(.missingMember, at: document.range(of: object).lowerBound)
        }
        return value
    }
}

extension JSONDocument {
    /// The offset of a value in the text, at which errors about it are reported.
    package func offset(of value: Int) -> Int { range(of: value).lowerBound }

    /// The text of a string.
    ///
    /// - Throws: `wrong-type` at a value that is not a string.
    package func text(of value: Int) throws(ShareTokenError) -> String {
        guard let bytes = string(value) else { throw ShareTokenError(.wrongType, at: offset(of: value)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A whole number from 0 to 2^53 - 1, in decimal digits.
    ///
    /// - Throws: `wrong-type` at a value that is not a number; `bad-value` at a number that is negative, has a fraction
    ///   or an exponent, or is above 2^53 - 1, which not every reader of JSON can hold.
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

    /// A ``wholeNumber(_:)`` as an `Int`.
    ///
    /// - Throws: The errors of ``wholeNumber(_:)``; `bad-value` at a number that does not fit the `Int` of this
    ///   machine.
    func integer(_ value: Int) throws(ShareTokenError) -> Int {
        guard let number = Int(exactly: try wholeNumber(value)) else {
            throw ShareTokenError(.badValue, at: offset(of: value))
        }
        return number
    }

    /// The indices of the values in an array.
    ///
    /// - Throws: `wrong-type` at a value that is not an array.
    func elements(of value: Int) throws(ShareTokenError) -> Children {
        guard kind(of: value) == .array else { throw ShareTokenError(.wrongType, at: offset(of: value)) }
        return children(of: value)
    }

    /// A point in time in RFC 3339.
    ///
    /// - Throws: `wrong-type` at a value that is not a string, `bad-time` at a string that is not a ``Timestamp``.
    func time(_ value: Int) throws(ShareTokenError) -> Timestamp {
        let text = try text(of: value)
        guard let time = try? Timestamp(text) else { throw ShareTokenError(.badTime, at: offset(of: value)) }
        return time
    }
}

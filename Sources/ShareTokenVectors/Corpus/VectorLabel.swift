// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// The members that every test has: its id, its fact and its outcome.
package struct VectorLabel: VectorPart, Sendable, Hashable {
    /// Three stable words: the file, the topic, the fact.
    package let id: String
    /// The requirement that is tested, such as `TOK-14`.
    package let spec: String
    /// One line for people.
    package let comment: String
    private let result: String
    private let code: String?
    private let offset: Int?

    private enum CodingKeys: String, CodingKey {
        case id, spec, comment, result, offset
        case code = "error"
    }

    /// The error that is expected; nil for a valid case.
    package var error: ShareTokenError? {
        code.map { ShareTokenError(ShareTokenError.Code(rawValue: $0), at: offset ?? 0) }
    }

    package var mistake: String? {
        switch result {
        case "valid": unless(code == nil && offset == nil, "valid with an error")
        case "invalid": unless(code != nil && offset != nil, "invalid without an error and its offset")
        default: "result is neither valid nor invalid"
        }
    }

    /// Compares the outcome with the expected one.
    ///
    /// - Parameters:
    ///   - work: The operation that the vector tests.
    ///   - check: Compares the result of a valid case.
    /// - Returns: The difference; nil if there is none.
    func difference<Value>(
        _ work: () throws(ShareTokenError) -> Value, check: (Value) -> String?
    ) -> String? {
        do throws(ShareTokenError) {
            let value = try work()
            guard let error else { return check(value) }
            return "expected \(error), found no error"
        } catch let found {
            return expect(error?.description ?? "no error", found.description, "")
        }
    }
}

/// The input of a test: text, or bytes that are no text, and perhaps a text repeated after them.
package struct VectorInput: VectorPart, Sendable, Hashable {
    package let bytes: [UInt8]

    package init(from decoder: any Decoder) throws {
        guard let input = try Members(from: decoder).input else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "either input or input_hex is needed"))
        }
        self = input
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The members that an input has.
    package struct Members: VectorPart, Sendable {
        private let text: String?
        private let inputHex: [UInt8]?
        private let padding: Padding?

        private enum CodingKeys: String, CodingKey {
            case inputHex, padding
            case text = "input"
        }

        /// nil if there is no input, or more than one.
        package var input: VectorInput? {
            guard (text == nil) != (inputHex == nil) else { return nil }
            var bytes = text.map { Array($0.utf8) } ?? inputHex ?? []
            if let padding { for _ in 0..<padding.count { bytes += padding.text.utf8 } }
            return VectorInput(bytes)
        }
    }

    /// The text, if it is one.
    package var text: String? { validatedString(bytes.span) }

    private struct Padding: VectorChecked {
        let text: String
        let count: Int

        var mistake: String? { unless(count >= 0, "the count of a padding is negative") }
    }
}

/// Compares two values of a member.
///
/// - Returns: Both of them; nil if they are equal.
func expect<Value: Equatable>(_ expected: Value, _ found: Value, _ name: String) -> String? {
    expected == found ? nil : "\(name.isEmpty ? "" : name + ": ")expected \(expected), found \(found)"
}

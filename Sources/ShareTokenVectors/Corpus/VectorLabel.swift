// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// What every test has: its id, what it shows, and how it ends.
package struct VectorLabel: Sendable, Hashable {
    /// Three stable words: the file, the topic, the fact.
    package let id: String
    /// The requirement that is tested, such as `TOK-14`.
    package let spec: String
    /// One line for people.
    package let comment: String
    /// The error that is expected; nil for a valid case.
    package let error: ShareTokenError?

    static let members: Set<String> = ["id", "spec", "comment", "result", "error", "offset"]

    init(_ members: Members) throws {
        id = try members.required("id")
        spec = try members.required("spec")
        comment = try members.required("comment")
        let result: String = try members.required("result")
        switch result {
        case "valid":
            guard !members.has("error"), !members.has("offset") else { throw members.error("valid with an error") }
            error = nil
        case "invalid":
            error = ShareTokenError(
                ShareTokenError.Code(rawValue: try members.required("error")), at: try members.required("offset"))
        default: throw members.error("result is neither valid nor invalid")
        }
    }

    /// Compares what happened with what is expected.
    ///
    /// - Parameters:
    ///   - work: What the vector is about.
    ///   - check: Looks at the result of a valid case.
    /// - Returns: nil if all is well, or else what is not.
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

/// What a test is fed with: text, or bytes that are none, and perhaps a text repeated behind them.
package struct VectorInput: Sendable, Hashable {
    package let bytes: [UInt8]

    static let members: Set<String> = ["input", "input_hex", "padding"]

    init(_ members: Members) throws {
        guard members.has("input") != members.has("input_hex") else {
            throw members.error("either input or input_hex is needed")
        }
        let text: String? = try members.optional("input")
        var bytes = try text.map { Array($0.utf8) } ?? members.bytes("input_hex") ?? []
        if let padding: Padding = try members.optional("padding") {
            for _ in 0..<padding.count { bytes += padding.text.utf8 }
        }
        self.bytes = bytes
    }

    /// The text, if it is one.
    package var text: String? { validatedString(bytes.span) }

    private struct Padding: Decodable {
        let text: String
        let count: Int

        init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["text", "count"])
            text = try members.required("text")
            count = try members.required("count")
            guard count >= 0 else { throw members.error("a padding stands there so often, or not at all") }
        }
    }
}

/// Compares two values of a member.
///
/// - Returns: nil if they are equal, or else both of them.
func expect<Value: Equatable>(_ expected: Value, _ found: Value, _ name: String) -> String? {
    expected == found ? nil : "\(name.isEmpty ? "" : name + ": ")expected \(expected), found \(found)"
}

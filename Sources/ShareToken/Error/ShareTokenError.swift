// SPDX-License-Identifier: Apache-2.0

/// The reason why an input was refused, and its place in the input.
///
/// The same vocabulary serves the specification, the vectors, this library and the command line.
/// Both members take part in equality, so that a test pins the place as well as the reason.
public struct ShareTokenError: Error, Sendable, Hashable {
    /// The reason, from the register of error codes in `Docs/Spec/Token.md`.
    public let code: Code

    /// The byte offset of the reason in the input, in UTF-8 for a text; 0 if the reason has no place in the input.
    public let offset: Int

    /// Creates an error with a reason and a place.
    ///
    /// - Parameters:
    ///   - code: The reason.
    ///   - offset: A UTF-8 byte offset into the input.
    public init(_ code: Code, at offset: Int = 0) {
        self.code = code
        self.offset = offset
    }

    /// A stable reason code such as `bad-checksum`.
    ///
    /// The set grows. ``summary`` explains each code of the register to people.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code as the specification, the vectors and JSON spell it.
        public let rawValue: String

        /// Creates a code from its stable spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }
}

extension ShareTokenError: CustomStringConvertible {
    /// The code and the offset, as in `bad-checksum at byte 3`.
    public var description: String {
        "\(code.rawValue) at byte \(offset)"
    }
}

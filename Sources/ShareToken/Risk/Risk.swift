// SPDX-License-Identifier: Apache-2.0

/// A property of a pasted link that a person or a policy should know before the link is opened.
public struct Risk: Sendable, Hashable {
    /// The code of the risk.
    public let code: Code

    /// The severity that the register gives to the code.
    public let severity: Severity

    /// The offset into the text at which it was found, in UTF-8 bytes.
    public let offset: Int

    /// The code point, name or address that was found; empty if the code needs no detail.
    ///
    /// The detail never holds a secret.
    public let detail: String

    /// Creates a risk with the severity that the register gives to its code.
    ///
    /// - Parameters:
    ///   - code: The code of the risk.
    ///   - offset: An offset into the text, in UTF-8 bytes.
    ///   - detail: The code point, name or address that was found, without secrets.
    package init(_ code: Code, at offset: Int, detail: String = "") {
        self.code = code
        severity = code.severity
        self.offset = offset
        self.detail = detail
    }

    /// The severity of a risk.
    public enum Severity: UInt8, Sendable, Hashable, Comparable {
        /// Common in honest links.
        case info
        /// Rare in honest links, or unwise to pass on.
        case warning
        /// Typical of attacks.
        case danger

        /// Whether one severity is lower than another.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// The severity as vectors and JSON spell it.
        package var name: String {
            switch self {
            case .info: "info"
            case .warning: "warning"
            case .danger: "danger"
            }
        }

        /// The severity with a name; nil for any other text.
        package init?(name: String) {
            switch name {
            case "info": self = .info
            case "warning": self = .warning
            case "danger": self = .danger
            default: return nil
            }
        }
    }

    /// A stable code such as `userinfo`; the set is open.
    ///
    /// A repair of the parser has the code of its `URLRepair`.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code as the specification, the vectors and JSON spell it.
        public let rawValue: String

        /// Creates a code from its stable spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The meaning of the code for people; its texts are empty for a code that is not in the register.
        public var message: BilingualText { entry?.text ?? BilingualText(en: "", zh: "") }

        /// The meaning of the code in English, for people; empty for a code that is not in the register.
        public var summary: String { message.en }

        /// The severity of the code; a warning for a code that is not in the register.
        public var severity: Severity { entry?.severity ?? .warning }

        private var entry: RegisterEntry? { Self.register.first { $0.code == self } }
    }
}

extension Risk {
    /// Whether it is a danger that the caller does not allow.
    func isRefused(_ allowed: [Code]) -> Bool { severity == .danger && !allowed.contains(code) }

    /// The error for a link that is refused for it.
    func refusal(at offset: Int) -> ShareTokenError {
        ShareTokenError(code == .userinfo || code == .userinfoHost ? .credentialsInLink : .dangerousLink, at: offset)
    }
}

extension Risk: CustomStringConvertible {
    /// The code, the offset and the detail, as in `ip-host at byte 8: 10.0.0.1`.
    public var description: String {
        "\(code.rawValue) at byte \(offset)" + (detail.isEmpty ? "" : ": \(detail)")
    }
}

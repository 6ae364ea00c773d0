// SPDX-License-Identifier: Apache-2.0

/// Something about a pasted link that a person or a policy should know before anybody opens it.
public struct Risk: Sendable, Hashable {
    /// What was found.
    public let code: Code

    /// How bad it is.
    public let severity: Severity

    /// The UTF-8 byte offset into the text at which it was found.
    public let offset: Int

    /// What exactly was found: a code point, a name, an address; empty where the code says it all.
    ///
    /// It never repeats a secret.
    public let detail: String

    /// Creates a risk with the severity that the register gives to its code.
    ///
    /// - Parameters:
    ///   - code: What was found.
    ///   - offset: A UTF-8 byte offset into the text.
    ///   - detail: What exactly was found.
    public init(_ code: Code, at offset: Int, detail: String = "") {
        self.code = code
        severity = code.severity
        self.offset = offset
        self.detail = detail
    }

    /// How bad a risk is.
    public enum Severity: UInt8, Sendable, Hashable, Comparable {
        /// Worth a note; common in honest links.
        case info
        /// Rare in honest links, or unwise to pass on.
        case warning
        /// What attacks look like.
        case danger

        /// Whether one severity is less than another.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// The severity as vectors and JSON spell it.
        public var name: String {
            switch self {
            case .info: "info"
            case .warning: "warning"
            case .danger: "danger"
            }
        }

        /// The severity of a name; nil for any other text.
        package init?(name: String) {
            switch name {
            case "info": self = .info
            case "warning": self = .warning
            case "danger": self = .danger
            default: return nil
            }
        }
    }

    /// A stable code such as `userinfo`; the set grows.
    ///
    /// What a parser repaired has the code of its ``URLRepair``.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code as the specification, the vectors and JSON spell it.
        public let rawValue: String

        /// Creates a code from its stable spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// What the code means, for people; empty for a code that is not in the register.
        public var summary: String { entry?.summary ?? "" }

        /// How bad it is; a warning for a code that is not in the register.
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

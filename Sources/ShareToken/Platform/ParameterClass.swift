// SPDX-License-Identifier: Apache-2.0

/// Why a parameter has no place in a canonical URL.
public struct ParameterClass: RawRepresentable, Sendable, Hashable {
    /// The class as JSON and the command line spell it.
    public let rawValue: String

    /// Creates a class from its stable spelling.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Says where a click came from, or nothing that the page needs.
    public static let tracking = Self(rawValue: "tracking")
    /// Says who shared the link: a user, an account, a device.
    public static let identity = Self(rawValue: "identity")
    /// A credential of the sharer, with which others act in their name.
    public static let session = Self(rawValue: "session")
    /// A checksum or signature over a share link, which the page itself does not need.
    public static let signature = Self(rawValue: "signature")
}

/// What the tables say of a parameter.
package enum ParameterRole: UInt8, Sendable, Hashable {
    /// Nothing: it stays where no allow-list rules.
    case unknown
    /// The page needs it, whatever a wider table says.
    case needed
    case tracking
    case identity
    case session
    /// A signature that may go.
    case signature
    /// A signature that the whole link needs: nothing but credentials may be taken from the link.
    case seal

    /// The class to report a removed parameter under.
    var reported: ParameterClass {
        switch self {
        case .identity: .identity
        case .session: .session
        case .signature, .seal: .signature
        case .unknown, .needed, .tracking: .tracking
        }
    }
}

/// Some parameters and what they are, as a table declares them.
///
/// A name that ends in `*` stands for all names that begin with what is before it, which must end in their first `_`.
/// ASCII letters match in either case.
package struct ParameterRule: Sendable {
    package let role: ParameterRole
    package let names: [String]

    static func needed(_ names: String...) -> ParameterRule { ParameterRule(role: .needed, names: names) }
    static func tracking(_ names: String...) -> ParameterRule { ParameterRule(role: .tracking, names: names) }
    static func identity(_ names: String...) -> ParameterRule { ParameterRule(role: .identity, names: names) }
    static func session(_ names: String...) -> ParameterRule { ParameterRule(role: .session, names: names) }
    static func signature(_ names: String...) -> ParameterRule { ParameterRule(role: .signature, names: names) }
    static func seal(_ names: String...) -> ParameterRule { ParameterRule(role: .seal, names: names) }
}

// SPDX-License-Identifier: Apache-2.0

/// The reason why a parameter has no place in a canonical URL.
public struct ParameterClass: RawRepresentable, Sendable, Hashable {
    /// The name, as JSON and the command line spell it.
    public let rawValue: String

    /// Creates a class from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// It tells where a click came from, or carries nothing that the page needs.
    public static let tracking = Self(rawValue: "tracking")
    /// It tells who shared the link: a user, an account, a device.
    public static let identity = Self(rawValue: "identity")
    /// It is a credential of the sharer, with which others can act in their name.
    public static let session = Self(rawValue: "session")
    /// It is a checksum or signature over a share link, which the page itself does not need.
    public static let signature = Self(rawValue: "signature")
}

/// The entry of the tables for a parameter.
package enum ParameterRole: UInt8, Sendable, Hashable {
    /// There is no entry: the parameter stays, unless the page has an allow-list.
    case unknown
    /// The page needs it, even if a rule for a wider domain says otherwise.
    case needed
    case tracking
    case identity
    /// The recipient of a mail. The page needs it only to unsubscribe them: it stays in links that say `unsubscribe`.
    case recipient
    case session
    /// A signature that may be removed.
    case signature
    /// A signature over the whole link: only credentials may be removed from the link.
    case seal

    /// The class to report a removed parameter under.
    var reported: ParameterClass {
        switch self {
        case .identity, .recipient: .identity
        case .session: .session
        case .signature, .seal: .signature
        case .unknown, .needed, .tracking: .tracking
        }
    }
}

/// The names of some parameters and their role, as a table declares them.
///
/// A name that ends in `*` stands for all names that begin with the text before the `*`. That text must end in their
/// first `_`. ASCII letters match in either case.
package struct ParameterRule: Sendable {
    package let role: ParameterRole
    package let names: [String]

    /// The coding of an account in the values; `plain` if they hold none.
    package let coding: IdentityCoding

    init(role: ParameterRole, names: [String], coding: IdentityCoding = .plain) {
        (self.role, self.names, self.coding) = (role, names, coding)
    }

    static func needed(_ names: String...) -> ParameterRule { ParameterRule(role: .needed, names: names) }
    static func tracking(_ names: String...) -> ParameterRule { ParameterRule(role: .tracking, names: names) }
    static func identity(_ names: String..., as coding: IdentityCoding = .plain) -> ParameterRule {
        ParameterRule(role: .identity, names: names, coding: coding)
    }
    static func recipient(_ names: String...) -> ParameterRule { ParameterRule(role: .recipient, names: names) }
    static func session(_ names: String...) -> ParameterRule { ParameterRule(role: .session, names: names) }
    static func signature(_ names: String...) -> ParameterRule { ParameterRule(role: .signature, names: names) }
    static func seal(_ names: String...) -> ParameterRule { ParameterRule(role: .seal, names: names) }
}

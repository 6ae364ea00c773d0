// SPDX-License-Identifier: Apache-2.0

/// The codes of turning links and fields into resources.
extension ShareTokenError.Code {
    /// The text holds no link.
    public static let noLink = Self(rawValue: "no-link")
    /// No platform file knows the page of the link.
    public static let unknownLink = Self(rawValue: "unknown-link")
    /// A scheme that no token can carry: neither https nor a registered app link.
    public static let unsupportedScheme = Self(rawValue: "unsupported-scheme")
    /// A user name or password stands before the host.
    public static let credentialsInLink = Self(rawValue: "credentials-in-link")
    /// The link has a danger that nobody allowed; which one, its risk report says.
    public static let dangerousLink = Self(rawValue: "dangerous-link")
    /// There is no such platform, or it has no such kind.
    public static let unknownResource = Self(rawValue: "unknown-resource")
    /// The kind has no field of this name.
    public static let unknownField = Self(rawValue: "unknown-field")
    /// A field that the kind cannot do without is missing, or the fields identify nothing together.
    public static let missingField = Self(rawValue: "missing-field")
    /// The value is not one of the field's type.
    public static let badField = Self(rawValue: "bad-field")
    /// No link of the kind can hold the values of the fields.
    public static let unprintableTarget = Self(rawValue: "unprintable-target")
    /// Claims for a token of the compact suite, whose header has no room for them.
    public static let claimsNotSupported = Self(rawValue: "claims-not-supported")
}

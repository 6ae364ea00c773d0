// SPDX-License-Identifier: Apache-2.0

/// The error codes for turning links and fields into resources.
extension ShareTokenError.Code {
    /// The text holds no link.
    public static let noLink = Self(rawValue: "no-link")
    /// No platform file knows the page that the link leads to.
    public static let unknownLink = Self(rawValue: "unknown-link")
    /// The scheme is neither https nor that of a registered app link, so no token can carry the link.
    public static let unsupportedScheme = Self(rawValue: "unsupported-scheme")
    /// The link has a user name or a password before the host.
    public static let credentialsInLink = Self(rawValue: "credentials-in-link")
    /// The link has a risk that the caller did not allow; its risk report names it.
    public static let dangerousLink = Self(rawValue: "dangerous-link")
    /// The link asks for money, so nobody signs it or writes it in another form.
    public static let paymentCode = Self(rawValue: "payment-code")
    /// There is no such platform, or the platform has no such kind.
    public static let unknownResource = Self(rawValue: "unknown-resource")
    /// The kind has no field of this name.
    public static let unknownField = Self(rawValue: "unknown-field")
    /// A required field is missing, or the fields together do not identify a resource.
    public static let missingField = Self(rawValue: "missing-field")
    /// The value is not of the field's type.
    public static let badField = Self(rawValue: "bad-field")
    /// No link of the kind can hold the values of the fields.
    public static let unprintableTarget = Self(rawValue: "unprintable-target")
    /// The claims do not fit the header of a token of the compact suite.
    public static let claimsNotSupported = Self(rawValue: "claims-not-supported")
}

// SPDX-License-Identifier: Apache-2.0

/// A part of a source that a form of its resource does not carry.
public struct Loss: Sendable, Hashable {
    /// The lost part: the name of a field, of a parameter, or one of `Loss.Name`.
    public let field: String

    /// The reason for the loss.
    public let reason: Reason

    /// The form that does not carry it.
    public let form: TargetForm

    /// Creates a loss.
    ///
    /// - Parameters:
    ///   - field: The lost part.
    ///   - reason: The reason for the loss.
    ///   - form: The form that does not carry it.
    package init(_ field: String, _ reason: Reason, in form: TargetForm) {
        self.field = field
        self.reason = reason
        self.form = form
    }

    /// The names of parts besides fields and parameters, as JSON has them.
    package enum Name {
        /// The time at which a token expires.
        package static let expiresAt = "expires_at"
        /// The signature or MAC of a token, which shows who answers for it.
        package static let signature = "signature"
        /// The scenes that a token is bound to.
        package static let scenes = "scenes"
        /// The digest of the target that a token must lead to.
        package static let destinationPin = "destination_pin"
        /// The pseudonym of the person who passed a token on.
        package static let sharer = "sharer"
        /// The whole text of the form.
        package static let text = "text"
    }

    /// The reason why a form does not carry a part; the set grows.
    public struct Reason: RawRepresentable, Sendable, Hashable {
        /// The code, as the specification, the vectors and JSON spell it.
        public let rawValue: String

        /// Creates a reason from its stable code.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The link has no place for the field.
        public static let noPlace = Reason(rawValue: "no-place")
        /// The link has no place for the field, and opens with the field's default.
        public static let defaultTaken = Reason(rawValue: "default-taken")
        /// The form carries the value, but it is longer than the platform accepts there.
        public static let overLimit = Reason(rawValue: "over-limit")
        /// The platform requires the field in this form, and the source lacks it.
        public static let mandatory = Reason(rawValue: "mandatory")
        /// The link was made anew, without the checksum or signature of the old one.
        public static let rebuilt = Reason(rawValue: "rebuilt")
        /// A link is not signed, and only its platform could sign a card.
        public static let notSigned = Reason(rawValue: "not-signed")
        /// A link is valid as long as its page exists.
        public static let neverExpires = Reason(rawValue: "never-expires")
        /// A link makes no claims.
        public static let noClaims = Reason(rawValue: "no-claims")
        /// The converter signed another token.
        public static let reissued = Reason(rawValue: "reissued")
        /// The form shows nothing to people.
        public static let noText = Reason(rawValue: "no-text")
        /// The form was made, but it is longer than the budget.
        public static let overBudget = Reason(rawValue: "over-budget")
        /// A token stands beside the link, and it was not verified.
        public static let notVerified = Reason(rawValue: "not-verified")

        /// An explanation of the code for people; empty for a code that is not in the register.
        public var summary: String { Reason.register.first { $0.reason == self }?.summary ?? "" }

        /// Every reason, in the order of the specification.
        package static let register: [(reason: Reason, summary: String)] = [
            (.noPlace, "the form has no place for it"),
            (.defaultTaken, "the form has no place for it; the default is opened instead"),
            (.overLimit, "longer than the platform takes in this form"),
            (.mandatory, "the platform wants it in this form, and the source has none"),
            (.rebuilt, "the link was made anew, without the checksum or signature of the old one"),
            (.notSigned, "the form is not signed"),
            (.neverExpires, "a link does not expire"),
            (.noClaims, "a link is bound to nothing and names no sharer"),
            (.reissued, "the new token has its own"),
            (.noText, "the form shows nothing to people"),
            (.overBudget, "longer than the budget"),
            (.notVerified, "the token beside the link was not verified"),
        ]
    }
}

extension Loss: CustomStringConvertible {
    /// The field, the form and the code, as in `env_version in w3c: default-taken`.
    public var description: String { "\(field) in \(form.rawValue): \(reason.rawValue)" }
}

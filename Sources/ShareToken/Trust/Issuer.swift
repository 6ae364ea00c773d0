// SPDX-License-Identifier: Apache-2.0

/// An issuer in a trust list: its names, contact, grade, keys and bindings.
public struct Issuer: Sendable, Hashable {
    /// The id, unique in its list: 1 to 64 bytes, words of `a`–`z` and `0`–`9` joined by single `.`, `-` or `_`.
    public var id: String

    /// The name for people.
    public var name: IssuerName

    /// The address for complaints, a `mailto:` or `https:` URL.
    public var contact: String

    /// The credit grade.
    public var grade: IssuerGrade

    /// The keys of the issuer; several may be active at once.
    public var keys: [IssuerKey]

    /// The domains and apps that the issuer may speak for.
    public var bindings: IssuerBindings

    /// Creates an issuer.
    ///
    /// The values are not checked here; reading a ``TrustList`` checks the whole list.
    public init(
        id: String, name: IssuerName, contact: String, grade: IssuerGrade, keys: [IssuerKey], bindings: IssuerBindings
    ) {
        self.id = id
        self.name = name
        self.contact = contact
        self.grade = grade
        self.keys = keys
        self.bindings = bindings
    }
}

/// A name in English, in Chinese, or in both.
public struct IssuerName: Sendable, Hashable {
    /// The name in English.
    public var english: String?

    /// The name in Chinese.
    public var chinese: String?

    /// Creates a name.
    public init(english: String? = nil, chinese: String? = nil) {
        self.english = english
        self.chinese = chinese
    }

    /// The name in English, or else in Chinese.
    public var text: String { english ?? chinese ?? "" }
}

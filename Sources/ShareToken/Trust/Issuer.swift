// SPDX-License-Identifier: Apache-2.0

/// Who signs tokens, how to reach them, and what they may speak for.
public struct Issuer: Sendable, Hashable {
    /// The id, unique in its list: 1 to 64 bytes of `a`–`z`, `0`–`9` in words joined by single `.`, `-` or `_`.
    public var id: String

    /// The name for people.
    public var name: IssuerName

    /// Where complaints go: a `mailto:` or `https:` address.
    public var contact: String

    /// The credit.
    public var grade: IssuerGrade

    /// The keys; several may be active at once.
    public var keys: [IssuerKey]

    /// What the issuer may speak for.
    public var bindings: IssuerBindings

    /// Creates an issuer; a ``TrustList`` that holds it is checked as a whole when it is read.
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

/// A name in two languages, of which at least one is there.
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

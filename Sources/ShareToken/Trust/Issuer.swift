// SPDX-License-Identifier: Apache-2.0

/// An issuer in a trust list: its names, contact, grade, keys and bindings.
package struct Issuer: Sendable, Hashable {
    /// The id, unique in its list: 1 to 64 bytes, words of `a`–`z` and `0`–`9` joined by single `.`, `-` or `_`.
    package var id: String

    /// The name for people.
    package var name: IssuerName

    /// The address for complaints, a `mailto:` or `https:` URL.
    package var contact: String

    /// The credit grade.
    package var grade: IssuerGrade

    /// The keys of the issuer; several may be active at once.
    package var keys: [IssuerKey]

    /// The domains and apps that the issuer may speak for.
    package var bindings: IssuerBindings

    /// Creates an issuer.
    ///
    /// The values are not checked here; reading a ``TrustList`` checks the whole list.
    package init(
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
package struct IssuerName: Sendable, Hashable {
    /// The name in English.
    package var english: String?

    /// The name in Chinese.
    package var chinese: String?

    /// Creates a name.
    package init(english: String? = nil, chinese: String? = nil) {
        self.english = english
        self.chinese = chinese
    }

    /// The name in English, or else in Chinese.
    package var text: String { english ?? chinese ?? "" }
}

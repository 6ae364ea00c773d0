// SPDX-License-Identifier: Apache-2.0

/// Pages that ask for money, in whatever spelling: the host decides, as a template reads only the usual spellings.
///
/// Source: `Docs/Spec/Link.md`, LNK-67.
package struct PaymentPage: Sendable {
    package let host: String
    /// The text that the path goes on with after its slashes, in lower case.
    package let path: String
    /// The apps, one of which the query names as `appId` or `saId`, perhaps inside the link that it carries; empty if
    /// the query does not matter.
    package let apps: [String]

    /// Creates the pages of a host below a path.
    init(_ host: String, path: String = "", apps: [String] = []) {
        self.host = host
        self.path = path
        self.apps = apps
    }
}

/// The resources of a kind that ask for money.
package enum Payments: Sendable {
    case none
    case all
    /// Those whose field has one of some values.
    case when(String, [String])
}

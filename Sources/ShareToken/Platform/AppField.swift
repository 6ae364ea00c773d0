// SPDX-License-Identifier: Apache-2.0

/// The field of a kind that names a mini-program or an app.
///
/// An issuer that does not run the platform can vouch for the resource only with a binding to that mini-program or app.
package struct AppField: Sendable {
    /// The thing that a value of the field identifies.
    package enum Subject: Sendable, Hashable {
        /// A mini-program on the platform.
        case miniProgram
        /// An app on some systems.
        case app([AppSystem])
        /// A mini-program whose platform the resource itself names, so that no issuer can be bound to the id.
        case nobodys
    }

    /// The name of the field.
    package let name: String

    package let subject: Subject

    /// The names of the fields that hold the page of the mini-program.
    ///
    /// Some platforms have one field for each system.
    package let pages: [String]

    private init(_ name: String, _ subject: Subject, pages: [String] = []) {
        self.name = name
        self.subject = subject
        self.pages = pages
    }

    /// The id of a mini-program on the platform.
    static func miniProgram(_ name: String, pages: String...) -> AppField {
        AppField(name, .miniProgram, pages: pages)
    }

    /// The package or bundle of an app.
    static func app(_ name: String, on systems: AppSystem...) -> AppField { AppField(name, .app(systems)) }

    /// An id that no known platform gives out.
    static func nobodys(_ name: String, pages: String...) -> AppField { AppField(name, .nobodys, pages: pages) }
}

// SPDX-License-Identifier: Apache-2.0

/// The field by which the resources of a kind name a mini-program or an app, so that only whoever it belongs to may vouch
/// for them.
package struct AppField: Sendable {
    /// What a value of the field is the id of.
    package enum Subject: Sendable, Hashable {
        /// A mini-program on the platform.
        case miniProgram
        /// An app on some systems.
        case app([AppSystem])
        /// A mini-program on a platform that the resource names itself, so that nobody is known to own the id.
        case nobodys
    }

    /// The name of the field.
    package let name: String

    package let subject: Subject

    /// The names of the fields that say which page of the mini-program opens; some platforms have one for each system.
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

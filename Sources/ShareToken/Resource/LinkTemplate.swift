// SPDX-License-Identifier: Apache-2.0

/// One way to write links of a kind, as a platform file declares it: a form and a template.
///
/// A template reads like the link itself. `{id}` stands for the value of a field; `{id?}` in a query for one that may be
/// absent, with its parameter; `{**}` at the end of a path for anything. A parameter whose value begins with `{"` is a
/// flat JSON object, whose strings may hold fields. The same template reads links and prints them, so the two cannot
/// drift apart.
struct LinkTemplate: Sendable {
    let form: LinkForm
    let text: String
    let isPrinted: Bool

    /// A canonical https URL, read and printed.
    static func url(_ text: String) -> LinkTemplate { LinkTemplate(form: .url, text: text, isPrinted: true) }

    /// A link that opens the platform's app, read and printed.
    static func app(_ text: String) -> LinkTemplate { LinkTemplate(form: .app, text: text, isPrinted: true) }

    /// A link that opens a page of a mini-program, read and printed.
    static func miniProgram(_ text: String) -> LinkTemplate {
        LinkTemplate(form: .miniProgram, text: text, isPrinted: true)
    }

    /// Another spelling of a link: read, and never printed.
    static func reads(_ text: String, form: LinkForm = .url) -> LinkTemplate {
        LinkTemplate(form: form, text: text, isPrinted: false)
    }
}

/// A way to write a resource: a URL, an app link, a mini-program link, ….
public struct LinkForm: RawRepresentable, Sendable, Hashable {
    /// The name, as JSON and the command line spell it.
    public let rawValue: String

    /// Creates a form from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The canonical https URL.
    public static let url = LinkForm(rawValue: "url")
    /// A deep link into the platform's app.
    public static let app = LinkForm(rawValue: "app")
    /// A link to a page of a mini-program.
    public static let miniProgram = LinkForm(rawValue: "mini_program")
}

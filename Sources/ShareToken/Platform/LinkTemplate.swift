// SPDX-License-Identifier: Apache-2.0

/// One way to write links of a kind, as a platform file declares it: a form and a template.
///
/// A template reads like the link itself, and reads links as well as it prints them, so the two cannot drift apart:
///
/// - `{id}` stands for the value of a field; in a query, `{id?}` for one that may be absent, with its parameter.
/// - `{id:av}` stands for the value in another spelling; see ``FieldSpelling``.
/// - `{tenant}.example.com` takes one label of the host, `{host}` all of it, `{scheme}://` the scheme.
/// - `{path**}` at the end of a path stands for all of its rest, `{path**?}` for one that may be empty, and `{**}` for
///   anything at all; `{*}` stands for one segment of a path, whatever it is, `{*:decimal}` for one that is a
///   number.
/// - `{query**}` among the parameters stands for all that have no other place in the template and that no table calls
///   needless; `{query**?}` if there may be none. Behind a `#` it stands for the fragment.
/// - `{service=feishu}` is the text `feishu` and no part of the link varies there, but the field has that value.
/// - `url={}` stands for a parameter that no such link has with a value; it is not printed.
/// - `page={path+query}` is a page in one parameter: its path and, behind a `?`, its query, encoded together;
///   `{path+query:twice}` is the same in a link that is a value itself.
/// - A parameter whose value begins with `{"` is a JSON object, whose members may hold fields, in quotes or as numbers:
///   `params={"id":"{id}"}`. `hex({…})` and `base64({…})` are such objects in another coding.
/// - Behind a `#` parameters, or a path and parameters, stand as they do before it.
struct LinkTemplate: Sendable {
    let form: LinkForm
    let text: String
    let isPrinted: Bool
    /// The systems on which the link works; empty for any.
    var systems: [AppSystem] = []
    /// What the platform takes at most.
    var limits: [LinkLimit] = []

    /// A canonical https URL, read and printed.
    static func url(_ text: String, limits: LinkLimit...) -> LinkTemplate {
        LinkTemplate(form: .url, text: text, isPrinted: true, limits: limits)
    }

    /// A link that opens the platform's app, read and printed.
    static func app(_ text: String, on systems: AppSystem...) -> LinkTemplate {
        LinkTemplate(form: .app, text: text, isPrinted: true, systems: systems)
    }

    /// A link that opens a page of a mini-program, read and printed.
    static func miniProgram(_ text: String, limits: LinkLimit...) -> LinkTemplate {
        LinkTemplate(form: .miniProgram, text: text, isPrinted: true, limits: limits)
    }

    /// The platform-neutral link to a page of a mini-program, read and printed.
    static func w3c(_ text: String) -> LinkTemplate { LinkTemplate(form: .w3c, text: text, isPrinted: true) }

    /// Another spelling of a link: read, and never printed.
    static func reads(_ text: String, form: LinkForm = .url) -> LinkTemplate {
        LinkTemplate(form: form, text: text, isPrinted: false)
    }
}

/// The most that a platform takes of one field in a link, as its documents say.
public struct LinkLimit: Sendable, Hashable {
    /// The name of the field.
    public let field: String
    /// The most characters of its value before it is encoded.
    public let characters: Int

    init(_ field: String, characters: Int) {
        self.field = field
        self.characters = characters
    }
}

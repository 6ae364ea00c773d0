// SPDX-License-Identifier: Apache-2.0

/// One way to write links of a kind, as a platform file declares it.
///
/// A template has the syntax of the link itself. Reading and printing use the same template, so that they cannot drift
/// apart:
///
/// - `{id}` is the value of a field. In a query, `{id?}` is a value that may be absent together with its parameter.
/// - `{id:av}` is the value in another spelling; see ``FieldSpelling``.
/// - `{tenant}.example.com` takes one label of the host, `{host}` the whole host, and `{scheme}://` the scheme.
/// - `{path**}` at the end of a path takes the rest of the path; `{path**?}` takes a rest that may be empty.
/// - `{**}` matches anything. `{*}` matches one segment of a path, and `{*:decimal}` a segment that is a number.
/// - `{query**}` among the parameters takes all parameters that have no other place in the template and that no table
///   calls needless; `{query**?}` allows that there are none. After a `#` it takes the fragment.
/// - `{service=feishu}` is the fixed text `feishu`. The field has that value in each link of the template.
/// - `url={}` is a parameter that a link of the template must not have with a value. It is not printed.
/// - `page={path+query}` is a page in one parameter: its path and, after a `?`, its query, encoded together.
///   `{path+query:twice}` is the same in a link that is itself a value.
/// - A parameter whose value begins with `{"` is a JSON object. Its members may hold fields, in quotes or as numbers:
///   `params={"id":"{id}"}`. `hex({…})` and `base64({…})` are such objects in another coding.
/// - After a `#`, the template may have parameters, or a path and parameters, with the same syntax.
struct LinkTemplate: Sendable {
    let form: LinkForm
    let text: String
    /// What supports the form; nil if it is read and never printed.
    let evidence: Evidence?
    /// The systems on which the link works; empty for any.
    var systems: [AppSystem] = []
    /// The greatest lengths of values that the platform takes.
    var limits: [LinkLimit] = []
    /// The names of the fields that the link lacks and the platform documents as mandatory in it.
    var lacks: [String] = []
    /// The page that carries the link, as a value at its end; empty if the link stands alone.
    var landing = ""

    /// Whether the form is printed, too.
    var isPrinted: Bool { evidence != nil }

    /// A canonical https URL, read and printed.
    static func url(_ text: String, _ evidence: Evidence, limits: LinkLimit...) -> LinkTemplate {
        LinkTemplate(form: .url, text: text, evidence: evidence, limits: limits)
    }

    /// A page that carries an app link; it is printed from this template and read as a wrapper.
    ///
    /// - Parameters:
    ///   - landing: The address of the page up to the link, which is encoded as a whole after it.
    ///   - text: The template of the link.
    ///   - evidence: What supports the page with the link.
    static func page(_ landing: String, carrying text: String, _ evidence: Evidence) -> LinkTemplate {
        LinkTemplate(form: .url, text: text, evidence: evidence, landing: landing)
    }

    /// A link that opens the platform's app, read and printed.
    static func app(_ text: String, _ evidence: Evidence, on systems: AppSystem...) -> LinkTemplate {
        LinkTemplate(form: .app, text: text, evidence: evidence, systems: systems)
    }

    /// A link that opens a page of a mini-program, read and printed.
    static func miniProgram(
        _ text: String, _ evidence: Evidence, lacking lacks: String..., limits: LinkLimit...
    ) -> LinkTemplate {
        LinkTemplate(form: .miniProgram, text: text, evidence: evidence, limits: limits, lacks: lacks)
    }

    /// The link to a page of a mini-program of WeChat that shows a resource of another platform.
    ///
    /// With an `env_version` other than `release` the link is only one to the page.
    ///
    /// - Parameters:
    ///   - path: The path of the page, with its slashes.
    ///   - query: The query of the page, encoded.
    ///   - evidence: What supports the page of the mini-program.
    static func weChatPage(
        _ appid: String, _ path: String, _ query: String, _ evidence: Evidence
    ) -> [LinkTemplate] {
        let start = "weixin://dl/business/?appid=" + appid + "&path="
        let encoded = escapingSlashes(path)
        let whole = start + path + "&query=" + query
        return [.miniProgram(whole, evidence)]
            + [
                whole + "&env_version=release", start + encoded + "&query=" + query + "&env_version=release",
                start + encoded + "&query=" + query,
            ].map { .reads($0, form: .miniProgram) }
    }

    /// Escapes the slashes of a path for the value of a parameter.
    static func escapingSlashes(_ path: String) -> String {
        path.unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "/" { text += "%2F" } else { text.unicodeScalars.append(scalar) }
        }
    }

    /// The platform-neutral link to a page of a mini-program, read and printed.
    static func w3c(_ text: String, _ evidence: Evidence) -> LinkTemplate {
        LinkTemplate(form: .w3c, text: text, evidence: evidence)
    }

    /// Another spelling of a link, which is read and never printed.
    static func reads(_ text: String, form: LinkForm = .url) -> LinkTemplate {
        LinkTemplate(form: form, text: text, evidence: nil)
    }
}

/// The greatest length that a platform documents for the value of one field in a link.
package struct LinkLimit: Sendable, Hashable {
    /// The name of the field.
    package let field: String
    /// The greatest number of characters of the value before it is encoded.
    package let characters: Int

    init(_ field: String, characters: Int) {
        self.field = field
        self.characters = characters
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A form of a resource in text, such as a URL, an app link or a mini-program link; the set is open.
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
    /// The platform-neutral URI of a page of a mini-program.
    ///
    /// Source: W3C MiniApp Addressing. The code follows its examples, because its grammar matches none of them.
    public static let w3c = LinkForm(rawValue: "w3c")
    /// An opaque https link that only its platform's server can open.
    public static let shortLink = LinkForm(rawValue: "short_link")
    /// A page or app link that carries its target.
    public static let wrapper = LinkForm(rawValue: "wrapper")
    /// A card of a chat app.
    public static let card = LinkForm(rawValue: "card")
    /// A share token of this library.
    public static let shareToken = LinkForm(rawValue: "share_token")
    /// An opaque token of another platform, or an id in the clear.
    public static let foreignToken = LinkForm(rawValue: "foreign_token")

    /// The forms in which links and tokens are found, in the order of the register in `Docs/Spec/Policy.md`.
    package static let registered: [LinkForm] = [
        .url, .app, .miniProgram, .w3c, .shortLink, .wrapper, .card, .shareToken, .foreignToken,
    ]
}

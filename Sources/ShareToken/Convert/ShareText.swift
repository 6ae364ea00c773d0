// SPDX-License-Identifier: Apache-2.0

/// The text that an app puts on the clipboard for a person to paste: label, link, token and title together.
///
/// A person who pastes it sees whose link it is. An app reads exactly one link and one token from it, of the same
/// resource.
public struct ShareText: Sendable, Hashable {
    /// The language of the label and of the closing sentence.
    public enum Language: String, Sendable, Hashable, CaseIterable {
        /// Chinese, in simplified characters.
        case chinese = "zh"
        /// English.
        case english = "en"
    }

    /// The text, on one line.
    public let text: String

    /// The longest label and the longest title, in bytes of UTF-8; a longer one is cut.
    ///
    /// Readers do not take a longer text as a title.
    package static let maximumLength = 300

    /// Writes the share text of a token.
    ///
    /// - Parameters:
    ///   - token: A token of the caller's own making; the link is that of its target.
    ///   - title: The title of the page; nil to show none. Brackets that would end it, links and tokens in it, and
    ///     characters that change the writing direction are made safe.
    ///   - label: The label that says whose link it is; nil for the name of the platform, an empty text for no label.
    ///   - language: The language of the label and the last sentence.
    ///   - registry: The platforms that are known.
    /// - Throws: `unknown-platform`, `unprintable-target` or `target-not-bound` for a token that leads nowhere.
    public init(
        _ token: Token, title: String? = nil, label: String? = nil, language: Language = .chinese,
        registry: Registry = .standard
    ) throws(ShareTokenError) {
        let target = try NormalTarget(token.unverifiedContent.target.read(by: registry))
        var draft = Draft(
            label: ShareText.safe(label ?? ShareText.name(of: target.resource.kind.platform, in: language, registry)),
            url: target.url,
            title: ShareText.safe(title ?? ""), token: token.delimitedText, closing: ShareText.closing(language),
            registry: registry)
        draft.partMatches()
        text = draft.text
    }

    /// The name of a platform; empty for a page of no known platform.
    private static func name(of platform: String, in language: Language, _ registry: Registry) -> String {
        guard let platform = registry.platform(platform) else { return "" }
        return language == .chinese ? platform.chineseName : platform.name
    }

    private static func closing(_ language: Language) -> String {
        switch language {
        case .chinese: "点开链接，或复制整段文字后打开能识别口令的应用"
        case .english: "Open the link, or copy all of this and open an app that reads share tokens."
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A resource with a title, and its share text.
package struct ShareTextTest: VectorTest {
    package static let schema = "convert-share-text"

    package let label: VectorLabel
    package let source: TargetFields
    package let context: ConversionContext
    package let words: Words
    package let language: String
    package let text: String

    /// The words about the resource.
    package struct Words: VectorPart, Sendable {
        package let title: String?
        /// The label; nil for the platform's name.
        package let label: String?
    }

    package var mistake: String? { unless(label.error == nil, "every token has a share text") }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            let token = try context.token(for: try source.resource(), keys)
            let language = ShareText.Language(rawValue: language) ?? .chinese
            return (token, try ShareText(token, title: words.title, label: words.label, language: language).text)
        } check: { (token, found) in
            expect(text, found, "text") ?? readsBack(token)
        }
    }

    /// Checks that the text holds exactly the token and one link to the same target, which are a pair and have the
    /// title.
    private func readsBack(_ token: Token) -> String? {
        let matches = Array(ShareScanner(text))
        let url = token.unverifiedContent.target.resource?.url
        let title = text.split(separator: "「", maxSplits: 1).dropFirst().first?.split(separator: "」").first
        return expect([url, nil], matches.map(\.url), "matches") ?? expect([1, 0], matches.map(\.pair), "pairs")
            ?? expect([nil, token], matches.map(\.token), "tokens")
            ?? title.flatMap { expect([$0, $0], matches.map { $0.title.map { $0[...] } }, "titles") }
    }
}

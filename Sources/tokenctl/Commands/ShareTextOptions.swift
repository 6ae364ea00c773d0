// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// The options for a share text, as an app would paste it, in place of the token alone.
struct ShareTextOptions: ParsableArguments {
    @Flag(name: .customLong("share-text"), help: "Print what an app would paste: label, link, title and token.")
    var isWanted = false

    @Option(help: "The title of the page, with --share-text.")
    var title: String?

    @Option(help: "The label at the start, with --share-text; without it, the platform's name.")
    var label: String?

    @Option(help: "The language of label and closing sentence, with --share-text.")
    var language: ShareText.Language?

    /// Refuses options that have no effect.
    func check() throws {
        guard isWanted || (title == nil && label == nil && language == nil) else {
            throw ValidationError("--title, --label and --language need --share-text")
        }
    }

    /// The ways to write a token down, the best first.
    func writings(_ token: Token) -> [String] {
        guard isWanted else { return Token.writings(token) }
        // Fails only for a target that this version does not know, and encode signs no such target.
        let text = try? ShareText(token, title: title, label: label, language: language ?? .chinese)
        return text.map { [$0.text] } ?? []
    }
}

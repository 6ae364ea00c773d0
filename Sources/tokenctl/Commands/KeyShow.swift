// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl key show`.
struct KeyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a key's suite and id, and never its secret.",
        discussion: """
            Examples:
              tokenctl key show
              tokenctl key show shop.pub.pem
            """)

    @Argument(help: "A PEM file, a URI, or the name of a local key.")
    var key: String = KeyDirectory.defaultName

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let loaded = try LoadedKey(showing: key, passphrase)
        try passphrase.finish()
        var rows = [("key_id", loaded.id.hex), ("suite", loaded.suite.name)]
        switch loaded {
        case .privateKey: rows.append(("kind", "private"))
        case .publicKey: rows.append(("kind", try holdsPrivateKey() ? "private" : "public"))
        case .shared(let key): rows += [("kind", "shared"), ("label", key.label)]
        }
        var output = Output()
        if json {
            let members = rows.map { ($0.0, JSONValue.string($0.1)) }
            output.line(JSONValue.object(Dictionary(uniqueKeysWithValues: members)).line)
        } else {
            for (name, value) in rows {
                output.line((name + String(repeating: " ", count: 10 - name.utf8.count) + value).onOneLine)
            }
        }
        output.flush()
    }

    /// Whether a private key is in the file whose public half is shown.
    private func holdsPrivateKey() throws -> Bool {
        switch try LoadedKey.Place(key) {
        case .file(let file), .local(let file): file.isThere ? try file.contents().label != .publicKey : false
        case .store: false
        }
    }
}

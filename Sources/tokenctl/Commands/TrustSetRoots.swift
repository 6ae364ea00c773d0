// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust roots`.
struct TrustSetRoots: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roots",
        abstract: "Names the keys that sign a trust list from now on.",
        discussion: """
            Receivers accept new roots only from a list that the old roots have signed as well as the new ones. Sign \
            it with the new ones, and with the old ones by --outgoing.

            Examples:
              tokenctl trust roots list.json --root new.pub.pem
              tokenctl trust sign list.json --key new.pem && tokenctl trust sign list.json --key old.pem --outgoing
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @OptionGroup var roots: RootOptions
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func run() throws {
        guard let keys = try roots.keys(passphrase) else { throw ValidationError("name the new roots with --root") }
        try passphrase.finish()
        let listed = TrustRoots(threshold: keys.threshold, keys: try keys.keys.map { try ListedKey($0) })
        try ListEdit.edit(list, at: time.present) { $0.roots = listed }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust remove`.
struct TrustRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Removes an issuer from a trust list, or keys and bindings from an issuer.",
        discussion: """
            Tokens of a removed issuer have no known issuer any more. If others may have a key, revoke it instead.

            Examples:
              tokenctl trust remove list.json shop
              tokenctl trust remove list.json shop --domain old-shop.example --key 06e3fd8f
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Argument(help: "The id of the issuer.")
    var issuer: String

    @Option(name: .customLong("key"), help: "A key: its id or fingerprint, a PEM file, or the name of a local key.")
    var keys: [String] = []

    @OptionGroup var bindings: BindingOptions
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func run() throws {
        try ListEdit.edit(list, at: time.present) { list in
            guard let place = list.issuers.firstIndex(where: { $0.id == issuer }) else {
                throw Failure("the list has no issuer \(issuer)", .usage)
            }
            guard !keys.isEmpty || !bindings.isEmpty else {
                list.issuers.remove(at: place)
                try passphrase.finish()
                return
            }
            for argument in keys {
                let key = try KeyArgument(argument).place(in: list.issuers[place], passphrase)
                list.issuers[place].keys.remove(at: key)
            }
            try bindings.remove(from: &list.issuers[place].bindings)
            try passphrase.finish()
        }
    }
}

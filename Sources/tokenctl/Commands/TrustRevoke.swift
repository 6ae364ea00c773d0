// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust revoke`.
struct TrustRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revokes keys, tokens and targets.",
        discussion: """
            What is revoked does not hold any more, whenever it was issued.

            Examples:
              tokenctl trust revoke list.json --key 06e3fd8f --reason compromised
              tokenctl trust revoke list.json --token '￥1…￥' --reason fraud
              tokenctl trust revoke list.json --target 'https://item.taobao.com/item.htm?id=520813250866' --reason unlawful
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Option(
        name: .customLong("key"),
        help: "A key: its fingerprint, its id in the list, a PEM file, or the name of a local key.")
    var keys: [String] = []

    @Option(name: .customLong("token"), help: "A token, a text that holds one, or the SHA-256 of its bytes.")
    var tokens: [String] = []

    @Option(name: .customLong("target"), help: "A link that leads to the target.")
    var targets: [String] = []

    @Option(help: "Why, in one word: compromised, superseded, ceased, fraud, unlawful, unspecified, or another.")
    var reason: String

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        guard !keys.isEmpty || !tokens.isEmpty || !targets.isEmpty else {
            throw ValidationError("name a --key, a --token or a --target")
        }
        try ListEdit.checkID(reason, "a reason")
    }

    func run() throws {
        let reason = RevocationReason(rawValue: reason)
        if !RevocationReason.all.contains(reason) { talk("note: \(reason.rawValue) is none of the usual reasons") }
        try ListEdit.edit(list, at: time.present) { list in
            for argument in keys {
                let key = KeyArgument(argument)
                let subject = try key.fingerprint(among: list.issuers) ?? key.fingerprint(passphrase)
                add(subject, reason, to: &list.revoked.keys)
            }
            for argument in tokens { add(try token(argument), reason, to: &list.revoked.tokens) }
            try passphrase.finish()
            for argument in targets { add(try target(argument), reason, to: &list.revoked.targets) }
        }
    }

    private func add<Subject>(
        _ subject: Subject, _ reason: RevocationReason, to revocations: inout [Revocation<Subject>]
    ) {
        guard !revocations.contains(where: { $0.subject == subject }) else { return }
        revocations.append(Revocation(subject, reason: reason, at: time.present))
    }

    private func token(_ argument: String) throws -> Fingerprint {
        if let fingerprint = Fingerprint(hex: argument) { return fingerprint }
        do throws(ShareTokenError) {
            return try Fingerprint(of: TokenScanner.first(inUTF8: Array(argument.utf8)).token)
        } catch {
            throw Failure("--token \(argument.onOneLine)", error)
        }
    }

    /// The canonical link of a target, so that the list says plainly what it revokes.
    private func target(_ argument: String) throws -> String {
        do throws(ShareTokenError) { return try Resource(link: argument).url } catch {
            throw Failure("--target \(argument.onOneLine)", error)
        }
    }
}

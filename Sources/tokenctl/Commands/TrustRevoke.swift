// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust revoke`.
struct TrustRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revokes keys, issuers, tokens and targets.",
        discussion: """
            A token that a revocation covers is refused, whenever it was issued. A target is revoked however its link \
            is written, and with any other parameters. A page of no known platform is revoked with all its parameters \
            if the link named has none, or else wherever the parameters of that link are present.

            Examples:
              tokenctl trust revoke list.json --key 06e3fd8f --reason compromised
              tokenctl trust revoke list.json --token '￥1…￥' --reason fraud
              tokenctl trust revoke list.json --target 'https://item.taobao.com/item.htm?id=520813250866' --reason unlawful
              tokenctl trust revoke list.json --mini-program wechat:wx0123456789abcdef --reason fraud
              tokenctl trust revoke list.json --host evil.example --path pages.example/evil --reason fraud
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Option(
        name: .customLong("key"),
        help: "A key: its fingerprint, its id in the list, a PEM file, or the name of a local key.")
    var keys: [String] = []

    @Option(name: .customLong("token"), help: "A token, a text that holds one, or the SHA-256 of its bytes.")
    var tokens: [String] = []

    @Option(name: .customLong("issuer"), help: "The id of an issuer, all of whose tokens are revoked.")
    var issuers: [String] = []

    @Option(name: .customLong("target"), help: "A link that leads to the target.")
    var targets: [String] = []

    @Option(
        name: .customLong("mini-program"),
        help: ArgumentHelp(
            "A mini-program with all its pages, such as wechat:wx0123456789abcdef.", valueName: "platform:id"))
    var miniPrograms: [PairArgument] = []

    @Option(
        name: .customLong("app"),
        help: ArgumentHelp(
            "An app on ios, android or harmony, in all stores, such as android:com.example.", valueName: "system:id"))
    var apps: [PairArgument] = []

    @Option(name: .customLong("host"), help: "A host with everything on and below it, such as evil.example.")
    var hosts: [String] = []

    @Option(
        name: .customLong("path"),
        help: ArgumentHelp(
            "A path with everything below it, such as pages.example/evil.", valueName: "host/path"))
    var paths: [String] = []

    @Option(help: "The reason, in one word: compromised, superseded, ceased, fraud, unlawful, unspecified, or another.")
    var reason: String

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        let isNothing = [keys, tokens, issuers, targets, hosts, paths].allSatisfy(\.isEmpty)
        guard !isNothing || !miniPrograms.isEmpty || !apps.isEmpty else {
            throw ValidationError(
                "name a --key, --token, --issuer, --target, --mini-program, --app, --host or --path")
        }
        for path in paths where !path.contains("/") {
            throw ValidationError("--path \(path): name a host and a path, such as pages.example/evil, or use --host")
        }
        for issuer in issuers { try ListEdit.checkID(issuer, "the id of an issuer") }
        try ListEdit.checkID(reason, "a reason")
    }

    func run() throws {
        let reason = RevocationReason(rawValue: reason)
        if !RevocationReason.all.contains(reason) { talk("note: \(reason.rawValue) is not a registered reason") }
        try ListEdit.edit(list, at: time.present) { list in
            for argument in keys {
                let key = KeyArgument(argument)
                let subject = try key.fingerprint(among: list.issuers) ?? key.fingerprint(passphrase)
                add(subject, reason, to: &list.revoked.keys)
            }
            for argument in tokens { add(try token(argument), reason, to: &list.revoked.tokens) }
            for id in issuers {
                if !list.issuers.contains(where: { $0.id == id }) { talk("note: no issuer \(id) is in the list") }
                add(id, reason, to: &list.revoked.issuers)
            }
            for target in try revokedTargets() { add(target, reason, to: &list.revoked.targets) }
            try passphrase.finish()
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

    private func revokedTargets() throws -> [RevokedTarget] {
        try targets.map { .link(try target($0)) }
            + miniPrograms.map { .miniProgram(.init(platform: $0.first, id: $0.second)) }
            + apps.map { .app(system: AppSystem(rawValue: $0.first), id: $0.second) } + hosts.map { .host($0) }
            + paths.map { argument in
                let slash = argument.firstIndex(of: "/") ?? argument.endIndex
                return .path(host: String(argument[..<slash]), path: String(argument[slash...]))
            }
    }

    /// The canonical link of a target: readers of the list see what it revokes.
    private func target(_ argument: String) throws -> String {
        do throws(ShareTokenError) { return try Resource(link: argument).url } catch {
            throw Failure("--target \(argument.onOneLine)", error)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

/// `tokenctl trust init`.
struct TrustInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begins a trust list.",
        discussion: """
            Without --root the local key is the root, and this machine trusts it as the root.

            Examples:
              tokenctl trust init list.json --id example.cn
              tokenctl trust init list.json --id example.cn --root a.pub.pem --root b.pub.pem --root c.pub.pem --threshold 2
            """)

    @Argument(help: "The file to write, which must not exist yet.")
    var list: String

    @Option(help: "The id of the list, which never changes: lower-case words with dots, such as example.cn.")
    var id: String

    @Option(
        name: .customLong("root"),
        help: "A key that will sign the list: a PEM file, a URI, or the name of a local key; may be repeated.")
    var roots: [String] = []

    @Option(help: "How many of the roots must sign; without it, all of them.")
    var threshold: Int?

    @Option(help: "When the list expires: a time, or how long from now, such as 90d.")
    var expires: ExpiryArgument = .after(.ninetyDays)

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        try ListEdit.checkID(id, "the id of a list")
        guard 1...max(1, roots.count) ~= threshold ?? 1 else {
            throw ValidationError("--threshold is 1 to the number of roots, \(max(1, roots.count))")
        }
    }

    func run() throws {
        let isLocal = roots.isEmpty
        let keys =
            try isLocal
            ? [try KeyDirectory.ofUser().defaultPublicKey(passphrase)]
            : roots.map { try PublicKeyArgument.key($0, passphrase) }
        try passphrase.finish()
        let listed = TrustRoots(threshold: threshold ?? keys.count, keys: try keys.map { try ListedKey($0) })
        let content = TrustList(
            id: id, version: 1, issuedAt: time.present, expiresAt: expires.time(from: time.present), roots: listed)
        let bytes = try ListEdit.checked(content)
        if isLocal, try TrustMemory.state(of: id) != nil {
            throw Failure(
                "a list \(id) is known here already; take another --id, or name the roots with --root", .usage)
        }
        guard try DiskFile.create(bytes, at: list, isSecret: false) else {
            throw Failure("\(list) is there already; tokenctl trust add changes it", .ioError)
        }
        if isLocal {
            let state = try TrustState(list: id, roots: try RootKeys(listed))
            try TrustMemory.update(id) { held in
                guard held == nil else { throw Failure("a list \(id) is known here already", .usage) }
                return (state, ())
            }
            talk("the local key \(keys.map(\.id.hex).joined()) is the root of \(id), here and nowhere else")
        }
        talk("wrote \(list); add issuers: tokenctl trust add \(list) ISSUER …")
    }
}

extension Lifetime {
    /// 90 days, the default time of a trust list.
    static var ninetyDays: Lifetime { (try? Lifetime(minutes: 90 * 24 * 60)) ?? .thirtyDays }
}

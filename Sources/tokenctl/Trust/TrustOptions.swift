// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The roots that must have signed a trust list.
struct RootOptions: ParsableArguments {
    @Option(
        name: .customLong("root"),
        help: ArgumentHelp(
            "A key that signs the list: a PEM file, a URI, or the name of a local key; may be repeated.",
            discussion: "Without it, the remembered roots of the list count."))
    var roots: [String] = []

    @Option(help: "How many of the roots must have signed; without it, all of them.")
    var threshold: Int?

    func validate() throws {
        guard let threshold else { return }
        guard !roots.isEmpty else { throw ValidationError("--threshold goes with --root") }
        guard 1...roots.count ~= threshold else {
            throw ValidationError("--threshold is 1 to the number of roots, \(roots.count)")
        }
    }

    /// The keys named; nil if no key is named.
    func keys(_ passphrase: PassphraseOptions) throws -> RootKeys? {
        guard !roots.isEmpty else { return nil }
        let keys = try roots.map { try PublicKeyArgument.key($0, passphrase) }
        guard Set(keys).count == keys.count else { throw Failure("one root is named twice", .usage) }
        return try RootKeys(threshold: threshold ?? keys.count, keys: keys)
    }
}

/// A public key that an argument names.
enum PublicKeyArgument {
    /// The public key of a PEM file, a URI, or the name of a local key.
    static func key(_ argument: String, _ passphrase: PassphraseOptions) throws -> PublicKey {
        let loaded = try LoadedKey(verifyingBy: argument, passphrase)
        guard let key = loaded.publicKey else {
            throw Failure(
                "\(argument): unsupported-key: a shared key has no public half, and everybody who can check with it "
                    + "can also sign with it; name a public key", .badData)
        }
        return key
    }
}

/// The trust list that a command uses.
struct TrustOptions: ParsableArguments {
    @Option(name: .customLong("trust"), help: "The trust list that says who issues tokens, and for what.")
    var trust: String?

    @OptionGroup var accepting: AcceptOptions

    func validate() throws {
        guard trust == nil else { return }
        for (name, isThere) in [
            ("--root", !accepting.roots.roots.isEmpty), ("--list-id", accepting.list != nil),
            ("--root-chain", !accepting.rootChain.isEmpty), ("--no-remember", accepting.noRemember),
        ] where isThere { throw ValidationError("\(name) goes with --trust") }
    }

    /// Accepts the list and remembers it; nil if no list is named.
    func list(at now: Timestamp, _ passphrase: PassphraseOptions) throws -> AcceptedTrustList? {
        try trust.map { try accepting.accept(ListFile($0), passphrase, at: now) }
    }
}

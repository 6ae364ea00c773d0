// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust verify`.
struct TrustVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks everything about a trust list, and remembers it.",
        discussion: """
            The id, the roots, the version and the digest of the signed content are remembered. From then on the list \
            needs no --root. Refused are an older version, different content of the same version, and a list with \
            another id. If you missed a list that changed the roots, name it with --root-chain.

            Examples:
              tokenctl trust verify list.json --list-id example.cn --root a.pub.pem --root b.pub.pem --threshold 1
              tokenctl trust verify list.json --root-chain list-7.json --root-chain list-12.json
              tokenctl trust verify list.json --json --no-remember
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @OptionGroup var accepting: AcceptOptions
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        try TrustShow.reporting(json) {
            let accepted = try accepting.accept(ListFile(list), passphrase, at: time.present) { accepted in
                try passphrase.finish()
                try check(accepted)
            }
            print(accepted)
        }
    }

    /// Checks that every key can be imported, and names the bindings that cover nothing.
    private func check(_ accepted: AcceptedTrustList) throws {
        for key in accepted.keys {
            do throws(ShareTokenError) { _ = try key.publicKey() } catch {
                throw Failure("\(list): \(key.issuer.id): key \(key.fingerprint.hex)", error)
            }
        }
        let bindings = accepted.list.issuers.map(\.bindings)
        let platforms = bindings.flatMap { $0.platforms + $0.miniPrograms.map(\.platform) }
        for id in Set(platforms).sorted() where Registry.standard.platform(id) == nil {
            talk("note: no platform \(id) is known here; a binding to it covers nothing")
        }
    }

    private func print(_ accepted: AcceptedTrustList) {
        var output = Output()
        defer { output.flush() }
        let version = accepted.version
        guard json else {
            output.line(
                "ok: \(accepted.list.id) version \(version.version), until \(accepted.list.expiresAt), "
                    + "\(accepted.list.issuers.count) issuers, \(accepted.keys.count) keys")
            return
        }
        let roots = accepted.list.roots.keys.compactMap { try? Fingerprint(ofKey: $0.subjectPublicKeyInfo).hex }
        output.line(
            JSONValue.object([
                "ok": .bool(true), "error": .null, "list": .string(accepted.list.id),
                "version": .integer(Int64(version.version)),
                "digest": .string(version.digest.hex), "threshold": .number(accepted.list.roots.threshold),
                "roots": .array(roots.map { .string($0) }), "expires_at": .string(accepted.list.expiresAt.description),
                "issuers": .number(accepted.list.issuers.count), "keys": .number(accepted.keys.count),
                "remembered": .bool(!accepting.noRemember),
            ]).line)
    }
}

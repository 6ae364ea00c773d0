// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

/// `tokenctl key export`.
struct KeyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the public half of a key, with which others verify.",
        discussion: """
            The public key goes to stdout as PEM. A secret is written only to a file; it is encrypted if there is a \
            passphrase.

            Examples:
              tokenctl key export > shop.pub.pem
              tokenctl key export shop --secret --out shop.pem --passphrase-file passphrase.txt
            """)

    @Argument(help: "A PEM file, a URI, or the name of a local key.")
    var key: String = KeyDirectory.defaultName

    @Flag(help: "Write the private or shared key itself.")
    var secret = false

    @Option(help: "The file to write, which must not exist yet.")
    var out: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard !secret || out != nil else {
            throw ValidationError("a secret is only written to a file: name it with --out")
        }
    }

    func run() throws {
        try KeyGenerate.reporting {
            let isNew = secret ? try exportSecret() : try exportPublicHalf()
            guard isNew else {
                throw Failure("\(out ?? "") is there already, and keys are never overwritten: name another", .ioError)
            }
        }
    }

    private func exportSecret() throws -> Bool {
        let key = try LoadedKey(argument: key, passphrase)
        if case .publicKey = key { throw Failure(self.key, ShareTokenError(.noPrivateKey)) }
        return try DiskFile.create(try key.secretPEM(passphrase: try passphrase.passphrase()), at: out ?? "")
    }

    private func exportPublicHalf() throws -> Bool {
        let key = try LoadedKey(showing: key, passphrase)
        try passphrase.finish()
        guard let key = key.publicKey else {
            throw Failure("a shared key has no public half: to verify takes the key itself, see --secret", .usage)
        }
        let pem = try key.pem()
        if let out { return try DiskFile.create(pem, at: out, isSecret: false) }
        var output = Output()
        output.bytes(pem)
        output.flush()
        return true
    }
}

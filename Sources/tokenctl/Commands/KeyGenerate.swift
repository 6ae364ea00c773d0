// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl key generate`.
struct KeyGenerate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Makes a key and prints its id.",
        discussion: """
            The key goes into a file that only you can read: NAME in the local directory, or the file you name.

            Examples:
              tokenctl key generate
              tokenctl key generate --suite sm2 --name shop
              tokenctl key generate --suite hmac-sha256 --label 'shop.example/2026' --out shop.pem
            """)

    @Option(help: "ed25519, sm2, p256, hmac-sha256, hmac-sm3 or hmac-sha256-compact.")
    var suite: Suite = .ed25519

    @Option(help: "The label of a shared key, on which both sides agree.")
    var label: String?

    @Option(help: "The name of the key in the local directory.")
    var name: String = KeyDirectory.defaultName

    @Option(help: "The file to write instead.")
    var out: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard KeyDirectory.isName(name) else { throw ValidationError("a name has letters, digits, -, _ and .") }
        guard suite.isShared == (label != nil) else {
            throw ValidationError(
                suite.isShared
                    ? "a shared key needs a --label that both sides agree on" : "only shared keys have a label")
        }
    }

    func run() throws {
        try KeyGenerate.reporting {
            let (pem, id) = try generate(try passphrase.passphrase())
            let file: String
            if let out {
                file = out
            } else {
                let directory = try KeyDirectory.ofUser()
                try DiskFile.makeDirectory(directory.path)
                file = directory.file(name)
            }
            guard try DiskFile.create(pem, at: file, isSecret: true) else {
                throw Failure("\(file) is there already, and keys are never overwritten", .ioError)
            }
            talk("wrote \(file)")
            print(id)
        }
    }

    private func generate(_ passphrase: [UInt8]?) throws(ShareTokenError) -> (pem: [UInt8], id: KeyID) {
        if let label {
            let key = try SharedKey.generate(suite, label: label)
            return (try key.unencryptedPEM(), key.id)
        }
        let key = try PrivateKey.generate(suite)
        guard let passphrase else { return (try key.unencryptedPEM(), key.id) }
        return (try key.encryptedPEM(passphrase: passphrase), key.id)
    }

    /// Runs a body and turns its failure into a message and an exit status.
    static func reporting(_ body: () throws -> Void) throws {
        do { try body() } catch let error as ShareTokenError {
            throw Failure("\(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code))
        }
    }
}

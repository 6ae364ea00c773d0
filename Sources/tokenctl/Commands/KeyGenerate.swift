// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

/// `tokenctl key generate`.
struct KeyGenerate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Makes a key and prints its id.",
        discussion: """
            The key goes into a file that only you can read: NAME in the local directory, or the file after --out. It \
            is encrypted if there is a passphrase. The public half of a key pair goes into a file beside it, such as \
            shop.pub.pem.

            Examples:
              tokenctl key generate
              tokenctl key generate --suite sm2 --name shop
              tokenctl key generate --suite hmac-sha256 --label 'shop.example/2026' --out shop.pem
            """)

    @Option(help: "ed25519, sm2, p256, hmac-sha256, hmac-sm3 or hmac-sha256-compact.")
    var suite: Suite = .ed25519

    @Option(help: "The label of a shared key, on which both sides agree.")
    var label: String?

    @Option(help: "The name of the key in the local directory; without it, default.")
    var name: String?

    @Option(help: "The file to write, in place of one in the local directory.")
    var out: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard name == nil || out == nil else {
            throw ValidationError("--name and --out both name the file of the key: give one of them")
        }
        guard KeyDirectory.isName(name ?? KeyDirectory.defaultName), name?.hasSuffix(".pub") != true else {
            throw ValidationError("a name has letters, digits, -, _ and ., and does not end in .pub")
        }
        guard suite.isShared == (label != nil) else {
            throw ValidationError(
                suite.isShared
                    ? "a shared key needs a --label that both sides agree on" : "only shared keys have a label")
        }
    }

    func run() throws {
        try KeyGenerate.reporting {
            let file: KeyFile
            if let out {
                file = KeyFile(path: out)
            } else {
                let directory = try KeyDirectory.ofUser()
                try DiskFile.makeDirectory(directory.path)
                try directory.check()
                file = directory.file(name ?? KeyDirectory.defaultName)
            }
            let key =
                try label.map { LoadedKey.shared(try SharedKey.generate(suite, label: $0)) }
                ?? .privateKey(try PrivateKey.generate(suite))
            guard try file.create(key, passphrase: try passphrase.passphrase()) else {
                throw Failure("\(file.path) is there already, and keys are never overwritten: name another", .ioError)
            }
            talk("wrote \(file.path)\(key.publicKey == nil ? "" : " and \(file.publicHalf.path)")")
            print(key.id)
        }
    }

    /// Runs a body and turns its failure into a message and an exit status.
    static func reporting(_ body: () throws -> Void) throws {
        do { try body() } catch let error as ShareTokenError {
            throw Failure("\(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code))
        }
    }
}

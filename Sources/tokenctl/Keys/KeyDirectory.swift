// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The keys of the person who runs the program: `$XDG_CONFIG_HOME/tokenctl/keys/NAME.pem`, and `NAME.pub.pem` with the
/// public half.
struct KeyDirectory {
    /// The path of the directory.
    let path: String

    /// The name of the key that signs when no key is named.
    static let defaultName = "default"

    /// The directory of the present user.
    ///
    /// - Throws: A failure if there is neither `XDG_CONFIG_HOME` nor `HOME`.
    static func ofUser() throws -> KeyDirectory {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") {
            return KeyDirectory(path: base + "/tokenctl/keys")
        }
        guard let home = environment["HOME"], !home.isEmpty else {
            throw Failure("neither XDG_CONFIG_HOME nor HOME is set: set one of them, the keys are below it", .failure)
        }
        return KeyDirectory(path: home + "/.config/tokenctl/keys")
    }

    /// The file with the key of a name.
    func file(_ name: String) -> KeyFile { KeyFile(path: "\(path)/\(name).pem") }

    /// The names of all files with keys and public halves, sorted.
    var files: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".pem") }.sorted()
    }

    /// The names of all keys, sorted.
    var names: [String] {
        Set(files.map { $0.dropSuffix($0.hasSuffix(KeyFile.publicSuffix) ? KeyFile.publicSuffix : ".pem") }).sorted()
    }

    /// Checks that no other user can replace a key.
    ///
    /// - Throws: A failure with the command that mends the mode.
    func check() throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & 0o022 != 0 else { return }
        throw Failure(
            "\(path): others may write to this directory, so its keys are not used: chmod 700 \(path)", .failure)
    }

    /// Whether a text can be the name of a key: letters, digits, `-`, `_` and `.`, with no `-` or `.` at the start.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && !text.hasPrefix("-")
            && text.utf8.allSatisfy { isNameByte($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// The key that signs when no key is named; the first use makes it, encrypted if there is a passphrase.
    func defaultKey(_ passphrase: PassphraseOptions) throws -> LoadedKey {
        let file = try defaultFile(passphrase)
        let key = try file.key(passphrase)
        try file.writePublicHalf(of: key)
        return key
    }

    /// The public half of the key that signs when no key is named; the first use makes that key.
    func defaultPublicKey(_ passphrase: PassphraseOptions) throws -> PublicKey {
        let file = try defaultFile(passphrase)
        guard let key = try file.verifyingKey(passphrase).publicKey else {
            throw Failure(file.path, ShareTokenError(.unsupportedKey))
        }
        return key
    }

    private func defaultFile(_ passphrase: PassphraseOptions) throws -> KeyFile {
        try check()
        let file = file(KeyDirectory.defaultName)
        guard !file.isThere else { return file }
        try DiskFile.makeDirectory(path)
        let key = LoadedKey.privateKey(try PrivateKey.generate(.ed25519))
        if try file.create(key, passphrase: try passphrase.passphrase()) {
            talk("made a local key \(key.id) at \(file.path); it is trusted here and nowhere else")
        }
        return file
    }
}

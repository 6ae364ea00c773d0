// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The keys of the person who runs the program: `$XDG_CONFIG_HOME/tokenctl/keys/NAME.pem`.
struct KeyDirectory {
    /// The path of the directory.
    let path: String

    /// The name of the key that signs when none is named.
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
            throw Failure("neither XDG_CONFIG_HOME nor HOME is set: where are the keys?", .failure)
        }
        return KeyDirectory(path: home + "/.config/tokenctl/keys")
    }

    /// Where the key of a name is.
    func file(_ name: String) -> String { "\(path)/\(name).pem" }

    /// The names of all keys, sorted.
    var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".pem") }.map { String($0.dropLast(4)) }.sorted()
    }

    /// Whether a text can be the name of a key: letters, digits, `-`, `_` and `.`, not at the beginning.
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

    /// The private key that signs when none is named; the first use makes it.
    func defaultKey() throws -> LoadedKey {
        let file = file(KeyDirectory.defaultName)
        if !FileManager.default.fileExists(atPath: file) {
            try DiskFile.makeDirectory(path)
            let key = try PrivateKey.generate(.ed25519)
            if try DiskFile.create(try key.unencryptedPEM(), at: file, isSecret: true) {
                talk("made a local key \(key.id) at \(file); it is trusted here and nowhere else")
            }
        }
        return try LoadedKey(file: file, passphrase: nil)
    }
}

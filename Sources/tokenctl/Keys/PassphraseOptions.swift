// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The passphrase of an encrypted key: never on the command line.
struct PassphraseOptions: ParsableArguments {
    @Option(help: "The file that holds the key's passphrase, else $TOKENCTL_PASSPHRASE.")
    var passphraseFile: String?

    /// The longest passphrase, in bytes, and the end of its line.
    private static let maximumLength = 1024 + 2

    /// The passphrases of a process, which has one environment and is given one file at most.
    private struct Secrets {
        var ofEnvironment: SecretBytes?
        var ofFile: SecretBytes?
        var isFileUsed = false
    }

    private static let secrets = Mutex(Secrets())

    /// Moves the passphrase of the environment into memory that will be wiped.
    ///
    /// Call it first, before anything copies the variables or starts a process.
    static func takeFromEnvironment() {
        guard let value = unsafe getenv("TOKENCTL_PASSPHRASE") else { return }
        let bytes = unsafe UnsafeMutableRawBufferPointer(start: value, count: strlen(value))
        let secret = unsafe SecretBytes(capacity: bytes.count) { room in
            unsafe room.copyMemory(from: UnsafeRawBufferPointer(bytes))
            return bytes.count
        }
        unsafe memset(value, 0x78, bytes.count)
        unsafe unsetenv("TOKENCTL_PASSPHRASE")
        secrets.withLock { $0.ofEnvironment = secret }
    }

    /// Whether a passphrase is given, whether or not a key needs it.
    var isThere: Bool { passphraseFile != nil || PassphraseOptions.secrets.withLock { $0.ofEnvironment != nil } }

    /// The passphrase, for a key that needs one; nil if there is none.
    ///
    /// - Throws: A failure if the file cannot be read, may be read by others, or is not one line.
    func passphrase() throws -> SecretBytes? {
        try PassphraseOptions.secrets.withLock { secrets in
            guard let passphraseFile else { return secrets.ofEnvironment }
            secrets.isFileUsed = true
            let secret = try secrets.ofFile ?? PassphraseOptions.read(passphraseFile)
            secrets.ofFile = secret
            return secret
        }
    }

    /// Wipes the passphrase.
    ///
    /// Call it when all keys are loaded.
    ///
    /// - Throws: A failure if `--passphrase-file` was named and no key is encrypted.
    func finish() throws {
        let isFileUsed = PassphraseOptions.secrets.withLock { secrets in
            (secrets.ofEnvironment, secrets.ofFile) = (nil, nil)
            return secrets.isFileUsed
        }
        guard let passphraseFile, !isFileUsed else { return }
        throw Failure("--passphrase-file \(passphraseFile): no key used here is encrypted: leave it out", .usage)
    }

    private static func read(_ path: String) throws -> SecretBytes {
        let file = try SecretFile(path, atMost: maximumLength, for: "a passphrase")
        try file.checkMode("passphrase")
        guard let line = file.bytes.line, line.count > 0 else {
            throw Failure("\(path): a passphrase is one line that is not empty", .badData)
        }
        return line
    }
}

extension SecretBytes {
    /// The bytes without the end of the line, LF or CR LF; nil if there is more than one line.
    fileprivate var line: SecretBytes? {
        unsafe withUnsafeBytes { bytes in
            var end = bytes.count
            if end > 0, unsafe bytes[end - 1] == 0x0A { end -= 1 }
            if end < bytes.count, end > 0, unsafe bytes[end - 1] == 0x0D { end -= 1 }
            let line = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<end])
            guard unsafe !line.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else { return nil }
            return unsafe SecretBytes(capacity: end) { room in
                unsafe room.copyMemory(from: line)
                return end
            }
        }
    }
}

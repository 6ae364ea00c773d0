// SPDX-License-Identifier: Apache-2.0
import ShareTokenOpenSSL
import ShareTokenStorage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file with a key or a passphrase, read whole into memory that is wiped after use.
struct SecretFile {
    /// The longest file that is read as a key, in bytes.
    static let maximumKeyLength = 1 << 16

    let path: String
    let bytes: SecretBytes

    /// Whether others than its owner may read the file.
    let isOpenToOthers: Bool

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - maximumLength: The longest file that is read, in bytes.
    ///   - purpose: The use that a longer file is too large for, as the message says it.
    /// - Throws: A failure that names the file.
    init(_ path: String, atMost maximumLength: Int = SecretFile.maximumKeyLength, for purpose: String = "a key") throws
    {
        self.path = path
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor != -1 else { throw Failure("\(path): \(DiskFile.lastError())", .noInput) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw Failure("\(path): \(DiskFile.lastError())", .ioError)
        }
        isOpenToOthers = SecretFile.isOpenToOthers(status)
        do { bytes = try SecretBytes(readingFrom: descriptor, atMost: maximumLength + 1) } catch {
            throw Failure("\(path): \(DiskFile.lastError())", .ioError)
        }
        guard bytes.count <= maximumLength else { throw Failure("\(path): too large for \(purpose)", .badData) }
    }

    /// Whether others than the owner may read a regular file.
    ///
    /// If the file belongs to another user, only the rights of all users count: its owner gave it to the group on
    /// purpose.
    private static func isOpenToOthers(_ status: stat) -> Bool {
        guard status.st_mode & S_IFMT == S_IFREG else { return false }
        return status.st_mode & (status.st_uid == geteuid() ? 0o077 : 0o007) != 0
    }

    /// Checks that nobody else may read the file.
    ///
    /// - Throws: A failure with the command that mends the mode.
    func checkMode(_ content: String) throws {
        guard isOpenToOthers else { return }
        throw Failure("\(path): others may read this \(content), so it is not used: chmod 600 \(path)", .failure)
    }
}

extension DiskFile {
    /// Writes a new file with a secret that only the owner may read, whole or not at all.
    ///
    /// - Returns: false if there is a file already.
    static func create(_ secret: SecretBytes, at path: String) throws -> Bool {
        try create(at: path, mode: 0o600) { descriptor in
            unsafe secret.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        }
    }
}

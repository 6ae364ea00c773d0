// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Files with keys, lists and policies: read whole, written whole or not at all.
enum DiskFile {
    /// The longest file that is read as a key, in bytes.
    private static let maximumLength = 1 << 16

    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - maximumLength: The longest file that is read, in bytes.
    ///   - purpose: What a longer one is too large for.
    /// - Throws: An exit with a message if it cannot be read.
    static func contents(
        _ path: String, atMost maximumLength: Int = maximumLength, for purpose: String = "a key"
    ) throws -> [UInt8] {
        let bytes = try beginning(path, atMost: maximumLength + 1)
        guard bytes.count <= maximumLength else { throw Failure("\(path): too large for \(purpose)", .badData) }
        return bytes
    }

    /// The first bytes of a file, at most so many.
    ///
    /// - Throws: An exit with a message if it cannot be read.
    static func beginning(_ path: String, atMost limit: Int) throws -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("\(path): \(lastError())", .noInput) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let length = min(chunk.count, limit - bytes.count)
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, length) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure("\(path): \(lastError())", .ioError) }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    /// Whether somebody else than the owner may read a file.
    static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// Writes a new file, whole or not at all.
    ///
    /// - Parameters:
    ///   - bytes: The contents.
    ///   - path: A path at which there is no file yet.
    ///   - isSecret: Whether only the owner may read it.
    /// - Returns: false if there is a file already.
    static func create(_ bytes: [UInt8], at path: String, isSecret: Bool) throws -> Bool {
        let draft = try draft(bytes, beside: path, mode: isSecret ? 0o600 : 0o644)
        defer { unsafe unlink(draft) }
        // A link, unlike a rename, never replaces a file that somebody else made in the meantime.
        if unsafe link(draft, path) == 0 { return true }
        guard errno == EEXIST else { throw Failure("\(path): \(lastError())", .ioError) }
        return false
    }

    /// Writes a file of this process's own, from where it can be put into its place in one step.
    ///
    /// - Returns: Its path.
    static func draft(_ bytes: [UInt8], beside path: String, mode: mode_t) throws -> String {
        let draft = "\(path).\(getpid()).new"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure("\(draft): \(lastError())", .ioError) }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWritten else {
            let reason = lastError()
            unsafe unlink(draft)
            throw Failure("\(draft): \(reason)", .ioError)
        }
        return draft
    }

    /// Makes a directory and those above it, for the owner alone.
    static func makeDirectory(_ path: String) throws {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            parent += part.isEmpty && !parent.isEmpty ? "" : (parent.isEmpty ? String(part) : "/\(part)")
            if parent.isEmpty {
                parent = "/"
                continue
            }
            if unsafe mkdir(parent == "//" ? "/" : parent, 0o700) != 0, errno != EEXIST {
                throw Failure("\(parent): \(lastError())", .ioError)
            }
        }
    }

    static func lastError() -> String { unsafe String(cString: strerror(errno)) }
}

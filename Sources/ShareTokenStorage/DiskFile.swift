// SPDX-License-Identifier: Apache-2.0
import ShareTokenOpenSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The system calls that replace a file under a lock, in their order.
package enum DiskStep: Sendable, Hashable, CaseIterable {
    case openLock, lock, read, removeDraft, createDraft, writeDraft, syncDraft, rename, syncDirectory
}

/// Files with keys, lists and policies: read whole, written whole or not at all.
enum DiskFile {
    /// The suffix of the names of drafts.
    static let draftSuffix = ".new"

    /// The longest file that is read as a key, in bytes.
    static let maximumKeyLength = 1 << 16

    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - maximumLength: The longest file that is read, in bytes.
    ///   - purpose: The use that a longer file is too large for, as the message says it.
    /// - Throws: An exit with a message if it cannot be read.
    static func contents(
        _ path: String, atMost maximumLength: Int, for purpose: String
    ) throws -> [UInt8] {
        let bytes = try beginning(path, atMost: maximumLength + 1)
        guard bytes.count <= maximumLength else { throw Failure("\(path): too large for \(purpose)", .badData) }
        return bytes
    }

    /// The first bytes of a file, at most `limit`.
    ///
    /// - Throws: An exit with a message if it cannot be read.
    static func beginning(_ path: String, atMost limit: Int) throws -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor != -1 else { throw Failure("\(path): \(lastError())", .noInput) }
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

    /// Writes a new file, whole or not at all.
    ///
    /// - Parameters:
    ///   - bytes: The contents.
    ///   - path: A path at which there is no file yet.
    ///   - isSecret: Whether only the owner may read it.
    /// - Returns: false if there is a file already.
    static func create(_ bytes: [UInt8], at path: String, isSecret: Bool) throws -> Bool {
        try create(at: path, mode: isSecret ? 0o600 : 0o644) { writeAll(bytes, to: $0) }
    }

    private static func create(at path: String, mode: mode_t, _ write: (Int32) -> Bool) throws -> Bool {
        let draft = try draft(beside: path, mode: mode, write)
        defer { unsafe unlink(draft) }
        // A link, unlike a rename, never replaces a file that somebody else made in the meantime.
        if unsafe link(draft, path) == 0 { return true }
        guard errno == EEXIST else { throw Failure("\(path): \(lastError())", .ioError) }
        return false
    }

    /// Replaces a file, or makes it if there is none: whole or not at all, and on the disk when this returns.
    ///
    /// - Parameter willTake: Called before each step.
    static func replace(
        _ path: String, with bytes: [UInt8], mode: mode_t, willTake: (DiskStep) throws -> Void = { _ in }
    ) throws {
        let draft = try draft(bytes, beside: path, mode: mode, willTake: willTake)
        try willTake(.rename)
        guard unsafe rename(draft, path) == 0 else {
            let reason = lastError()
            unsafe unlink(draft)
            throw Failure("\(path): \(reason)", .ioError)
        }
        try willTake(.syncDirectory)
        try syncDirectory(of: path)
    }

    /// Writes the names of a directory to the disk: without this, a power cut can undo a rename.
    private static func syncDirectory(of path: String) throws {
        let directory = directory(of: path)
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor != -1 else { throw Failure("\(directory): \(lastError())", .ioError) }
        defer { close(descriptor) }
        // Some file systems cannot sync a directory, and have no need to.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Failure("\(directory): \(lastError())", .ioError) }
    }

    /// The directory that a path is in.
    static func directory(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes a new file with a secret that only the owner may read, whole or not at all.
    ///
    /// - Returns: false if there is a file already.
    static func create(_ secret: SecretBytes, at path: String) throws -> Bool {
        try create(at: path, mode: 0o600) { descriptor in
            unsafe secret.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        }
    }

    /// Writes a draft beside a path, which a rename then puts in its place in one step.
    ///
    /// - Returns: The path of the draft.
    static func draft(
        _ bytes: [UInt8], beside path: String, mode: mode_t, willTake: (DiskStep) throws -> Void = { _ in }
    ) throws -> String {
        try draft(beside: path, mode: mode, willTake: willTake) { writeAll(bytes, to: $0) }
    }

    private static func draft(
        beside path: String, mode: mode_t, willTake: (DiskStep) throws -> Void = { _ in }, _ write: (Int32) -> Bool
    ) throws -> String {
        // The name is random, so that the draft of a killed process does not stop the next one.
        let draft = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))\(draftSuffix)"
        try willTake(.createDraft)
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor != -1 else { throw Failure("\(draft): \(lastError())", .ioError) }
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        try willTake(.writeDraft)
        let isWritten = write(descriptor)
        try willTake(.syncDraft)
        let isSynced = isWritten && fsync(descriptor) == 0
        let reason = isSynced ? "" : lastError()
        isOpen = false
        guard close(descriptor) == 0, isSynced else {
            let reason = isSynced ? lastError() : reason
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

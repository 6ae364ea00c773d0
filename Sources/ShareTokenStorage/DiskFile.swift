// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
package import Glibc
#elseif canImport(Musl)
package import Musl
#elseif canImport(Darwin)
package import Darwin
#endif

/// The system calls that replace a file under a lock, in their order.
package enum DiskStep: Sendable, Hashable, CaseIterable {
    case openLock, lock, read, removeDraft, createDraft, writeDraft, syncDraft, rename, syncDirectory
}

/// Files with keys, lists and policies: read whole, written whole or not at all.
package enum DiskFile {
    /// The suffix of the names of drafts.
    static let draftSuffix = ".new"

    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - maximumLength: The longest file that is read, in bytes.
    ///   - purpose: The use that a longer file is too large for, as the message says it.
    /// - Throws: An exit with a message if it cannot be read.
    package static func contents(
        _ path: String, atMost maximumLength: Int, for purpose: String
    ) throws -> [UInt8] {
        let bytes = try beginning(path, atMost: maximumLength + 1)
        guard bytes.count <= maximumLength else { throw StorageFailure("\(path): too large for \(purpose)", .badData) }
        return bytes
    }

    /// The first bytes of a file, at most `limit`.
    ///
    /// - Throws: An exit with a message if it cannot be read.
    package static func beginning(_ path: String, atMost limit: Int) throws -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor != -1 else {
            let isMissing = errno == ENOENT || errno == ENOTDIR
            throw StorageFailure("\(path): \(lastError())", .noInput, isMissingFile: isMissing)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let length = min(chunk.count, limit - bytes.count)
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, length) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StorageFailure("\(path): \(lastError())", .ioError) }
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
    package static func create(_ bytes: [UInt8], at path: String, isSecret: Bool) throws -> Bool {
        try create(at: path, mode: isSecret ? 0o600 : 0o644) { writeAll(bytes, to: $0) }
    }

    /// Writes a new file, whole or not at all.
    ///
    /// - Parameters:
    ///   - path: A path at which there is no file yet.
    ///   - mode: The mode of the file.
    ///   - write: Writes the contents to a descriptor; false if that failed.
    /// - Returns: false if there is a file already.
    package static func create(at path: String, mode: mode_t, _ write: (Int32) -> Bool) throws -> Bool {
        let draft = try draft(beside: path, mode: mode, write)
        defer { unsafe unlink(draft) }
        // A link, unlike a rename, never replaces a file that somebody else made in the meantime.
        if unsafe link(draft, path) == 0 { return true }
        guard errno == EEXIST else { throw StorageFailure("\(path): \(lastError())", .ioError) }
        return false
    }

    /// Replaces a file, or makes it if there is none: whole or not at all, and on the disk when this returns.
    ///
    /// - Parameter willTake: Called before each step.
    package static func replace(
        _ path: String, with bytes: [UInt8], mode: mode_t, willTake: (DiskStep) throws -> Void = { _ in }
    ) throws {
        let draft = try draft(bytes, beside: path, mode: mode, willTake: willTake)
        try willTake(.rename)
        guard renamed(draft, path) else {
            let reason = lastError()
            unsafe unlink(draft)
            throw StorageFailure("\(path): \(reason)", .ioError)
        }
        try willTake(.syncDirectory)
        try syncDirectory(of: path)
    }

    /// Gives a file another name, in place of whatever has it; nothing happens if there is no such file.
    package static func rename(_ path: String, to other: String) throws {
        guard renamed(path, other) || errno == ENOENT else {
            throw StorageFailure("\(path): \(lastError())", .ioError)
        }
    }

    private static func renamed(_ path: String, _ other: String) -> Bool {
        #if canImport(Glibc)
        unsafe Glibc.rename(path, other) == 0
        #elseif canImport(Musl)
        unsafe Musl.rename(path, other) == 0
        #else
        unsafe Darwin.rename(path, other) == 0
        #endif
    }

    /// Removes the drafts of a file that killed programs left.
    ///
    /// No running program may have one: the caller holds the lock.
    package static func removeDrafts(
        beside path: String, willTake: (DiskStep) throws -> Void = { _ in }
    ) throws {
        let directory = directory(of: path)
        let name = path.split(separator: "/").last ?? ""
        for file in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        where file.hasPrefix("\(name).") && file.hasSuffix(draftSuffix) {
            try willTake(.removeDraft)
            unsafe unlink("\(directory)/\(file)")
        }
    }

    /// Writes the names of a directory to the disk: without this, a power cut can undo a rename.
    private static func syncDirectory(of path: String) throws {
        let directory = directory(of: path)
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor != -1 else { throw StorageFailure("\(directory): \(lastError())", .ioError) }
        defer { close(descriptor) }
        // Some file systems cannot sync a directory, and have no need to.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw StorageFailure("\(directory): \(lastError())", .ioError)
        }
    }

    /// The directory that a path is in.
    package static func directory(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
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
        guard descriptor != -1 else { throw StorageFailure("\(draft): \(lastError())", .ioError) }
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
            throw StorageFailure("\(draft): \(reason)", .ioError)
        }
        return draft
    }

    /// Makes a directory and those above it, for the owner alone.
    package static func makeDirectory(_ path: String) throws {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            parent += part.isEmpty && !parent.isEmpty ? "" : (parent.isEmpty ? String(part) : "/\(part)")
            if parent.isEmpty {
                parent = "/"
                continue
            }
            if unsafe mkdir(parent == "//" ? "/" : parent, 0o700) != 0, errno != EEXIST {
                throw StorageFailure("\(parent): \(lastError())", .ioError)
            }
        }
    }

    package static func lastError() -> String { unsafe String(cString: strerror(errno)) }
}

/// Writes all bytes to a file; false if that failed.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
}

/// Writes all bytes to a file; false if that failed.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        let written = unsafe write(descriptor, rest.baseAddress, rest.count)
        if written > 0 {
            start += written
        } else if written == 0 || errno != EINTR {
            // A device that takes no bytes would be asked for ever.
            return false
        }
    }
    return true
}

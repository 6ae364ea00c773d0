// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A small file that one program at a time reads, judges and replaces, for its owner alone.
///
/// Reading and replacing are one critical section under a lock: of two programs at once, the second sees what the first
/// wrote. A program that is stopped at any point, even by a power cut, leaves the old file or the new one.
package struct StateFile: Sendable {
    /// The path of the file.
    package let path: String

    /// The longest file that is read, in bytes.
    private static let maximumLength = 1 << 20

    /// Called before each step.
    ///
    /// An error that it throws ends the update there, and nothing is cleaned up, as after a kill.
    private let willTake: @Sendable (DiskStep) throws -> Void

    /// Names a file.
    ///
    /// - Parameter willTake: Called before each step; for tests.
    package init(_ path: String, willTake: @escaping @Sendable (DiskStep) throws -> Void = { _ in }) {
        self.path = path
        self.willTake = willTake
    }

    /// The contents of the file; nil if there is no file.
    ///
    /// Reading needs no lock, as the file is only ever replaced as a whole.
    package func contents() throws -> [UInt8]? {
        do { return try DiskFile.contents(path, atMost: StateFile.maximumLength, for: "what is remembered") } catch {
            // A file that is there and cannot be read must not count as none.
            guard let failure = error as? StorageFailure, failure.isMissingFile else { throw error }
            return nil
        }
    }

    /// Reads the file and replaces it, with no other program in between.
    ///
    /// - Parameter body: Takes the contents of the file, nil if there is no file, and returns the new contents.
    /// - Throws: A failure if the file cannot be locked, read or written, and the errors of the body. Then the file has
    ///   its old contents, or the new ones if only the last step failed.
    package func update<Value>(_ body: (_ old: [UInt8]?) throws -> (new: [UInt8], value: Value)) throws -> Value {
        let directory = DiskFile.directory(of: path)
        try DiskFile.makeDirectory(directory)
        try willTake(.openLock)
        let lock = unsafe open("\(directory)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock != -1 else { throw failure("\(directory)/.lock") }
        // The lock ends with the descriptor, and the descriptor at the latest with the process.
        defer { close(lock) }
        try willTake(.lock)
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw failure("\(directory)/.lock") } }
        try willTake(.read)
        let old = try contents()
        let (new, value) = try body(old)
        guard new != old else { return value }
        // Under the lock no running program has a draft.
        try DiskFile.removeDrafts(beside: path, willTake: willTake)
        try DiskFile.replace(path, with: new, mode: 0o600, willTake: willTake)
        return value
    }

    private func failure(_ path: String) -> StorageFailure {
        StorageFailure("\(path): \(DiskFile.lastError())", .ioError)
    }
}

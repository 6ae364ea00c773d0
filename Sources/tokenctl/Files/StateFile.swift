// SPDX-License-Identifier: Apache-2.0

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

/// A small file that one program at a time reads, judges and replaces, for its owner alone.
///
/// Reading and replacing are one critical section under a lock, so that of two programs at once the second one sees what
/// the first one wrote. Whatever stops a program, even a power cut, leaves the old file or the new one.
package struct StateFile {
    /// The path of the file.
    package let path: String

    /// Is told of each step before it; what it throws stops there, and nothing is cleaned up, as after a kill.
    private let willTake: (DiskStep) throws -> Void

    /// Names a file.
    ///
    /// - Parameter willTake: Is told of each step before it; for tests.
    package init(_ path: String, willTake: @escaping (DiskStep) throws -> Void = { _ in }) {
        self.path = path
        self.willTake = willTake
    }

    /// What is in the file; nil if there is none.
    ///
    /// Needs no lock, as the file is only ever replaced as a whole.
    package func contents() throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try DiskFile.contents(path, atMost: StateFile.maximumLength, for: "what is remembered")
    }

    /// The longest file that is read, in bytes.
    private static let maximumLength = 1 << 20

    /// Reads the file and replaces it, with nobody else in between.
    ///
    /// - Parameter body: Gets what is in the file, nil if there is none, and gives what is to be there instead.
    /// - Throws: A failure if the file cannot be locked, read or written; what the body throws. Then the file is as it was,
    ///   or, if only the last step failed, as it was to be.
    package func update<Value>(_ body: (_ old: [UInt8]?) throws -> (new: [UInt8], value: Value)) throws -> Value {
        let directory = DiskFile.directory(of: path)
        try DiskFile.makeDirectory(directory)
        try willTake(.openLock)
        let lock = unsafe open("\(directory)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock != -1 else { throw failure("\(directory)/.lock") }
        // The lock is gone with the descriptor, and that with the process.
        defer { close(lock) }
        try willTake(.lock)
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw failure("\(directory)/.lock") } }
        try willTake(.read)
        let old = try contents()
        let (new, value) = try body(old)
        guard new != old else { return value }
        try removeDrafts(in: directory)
        try DiskFile.replace(path, with: new, mode: 0o600, willTake: willTake)
        return value
    }

    /// Removes what killed programs have left; under the lock nobody else has a draft.
    private func removeDrafts(in directory: String) throws {
        let name = path.split(separator: "/").last ?? ""
        for file in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        where file.hasPrefix("\(name).") && file.hasSuffix(DiskFile.draftSuffix) {
            try willTake(.removeDraft)
            unsafe unlink("\(directory)/\(file)")
        }
    }

    private func failure(_ path: String) -> Failure { Failure("\(path): \(DiskFile.lastError())", .ioError) }
}

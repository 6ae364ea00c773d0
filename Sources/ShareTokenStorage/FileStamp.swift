// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the file system says of a file without reading it: if it is the same as before, so is the file.
package struct FileStamp: Sendable, Hashable {
    private let device: UInt64
    private let number: UInt64
    private let size: Int64
    private let changed: [Int64]

    /// Asks for the stamp of a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - now: The current time in seconds since 1970.
    /// - Returns: nil if there is no file, or if it was changed in the last two seconds, or in the future: a second change
    ///   within one tick of the file system's clock would have the same stamp.
    package init?(ofFileAt path: String, now: Int64 = Int64(time(nil))) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
        let (modified, altered) = (status.st_mtimespec, status.st_ctimespec)
        #else
        let (modified, altered) = (status.st_mtim, status.st_ctim)
        #endif
        let age = now.subtractingReportingOverflow(Int64(altered.tv_sec))
        guard !age.overflow, age.partialValue > 2 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int64(truncatingIfNeeded: status.st_size)
        changed = [modified.tv_sec, modified.tv_nsec, altered.tv_sec, altered.tv_nsec]
            .map { Int64(truncatingIfNeeded: $0) }
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareTokenStorage

/// A file that is read again when it may have changed, with a copy of its last good contents beside it.
struct WatchedFile: Sendable {
    /// The path of the file.
    let path: String

    /// The path of the copy.
    let copy: String

    /// The longest contents, in bytes.
    ///
    /// One byte more is read, so that the reader of the contents refuses a longer file.
    let maximumLength: Int

    private var stamp: FileStamp?

    init(_ path: String, copy: String, atMost maximumLength: Int) {
        (self.path, self.copy, self.maximumLength) = (path, copy, maximumLength)
    }

    /// The contents; nil if they are those that were read last.
    ///
    /// - Parameter isForced: Whether to read them in any case.
    mutating func contents(isForced: Bool) throws -> [UInt8]? {
        // The stamp is taken first: a change while the file is read makes it stale.
        let new = FileStamp(ofFileAt: path)
        if !isForced, let new, new == stamp { return nil }
        stamp = nil
        let bytes = try DiskFile.beginning(path, atMost: maximumLength + 1)
        stamp = new
        return bytes
    }

    /// The path of the copy that is to be, until what goes with it is stored.
    private var next: String { "\(copy).next" }

    /// The contents of the copies, the newest first: one that goes with nothing that was stored is refused, and the next
    /// one is tried.
    var copies: [[UInt8]] { [next, copy].compactMap { try? contents($0) } }

    /// The contents of a file; nil if there is none.
    private func contents(_ path: String) throws -> [UInt8]? {
        do { return try DiskFile.beginning(path, atMost: maximumLength + 1) } catch {
            guard let failure = error as? StorageFailure, failure.isMissingFile else { throw error }
            return nil
        }
    }

    /// Keeps contents as the copy.
    ///
    /// The caller holds a lock, or is the only one that writes the copy.
    ///
    /// - Returns: Whether the copy had other contents.
    @discardableResult
    func keep(_ bytes: [UInt8]) throws -> Bool {
        guard try contents(copy) != bytes else { return false }
        try prepare(bytes) { _ in }
        try adopt { _ in }
        return true
    }

    /// The copy that was to be, if a killed program left it.
    var prepared: [UInt8]? { try? contents(next) }

    /// Writes the copy that is to be; the one before it stays until ``adopt(willTake:)``.
    func prepare(_ bytes: [UInt8], willTake: (DiskStep) throws -> Void) throws {
        guard try contents(copy) != bytes, try contents(next) != bytes else { return }
        try DiskFile.removeDrafts(beside: next, willTake: willTake)
        try DiskFile.replace(next, with: bytes, mode: 0o600, willTake: willTake)
    }

    /// Makes the copy that was prepared the copy.
    func adopt(willTake: (DiskStep) throws -> Void) throws {
        try willTake(.rename)
        try DiskFile.rename(next, to: copy)
    }
}

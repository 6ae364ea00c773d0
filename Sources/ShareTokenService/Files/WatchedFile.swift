// SPDX-License-Identifier: Apache-2.0
import ShareTokenStorage

/// A file that is read again when it may have changed.
struct WatchedFile: Sendable {
    private let path: String

    /// The longest contents, in bytes.
    ///
    /// One byte more is read, so that the reader of the contents refuses a longer file.
    private let maximumLength: Int

    private var stamp: FileStamp?

    init(_ path: String, atMost maximumLength: Int) {
        (self.path, self.maximumLength) = (path, maximumLength)
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
}

/// Does something again and again, until the task is cancelled.
func poll(every interval: Duration, _ body: @Sendable () -> Void) async {
    while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        body()
    }
}

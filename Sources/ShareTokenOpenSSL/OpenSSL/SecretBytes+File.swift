// SPDX-License-Identifier: Apache-2.0

public import ShareToken

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension SecretBytes {
    /// The greatest length of a text that is read as a key, in bytes.
    package static let maximumKeyLength = 1 << 20

    /// Reads a file of a key or a passphrase directly into memory that is wiped later.
    ///
    /// - Parameter path: The path of a file of at most 1 MiB.
    /// - Throws: `key-not-found` if the file cannot be opened or read, `bad-key` if it is longer.
    public convenience init(contentsOfFile path: String) throws(ShareTokenError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor != -1 else { throw ShareTokenError(.keyNotFound) }
        defer { close(descriptor) }
        let limit = SecretBytes.maximumKeyLength
        try self.init(readingFrom: descriptor, atMost: limit + 1)
        guard count <= limit else { throw ShareTokenError(.badKey) }
    }

    /// Reads a descriptor to its end, or up to `limit` bytes.
    ///
    /// - Throws: `key-not-found` if reading fails; `errno` has the reason.
    package convenience init(readingFrom descriptor: Int32, atMost limit: Int) throws(ShareTokenError) {
        try unsafe self.init(capacity: limit) { (room) throws(ShareTokenError) in
            var end = 0
            while end < room.count {
                let count = unsafe read(descriptor, room.baseAddress.map { unsafe $0 + end }, room.count - end)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw ShareTokenError(.keyNotFound) }
                guard count > 0 else { break }
                end += count
            }
            return end
        }
    }
}

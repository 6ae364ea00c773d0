// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of a `BIO` over memory of its own, which OpenSSL wipes when it is freed.
@safe
final class MemoryBIO {
    let pointer: OpaquePointer

    /// No key and no chain of keys is longer, in bytes.
    private static let maximumLength = 1 << 20

    /// A BIO to write to.
    init() throws(ShareTokenError) {
        guard let bio = unsafe BIO_new(BIO_s_mem()) else { throw ErrorQueue.drain() }
        unsafe pointer = bio
    }

    /// A BIO to read a copy of some bytes from.
    ///
    /// - Throws: `bad-key` for no bytes at all and for more than 1 MiB.
    convenience init(_ bytes: [UInt8]) throws(ShareTokenError) {
        guard !bytes.isEmpty, bytes.count <= MemoryBIO.maximumLength else { throw ShareTokenError(.badKey) }
        try self.init()
        let count = unsafe bytes.withUnsafeBytes {
            unsafe BIO_write(pointer, $0.baseAddress, Int32(truncatingIfNeeded: $0.count))
        }
        guard Int(count) == bytes.count else { throw ErrorQueue.drain() }
    }

    deinit {
        unsafe BIO_free(pointer)
    }

    /// Everything that was written and not yet read.
    func contents() -> [UInt8] {
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe COpenSSL_BIO_get_mem_data(pointer, &start)
        guard count > 0, let start = unsafe start else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of a `BIO` over memory.
///
/// Memory of its own is wiped when it is freed.
@safe
final class MemoryBIO {
    let pointer: OpaquePointer

    /// The bytes that the BIO reads; nil if it is for writing.
    private let source: SecretBytes?

    /// Creates a BIO for writing.
    init() throws(ShareTokenError) {
        guard let bio = unsafe BIO_new(BIO_s_mem()) else { throw ErrorQueue.drain() }
        unsafe pointer = bio
        source = nil
    }

    /// Creates a BIO that reads some bytes without copying them.
    ///
    /// - Throws: `bad-key` for empty bytes and for more than 1 MiB.
    init(reading bytes: SecretBytes) throws(ShareTokenError) {
        guard (1...SecretBytes.maximumKeyLength).contains(bytes.count) else { throw ShareTokenError(.badKey) }
        let bio = unsafe bytes.withUnsafeBytes {
            unsafe BIO_new_mem_buf($0.baseAddress, Int32(truncatingIfNeeded: $0.count))
        }
        guard let bio = unsafe bio else { throw ErrorQueue.drain() }
        unsafe pointer = bio
        source = bytes
    }

    deinit {
        unsafe BIO_free(pointer)
    }

    /// The bytes that were written and not yet read.
    func contents() -> SecretBytes {
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe COpenSSL_BIO_get_mem_data(pointer, &start)
        return unsafe SecretBytes(copying: UnsafeRawBufferPointer(start: start, count: max(0, count)))
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of a `BIO` over memory, which OpenSSL wipes when it is freed if the memory is its own.
@safe
final class MemoryBIO {
    let pointer: OpaquePointer

    /// What the BIO reads from; nil for one to write to.
    private let source: SecretBytes?

    /// A BIO to write to.
    init() throws(ShareTokenError) {
        guard let bio = unsafe BIO_new(BIO_s_mem()) else { throw ErrorQueue.drain() }
        unsafe pointer = bio
        source = nil
    }

    /// A BIO to read some bytes from, without a copy of them.
    ///
    /// - Throws: `bad-key` for no bytes at all and for more than 1 MiB.
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

    /// Everything that was written and not yet read.
    func contents() -> SecretBytes {
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe COpenSSL_BIO_get_mem_data(pointer, &start)
        return unsafe SecretBytes(copying: UnsafeRawBufferPointer(start: start, count: max(0, count)))
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of secret bytes, which are wiped before their memory is given back.
///
/// `@unchecked Sendable`: the bytes are written once, before the object is shared.
@safe
final class SecretBytes: @unchecked Sendable {
    private let buffer: UnsafeMutableRawBufferPointer

    /// The number of bytes.
    var count: Int { unsafe buffer.count }

    /// Copies bytes; the caller's array is the caller's to wipe.
    init(_ bytes: [UInt8]) {
        unsafe buffer = .allocate(byteCount: bytes.count, alignment: 1)
        unsafe buffer.copyBytes(from: bytes)
    }

    /// Copies bytes that OpenSSL owns.
    init(copying bytes: UnsafeRawBufferPointer) {
        unsafe buffer = .allocate(byteCount: bytes.count, alignment: 1)
        unsafe buffer.copyMemory(from: bytes)
    }

    /// Makes so many random bytes with the generator that OpenSSL keeps for secrets.
    init(random count: Int) throws(ShareTokenError) {
        ErrorQueue.clear()
        unsafe buffer = .allocate(byteCount: count, alignment: 1)
        let bytes = unsafe buffer.assumingMemoryBound(to: UInt8.self).baseAddress
        guard unsafe RAND_priv_bytes(bytes, Int32(truncatingIfNeeded: count)) == 1 else { throw ErrorQueue.drain() }
    }

    deinit {
        unsafe OPENSSL_cleanse(buffer.baseAddress, buffer.count)
        unsafe buffer.deallocate()
    }

    /// Lends the bytes for the time of a call.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeRawBufferPointer(buffer))
    }
}

extension SecretBytes: CustomReflectable {
    /// Nothing of the bytes.
    var customMirror: Mirror { Mirror(self, children: [:]) }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The owner of a `BIGNUM`: how OpenSSL hands out coordinates.
@safe
final class BigNumber {
    private let pointer: OpaquePointer

    /// Reads a public number among a key's parameters; nil if the key has no such parameter.
    init?(parameter name: String, of key: PKey) {
        var number: OpaquePointer?
        guard unsafe EVP_PKEY_get_bn_param(key.pointer, name, &number) == 1, let number = unsafe number else {
            return nil
        }
        unsafe pointer = number
    }

    deinit {
        unsafe BN_free(pointer)
    }

    /// The number, big-endian in so many bytes; nil if it needs more.
    func bytes(count: Int) -> [UInt8]? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let result = unsafe BN_bn2binpad(pointer, buffer.baseAddress, Int32(truncatingIfNeeded: count))
            initialized = Int(max(result, 0))
        }
        return bytes.count == count ? bytes : nil
    }
}

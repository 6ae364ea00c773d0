// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The owner of a `BIGNUM`, the type of OpenSSL's coordinates and arithmetic.
///
/// It is for public values only. `@unchecked Sendable`: the number is only read after it is made.
@safe
final class BigNumber: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Reads a public number among a key's parameters; nil if the key has no such parameter.
    init?(parameter name: String, of key: PKey) {
        var number: OpaquePointer?
        guard unsafe EVP_PKEY_get_bn_param(key.pointer, name, &number) == 1, let number = unsafe number else {
            return nil
        }
        unsafe pointer = number
    }

    /// Reads little-endian bytes; nil if there is no memory for the number.
    init?(littleEndian bytes: [UInt8]) {
        let number = unsafe bytes.withUnsafeBufferPointer {
            unsafe BN_lebin2bn($0.baseAddress, Int32(truncatingIfNeeded: $0.count), nil)
        }
        guard let number = unsafe number else { return nil }
        unsafe pointer = number
    }

    /// Reads hexadecimal digits; nil for any other text, or if there is no memory for the number.
    init?(hex: String) {
        var number: OpaquePointer?
        guard unsafe Int(BN_hex2bn(&number, hex)) == hex.utf8.count, let number = unsafe number else {
            unsafe BN_free(number)
            return nil
        }
        unsafe pointer = number
    }

    deinit {
        unsafe BN_free(pointer)
    }

    /// The number in `count` big-endian bytes; nil if it needs more.
    func bytes(count: Int) -> [UInt8]? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let result = unsafe BN_bn2binpad(pointer, buffer.baseAddress, Int32(truncatingIfNeeded: count))
            initialized = Int(max(result, 0))
        }
        return bytes.count == count ? bytes : nil
    }

    /// The Kronecker symbol of a number over this one, an odd prime: −1, 0 or 1; nil if OpenSSL fails.
    ///
    /// - Parameter number: Computes the number with numbers of a context, which live for the time of the call; returns
    ///   nil on failure.
    func kroneckerSymbol(of number: (OpaquePointer) -> OpaquePointer?) -> Int? {
        guard let context = unsafe BN_CTX_new() else { return nil }
        defer { unsafe BN_CTX_free(context) }
        unsafe BN_CTX_start(context)
        defer { unsafe BN_CTX_end(context) }
        guard let number = unsafe number(context) else { return nil }
        let symbol = unsafe BN_kronecker(number, pointer, context)
        return symbol < -1 ? nil : Int(symbol)
    }
}

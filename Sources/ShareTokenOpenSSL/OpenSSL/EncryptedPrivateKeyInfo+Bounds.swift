// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The bounds of the encryption schemes, which are checked before any work is done.
///
/// A scheme below the bounds hardly slows down a search for the passphrase. A scheme above them can keep its reader
/// busy.
extension EncryptedPrivateKeyInfo {
    private static let iterations: ClosedRange<UInt64> = 1_000...10_000_000
    private static let scryptCosts: ClosedRange<UInt64> = 1_024...1_048_576

    /// The default limit of OpenSSL for the memory of scrypt, in bytes.
    private static let scryptMemory: UInt64 = 1 << 25

    /// The greatest work of scrypt: cost × block size × parallelism.
    private static let scryptWork: UInt64 = 1 << 24

    private static let ciphers = [
        NID_aes_128_cbc, NID_aes_192_cbc, NID_aes_256_cbc, NID_sm4_cbc,
    ]
    private static let functions = [
        NID_hmacWithSHA1, NID_hmacWithSHA224, NID_hmacWithSHA256, NID_hmacWithSHA384, NID_hmacWithSHA512,
    ]

    /// Whether the scheme is PBES2 (RFC 8018) with AES or SM4 in CBC mode, and with PBKDF2 or scrypt (RFC 7914) within
    /// the bounds.
    var isWithinBounds: Bool {
        var algorithm: UnsafePointer<X509_ALGOR>?
        unsafe X509_SIG_get0(pointer, &algorithm, nil)
        guard let algorithm = unsafe algorithm, unsafe Self.identifier(of: algorithm) == NID_pbes2,
            let parameters = unsafe Self.parameters(of: algorithm, PBE2PARAM_it())
        else { return false }
        let scheme = unsafe parameters.assumingMemoryBound(to: PBE2PARAM.self)
        defer { unsafe PBE2PARAM_free(scheme) }
        guard unsafe Self.ciphers.contains(Self.identifier(of: scheme.pointee.encryption)) else { return false }
        switch unsafe Self.identifier(of: scheme.pointee.keyfunc) {
        case NID_id_pbkdf2: return unsafe Self.isPBKDF2WithinBounds(scheme.pointee.keyfunc)
        case NID_id_scrypt: return unsafe Self.isScryptWithinBounds(scheme.pointee.keyfunc)
        default: return false
        }
    }

    private static func isPBKDF2WithinBounds(_ algorithm: UnsafePointer<X509_ALGOR>) -> Bool {
        guard let parameters = unsafe parameters(of: algorithm, PBKDF2PARAM_it()) else { return false }
        let values = unsafe parameters.assumingMemoryBound(to: PBKDF2PARAM.self)
        defer { unsafe PBKDF2PARAM_free(values) }
        guard let count = unsafe number(values.pointee.iter), iterations.contains(count) else { return false }
        // The default function is HMAC-SHA-1.
        guard let function = unsafe values.pointee.prf else { return true }
        return unsafe functions.contains(identifier(of: function))
    }

    private static func isScryptWithinBounds(_ algorithm: UnsafePointer<X509_ALGOR>) -> Bool {
        guard let parameters = unsafe parameters(of: algorithm, SCRYPT_PARAMS_it()) else { return false }
        let values = unsafe parameters.assumingMemoryBound(to: SCRYPT_PARAMS.self)
        defer { unsafe SCRYPT_PARAMS_free(values) }
        guard let cost = unsafe number(values.pointee.costParameter), scryptCosts.contains(cost),
            let blockSize = unsafe number(values.pointee.blockSize),
            let parallelism = unsafe number(values.pointee.parallelizationParameter)
        else { return false }
        // No product overflows: the first one is at most 2^46, the second one at most 2^56.
        let sizes = 1...scryptMemory / 128
        guard sizes.contains(blockSize), sizes.contains(parallelism) else { return false }
        return 128 * blockSize * (cost + 2 + parallelism) <= scryptMemory
            && cost * blockSize * parallelism <= scryptWork
    }

    /// The NID of an algorithm.
    private static func identifier(of algorithm: UnsafePointer<X509_ALGOR>?) -> Int32 {
        guard let algorithm = unsafe algorithm else { return NID_undef }
        return unsafe OBJ_obj2nid(algorithm.pointee.algorithm)
    }

    /// The parameters of an algorithm, which the caller frees; nil if they are of another type.
    private static func parameters(
        of algorithm: UnsafePointer<X509_ALGOR>, _ item: OpaquePointer?
    ) -> UnsafeMutableRawPointer? {
        unsafe ASN1_TYPE_unpack_sequence(item, algorithm.pointee.parameter)
    }

    /// The value of an integer; nil if it is negative or not below 2^64.
    private static func number(_ value: UnsafePointer<ASN1_INTEGER>?) -> UInt64? {
        var number: UInt64 = 0
        return unsafe ASN1_INTEGER_get_uint64(&number, value) == 1 ? number : nil
    }
}

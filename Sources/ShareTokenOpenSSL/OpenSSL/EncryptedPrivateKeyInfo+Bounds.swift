// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The bounds of schemes to decrypt with, which are looked at before any work is done with them.
///
/// A scheme below them hardly slows a search for the passphrase down; one above keeps its reader busy on purpose.
extension EncryptedPrivateKeyInfo {
    private static let iterations: ClosedRange<UInt64> = 1_000...10_000_000
    private static let scryptCosts: ClosedRange<UInt64> = 1_024...1_048_576

    /// The most memory that OpenSSL lets scrypt have without being told to, in bytes.
    private static let scryptMemory: UInt64 = 1 << 25

    /// The most work of scrypt: cost times block size times parallelism.
    private static let scryptWork: UInt64 = 1 << 24

    private static let ciphers = [
        NID_aes_128_cbc, NID_aes_192_cbc, NID_aes_256_cbc, NID_sm4_cbc,
    ]
    private static let functions = [
        NID_hmacWithSHA1, NID_hmacWithSHA224, NID_hmacWithSHA256, NID_hmacWithSHA384, NID_hmacWithSHA512,
    ]

    /// Whether the scheme is PBES2 (RFC 8018) with a block cipher of today, and PBKDF2 or scrypt (RFC 7914) within
    /// bounds.
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
        // Without one it is SHA-1.
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
        // In this order nothing overflows: 2^20 times less than 2^25 at most.
        guard (1...scryptMemory).contains(blockSize), (1...scryptMemory).contains(parallelism),
            128 * blockSize * (cost + 2) <= scryptMemory
        else { return false }
        return 128 * blockSize * (cost + 2 + parallelism) <= scryptMemory
            && cost * blockSize * parallelism <= scryptWork
    }

    /// The number of OpenSSL for an algorithm.
    private static func identifier(of algorithm: UnsafePointer<X509_ALGOR>?) -> Int32 {
        guard let algorithm = unsafe algorithm else { return NID_undef }
        return unsafe OBJ_obj2nid(algorithm.pointee.algorithm)
    }

    /// The parameters of an algorithm, to be freed; nil if they are of another kind.
    private static func parameters(
        of algorithm: UnsafePointer<X509_ALGOR>, _ item: OpaquePointer?
    ) -> UnsafeMutableRawPointer? {
        unsafe ASN1_TYPE_unpack_sequence(item, algorithm.pointee.parameter)
    }

    /// A number that is not negative and below 2^64; nil for any other.
    private static func number(_ value: UnsafePointer<ASN1_INTEGER>?) -> UInt64? {
        var number: UInt64 = 0
        return unsafe ASN1_INTEGER_get_uint64(&number, value) == 1 ? number : nil
    }
}

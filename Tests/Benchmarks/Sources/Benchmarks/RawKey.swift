// SPDX-License-Identifier: Apache-2.0
import CLibcrypto
import ShareToken

/// A key pair in libcrypto with nothing around it: the least cost of signing and verifying.
///
/// As in the library there is one prepared context for each direction, and each call works on a copy of it
/// (`EVP_MD_CTX_copy_ex`). Here even the copy's memory is used again.
final class RawKey {
    let key: OpaquePointer
    private let signing: OpaquePointer
    private let verifying: OpaquePointer
    private let scratch: OpaquePointer
    private var output = [UInt8](repeating: 0, count: 80)

    struct Failure: Error {}

    init(_ suite: Suite) throws {
        let type: String
        let digest: String?
        switch suite {
        case .ed25519: (type, digest) = ("ED25519", nil)
        case .p256: (type, digest) = ("EC", "SHA2-256")
        case .sm2: (type, digest) = ("SM2", "SM3")
        default: throw Failure()
        }
        key = try RawKey.generate(type, group: suite == .p256 ? "P-256" : nil)
        guard let signing = EVP_MD_CTX_new(), let verifying = EVP_MD_CTX_new(), let scratch = EVP_MD_CTX_new() else {
            throw Failure()
        }
        (self.signing, self.verifying, self.scratch) = (signing, verifying, scratch)
        var parameters: OpaquePointer?
        guard EVP_DigestSignInit_ex(signing, &parameters, digest, nil, nil, key, nil) == 1 else { throw Failure() }
        if suite == .sm2 { try RawKey.identify(parameters) }
        guard EVP_DigestVerifyInit_ex(verifying, &parameters, digest, nil, nil, key, nil) == 1 else { throw Failure() }
        if suite == .sm2 { try RawKey.identify(parameters) }
    }

    deinit {
        EVP_MD_CTX_free(scratch)
        EVP_MD_CTX_free(verifying)
        EVP_MD_CTX_free(signing)
        EVP_PKEY_free(key)
    }

    private static func generate(_ type: String, group: String?) throws -> OpaquePointer {
        guard let context = EVP_PKEY_CTX_new_from_name(nil, type, nil) else { throw Failure() }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, group.map({ EVP_PKEY_CTX_set_group_name(context, $0) == 1 }) ?? true,
            EVP_PKEY_generate(context, &key) == 1, let key
        else { throw Failure() }
        return key
    }

    private static func identify(_ parameters: OpaquePointer?) throws {
        let id = Array("1234567812345678".utf8)
        guard EVP_PKEY_CTX_set1_id(parameters, id, Int32(id.count)) == 1 else { throw Failure() }
    }

    /// Signs a message and gives the length of the signature.
    func sign(_ message: [UInt8]) throws -> Int {
        var count = output.count
        guard EVP_MD_CTX_copy_ex(scratch, signing) == 1,
            EVP_DigestSign(scratch, &output, &count, message, message.count) == 1
        else { throw Failure() }
        return count
    }

    /// A signature of a message as libcrypto writes it.
    func signature(of message: [UInt8]) throws -> [UInt8] {
        let count = try sign(message)
        return Array(output[..<count])
    }

    /// Verifies a signature as libcrypto writes it.
    func verify(_ signature: [UInt8], _ message: [UInt8]) throws -> Int {
        guard EVP_MD_CTX_copy_ex(scratch, verifying) == 1,
            EVP_DigestVerify(scratch, signature, signature.count, message, message.count) == 1
        else { throw Failure() }
        return 1
    }
}

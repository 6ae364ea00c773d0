// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of one reference to an `EVP_PKEY`.
///
/// `@unchecked Sendable`: the key is only read after this object is made, which OpenSSL allows from any number of
/// threads. OpenSSL itself synchronises reference counts and cached exports.
@safe
final class PKey: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes over a reference.
    init(owning pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    /// Adds a reference to a key of another owner.
    init(sharing pointer: OpaquePointer) throws(ShareTokenError) {
        try unsafe ErrorQueue.check(EVP_PKEY_up_ref(pointer))
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe EVP_PKEY_free(pointer)
    }

    /// The suite of the key's type and curve; nil for every other type and curve.
    var suite: Suite? {
        if unsafe EVP_PKEY_is_a(pointer, "ED25519") == 1 { return .ed25519 }
        let isSM2 = unsafe EVP_PKEY_is_a(pointer, "SM2") == 1
        guard unsafe isSM2 || EVP_PKEY_is_a(pointer, "EC") == 1 else { return nil }
        switch groupName {
        case "SM2": return .sm2
        case "prime256v1", "P-256", "secp256r1": return isSM2 ? nil : .p256
        default: return nil
        }
    }

    /// Whether the type of the key makes the signatures of its suite.
    ///
    /// An SM2 key can have the type of plain EC keys.
    var hasSignatureType: Bool {
        unsafe suite != .sm2 || EVP_PKEY_is_a(pointer, "SM2") == 1
    }

    /// The name of the curve; nil for a key without a curve and for parameters of an unknown curve.
    private var groupName: String? {
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, initialized in
            unsafe buffer.initialize(repeating: 0)
            unsafe buffer.withMemoryRebound(to: CChar.self) {
                if unsafe EVP_PKEY_get_group_name(pointer, $0.baseAddress, $0.count, &count) != 1 { count = 0 }
            }
            initialized = min(count, 64)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The 32 bytes of an Ed25519 public key, or the encoded point of a key on a curve.
    func publicBytes() throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        if suite == .ed25519 { return try rawPublicKey() }
        var encoded: UnsafeMutablePointer<UInt8>?
        let count = unsafe EVP_PKEY_get1_encoded_public_key(pointer, &encoded)
        defer { unsafe COpenSSL_free(encoded) }
        guard count > 0, let bytes = unsafe encoded else { throw ErrorQueue.drain(.badKey) }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func rawPublicKey() throws(ShareTokenError) -> [UInt8] {
        var count = 32
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let result = unsafe EVP_PKEY_get_raw_public_key(pointer, buffer.baseAddress, &count)
            initialized = result == 1 ? count : 0
        }
        guard bytes.count == 32 else { throw ErrorQueue.drain(.badKey) }
        return bytes
    }

    /// The point of a key on a curve as x‖y of 32 bytes each; nil for the point at infinity.
    func coordinates() -> [UInt8]? {
        ErrorQueue.clear()
        var bytes: [UInt8] = []
        for name in [OSSL_PKEY_PARAM_EC_PUB_X, OSSL_PKEY_PARAM_EC_PUB_Y] {
            guard let number = BigNumber(parameter: name, of: self), let coordinate = number.bytes(count: 32) else {
                ErrorQueue.clear()
                return nil
            }
            bytes += coordinate
        }
        return bytes
    }
}

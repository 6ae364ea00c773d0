// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_PKEY_CTX` for operations on keys other than signing.
@safe
final class KeyContext {
    private let pointer: OpaquePointer

    /// Prepares to generate keys of a type.
    init(type: String) throws(ShareTokenError) {
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(nil, type, nil) else { throw ErrorQueue.drain() }
        unsafe pointer = context
    }

    /// Prepares to check a key.
    init(_ key: PKey) throws(ShareTokenError) {
        guard let context = unsafe EVP_PKEY_CTX_new_from_pkey(nil, key.pointer, nil) else { throw ErrorQueue.drain() }
        unsafe pointer = context
    }

    deinit {
        unsafe EVP_PKEY_CTX_free(pointer)
    }

    /// Generates a key pair, on a named curve if the type has several.
    func generate(group: String?) throws(ShareTokenError) -> PKey {
        try unsafe ErrorQueue.check(EVP_PKEY_keygen_init(pointer))
        if let group { try unsafe ErrorQueue.check(EVP_PKEY_CTX_set_group_name(pointer, group)) }
        var key: OpaquePointer?
        guard unsafe EVP_PKEY_generate(pointer, &key) == 1, let key = unsafe key else { throw ErrorQueue.drain() }
        return unsafe PKey(owning: key)
    }

    /// Whether the public part is valid.
    func isPublicValid() -> Bool {
        unsafe EVP_PKEY_public_check(pointer) == 1
    }

    /// Whether both parts are there and belong together.
    func isPairValid() -> Bool {
        unsafe EVP_PKEY_pairwise_check(pointer) == 1
    }
}

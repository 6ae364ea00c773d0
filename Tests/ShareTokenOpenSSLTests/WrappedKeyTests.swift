// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Keys that the caller made with OpenSSL")
struct WrappedKeyTests {
    /// Calls a function with a new key of an OpenSSL type, which the function frees.
    private func withKey(_ type: String, group: String?, _ body: (OpaquePointer) throws -> Void) throws {
        let context = try unsafe #require(EVP_PKEY_CTX_new_from_name(nil, type, nil))
        defer { unsafe EVP_PKEY_CTX_free(context) }
        let started = unsafe EVP_PKEY_keygen_init(context)
        #expect(started == 1)
        if let group {
            let isSet = unsafe EVP_PKEY_CTX_set_group_name(context, group)
            #expect(isSet == 1)
        }
        var key: OpaquePointer?
        let made = unsafe EVP_PKEY_generate(context, &key)
        #expect(made == 1)
        try unsafe body(#require(key))
    }

    /// The last key is an SM2 key of the type of EC keys, for which OpenSSL itself would sign with ECDSA.
    private static let keys: [(type: String, group: String?, suite: ShareToken.Suite)] = [
        ("ED25519", nil, .ed25519), ("EC", "P-256", .p256), ("SM2", nil, .sm2), ("EC", "SM2", .sm2),
    ]

    @Test("A key lives on after its caller gave it up", arguments: keys.indices)
    func wrap(_ index: Int) throws {
        let (type, group, suite) = WrappedKeyTests.keys[index]
        var wrapped: PrivateKey?
        var wrappedPublic: PublicKey?
        try unsafe withKey(type, group: group) { pointer in
            defer { unsafe EVP_PKEY_free(pointer) }
            wrapped = try unsafe PrivateKey(evpKey: pointer)
            wrappedPublic = try unsafe PublicKey(evpKey: pointer)
        }
        let key = try #require(wrapped)
        #expect(key.suite == suite)
        #expect(key.publicKey == wrappedPublic)
        let message = Array("message".utf8)
        let tag = try key.signature(of: message)
        #expect(key.publicKey.isValidSignature(tag, for: message))
    }

    @Test("A key without its private part does not sign", arguments: [ShareToken.Suite.ed25519, .p256, .sm2])
    func publicOnly(_ suite: ShareToken.Suite) throws {
        let der = try PrivateKey.generate(suite).publicKey.subjectPublicKeyInfo
        let pointer = unsafe der.withUnsafeBufferPointer { buffer in
            var position = buffer.baseAddress
            return unsafe d2i_PUBKEY(nil, &position, buffer.count)
        }
        let key = try unsafe #require(pointer)
        defer { unsafe EVP_PKEY_free(key) }
        #expect(throws: ShareTokenError(.noPrivateKey)) { try unsafe PrivateKey(evpKey: key) }
    }

    @Test(
        "The example of GB/T 32918.5 fails without the distinguishing id",
        .enabled(if: Conformance.isPresent, Conformance.absence))
    func withoutID() throws {
        let example = try Conformance.read("sm2/gbt32918_5.json", as: SM2Example.self)
        let der = try Conformance.data(
            "3059301306072a8648ce3d020106082a811ccf5501822d03420004" + example.px + example.py)
        let signature = try Conformance.data("3046022100" + example.r + "022100" + example.s)
        let message = Array(example.message_ascii.utf8)
        let results = try [nil, "1234567812345678"].map { id in
            try verify(message, signature, key: der, id: id)
        }
        #expect(results == [false, true])
    }

    /// Verifies with OpenSSL alone.
    private func verify(_ message: [UInt8], _ signature: [UInt8], key: [UInt8], id: String?) throws -> Bool {
        let pointer = unsafe key.withUnsafeBufferPointer { buffer in
            var position = buffer.baseAddress
            return unsafe d2i_PUBKEY(nil, &position, buffer.count)
        }
        defer { unsafe EVP_PKEY_free(pointer) }
        let context = try unsafe #require(EVP_MD_CTX_new())
        defer { unsafe EVP_MD_CTX_free(context) }
        var parameters: OpaquePointer?
        let started = unsafe EVP_DigestVerifyInit_ex(context, &parameters, "SM3", nil, nil, pointer, nil)
        #expect(started == 1)
        if let id { #expect(unsafe EVP_PKEY_CTX_set1_id(parameters, id, Int32(id.utf8.count)) == 1) }
        return unsafe EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}

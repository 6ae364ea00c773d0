// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `OSSL_STORE_CTX`, which loads the keys of a URI from a PKCS#11 token or through another provider.
@safe
package final class KeyStore {
    private let pointer: OpaquePointer

    /// The greatest number of objects that a search for a key loads.
    private static let maximumObjects = 1000

    /// The path of a `file:` URI; nil for other URIs.
    ///
    /// ``PEMBlock`` reads files, because OpenSSL's own loader takes keys under any encryption.
    package static func path(ofFile uri: String) -> String? {
        let isFile = uri.utf8.prefix(4).elementsEqual("file".utf8) { $0 | 0x20 == $1 }
        guard isFile, uri.utf8.dropFirst(4).first == 0x3A else { return nil }
        let rest = uri.dropFirst(5)
        // OpenSSL takes a URI without an authority, with an empty one, or with `localhost`.
        for authority in ["//localhost/", "///"] where rest.utf8.starts(with: authority.utf8) {
            return "/" + String(decoding: rest.utf8.dropFirst(authority.utf8.count), as: UTF8.self)
        }
        return String(rest)
    }

    /// Opens a URI; nil if no loader can.
    ///
    /// The method and the answer must outlive the store.
    private init?(_ uri: String, _ method: PassphraseMethod, _ answer: Passphrase) {
        let store = unsafe OSSL_STORE_open_ex(
            uri, nil, nil, method.pointer, answer.argument, nil, nil, nil)
        guard let store = unsafe store else { return nil }
        unsafe pointer = store
    }

    deinit {
        unsafe OSSL_STORE_close(pointer)
    }

    /// Loads the first private key of a URI.
    ///
    /// - Throws: `key-not-found` if no key can be opened or read, `no-private-key` if there are only public keys,
    ///   `wrong-passphrase`.
    static func privateKey(uri: String, passphrase: SecretBytes?) throws(ShareTokenError) -> PKey {
        try load(uri, passphrase, wantsPrivate: true)
    }

    /// Loads the first public key of a URI, or the public part of the first private key.
    ///
    /// - Throws: As ``privateKey(uri:passphrase:)``, except `no-private-key`.
    static func publicKey(uri: String, passphrase: SecretBytes?) throws(ShareTokenError) -> PKey {
        try load(uri, passphrase, wantsPrivate: false)
    }

    private static func load(
        _ uri: String, _ passphrase: SecretBytes?, wantsPrivate: Bool
    ) throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        let method = try PassphraseMethod()
        let answer = Passphrase(passphrase)
        let found = withExtendedLifetime((method, answer)) {
            if !wantsPrivate, let store = KeyStore(uri, method, answer), store.expectPublic() {
                // A private key is not loaded if the public key is available.
                let keys = store.read()
                if keys.publicKey != nil { return StoredKeys(publicKey: keys.publicKey) }
            }
            return KeyStore(uri, method, answer)?.read() ?? StoredKeys()
        }
        defer { ErrorQueue.clear() }
        if let key = found.privateKey { return key }
        guard let key = found.publicKey else { throw answer.failure(otherwise: .keyNotFound) }
        guard !wantsPrivate else { throw ShareTokenError(.noPrivateKey) }
        return key
    }

    /// Restricts the store to public keys; false if it cannot.
    private func expectPublic() -> Bool {
        unsafe OSSL_STORE_expect(pointer, Int32(OSSL_STORE_INFO_PUBKEY)) == 1
    }

    /// Loads objects up to the first private key, and keeps the first public key before it.
    private func read() -> StoredKeys {
        var keys = StoredKeys()
        for _ in 0..<KeyStore.maximumObjects {
            if unsafe keys.privateKey != nil || OSSL_STORE_eof(pointer) != 0 { break }
            guard let info = unsafe OSSL_STORE_load(pointer) else { continue }
            defer { unsafe OSSL_STORE_INFO_free(info) }
            if let key = unsafe OSSL_STORE_INFO_get1_PKEY(info) {
                keys.privateKey = unsafe PKey(owning: key)
            } else if keys.publicKey == nil, let key = unsafe OSSL_STORE_INFO_get1_PUBKEY(info) {
                keys.publicKey = unsafe PKey(owning: key)
            }
        }
        return keys
    }
}

/// The keys that a URI has.
private struct StoredKeys {
    var privateKey: PKey?
    var publicKey: PKey?
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `OSSL_STORE_CTX`: keys behind a URI, on a token of PKCS#11 or whatever a provider opens.
@safe
package final class KeyStore {
    private let pointer: OpaquePointer

    /// The number of objects after which the search for a key ends.
    private static let maximumObjects = 1000

    /// The path of a `file:` URI; nil for other URIs.
    ///
    /// Files are read by ``PEMBlock``, not here: OpenSSL's own loader takes keys under any encryption.
    package static func path(ofFile uri: String) -> String? {
        let isFile = uri.utf8.prefix(4).elementsEqual("file".utf8) { $0 | 0x20 == $1 }
        guard isFile, uri.utf8.dropFirst(4).first == 0x3A else { return nil }
        let rest = uri.dropFirst(5)
        // As OpenSSL reads it: no authority, an empty one, or this computer.
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

    /// Loads the first private key behind a URI.
    ///
    /// - Throws: `key-not-found` if nothing can be opened or read there, `no-private-key` if there are public keys only,
    ///   `wrong-passphrase`.
    static func privateKey(uri: String, passphrase: SecretBytes?) throws(ShareTokenError) -> PKey {
        try load(uri, passphrase, wantsPrivate: true)
    }

    /// Loads the first public key behind a URI, or the public part of the first private key.
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
                // No private key is taken out of its place where the public one is at hand.
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

    /// Has the store give public keys only; false if it cannot.
    private func expectPublic() -> Bool {
        unsafe OSSL_STORE_expect(pointer, Int32(OSSL_STORE_INFO_PUBKEY)) == 1
    }

    /// The first key of each sort.
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

/// What was found behind a URI.
private struct StoredKeys {
    var privateKey: PKey?
    var publicKey: PKey?
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// A secret that is encrypted with AES-256-GCM (SP 800-38D), under a key and a nonce that scrypt derives from a
/// passphrase.
///
/// Its bytes are a salt, the encrypted secret and a tag of 16 bytes. Each one has a new salt, and so a new key and
/// nonce.
enum SealedSecret {
    private static let keyLength = 32
    private static let nonceLength = 12
    private static let tagLength = 16

    /// The number of bytes besides the secret.
    static let overhead = PassphraseStretching.saltLength + tagLength

    /// Encrypts a secret.
    ///
    /// - Parameters:
    ///   - secret: The secret.
    ///   - passphrase: The passphrase, 1 to 1,024 bytes.
    ///   - text: Data that is authenticated but not encrypted.
    /// - Throws: `wrong-passphrase` for a passphrase of another length, `crypto-failure`.
    static func seal(
        _ secret: SecretBytes, under passphrase: SecretBytes, with text: [UInt8]
    ) throws(ShareTokenError) -> SecretBytes {
        let salt = try SecretBytes(random: PassphraseStretching.saltLength)
        let context = try CipherContext(key: stretched(passphrase, salt.array), isEncrypting: true)
        return try unsafe SecretBytes(capacity: secret.count + overhead) { (room) throws(ShareTokenError) in
            let body = PassphraseStretching.saltLength
            let tag = body + secret.count
            unsafe salt.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
            let isSealed = unsafe secret.withUnsafeBytes {
                unsafe context.authenticate(text) && context.convert($0, to: room, at: body) && context.finish()
                    && context.writeTag(to: UnsafeMutableRawBufferPointer(rebasing: room[tag...]))
            }
            guard isSealed else { throw ErrorQueue.drain() }
            return room.count
        }
    }

    /// Decrypts a secret.
    ///
    /// - Throws: `wrong-passphrase` for another passphrase or a changed byte; `bad-key` for bytes that are too short;
    ///   `crypto-failure`.
    static func open(
        _ sealed: SecretBytes, under passphrase: SecretBytes, with text: [UInt8]
    ) throws(ShareTokenError) -> SecretBytes {
        guard sealed.count >= overhead else { throw ShareTokenError(.badKey) }
        let salt = unsafe sealed.withUnsafeBytes { unsafe Array($0[..<PassphraseStretching.saltLength]) }
        let context = try CipherContext(key: stretched(passphrase, salt), isEncrypting: false)
        return try unsafe SecretBytes(capacity: sealed.count - overhead) { (room) throws(ShareTokenError) in
            let isOpen = unsafe sealed.withUnsafeBytes { sealed in
                let tag = sealed.count - tagLength
                let body = unsafe UnsafeRawBufferPointer(rebasing: sealed[PassphraseStretching.saltLength..<tag])
                return unsafe context.authenticate(text) && context.convert(body, to: room, at: 0)
                    && context.expectTag(UnsafeRawBufferPointer(rebasing: sealed[tag...])) && context.finish()
            }
            guard isOpen else { throw ErrorQueue.drain(.wrongPassphrase) }
            return room.count
        }
    }

    /// Derives the key and the nonce from a passphrase.
    private static func stretched(
        _ passphrase: SecretBytes, _ salt: [UInt8]
    ) throws(ShareTokenError) -> SecretBytes {
        guard PassphraseStretching.lengths.contains(passphrase.count) else { throw ShareTokenError(.wrongPassphrase) }
        ErrorQueue.clear()
        let scrypt = PassphraseStretching.scrypt
        return try unsafe SecretBytes(capacity: keyLength + nonceLength) { (room) throws(ShareTokenError) in
            let result = unsafe passphrase.withUnsafeCharacters { characters, count in
                unsafe EVP_PBE_scrypt(
                    characters, count, salt, salt.count, scrypt.cost, scrypt.blockSize, scrypt.parallelism, 0,
                    room.assumingMemoryBound(to: UInt8.self).baseAddress, room.count)
            }
            try ErrorQueue.check(result)
            return room.count
        }
    }
}

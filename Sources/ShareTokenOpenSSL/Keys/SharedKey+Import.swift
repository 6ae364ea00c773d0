// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension SharedKey {
    private static let suitePrefix = "Suite: "
    private static let labelPrefix = "Label: "
    private static let cipherLine = "Cipher: scrypt-aes-256-gcm"

    /// Reads the first key of a PEM text, which must be a `SHARE TOKEN SECRET KEY`, plain or encrypted.
    ///
    /// ```
    /// -----BEGIN SHARE TOKEN SECRET KEY-----
    /// Suite: hmac-sha256
    /// Label: partner-2026
    ///
    /// (the secret in base 64)
    /// -----END SHARE TOKEN SECRET KEY-----
    /// ```
    ///
    /// - Parameters:
    ///   - pem: The text in UTF-8.
    ///   - passphrase: The passphrase, if the key is encrypted.
    /// - Throws: `bad-key` for any other text or header, `unsupported-key` for another suite, `unsupported-encryption`,
    ///   `wrong-passphrase`, also if the passphrase is missing, `bad-label`.
    public init(pem: SecretBytes, passphrase: SecretBytes? = nil) throws(ShareTokenError) {
        try SharedKey.checkControls(pem)
        let block = try PEMBlock(firstKeyOf: pem)
        guard block.label.isShared else { throw ShareTokenError(.badKey) }
        // The header is split by bytes: as a character, a combining mark at the start of a label would join the space
        // before it.
        var lines = block.header.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, lines.count == (block.label.isEncrypted ? 3 : 2),
            lines[0].starts(with: SharedKey.suitePrefix.utf8), lines[1].starts(with: SharedKey.labelPrefix.utf8)
        else { throw ShareTokenError(.badKey) }
        let name = lines[0].dropFirst(SharedKey.suitePrefix.utf8.count)
        guard let suite = Suite(name: String(decoding: name, as: UTF8.self)) else {
            throw ShareTokenError(.unsupportedKey)
        }
        let label = String(decoding: lines[1].dropFirst(SharedKey.labelPrefix.utf8.count), as: UTF8.self)
        guard block.label.isEncrypted else {
            try self.init(suite: suite, label: label, secret: block.body)
            return
        }
        guard lines[2].elementsEqual(SharedKey.cipherLine.utf8) else { throw ShareTokenError(.unsupportedEncryption) }
        // Errors that show without the passphrase are thrown before its costly stretching.
        try SharedKey.check(suite: suite, label: label, secretLength: block.body.count - SealedSecret.overhead)
        guard let passphrase else { throw ShareTokenError(.wrongPassphrase) }
        let secret = try SealedSecret.open(block.body, under: passphrase, with: Array(block.header.utf8))
        try self.init(suite: suite, label: label, secret: secret)
    }

    /// Reads the first key of a PEM text whose bytes the caller wipes after use.
    ///
    /// - Parameters:
    ///   - pem: The text in UTF-8.
    ///   - passphrase: The passphrase, if the key is encrypted.
    /// - Throws: As ``init(pem:passphrase:)-(SecretBytes,_)``.
    public init(pem: [UInt8], passphrase: [UInt8]? = nil) throws(ShareTokenError) {
        try self.init(pem: SecretBytes(pem), passphrase: passphrase.map { SecretBytes($0) })
    }

    /// Refuses control characters.
    ///
    /// OpenSSL turns them into spaces, so that two files would have one label.
    private static func checkControls(_ pem: SecretBytes) throws(ShareTokenError) {
        let code: ShareTokenError.Code? = unsafe pem.withUnsafeBytes { pem in
            let control = unsafe pem.firstIndex { ($0 < 0x20 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
            guard let control else { return nil }
            let line = unsafe pem[..<control].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            return unsafe pem[line...].starts(with: labelPrefix.utf8) ? .badLabel : .badKey
        }
        if let code { throw ShareTokenError(code) }
    }

    /// The key as unencrypted PEM in UTF-8, which the caller wipes after use.
    ///
    /// The PEM is a secret: its reader can make tokens.
    ///
    /// - Throws: `crypto-failure`.
    public func unencryptedPEM() throws(ShareTokenError) -> [UInt8] {
        try secretPEM(passphrase: nil).array
    }

    /// The key as encrypted PEM in UTF-8: AES-256-GCM under a key that scrypt (RFC 7914) derives.
    ///
    /// A call takes a good part of a second by design. The suite and the label stay readable, and are authenticated.
    ///
    /// - Parameter passphrase: The passphrase, 1 to 1,024 bytes.
    /// - Throws: `wrong-passphrase` for one of another length, `crypto-failure`.
    public func encryptedPEM(passphrase: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        try secretPEM(passphrase: SecretBytes(passphrase)).array
    }

    /// The key as PEM, encrypted unless the passphrase is nil.
    ///
    /// - Throws: As ``unencryptedPEM()`` and ``encryptedPEM(passphrase:)``.
    package func secretPEM(passphrase: SecretBytes?) throws(ShareTokenError) -> SecretBytes {
        var header = "\(SharedKey.suitePrefix)\(suite.name)\n\(SharedKey.labelPrefix)\(label)\n"
        guard let passphrase else { return try PEMBlock(.sharedKey, header: header, body: secret).pem() }
        header += "\(SharedKey.cipherLine)\n"
        let sealed = try SealedSecret.seal(secret, under: passphrase, with: Array(header.utf8))
        return try PEMBlock(.encryptedSharedKey, header: header, body: sealed).pem()
    }
}

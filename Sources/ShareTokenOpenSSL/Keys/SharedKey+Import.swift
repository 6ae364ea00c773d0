// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension SharedKey {
    private static let blockName = "SHARE TOKEN SECRET KEY"
    private static let suitePrefix = "Suite: "
    private static let labelPrefix = "\nLabel: "

    /// Reads a `SHARE TOKEN SECRET KEY` block of PEM.
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
    /// - Parameter pem: The text in UTF-8. Wiping it after use is for the caller.
    /// - Throws: `bad-key` for any other text or header, `unsupported-key` for another suite, `bad-label`.
    public init(pem: [UInt8]) throws(ShareTokenError) {
        try SharedKey.checkControls(pem)
        let block = try PEMBlock(pem)
        // Bytes, not characters: a label can begin with a mark that would join the space before it.
        let header = block.header.utf8
        guard block.name == SharedKey.blockName, header.starts(with: SharedKey.suitePrefix.utf8), header.last == 0x0A,
            let end = header.firstIndex(of: 0x0A), header[end...].starts(with: SharedKey.labelPrefix.utf8)
        else { throw ShareTokenError(.badKey) }
        let name = header[..<end].dropFirst(SharedKey.suitePrefix.utf8.count)
        guard let suite = Suite(name: String(decoding: name, as: UTF8.self)) else {
            throw ShareTokenError(.unsupportedKey)
        }
        let rest = header[end...].dropFirst(SharedKey.labelPrefix.utf8.count).dropLast()
        guard !rest.contains(0x0A) else { throw ShareTokenError(.badKey) }
        let label = String(decoding: rest, as: UTF8.self)
        try self.init(suite: suite, label: label, secret: block.secret)
    }

    /// Refuses control characters, which OpenSSL would turn into spaces: two files would be one label.
    private static func checkControls(_ pem: [UInt8]) throws(ShareTokenError) {
        guard let control = pem.firstIndex(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }) else {
            return
        }
        let line = pem[..<control].lastIndex(of: 0x0A) ?? 0
        throw ShareTokenError(pem[line...].starts(with: labelPrefix.utf8) ? .badLabel : .badKey)
    }

    /// The key as PEM in UTF-8, not encrypted.
    ///
    /// It is a secret: whoever reads it can make tokens.
    ///
    /// - Throws: `crypto-failure`.
    public func unencryptedPEM() throws(ShareTokenError) -> [UInt8] {
        let header = SharedKey.suitePrefix + suite.name + SharedKey.labelPrefix + label + "\n"
        return try PEMBlock(name: SharedKey.blockName, header: header, secret: secret).pem()
    }
}

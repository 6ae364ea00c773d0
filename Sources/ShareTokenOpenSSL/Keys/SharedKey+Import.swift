// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension SharedKey {
    private static let blockName = "SHARE TOKEN SECRET KEY"
    private static let suitePrefix = "Suite: "
    private static let labelPrefix = "Label: "

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
        let block = try PEMBlock(pem)
        let lines = block.header.split(separator: "\n", omittingEmptySubsequences: true)
        guard block.name == SharedKey.blockName, lines.count == 2,
            lines[0].hasPrefix(SharedKey.suitePrefix), lines[1].hasPrefix(SharedKey.labelPrefix)
        else { throw ShareTokenError(.badKey) }
        guard let suite = Suite(name: String(lines[0].dropFirst(SharedKey.suitePrefix.count))) else {
            throw ShareTokenError(.unsupportedKey)
        }
        let label = String(lines[1].dropFirst(SharedKey.labelPrefix.count))
        try self.init(suite: suite, label: label, secret: block.secret)
    }

    /// The key as PEM in UTF-8, not encrypted. It is a secret: whoever reads it can make tokens.
    ///
    /// - Throws: `crypto-failure`.
    public func unencryptedPEM() throws(ShareTokenError) -> [UInt8] {
        let header = "\(SharedKey.suitePrefix)\(suite.name)\n\(SharedKey.labelPrefix)\(label)\n"
        return try PEMBlock(name: SharedKey.blockName, header: header, secret: secret).pem()
    }
}

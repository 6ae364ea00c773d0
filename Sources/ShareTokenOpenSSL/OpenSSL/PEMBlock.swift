// SPDX-License-Identifier: Apache-2.0

import COpenSSL
package import ShareToken

/// A PEM block (RFC 7468, with the header lines of RFC 1421) that holds a key.
package struct PEMBlock {
    /// The labels of key blocks; other blocks are skipped.
    package enum Label: String, Sendable {
        case publicKey = "PUBLIC KEY"
        case privateKey = "PRIVATE KEY"
        case encryptedPrivateKey = "ENCRYPTED PRIVATE KEY"
        case curvePrivateKey = "EC PRIVATE KEY"
        case sharedKey = "SHARE TOKEN SECRET KEY"
        case encryptedSharedKey = "ENCRYPTED SHARE TOKEN SECRET KEY"

        /// Whether the block is encrypted with a passphrase.
        package var isEncrypted: Bool { self == .encryptedPrivateKey || self == .encryptedSharedKey }

        /// Whether the block holds a shared key.
        package var isShared: Bool { self == .sharedKey || self == .encryptedSharedKey }
    }

    package let label: Label
    let header: String
    let body: SecretBytes

    /// Creates a block for writing.
    init(_ label: Label, header: String = "", body: SecretBytes) {
        self.label = label
        self.header = header
        self.body = body
    }

    /// Reads the first key block of a text.
    ///
    /// - Throws: `bad-key` if there is no key block, or if a block before it is malformed.
    package init(firstKeyOf text: SecretBytes) throws(ShareTokenError) {
        ErrorQueue.clear()
        let bio = try MemoryBIO(reading: text)
        while true {
            if let block = try PEMBlock.next(in: bio) {
                self = block
                return
            }
        }
    }

    /// Reads the next block; nil if it is not a key block.
    private static func next(in bio: MemoryBIO) throws(ShareTokenError) -> PEMBlock? {
        var name: UnsafeMutablePointer<CChar>?
        var header: UnsafeMutablePointer<CChar>?
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        // The flag requests memory that is wiped. `PEM_read_bio` would also strip UTF-8 from the ends of lines, where
        // its default flag strips blanks.
        let result = unsafe PEM_read_bio_ex(
            bio.pointer, &name, &header, &data, &count, UInt32(PEM_FLAG_SECURE))
        defer {
            unsafe COpenSSL_secure_clear_free(name, 0)
            unsafe COpenSSL_secure_clear_free(header, 0)
            unsafe COpenSSL_secure_clear_free(data, count)
        }
        guard result == 1, let name = unsafe name, let header = unsafe header, let data = unsafe data else {
            throw ErrorQueue.drain(.badKey)
        }
        guard let label = unsafe String(validatingCString: name).flatMap(Label.init(rawValue:)) else { return nil }
        guard let header = unsafe String(validatingCString: header) else { throw ShareTokenError(.badKey) }
        return unsafe PEMBlock(
            label, header: header, body: SecretBytes(copying: UnsafeRawBufferPointer(start: data, count: count)))
    }

    /// Checks that there are no header lines.
    ///
    /// Only shared keys and keys in the old encryption (RFC 1421) have them.
    ///
    /// - Throws: `unsupported-encryption` for a key that is encrypted by header lines, `bad-key` for other lines.
    func checkNoHeader() throws(ShareTokenError) {
        guard !header.isEmpty else { return }
        throw ShareTokenError(header.utf8.starts(with: "Proc-Type:".utf8) ? .unsupportedEncryption : .badKey)
    }

    /// The block as text.
    func pem() throws(ShareTokenError) -> SecretBytes {
        ErrorQueue.clear()
        let bio = try MemoryBIO()
        let result = unsafe body.withUnsafeBytes {
            unsafe PEM_write_bio(
                bio.pointer, label.rawValue, header, $0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count)
        }
        // The length of the text; 0 if it failed.
        guard result > 0 else { throw ErrorQueue.drain() }
        return bio.contents()
    }
}

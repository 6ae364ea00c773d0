// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// A block of PEM (RFC 1421) with header lines: the form of secrets that PKCS#8 has no type for.
struct PEMBlock {
    let name: String
    let header: String
    let secret: SecretBytes

    /// A block to be written.
    init(name: String, header: String, secret: SecretBytes) {
        self.name = name
        self.header = header
        self.secret = secret
    }

    /// Reads the first block of a text.
    ///
    /// - Throws: `bad-key` if there is none.
    init(_ pem: [UInt8]) throws(ShareTokenError) {
        ErrorQueue.clear()
        let bio = try MemoryBIO(pem)
        var name: UnsafeMutablePointer<CChar>?
        var header: UnsafeMutablePointer<CChar>?
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        // The flag asks for memory that is wiped, and without it OpenSSL would cut UTF-8 off the ends of lines.
        let result = unsafe PEM_read_bio_ex(
            bio.pointer, &name, &header, &data, &count, UInt32(PEM_FLAG_SECURE))
        defer {
            unsafe COpenSSL_secure_clear_free(name, 0)
            unsafe COpenSSL_secure_clear_free(header, 0)
            unsafe COpenSSL_secure_clear_free(data, count)
        }
        guard result == 1, let name = unsafe name, let header = unsafe header, let data = unsafe data,
            let nameText = unsafe String(validatingCString: name),
            let headerText = unsafe String(validatingCString: header)
        else { throw ErrorQueue.drain(.badKey) }
        self.name = nameText
        self.header = headerText
        secret = unsafe SecretBytes(copying: UnsafeRawBufferPointer(start: data, count: count))
    }

    /// The block as text.
    func pem() throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        let bio = try MemoryBIO()
        let result = unsafe secret.withUnsafeBytes {
            unsafe PEM_write_bio(
                bio.pointer, name, header, $0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count)
        }
        guard result > 0 else { throw ErrorQueue.drain() }
        return bio.contents()
    }
}

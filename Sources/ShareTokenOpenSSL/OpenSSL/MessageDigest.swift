// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The one-call digest of OpenSSL.
enum MessageDigest {
    /// The digest of some bytes.
    ///
    /// - Parameter name: The OpenSSL name of a digest of 32 bytes.
    /// - Throws: `crypto-failure` if no provider has the digest.
    static func digest(_ bytes: [UInt8], _ name: String) throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        var count = 0
        let digest = unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { output, initialized in
            let result = unsafe bytes.withUnsafeBytes {
                unsafe EVP_Q_digest(nil, name, nil, $0.baseAddress, $0.count, output.baseAddress, &count)
            }
            initialized = result == 1 ? count : 0
        }
        guard digest.count == 32 else { throw ErrorQueue.drain() }
        return digest
    }
}

// SPDX-License-Identifier: Apache-2.0

package import ShareToken

/// A digest algorithm with an output of 32 bytes.
package struct Digest: Sendable, Hashable {
    private let name: String

    /// SHA-256 (FIPS 180-4).
    package static let sha256 = Digest(name: "SHA2-256")

    /// SM3 (GB/T 32905).
    package static let sm3 = Digest(name: "SM3")

    /// The digest of a suite: SM3 for the suites with SM2 or HMAC-SM3, SHA-256 for all others.
    package init(of suite: Suite) {
        self = suite == .sm2 || suite == .hmacSM3 ? .sm3 : .sha256
    }

    private init(name: String) {
        self.name = name
    }

    /// Computes the digest of some bytes: 32 bytes.
    ///
    /// - Throws: `crypto-failure` if no provider of OpenSSL has the digest.
    package func digest(_ bytes: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        try MessageDigest.digest(bytes, name)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A digest algorithm with an output of 32 bytes.
public struct Digest: Sendable, Hashable {
    private let name: String

    /// SHA-256 (FIPS 180-4).
    public static let sha256 = Digest(name: "SHA2-256")

    /// SM3 (GB/T 32905).
    public static let sm3 = Digest(name: "SM3")

    /// The digest of a suite: SM3 for the suites with SM2 or HMAC-SM3, SHA-256 for all others.
    public init(of suite: Suite) {
        self = suite == .sm2 || suite == .hmacSM3 ? .sm3 : .sha256
    }

    private init(name: String) {
        self.name = name
    }

    /// Computes the digest of some bytes: 32 bytes.
    ///
    /// - Throws: `crypto-failure` if no provider of OpenSSL has the digest.
    public func digest(_ bytes: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        try MessageDigest.digest(bytes, name)
    }
}

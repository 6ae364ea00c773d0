// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension DestinationPin {
    /// The pin of a destination: the first 16 bytes of the digest of its canonical URL.
    ///
    /// - Parameters:
    ///   - url: The canonical URL.
    ///   - suite: The suite of the signing key, which selects SHA-256 or SM3.
    /// - Throws: `crypto-failure` if no provider of OpenSSL has the digest.
    public init(of url: String, suite: Suite) throws(ShareTokenError) {
        let digest = try Digest(of: suite).digest(Array(url.utf8))
        guard let pin = DestinationPin(digest: digest) else { throw ShareTokenError(.cryptoFailure) }
        self = pin
    }
}

// SPDX-License-Identifier: Apache-2.0

package import ShareToken

extension SignedTrustList {
    /// The signature of a root over the list.
    ///
    /// - Parameter key: A private key of any suite, in a file or in a device.
    /// - Throws: `crypto-failure`.
    package func signature(by key: PrivateKey) throws(ShareTokenError) -> TrustListSignature {
        TrustListSignature(
            key: try Fingerprint(ofKey: key.publicKey.subjectPublicKeyInfo),
            signature: try key.signature(of: message))
    }

    /// The file of the list with the signature of a root, which replaces an earlier one of the same key.
    ///
    /// - Throws: `crypto-failure`, `too-many-entries`.
    package func signed(by key: PrivateKey) throws(ShareTokenError) -> [UInt8] {
        let signature = try signature(by: key)
        let others = signatures.filter { $0.key != signature.key }
        guard others.count < TrustList.maximumKeys else { throw ShareTokenError(.tooManyEntries) }
        return file(signatures: others + [signature])
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

extension PKey {
    /// Generates a key pair with OpenSSL's random generator.
    ///
    /// - Throws: `unsupported-key` for a suite without key pairs, `crypto-failure`.
    static func generate(_ suite: Suite) throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        let context: KeyContext
        switch suite {
        case .ed25519: context = try KeyContext(type: "ED25519")
        case .sm2: context = try KeyContext(type: "SM2")
        case .p256: context = try KeyContext(type: "EC")
        default: throw ShareTokenError(.unsupportedKey)
        }
        return try context.generate(group: suite == .p256 ? "P-256" : nil)
    }

    /// Checks that the public key is a point of its curve and not the point at infinity.
    func checkPublic() throws(ShareTokenError) {
        ErrorQueue.clear()
        guard try KeyContext(self).isPublicValid() else { throw ErrorQueue.drain(.badKey) }
    }

    /// Whether the public key is known to belong to the private key; not every provider can tell.
    func isKnownPair() throws(ShareTokenError) -> Bool {
        ErrorQueue.clear()
        defer { ErrorQueue.clear() }
        return try KeyContext(self).isPairValid()
    }
}

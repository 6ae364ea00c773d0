// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The OpenSSL that the process runs with.
public enum OpenSSLVersion {
    /// The version with its date, such as `OpenSSL 3.0.19 27 Jan 2026`.
    public static var text: String {
        guard let version = unsafe OpenSSL_version(OPENSSL_VERSION) else { return "OpenSSL" }
        return unsafe String(cString: version)
    }

    /// Why the libcrypto that the process has loaded cannot be used, with its version and the one that is needed; nil
    /// if it can.
    ///
    /// The headers that the library was compiled with say nothing of what is loaded. No key can be read or made while
    /// there is an objection: that is `crypto-failure`.
    public static let objection: String? = objection(to: OpenSSL_version_num(), named: text)

    /// The objection to a version, by its number in OpenSSL's form 0xMNN00PP0, or of versions before 3.0 0xMNNFFPPS.
    package static func objection(to number: UInt, named text: String) -> String? {
        number >= 0x3000_0000 ? nil : "\(text) is loaded as libcrypto, and OpenSSL 3.0 or newer is needed"
    }

    static func check() throws(ShareTokenError) {
        guard objection == nil else { throw ShareTokenError(.cryptoFailure) }
    }
}

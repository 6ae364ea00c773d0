// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The version of OpenSSL that the process has loaded.
public enum OpenSSLVersion {
    /// The version with its date, such as `OpenSSL 3.0.19 27 Jan 2026`.
    public static var text: String {
        guard let version = unsafe OpenSSL_version(OPENSSL_VERSION) else { return "OpenSSL" }
        return unsafe String(cString: version)
    }

    /// The reason why the loaded libcrypto cannot be used, with its version and the required one; nil if it can be
    /// used.
    ///
    /// The headers of the build do not tell which library is loaded. While there is an objection, no key can be read or
    /// made: these calls throw `crypto-failure`.
    public static let objection: String? = objection(to: OpenSSL_version_num(), named: text)

    /// The objection to a version.
    ///
    /// Its number has OpenSSL's form 0xMNN00PP0, or 0xMNNFFPPS for versions before 3.0.
    package static func objection(to number: UInt, named text: String) -> String? {
        number >= 0x3000_0000 ? nil : "\(text) is loaded as libcrypto, and OpenSSL 3.0 or newer is needed"
    }

    static func check() throws(ShareTokenError) {
        guard objection == nil else { throw ShareTokenError(.cryptoFailure) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The OpenSSL that the process runs with.
public enum OpenSSLVersion {
    /// The version with its date, such as `OpenSSL 3.0.19 27 Jan 2026`.
    public static var text: String {
        guard let version = unsafe OpenSSL_version(OPENSSL_VERSION) else { return "OpenSSL" }
        return unsafe String(cString: version)
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The memory of libcrypto.
package enum OpenSSLMemory {
    /// Makes libcrypto wipe all memory that it frees, for the rest of the process.
    ///
    /// Without this, libcrypto wipes its keys, but not the buffers of its decoders (observed in 3.0: the private number
    /// of a P-256 key). A program may call this and a library must not, because it affects the whole process.
    ///
    /// - Returns: False if it is too late, because libcrypto has allocated memory already.
    @discardableResult
    package static func wipeAll() -> Bool {
        COpenSSL_wipe_all_memory() == 1
    }
}

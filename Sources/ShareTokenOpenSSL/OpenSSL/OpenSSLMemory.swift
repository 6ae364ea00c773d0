// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The memory of libcrypto.
package enum OpenSSLMemory {
    /// Has libcrypto wipe whatever memory it gives back, for the rest of the process.
    ///
    /// It wipes its keys itself, but not the buffers of its decoders (seen in 3.0: the private number of a P-256 key).
    /// For programs, not for libraries: the choice is the whole process's.
    ///
    /// - Returns: false if libcrypto has memory already, which makes it too late.
    @discardableResult
    package static func wipeAll() -> Bool {
        COpenSSL_wipe_all_memory() == 1
    }
}

// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The calling thread's error queue of OpenSSL.
///
/// Entries of an earlier call must not be read as those of the next one: every entry point clears the queue first, and
/// drains it when it fails. What the entries say stays here; callers get a code of the closed vocabulary.
enum ErrorQueue {
    /// Forgets all entries.
    ///
    /// To look first is cheaper than to clear an empty queue.
    @inline(__always)
    static func clear() {
        if ERR_peek_error() != 0 { ERR_clear_error() }
    }

    /// Forgets all entries and gives the error to throw in their place.
    static func drain(_ code: ShareTokenError.Code = .cryptoFailure) -> ShareTokenError {
        ERR_clear_error()
        return ShareTokenError(code)
    }
}

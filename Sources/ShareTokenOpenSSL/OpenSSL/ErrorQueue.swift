// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// OpenSSL's error queue of the calling thread.
///
/// Every entry point clears the queue first, so that no entry of an earlier call is read, and drains it on failure.
/// Callers get a code of the closed vocabulary and never the entries.
enum ErrorQueue {
    /// Removes all entries.
    ///
    /// Peeking first is cheaper than clearing an empty queue.
    @inline(__always)
    static func clear() {
        if ERR_peek_error() != 0 { ERR_clear_error() }
    }

    /// Removes all entries and returns the error to throw instead.
    static func drain(_ code: ShareTokenError.Code = .cryptoFailure) -> ShareTokenError {
        ERR_clear_error()
        return ShareTokenError(code)
    }

    /// Throws `crypto-failure` unless a function of OpenSSL has answered 1.
    static func check(_ result: Int32) throws(ShareTokenError) {
        guard result == 1 else { throw drain() }
    }
}

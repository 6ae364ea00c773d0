// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The answer to OpenSSL's passphrase prompt, and the record of whether the prompt came.
///
/// OpenSSL never prompts at the terminal. Without an answer it is told that there is none.
final class Passphrase {
    private let bytes: SecretBytes?
    private var wasAsked = false

    /// Creates an answer; nil if the caller has no passphrase.
    init(_ bytes: SecretBytes?) {
        self.bytes = bytes
    }

    /// The argument with which OpenSSL calls ``answerPassphrase(_:_:_:_:)``; valid while this object lives.
    var argument: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// The error of a failed read: `wrong-passphrase` if the prompt came, another code otherwise.
    func failure(otherwise code: ShareTokenError.Code) -> ShareTokenError {
        ErrorQueue.drain(wasAsked ? .wrongPassphrase : code)
    }

    /// Writes the answer and returns its length in bytes; −1 if there is no answer or it does not fit.
    fileprivate func answer(_ output: UnsafeMutableRawBufferPointer) -> Int32 {
        wasAsked = true
        guard let bytes, bytes.count <= output.count else { return -1 }
        unsafe bytes.withUnsafeBytes { unsafe output.copyMemory(from: $0) }
        return Int32(truncatingIfNeeded: bytes.count)
    }
}

/// The callback of OpenSSL for a passphrase, with ``Passphrase/argument`` as the last argument.
func answerPassphrase(
    _ output: UnsafeMutablePointer<CChar>?, _ capacity: Int32, _: Int32, _ argument: UnsafeMutableRawPointer?
) -> Int32 {
    guard let output = unsafe output, let argument = unsafe argument else { return -1 }
    let passphrase = unsafe Unmanaged<Passphrase>.fromOpaque(argument).takeUnretainedValue()
    return unsafe passphrase.answer(UnsafeMutableRawBufferPointer(start: output, count: Int(capacity)))
}

/// The owner of a `UI_METHOD` over ``answerPassphrase(_:_:_:_:)``.
@safe
final class PassphraseMethod {
    let pointer: OpaquePointer

    init() throws(ShareTokenError) {
        guard let method = unsafe UI_UTIL_wrap_read_pem_callback(answerPassphrase, 0) else { throw ErrorQueue.drain() }
        unsafe pointer = method
    }

    deinit {
        unsafe UI_destroy_method(pointer)
    }
}

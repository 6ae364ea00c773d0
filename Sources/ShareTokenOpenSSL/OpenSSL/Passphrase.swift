// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The answer to OpenSSL's question for a passphrase, and the record of whether the question came.
///
/// OpenSSL never asks at the terminal: without an answer it is told that there is none.
final class Passphrase {
    private let bytes: SecretBytes?
    private var wasAsked = false

    /// An answer; nil if the caller has none.
    init(_ bytes: SecretBytes?) {
        self.bytes = bytes
    }

    /// The argument with which OpenSSL calls ``answerPassphrase(_:_:_:_:)``; good while this object lives.
    var argument: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// Why reading failed: `wrong-passphrase` if the question came, another reason otherwise.
    func failure(otherwise code: ShareTokenError.Code) -> ShareTokenError {
        ErrorQueue.drain(wasAsked ? .wrongPassphrase : code)
    }

    /// Writes the answer and gives its length; −1 if there is none or no room for it.
    fileprivate func answer(_ output: UnsafeMutableRawBufferPointer) -> Int32 {
        wasAsked = true
        guard let bytes, bytes.count <= output.count else { return -1 }
        unsafe bytes.withUnsafeBytes { unsafe output.copyMemory(from: $0) }
        return Int32(truncatingIfNeeded: bytes.count)
    }
}

/// The function that OpenSSL calls for a passphrase, with ``Passphrase/argument`` as the last argument.
func answerPassphrase(
    _ output: UnsafeMutablePointer<CChar>?, _ capacity: Int32, _: Int32, _ argument: UnsafeMutableRawPointer?
) -> Int32 {
    guard let output = unsafe output, let argument = unsafe argument else { return -1 }
    let passphrase = unsafe Unmanaged<Passphrase>.fromOpaque(argument).takeUnretainedValue()
    return unsafe passphrase.answer(UnsafeMutableRawBufferPointer(start: output, count: Int(capacity)))
}

/// The owner of a `UI_METHOD` that asks the same way.
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

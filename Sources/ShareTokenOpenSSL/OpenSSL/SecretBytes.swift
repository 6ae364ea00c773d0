// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// Secret bytes, such as a passphrase or the text of a private key, which are wiped before their memory is freed.
///
/// `@unchecked Sendable`: the bytes are written once, before the object is shared.
@safe
public final class SecretBytes: @unchecked Sendable {
    private let buffer: UnsafeMutableRawBufferPointer

    /// The number of bytes.
    public let count: Int

    /// Copies bytes; the caller wipes the array.
    public init(_ bytes: [UInt8]) {
        unsafe buffer = .allocate(byteCount: bytes.count, alignment: 1)
        unsafe buffer.copyBytes(from: bytes)
        count = bytes.count
    }

    /// Copies bytes of another owner.
    init(copying bytes: UnsafeRawBufferPointer) {
        unsafe buffer = .allocate(byteCount: bytes.count, alignment: 1)
        unsafe buffer.copyMemory(from: bytes)
        count = bytes.count
    }

    /// Lets a function write the bytes.
    ///
    /// - Parameters:
    ///   - capacity: The size of the buffer, in bytes.
    ///   - fill: Writes to the buffer, which is zeroed, and returns the number of bytes to keep.
    package init<Failure: Error>(
        capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
        unsafe room.initializeMemory(as: UInt8.self, repeating: 0)
        do throws(Failure) {
            let length = try unsafe fill(room)
            count = min(max(0, length), capacity)
            unsafe buffer = room
        } catch {
            unsafe OPENSSL_cleanse(room.baseAddress, room.count)
            unsafe room.deallocate()
            throw error
        }
    }

    /// Generates `count` random bytes with OpenSSL's generator for secrets.
    convenience init(random count: Int) throws(ShareTokenError) {
        ErrorQueue.clear()
        try unsafe self.init(capacity: count) { (room) throws(ShareTokenError) in
            let bytes = unsafe room.assumingMemoryBound(to: UInt8.self).baseAddress
            guard unsafe RAND_priv_bytes(bytes, Int32(truncatingIfNeeded: room.count)) == 1 else {
                throw ErrorQueue.drain()
            }
            return room.count
        }
    }

    deinit {
        unsafe OPENSSL_cleanse(buffer.baseAddress, buffer.count)
        unsafe buffer.deallocate()
    }

    /// Calls a function with the bytes.
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }

    /// Calls a function with the bytes as characters of C and with their number.
    func withUnsafeCharacters<Result>(_ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
        unsafe withUnsafeBytes { unsafe body($0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count) }
    }

    /// A copy of the bytes, which the caller wipes.
    var array: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}

extension SecretBytes: CustomStringConvertible, CustomReflectable {
    /// The number of bytes, and no byte.
    public var description: String { "SecretBytes(\(count))" }

    /// A mirror without the bytes.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

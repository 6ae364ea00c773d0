// SPDX-License-Identifier: Apache-2.0

/// How a passphrase becomes the key of a cipher: scrypt (RFC 7914) with 16 MiB of memory.
///
/// Takes a good part of a second on purpose.
enum PassphraseStretching {
    /// The numbers N, r and p of scrypt.
    static let scrypt: (cost: UInt64, blockSize: UInt64, parallelism: UInt64) = (16384, 8, 5)

    /// The length of a salt, in bytes.
    static let saltLength = 16

    /// The lengths of passphrases, in bytes.
    static let lengths = 1...1024
}

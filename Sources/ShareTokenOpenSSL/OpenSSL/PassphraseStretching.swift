// SPDX-License-Identifier: Apache-2.0

/// The derivation of a cipher's key from a passphrase: scrypt (RFC 7914) with 16 MiB of memory.
///
/// A derivation takes a good part of a second by design.
enum PassphraseStretching {
    /// The parameters N, r and p of scrypt.
    static let scrypt: (cost: UInt64, blockSize: UInt64, parallelism: UInt64) = (16384, 8, 5)

    /// The length of the salt, in bytes.
    static let saltLength = 16

    /// The allowed lengths of a passphrase, in bytes.
    static let lengths = 1...1024
}

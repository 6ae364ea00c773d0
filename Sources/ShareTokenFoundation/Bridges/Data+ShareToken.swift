// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Token {
    /// Reads the first token of a text in UTF-8, with or without its delimiters.
    ///
    /// - Throws: The errors of the first token of the text; `no-token`, `not-utf8`, `too-long`.
    public init(data: Data, registry: Registry = .standard) throws(ShareTokenError) {
        self = try TokenScanner.first(inUTF8: Array(data), registry: registry).token
    }
}

extension Card {
    /// Reads a card of any form; see `Card(reading:registry:)`.
    ///
    /// - Parameters:
    ///   - data: UTF-8.
    ///   - registry: The platforms by which its links are read.
    /// - Throws: What `Card(reading:registry:)` throws.
    public init(data: Data, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(reading: Array(data), registry: registry)
    }
}

// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Token {
    /// Reads the first token of a text in UTF-8, with or without its delimiters.
    ///
    /// - Throws: The errors of ``TokenScanner/first(inUTF8:registry:)``.
    public init(data: Data, registry: Registry = .standard) throws(ShareTokenError) {
        self = try TokenScanner.first(inUTF8: Array(data), registry: registry).token
    }
}

extension ShareSelection {
    /// Reads a text in UTF-8.
    ///
    /// - Throws: `not-utf8`.
    public init(in data: Data, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(inUTF8: Array(data), registry: registry)
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

    /// The card in a form, in UTF-8.
    public func data(as form: Form) -> Data {
        switch form {
        case .appmsg: Data(appmsgXML.utf8)
        case .cqCode: Data(cqText.utf8)
        default: Data(arkBytes)
        }
    }
}

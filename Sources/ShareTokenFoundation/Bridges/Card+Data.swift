// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Card {
    /// Reads a card of any form; see `Card(reading:)`.
    ///
    /// - Parameter data: UTF-8.
    /// - Throws: What `Card(reading:)` throws.
    public init(data: Data) throws(ShareTokenError) {
        try self.init(reading: Array(data))
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

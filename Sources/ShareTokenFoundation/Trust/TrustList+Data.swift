// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension SignedTrustList {
    /// Reads a trust list strictly; see ``SignedTrustList/init(reading:registry:)``.
    ///
    /// - Parameters:
    ///   - data: JSON in UTF-8, at most ``TrustList/maximumLength`` bytes.
    ///   - registry: The platforms by which links are read.
    /// - Throws: A code of the register of `Docs/Spec/Trust.md`, with the byte offset in the data.
    public init(data: Data, registry: Registry = .standard) throws(ShareTokenError) {
        // The length is checked before the data is copied.
        guard data.count <= TrustList.maximumLength else {
            throw ShareTokenError(.tooLarge, at: TrustList.maximumLength)
        }
        try self.init(reading: Array(data), registry: registry)
    }

    /// The list as a file, with its signatures.
    public var data: Data { Data(file(signatures: signatures)) }
}

extension TrustList {
    /// The list as an unsigned file.
    ///
    /// The file is a valid list only if ``SignedTrustList/init(data:registry:)`` reads it.
    public var data: Data { Data(file()) }
}

extension TextPosition {
    /// The line and column of a byte, as an editor shows them.
    ///
    /// - Parameters:
    ///   - offset: A byte offset into the data, such as that of an error.
    ///   - data: A text in UTF-8.
    public init(ofByte offset: Int, in data: Data) {
        self.init(ofByte: offset, in: Array(data))
    }
}

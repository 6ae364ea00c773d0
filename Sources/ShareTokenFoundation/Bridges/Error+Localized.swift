// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension ShareTokenError: LocalizedError {
    /// What the code means, the code and the offset, so that `localizedDescription` says it too; English, as all texts of
    /// the library.
    public var errorDescription: String? { "\(code.summary) (\(description))" }
}

extension VerificationFailure: LocalizedError {
    /// The code and what it means.
    public var errorDescription: String? { description }
}

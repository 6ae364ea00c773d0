// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension ShareTokenError: LocalizedError {
    /// The meaning of the code, the code and the offset, which `localizedDescription` shows too; in English, like all
    /// texts of the library.
    public var errorDescription: String? { "\(code.summary) (\(description))" }
}

extension VerificationFailure: LocalizedError {
    /// The code and its meaning.
    public var errorDescription: String? { description }
}

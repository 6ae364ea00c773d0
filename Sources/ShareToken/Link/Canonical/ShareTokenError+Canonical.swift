// SPDX-License-Identifier: Apache-2.0

/// The codes of finding canonical URLs.
extension ShareTokenError.Code {
    /// More redirects inside one another than are opened, or one that leads back to an outer one.
    public static let nestedTooDeep = Self(rawValue: "nested-too-deep")
}

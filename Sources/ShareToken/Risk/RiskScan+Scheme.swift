// SPDX-License-Identifier: Apache-2.0

/// The check of the scheme.
extension RiskScan {
    /// Reports a scheme that is insecure, dangerous or unknown.
    mutating func checkScheme() {
        let range = record.schemeRange
        switch record.offsets.scheme {
        case .https: break
        case .http, .ws, .ftp: add(.insecureScheme, at: 0, detail: range)
        default:
            if URLScheme.isDangerous(record.hrefBytes.span, range) {
                add(.dangerousScheme, at: 0, detail: range)
            } else if !isKnown(record.hrefBytes[range]), !isRead {
                add(.unknownScheme, at: 0, detail: range)
            }
        }
    }

    /// Whether the link matches a template that has a field for the scheme.
    private var isRead: Bool {
        mutating get { pattern != nil }
    }

    /// Whether a scheme is `wss` or belongs to a platform's app.
    private func isKnown(_ scheme: ArraySlice<UInt8>) -> Bool {
        scheme.elementsEqual("wss".utf8) || registry.schemes.platform(of: scheme) != nil
    }
}

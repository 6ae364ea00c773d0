// SPDX-License-Identifier: Apache-2.0

/// What the scheme lets a link do.
extension RiskScan {
    /// Reports any scheme but https and those of the platforms' apps.
    mutating func checkScheme() {
        let range = record.schemeRange
        switch record.offsets.scheme {
        case .https: break
        case .http, .ws, .ftp: add(.insecureScheme, at: 0, detail: range)
        default:
            if URLScheme.isDangerous(record.hrefBytes.span, range) {
                add(.dangerousScheme, at: 0, detail: range)
            } else if !Self.isKnown(record.hrefBytes[range]) {
                add(.unknownScheme, at: 0, detail: range)
            }
        }
    }

    /// Whether a scheme is one of the platforms' apps or of a socket.
    private static func isKnown(_ scheme: ArraySlice<UInt8>) -> Bool {
        scheme.elementsEqual("wss".utf8) || AppSchemes.platform(of: Array(scheme)) != nil
    }
}

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
            if Self.isDangerous(record.hrefBytes.span, range) {
                add(.dangerousScheme, at: 0, detail: range)
            } else if !Self.isKnown(record.hrefBytes[range]) {
                add(.unknownScheme, at: 0, detail: range)
            }
        }
    }

    /// Whether a scheme, in letters of any case, runs code, reads local data or starts programs by their names.
    static func isDangerous(_ bytes: Span<UInt8>, _ scheme: Range<Int>) -> Bool {
        dangerousSchemes.number(bytes, scheme) != nil
    }

    private static let dangerousSchemes = ByteTable([
        "javascript", "data", "vbscript", "file", "filesystem", "blob", "view-source", "intent", "about", "jar",
    ])

    private static func isKnown(_ scheme: ArraySlice<UInt8>) -> Bool {
        appSchemes.contains { $0.elementsEqual(scheme) }
    }

    /// The schemes of the registered platforms' links, and wss.
    private static let appSchemes: [[UInt8]] = {
        var schemes: [[UInt8]] = [Array("wss".utf8)]
        var address: [UInt8] = []
        for kind in Platform.all.flatMap({ $0.kinds }) {
            for template in kind.templates {
                let scheme = Array(address[TemplateOrigin(template.text, address: &address).address.scheme])
                if !scheme.isEmpty, !schemes.contains(scheme) { schemes.append(scheme) }
            }
        }
        return schemes
    }()
}

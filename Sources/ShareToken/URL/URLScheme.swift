// SPDX-License-Identifier: Apache-2.0

/// The schemes that the parser distinguishes: the special ones, and all others.
///
/// Source: WHATWG URL, 4.2 URL miscellaneous, special schemes.
enum URLScheme: UInt8, Sendable {
    case other, http, https, ws, wss, ftp, file

    /// Creates the scheme that lower-case bytes name.
    init(_ name: ArraySlice<UInt8>) {
        for (scheme, text) in Self.special where name.elementsEqual(text.utf8) {
            self = scheme
            return
        }
        self = .other
    }

    private static let special: [(URLScheme, String)] = [
        (.https, "https"), (.http, "http"), (.ws, "ws"), (.wss, "wss"), (.ftp, "ftp"), (.file, "file"),
    ]

    var isSpecial: Bool { self != .other }

    var defaultPort: UInt16? {
        switch self {
        case .http, .ws: 80
        case .https, .wss: 443
        case .ftp: 21
        case .file, .other: nil
        }
    }

    /// Whether a scheme, in either case, runs code, reads local data or starts programs by name.
    static func isDangerous(_ bytes: Span<UInt8>, _ scheme: Range<Int>) -> Bool {
        dangerous.number(of: bytes, scheme) != nil
    }

    private static let dangerous = NameTable([
        "javascript", "data", "vbscript", "file", "filesystem", "blob", "view-source", "intent", "about", "jar",
    ])
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The URL that is handed on: http or https, with a host that needs no escape.
struct CanonicalForm {
    let href: String
    let host: String

    init?(of record: URLRecord) {
        guard record.scheme == "https" || record.scheme == "http", let host = record.host else { return nil }
        guard host.hasPrefix("[") || host.utf8.allSatisfy(Self.isPlain) else { return nil }
        self.href = record.href
        self.host = host
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

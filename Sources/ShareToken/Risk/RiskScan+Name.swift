// SPDX-License-Identifier: Apache-2.0

/// The check for names that do not lead into the public internet, or that lead to any address.
extension RiskScan {
    /// Reports a special name of a host that no protected owner has.
    mutating func checkName(_ host: Range<Int>) {
        guard let found = SpecialNames.code(record.hrefBytes.span, host) else { return }
        add(found.code, at: host.lowerBound, detail: found.name)
    }
}

/// Host names with a special meaning.
///
/// Source: IANA Special-Use Domain Names; RFC 6762, appendix G; the documentation of the clouds.
enum SpecialNames {
    /// The risk of a host in lower-case ASCII, and the special name that the host is or ends with; nil for an ordinary
    /// host.
    static func code(_ bytes: Span<UInt8>, _ host: Range<Int>) -> (code: Risk.Code, name: String)? {
        var end = host.upperBound
        if end > host.lowerBound, bytes[end - 1] == ASCII.dot { end -= 1 }
        // The last one, two and three labels are looked up; the longest match wins.
        var start = end
        var found: Int?
        for _ in 0..<3 {
            while start > host.lowerBound, bytes[start - 1] != ASCII.dot { start -= 1 }
            if let index = table.number(of: bytes, start..<end), !entries[index].isWhole || start == host.lowerBound {
                found = index
            }
            guard start > host.lowerBound else { break }
            start -= 1
        }
        return found.map { (entries[$0].code, entries[$0].name) }
    }

    private struct Entry {
        let name: String
        let code: Risk.Code
        /// Whether only the name itself is special, and not the names under it.
        let isWhole: Bool
    }

    private static let entries: [Entry] =
        ["localhost", "local", "lan", "corp", "home", "intranet", "internal", "home.arpa", "localdomain", "private"]
        .map { Entry(name: $0, code: .privateName, isWhole: false) }
        + ["test", "invalid", "example", "onion", "arpa", "alt"]
        .map { Entry(name: $0, code: .specialName, isWhole: false) }
        + [
            "nip.io", "sslip.io", "xip.io", "localtest.me", "lvh.me", "vcap.me", "lacolhost.com", "rbndr.us", "1u.ms",
            "traefik.me", "local.gd", "localho.st",
        ]
        .map { Entry(name: $0, code: .rebindingHost, isWhole: false) }
        + ["metadata.tencentyun.com", "metadata.google.internal", "instance-data", "metadata"]
        .map { Entry(name: $0, code: .metadataHost, isWhole: true) }

    private static let table = NameTable(entries.map { $0.name })
}

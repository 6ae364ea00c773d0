// SPDX-License-Identifier: Apache-2.0

/// The check of links inside parameters.
extension RiskScan {
    /// Reports a parameter whose value is a link to another site or app, or a dangerous link.
    mutating func checkNested(_ value: Range<Int>, _ name: Range<Int>) {
        guard let nested = NestedLink(record.hrefBytes[value])?.url else { return }
        let offset = value.lowerBound
        let scheme = nested.schemeRange
        if URLScheme.isDangerous(nested.hrefBytes.span, scheme) {
            return add(.nestedDangerousScheme, at: offset, detail: nested.scheme)
        }
        guard nested.isSpecial, let host = nested.hostRange, record.isSpecial else {
            // At least one of the two links is not of the web.
            if nested.scheme != record.scheme {
                add(.nestedLink, at: offset, detail: nested.isSpecial ? nested.host ?? "" : nested.scheme)
            }
            return
        }
        if Self.isPrivate(nested, host) { add(.nestedPrivateHost, at: offset, detail: nested.host ?? "") }
        if HostSite(nested.hrefBytes.span, host, registry.names) != site {
            add(.nestedLink, at: offset, detail: nested.host ?? "")
        }
    }

    /// Whether a link leads to a private network or to a metadata service.
    private static func isPrivate(_ record: URLRecord, _ host: Range<Int>) -> Bool {
        switch record.hostKind {
        case .ipv4(let address): return isPrivate(address)
        case .ipv6(let address):
            if let embedded = address.embeddedIPv4 { return isPrivate(embedded.address) }
            return SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
        default:
            let code = SpecialNames.code(record.hrefBytes.span, host)?.code
            return code == .privateName || code == .metadataHost
        }
    }

    private static func isPrivate(_ address: IPv4Address) -> Bool {
        SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
    }
}

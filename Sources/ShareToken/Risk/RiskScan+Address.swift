// SPDX-License-Identifier: Apache-2.0

/// The checks of hosts that are IP addresses.
extension RiskScan {
    /// Reports an address, the IPv4 address that it embeds, and its special range.
    mutating func checkAddress(_ host: Range<Int>) {
        switch record.hostKind {
        case .ipv4(let address):
            add(.ipHost, at: host.lowerBound, detail: address.description)
            report(SpecialAddresses.range(of: address), at: host.lowerBound)
            if SpecialAddresses.isMetadata(address) { add(.metadataHost, at: host.lowerBound, detail: host) }
        case .ipv6(let address):
            add(.ipHost, at: host.lowerBound, detail: address.description)
            if SpecialAddresses.isMetadata(address) { add(.metadataHost, at: host.lowerBound, detail: host) }
            guard let embedded = address.embeddedIPv4 else {
                return report(SpecialAddresses.range(of: address), at: host.lowerBound)
            }
            add(.embeddedIPv4, at: host.lowerBound, detail: "\(embedded.name) \(embedded.address.description)")
            report(SpecialAddresses.range(of: embedded.address), at: host.lowerBound)
            if SpecialAddresses.isMetadata(embedded.address) {
                add(.metadataHost, at: host.lowerBound, detail: embedded.address.description)
            }
        default: break
        }
    }

    private mutating func report(_ range: SpecialAddresses.Range?, at offset: Int) {
        guard let range else { return }
        add(range.isPrivate ? .privateAddress : .specialAddress, at: offset, detail: range.name)
    }
}

extension IPv6Address {
    /// The IPv4 address in an address of a transition mechanism, and the name of the mechanism; nil for any other
    /// address.
    ///
    /// Source: RFC 4291, 2.5.5; RFC 2765, 2.1; RFC 6052; RFC 8215; RFC 3056; RFC 4380.
    var embeddedIPv4: (name: String, address: IPv4Address)? {
        let last = IPv4Address(bits: UInt32(truncatingIfNeeded: low))
        switch (high, low >> 32) {
        case (0, 0xFFFF): return ("mapped", last)
        case (0, 0xFFFF_0000): return ("translated", last)
        case (0, 0) where low > 0xFFFF: return ("compatible", last)
        case (0x0064_FF9B_0000_0000, 0): return ("nat64", last)
        case _ where high >> 16 == 0x0064_FF9B_0001: return ("nat64", last)
        case _ where high >> 48 == 0x2002:
            return ("6to4", IPv4Address(bits: UInt32(truncatingIfNeeded: high >> 16)))
        case _ where high >> 32 == 0x2001_0000: return ("teredo", IPv4Address(bits: ~last.bits))
        default: return nil
        }
    }
}

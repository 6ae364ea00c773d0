// SPDX-License-Identifier: Apache-2.0

/// The address blocks that do not belong to the public internet.
///
/// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 5771 and RFC 4291 for multicast.
enum SpecialAddresses {
    /// A block of addresses.
    struct Range: Sendable {
        let name: String
        /// Whether its addresses belong to this machine, its link or a private network.
        let isPrivate: Bool
        fileprivate let high: UInt64
        fileprivate let low: UInt64
        fileprivate let length: UInt64
    }

    /// The smallest block that an address lies in; nil for a public address.
    static func range(of address: IPv4Address) -> Range? {
        ipv4.first { (UInt64(address.bits) ^ $0.high) >> (32 - $0.length) == 0 }
    }

    /// The smallest block that an address lies in; nil for a public address.
    static func range(of address: IPv6Address) -> Range? {
        ipv6.first { range in
            // A shift by 64 bits gives 0.
            let high = (address.high ^ range.high) >> (64 - min(range.length, 64))
            let low = (address.low ^ range.low) >> (128 - max(range.length, 64))
            return high == 0 && low == 0
        }
    }

    /// Whether an address is the metadata service of a known cloud, which hands out secrets.
    static func isMetadata(_ address: IPv4Address) -> Bool {
        switch address.bits {
        // 169.254.169.254, 169.254.170.2, 169.254.0.23, 100.100.100.200, 192.0.0.192
        case 0xA9FE_A9FE, 0xA9FE_AA02, 0xA9FE_0017, 0x6464_64C8, 0xC000_00C0: true
        default: false
        }
    }

    /// Whether an address is `fd00:ec2::254`, a metadata service.
    static func isMetadata(_ address: IPv6Address) -> Bool {
        address.high == 0xFD00_0EC2_0000_0000 && address.low == 0x254
    }

    private static func v4(_ bits: UInt64, _ length: UInt64, _ name: String, isPrivate: Bool = false) -> Range {
        Range(name: name, isPrivate: isPrivate, high: bits, low: 0, length: length)
    }

    private static func v6(_ high: UInt64, _ length: UInt64, _ name: String, isPrivate: Bool = false) -> Range {
        Range(name: name, isPrivate: isPrivate, high: high, low: 0, length: length)
    }

    private static let ipv4: [Range] = [
        v4(0xFFFF_FFFF, 32, "broadcast"),
        v4(0x0000_0000, 8, "this-network", isPrivate: true),
        v4(0x0A00_0000, 8, "private-use", isPrivate: true),
        v4(0x6440_0000, 10, "shared-address-space", isPrivate: true),
        v4(0x7F00_0000, 8, "loopback", isPrivate: true),
        v4(0xA9FE_0000, 16, "link-local", isPrivate: true),
        v4(0xAC10_0000, 12, "private-use", isPrivate: true),
        v4(0xC000_0000, 24, "ietf-protocol"),
        v4(0xC000_0200, 24, "documentation"),
        v4(0xC058_6300, 24, "6to4-relay"),
        v4(0xC0A8_0000, 16, "private-use", isPrivate: true),
        v4(0xC612_0000, 15, "benchmarking", isPrivate: true),
        v4(0xC633_6400, 24, "documentation"),
        v4(0xCB00_7100, 24, "documentation"),
        v4(0xE000_0000, 4, "multicast"),
        v4(0xF000_0000, 4, "reserved"),
    ]

    private static let ipv6: [Range] = [
        Range(name: "loopback", isPrivate: true, high: 0, low: 1, length: 128),
        Range(name: "unspecified", isPrivate: true, high: 0, low: 0, length: 128),
        v6(0x0100_0000_0000_0000, 64, "discard"),
        v6(0x0100_0000_0000_0001, 64, "dummy"),
        v6(0x2001_0DB8_0000_0000, 32, "documentation"),
        v6(0x2001_0000_0000_0000, 23, "ietf-protocol"),
        v6(0x3FFF_0000_0000_0000, 20, "documentation"),
        v6(0x5F00_0000_0000_0000, 16, "segment-routing"),
        v6(0xFC00_0000_0000_0000, 7, "unique-local", isPrivate: true),
        v6(0xFE80_0000_0000_0000, 10, "link-local", isPrivate: true),
        v6(0xFEC0_0000_0000_0000, 10, "site-local", isPrivate: true),
        v6(0xFF00_0000_0000_0000, 8, "multicast"),
    ]
}

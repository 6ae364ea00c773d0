// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct URLHostTests {
    @Test(arguments: [
        ("https://a.b/", URLHostKind.domain), ("app://1.2.3.4/", .opaque), ("file:///x", .empty), ("mailto:x", nil),
        ("https://127.1/", .ipv4(IPv4Address(bits: 0x7F00_0001))),
        ("app://[::1]/", .ipv6(IPv6Address(high: 0, low: 1))),
    ])
    func kinds(text: String, kind: URLHostKind?) throws {
        #expect(try URLRecord(parsing: text).hostKind == kind)
    }

    @Test(arguments: [
        ("0x7f.1", "127.0.0.1"), ("2130706433", "127.0.0.1"), ("017700000001", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("0x", "0.0.0.0"), ("1.2.3", "1.2.0.3"), ("1.65536", "1.1.0.0"), ("0xffffffff", "255.255.255.255"),
        ("256.1.1.1", nil), ("1.1.1.256", nil), ("1.2.3.4.5", nil), ("4294967296", nil), ("08", nil), ("1..2", nil),
        ("", nil), (".", nil), ("1.", "0.0.0.1"), ("99999999999999999999999999", nil),
    ])
    func ipv4(text: String, expected: String?) {
        #expect(IPv4Address(parsing: Array(text.utf8).span)?.description == expected)
    }

    @Test(arguments: [
        ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("0:0:1::", "0:0:1::"), ("1:0:0:2::3", "1:0:0:2::3"),
        ("::ffff:127.0.0.1", "::ffff:7f00:1"), ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
        ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("1:2:3:4:5:6:7::8", nil), ("1:2:3:4:5:6:7:8:9", nil), ("1:2", nil),
        ("1:", nil), (":1", nil), ("1::2::3", nil), ("12345::", nil), ("::1.2.3", nil), ("::1.2.3.4.5", nil),
        ("::01.2.3.4", nil), ("::1.2.3.256", nil), ("1:2:3:4:5:6:7:1.2.3.4", nil), ("g::", nil), ("", nil),
        ("::1%eth0", nil),
    ])
    func ipv6(text: String, expected: String?) {
        #expect(IPv6Address(parsing: Array(text.utf8))?.description == expected)
    }
}

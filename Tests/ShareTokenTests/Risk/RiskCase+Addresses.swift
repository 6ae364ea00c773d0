// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let address: [RiskCase] = [
        RiskCase("https://8.8.8.8/", "ip-host 8 8.8.8.8"),
        RiskCase("https://10.1.2.3/", "ip-host 8 10.1.2.3", "private-address 8 private-use"),
        RiskCase("https://100.64.0.1/", "ip-host 8 100.64.0.1", "private-address 8 shared-address-space"),
        RiskCase("https://172.31.0.1/", "ip-host 8 172.31.0.1", "private-address 8 private-use"),
        RiskCase("https://172.32.0.1/", "ip-host 8 172.32.0.1"),
        RiskCase("https://192.0.2.1/", "ip-host 8 192.0.2.1", "special-address 8 documentation"),
        RiskCase("https://224.0.0.1/", "ip-host 8 224.0.0.1", "special-address 8 multicast"),
        RiskCase("https://[2606:4700::1111]/", "ip-host 8 2606:4700::1111"),
        RiskCase("https://[::1]/", "ip-host 8 ::1", "private-address 8 loopback"),
        RiskCase("https://[::]/", "ip-host 8 ::", "private-address 8 unspecified"),
        RiskCase("https://[fd00::1]/", "ip-host 8 fd00::1", "private-address 8 unique-local"),
        RiskCase("https://[fe80::1]/", "ip-host 8 fe80::1", "private-address 8 link-local"),
        RiskCase("https://[fec0::1]/", "ip-host 8 fec0::1", "private-address 8 site-local"),
        RiskCase("https://[2001:db8::1]/", "ip-host 8 2001:db8::1", "special-address 8 documentation"),
        RiskCase("https://[3fff::1]/", "ip-host 8 3fff::1", "special-address 8 documentation"),
        RiskCase("https://[ff02::1]/", "ip-host 8 ff02::1", "special-address 8 multicast"),
        RiskCase("https://[100::1]/", "ip-host 8 100::1", "special-address 8 discard"),
        RiskCase(
            "https://[::ffff:a00:1]/",
            "embedded-ipv4 8 mapped 10.0.0.1",
            "ip-host 8 ::ffff:a00:1",
            "private-address 8 private-use"),
        RiskCase(
            "https://[::a00:1]/",
            "embedded-ipv4 8 compatible 10.0.0.1",
            "ip-host 8 ::a00:1",
            "private-address 8 private-use"),
        RiskCase(
            "https://[64:ff9b::a00:1]/",
            "embedded-ipv4 8 nat64 10.0.0.1",
            "ip-host 8 64:ff9b::a00:1",
            "private-address 8 private-use"),
        RiskCase(
            "https://[2002:a00:1::]/",
            "embedded-ipv4 8 6to4 10.0.0.1",
            "ip-host 8 2002:a00:1::",
            "private-address 8 private-use"),
        RiskCase(
            "https://[2001::f5ff:fffe]/",
            "embedded-ipv4 8 teredo 10.0.0.1",
            "ip-host 8 2001::f5ff:fffe",
            "private-address 8 private-use"),
        RiskCase("https://[2002:808:808::]/", "embedded-ipv4 8 6to4 8.8.8.8", "ip-host 8 2002:808:808::"),
        RiskCase(
            "https://169.254.169.254/latest",
            "ip-host 8 169.254.169.254",
            "metadata-host 8 169.254.169.254",
            "private-address 8 link-local"),
        RiskCase(
            "https://100.100.100.200/",
            "ip-host 8 100.100.100.200",
            "metadata-host 8 100.100.100.200",
            "private-address 8 shared-address-space"),
        RiskCase(
            "https://[fd00:ec2::254]/",
            "ip-host 8 fd00:ec2::254",
            "metadata-host 8 [fd00:ec2::254]",
            "private-address 8 unique-local"),
        RiskCase("https://metadata.tencentyun.com/", "metadata-host 8 metadata.tencentyun.com"),
        RiskCase("https://metadata.google.internal/", "metadata-host 8 metadata.google.internal"),
        RiskCase("https://printer.local/", "private-name 8 local"),
        RiskCase("https://x.localhost/", "private-name 8 localhost"),
        RiskCase("https://router.home.arpa/", "private-name 8 home.arpa"),
        RiskCase("https://a.test/", "special-name 8 test"),
        RiskCase("https://a.onion/", "special-name 8 onion"),
        RiskCase("https://10.0.0.1.nip.io/", "rebinding-host 8 nip.io"),
        RiskCase("https://x.lvh.me/", "rebinding-host 8 lvh.me"),
    ]
}

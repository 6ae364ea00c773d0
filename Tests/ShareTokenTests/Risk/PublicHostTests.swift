// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// What a server may ask for a link that somebody else wrote.
@Suite struct PublicHostTests {
    @Test(
        "SCN-34: no server asks a host that is not public",
        arguments: [
            "http://127.0.0.1/", "http://127.0.0.1:22/", "https://10.0.0.1/", "http://169.254.169.254/latest/",
            "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
            "http://2130706433/", "http://0x7f.1/", "http://localhost/", "http://a.localhost/", "http://printer.local/",
            "http://metadata.google.internal/", "http://intranet/",
            "http://build.mycompany/", "http://localhost./", "http://127.0.0.1./",
            "https://a.test/", "https://abc.onion/",
            "https://user@example.com/", "https://example.com:8443/", "ftp://example.com/", "file:///etc/passwd",
            "javascript:alert(1)", "https://127.0.0.1.nip.io/", "no link", "", "https://", "http://[fe80::1%25eth0]/",
        ])
    func barred(url: String) {
        #expect(!PublicHost.mayBeAsked(url))
    }

    @Test(
        "A public host may be asked",
        arguments: [
            "https://m.tb.cn/h.TVTzZg2", "http://t.cn/A6x", "https://93.184.216.34/", "https://例子.cn/",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/", "https://v.douyin.com/i2aPnD7d/",
            "https://example.org:443/",
        ])
    func asked(url: String) {
        #expect(PublicHost.mayBeAsked(url))
    }

    @Test func addresses() {
        for address in ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"] {
            #expect(PublicHost.isPublic(address: address), "\(address)")
        }
        for address in [
            "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
            "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "ff02::1",
            "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::7f00:1", "2002:a00:1::", "2001:db8::1", "fd00:ec2::254", "", "a",
            "1.2.3", "1.2.3.4.5", "0177.0.0.1", "0x7f.0.0.1", "256.1.1.1", "1.2.3.4 ", "[::1]", "localhost",
        ] {
            #expect(!PublicHost.isPublic(address: address), "\(address)")
        }
    }

    @Test func locations() {
        let base = "https://a.example.org/x/y?q=1#f"
        for (location, url) in [
            ("https://b.cn/z", "https://b.cn/z"), ("//b.cn/z", "https://b.cn/z"), ("\\\\b.cn\\z", "https://b.cn/z"),
            ("/z", "https://a.example.org/z"), ("z", "https://a.example.org/x/z"), ("../z", "https://a.example.org/z"),
            ("?r=2", "https://a.example.org/x/y?r=2"), ("#g", "https://a.example.org/x/y?q=1#g"),
            ("", "https://a.example.org/x/y?q=1"), (" /z\n", "https://a.example.org/z"),
            ("https:z", "https://a.example.org/x/z"), ("https:/z", "https://a.example.org/z"),
            ("http:b.cn", "http://b.cn/"), ("/\t/b.cn", "https://b.cn/"), ("a:1", nil), ("javascript:alert(1)", nil),
            ("taobao://item.taobao.com/item.htm?id=1", nil), ("https://", nil),
            ("z?a:b", "https://a.example.org/x/z?a:b"),
        ] as [(String, String?)] {
            #expect(PublicHost.location(location, from: base) == url, "\(location)")
        }
        #expect(PublicHost.location("/z", from: "taobao://a") == nil)
        #expect(PublicHost.location("/z", from: "no link") == nil)
    }

    /// The references of web-platform-tests against a base of the web.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SHARE_TOKEN_CONFORMANCE"] != nil))
    func conformance() throws {
        struct Case: Decodable {
            let input: String
            let base: String?
            let href: String?
        }
        let folder = ProcessInfo.processInfo.environment["SHARE_TOKEN_CONFORMANCE"] ?? ""
        let file = try #require(
            ["wpt/urltestdata.json", "wpt/url/resources/urltestdata.json", "urltestdata.json"].lazy
                .map { URL(filePath: folder).appending(path: $0) }
                .first { FileManager.default.fileExists(atPath: $0.path) })
        let entries = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [Any])
        var count = 0
        for case let entry as [String: Any] in entries {
            guard let base = entry["base"] as? String, let input = entry["input"] as? String,
                let start = try? URLRecord(parsing: base), ["http", "https"].contains(start.scheme)
            else { continue }
            let href = (entry["href"] as? String).flatMap { $0.hasPrefix("http") ? $0 : nil }
            count += 1
            #expect(PublicHost.location(input, from: base) == href, "\(input) at \(base)")
        }
        #expect(count > 100)
    }
}

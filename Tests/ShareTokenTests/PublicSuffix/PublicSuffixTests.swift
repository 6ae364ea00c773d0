// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

struct PublicSuffixTests {
    @Test(arguments: [
        ("item.taobao.com", "com", "taobao.com"),
        ("www.example.com.cn", "com.cn", "example.com.cn"),
        ("com.cn", "com.cn", nil),
        ("a.b.kawasaki.jp", "b.kawasaki.jp", "a.b.kawasaki.jp"),
        ("www.city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp"),
        ("b.kawasaki.jp", "b.kawasaki.jp", nil),
        ("me.github.io", "github.io", "me.github.io"),
        ("host.unlisted-tld", "unlisted-tld", "host.unlisted-tld"),
        ("taobao.com.", "com", "taobao.com"),
        ("xn--fiqs8s", "xn--fiqs8s", nil),
    ])
    func suffixAndRegistrableDomain(host: String, suffix: String, domain: String?) {
        #expect(PublicSuffix.suffix(ofHost: host).map { String($0) } == suffix)
        #expect(PublicSuffix.registrableDomain(ofHost: host).map { String($0) } == domain)
    }

    @Test(arguments: ["", ".", "..", ".com", "a..com", "a.com..", "127.0.0.1", "[::1]", "1.2.3.4."])
    func whatIsNoDomainHasNoSuffix(host: String) {
        #expect(PublicSuffix.suffix(ofHost: host) == nil)
        #expect(PublicSuffix.registrableDomain(ofHost: host) == nil)
    }

    @Test func theSectionIsKnown() {
        #expect(PublicSuffix(ofHost: Array("a.com".utf8).span)?.section == .icann)
        #expect(PublicSuffix(ofHost: Array("a.github.io".utf8).span)?.section == .privateDomain)
        #expect(PublicSuffix(ofHost: Array("a.b.unlisted".utf8).span)?.section == .unlisted)
        #expect(PublicSuffix(ofHost: Array("www.ck".utf8).span)?.section == .icann)
    }

    @Test func theRecordKnowsItsRegistrableDomain() throws {
        let record = try URLRecord(parsing: "https://user@item.TaoBao.com:8080/x")
        let range = try #require(record.registrableDomainRange)
        #expect(String(decoding: record.hrefBytes[range], as: UTF8.self) == "taobao.com")
        #expect(try URLRecord(parsing: "https://10.0.0.1/").registrableDomainRange == nil)
        #expect(try URLRecord(parsing: "mailto:a@taobao.com").registrableDomainRange == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

struct RiskReportTests {
    private static let cases =
        RiskCase.text + RiskCase.parse + RiskCase.scheme + RiskCase.authority + RiskCase.address + RiskCase.lookAlike
        + RiskCase.parameter + RiskCase.ordinary

    @Test(arguments: cases)
    func theReportHoldsExactly(_ test: RiskCase) throws {
        #expect(try test.found() == test.risks)
    }

    @Test func everyCodeHasACase() {
        let covered = Set(Self.cases.flatMap { $0.codes })
        let codes = Risk.Code.register.map { $0.code.rawValue }
        #expect(Set(codes).subtracting(covered) == [])
        #expect(covered.subtracting(codes) == [])
        #expect(Set(codes).count == codes.count)
        #expect(codes.count == 68)
    }

    @Test func everyCodeIsKebabCaseWithASummary() {
        for entry in Risk.Code.register {
            #expect(
                entry.code.rawValue.utf8.allSatisfy {
                    $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                })
            #expect(!entry.code.summary.isEmpty)
            #expect(entry.code.severity == entry.severity)
        }
        #expect(Risk.Code(rawValue: "of-tomorrow").summary == "")
        #expect(Risk.Code(rawValue: "of-tomorrow").severity == .warning)
    }

    @Test func everyRepairIsARegisteredRisk() throws {
        for test in Self.cases {
            for repair in try URLRecord(parsing: test.text).repairs where repair.code != .credentials {
                #expect(!Risk.Code(rawValue: repair.code.rawValue).summary.isEmpty)
            }
        }
    }

    @Test func theWorstSeverityCounts() throws {
        func report(_ text: String) throws -> RiskReport {
            RiskReport(of: try URLRecord(parsing: text), in: text)
        }
        #expect(try report("https://item.taobao.com/").worst == nil)
        #expect(try report("http://item.taobao.com/").worst == .info)
        #expect(try report("https://a.cn:8443/").worst == .warning)
        #expect(try report("https://a@b.cn/").worst == .danger)
        #expect(try report("http://a@10.0.0.1/").worst == .danger)
        #expect(try report("http://a@10.0.0.1/").isDangerous)
        #expect(try report("http://a@10.0.0.1/").contains(.privateAddress))
        #expect(Risk.Severity.info < .warning && Risk.Severity.warning < .danger)
    }

    @Test func aReportIsBounded() throws {
        let text = "https://a.cn/?" + String(repeating: "token=x&", count: 1000)
        let report = RiskReport(of: try URLRecord(parsing: text), in: text)
        #expect(report.risks.count == RiskReport.maximumCount)
    }

    @Test func aSecretIsNeverRepeated() throws {
        let text = "https://me:hunter22@a.cn/?password=hunter22&p=13812345678&m=hunter22@qq.com#token=hunter22"
        for risk in RiskReport(of: try URLRecord(parsing: text), in: text).risks {
            #expect(!risk.description.contains("hunter22") && !risk.description.contains("138"))
        }
    }

    @Test func aLinkInATextKeepsItsPlaces() throws {
        let text = "看🏴\u{E0067}\u{E007F}👨\u{200D}👩 [www.taobao.com](https://EVIL.cn\\x?token=1)"
        let bytes = Array(text.utf8)
        let link = "https://EVIL.cn\\x?token=1"
        let start = bytes.count - 1 - link.utf8.count
        let report = RiskReport(of: try URLRecord(parsing: link), in: bytes, link: start..<bytes.count - 1)
        let expected = [
            ("display-mismatch", start - 16), ("host-differential", start + 8), ("backslash", start + 15),
            ("credential-parameter", start + 18),
        ]
        #expect(report.risks.map { $0.code.rawValue } == expected.map { $0.0 })
        #expect(report.risks.map { $0.offset } == expected.map { $0.1 })
    }

    @Test func offsetsAreThoseOfTheTextAsItWasWritten() throws {
        let text = " https://a.cn/路/a\tb?中=1&to\nken=x#é=1&m=a@qq.com"
        let report = RiskReport(of: try URLRecord(parsing: text), in: text)
        let bytes = Array(text.utf8)
        let token = try #require(report.risks.first { $0.code == .credentialParameter })
        #expect(bytes[token.offset...].starts(with: "to\nken".utf8))
        let mail = try #require(report.risks.first { $0.code == .emailValue })
        #expect(bytes[mail.offset...].starts(with: "a@qq".utf8))
    }
}

extension RiskReportTests {
    @Test func everyCredentialNameIsSeen() throws {
        #expect(RiskScan.credentialNames.count == 31)
        for name in RiskScan.credentialNames + RiskScan.credentialNames.map({ $0.uppercased() }) {
            for text in ["https://www.taobao.com/?a=1&\(name)=x", "https://a.cn/#\(name)=x"] {
                let risks = RiskReport(of: try URLRecord(parsing: text), in: text).risks
                #expect(risks.map { $0.code } == [.credentialParameter], "\(text)")
                #expect(risks.first?.detail == name)
            }
        }
    }

    /// The domains of protected owners raise no alarm of their own, nor do names that merely have some letters in
    /// common.
    @Test(arguments: [
        "www.taobao.com", "m.tb.cn", "world.tmall.hk", "mp.weixin.qq.com", "docs.qq.com", "live.douyin.com",
        "v.iesdouyin.com",
        "www.bilibili.tv", "b23.tv", "mitem.jd.hk", "3.cn", "u.3.cn", "y.music.163.com", "wx.mail.qq.com", "m.weibo.cn",
        "t.cn",
        "www.doubao.com", "www.douban.com", "open.larkoffice.com", "wwwapps.ups.com", "www.example.com", "bbc.co.uk",
        "weather.com",
        "www.gov.cn", "github.com", "rust-lang.org", "qqmusic.org.cn", "youtu.be", "mi.com.ar", "jd-sports.co.uk",
        "smail.com",
    ])
    func honestHostsAreQuiet(host: String) throws {
        let text = "https://\(host)/a?id=1"
        #expect(RiskReport(of: try URLRecord(parsing: text), in: text).risks == [])
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Fixed text of a link that decides the value of a field, and types after a prefix.
@Suite struct BoundFieldTests {
    @Test(
        "The host says the service",
        arguments: [
            ("https://sample.feishu.cn/docx/UXEAd6cRUoj5pexJZr0cdwaFnpd", nil),
            ("https://sample.larksuite.com/docx/UXEAd6cRUoj5pexJZr0cdwaFnpd", "larksuite"),
            ("https://sample.larkoffice.com/docx/UXEAd6cRUoj5pexJZr0cdwaFnpd", "larkoffice"),
        ])
    func host(link: String, service: String?) throws {
        let resource = try Resource(platformLink: link)
        #expect(resource["service"] == service)
        #expect(resource["tenant"] == "sample")
        #expect(resource.url == link)
    }

    @Test func aLinkIsNotPrintedForAnotherValue() throws {
        let fields = [("appId", "cli_9dff7f6ae02ad104"), ("service", "larksuite")]
        let lark = try Resource(platform: "feishu", kind: "mini_program", fields: fields)
        #expect(lark.url == "https://applink.larksuite.com/client/mini_program/open?appId=cli_9dff7f6ae02ad104")
        #expect(lark.link(.app) == "lark://applink.larksuite.com/client/mini_program/open?appId=cli_9dff7f6ae02ad104")
        #expect(lark.link(.w3c) == nil)
        #expect(lark.fields(in: .url).contains("service"))
        let feishu = try Resource(platform: "feishu", kind: "mini_program", fields: Array(fields.prefix(1)))
        #expect(feishu.link(.w3c) == "feishu://miniapp/cli_9dff7f6ae02ad104/")
        #expect(
            feishu.link(.app) == "feishu://applink.feishu.cn/client/mini_program/open?appId=cli_9dff7f6ae02ad104")
    }

    @Test(
        "Hexadecimal digits of any even number after a prefix",
        arguments: [
            ("tt9e8ae83701a02833", true), ("tt9e8ae83701a0283301", true), ("tt9e", true), ("tt", false),
            ("tt9e8", false), ("tt9E", false), ("9e8ae83701a02833", false), ("tt9g", false),
        ])
    func hex(id: String, isValue: Bool) throws {
        let resource = try? Resource(platform: "bytedance", kind: "mini_program", fields: [("app_id", id)])
        #expect((resource != nil) == isValue)
        let link = "sslocal://microapp?app_id=\(id)"
        #expect(((try? Resource(platformLink: link)) != nil) == isValue)
        guard let resource else { return }
        #expect(resource.url == link)
        #expect(try Token(try sampleToken(link, suite: .compact).text).unverifiedContent.target.resource == resource)
    }

    @Test(
        "A number after a prefix",
        arguments: [
            ("snssdk1128", true), ("snssdk0", true), ("snssdk", false), ("snssdk01", false), ("1128", false),
            ("javascript", false),
        ])
    func number(scheme: String, isValue: Bool) throws {
        let link = "\(scheme)://microapp?app_id=tt9e8ae83701a02833"
        let resource = try? Resource(platformLink: link)
        #expect((resource != nil) == isValue)
        guard let resource else { return }
        #expect(resource["protocol"] == scheme)
        #expect(resource.url == link)
        #expect(try Token(try sampleToken(link, suite: .compact).text).unverifiedContent.target.resource == resource)
    }
}

import Testing

// SPDX-License-Identifier: Apache-2.0
@testable import ShareToken

/// Values that the path of a link cannot carry, because a browser would make another path of them.
@Suite struct DotsTests {
    private static let values: [[String?]] = [
        ["com.example.quick", "../com.example.evil", nil], ["com.example.quick", "pages/./a", nil],
        ["com.example.quick", "pages/..", nil], ["com.example.quick", "pages/", nil],
        ["com.example.quick", "pages%2Fa", nil], ["..", nil, nil], [".", "pages", nil],
    ]

    /// No link of the kind can be printed, so the values make no resource, neither directly nor in a token.
    @Test(arguments: values)
    func areNoResource(values: [String?]) throws {
        let kind = try #require(Registry.standard.kind("page", platform: "quickapp"))
        #expect(kind.fields.map(\.name) == ["package", "path", "query"])
        #expect(throws: ShareTokenError(.unprintableTarget)) {
            try Resource(kind, values: values, registry: .standard)
        }
        let forged = Resource(unchecked: kind, values: values)
        #expect(forged.url == "")
        var bytes: [UInt8] = []
        // Its bytes are well-formed, and no link can be made of them.
        try TokenTarget(forged).encode(into: &bytes)
        let cursor = ByteCursor(position: 0, end: bytes.count)
        let target = try TokenTarget(decoding: bytes.span, at: cursor, registry: .standard)
        #expect(target.resource == forged)
        #expect(throws: ShareTokenError(.unprintableTarget)) { try NormalTarget(target) }
    }

    @Test(
        arguments: ["com.example.quick", "..a", "a..", "...", "a.b"],
        ["pages/a", ".a/b.", "...", "a/..b", "%2e%2e/a", "a//b"])
    func othersAreAsBefore(package: String, path: String) throws {
        let fields = [("package", package), ("path", path)]
        let resource = try Resource(platform: "quickapp", kind: "page", fields: fields)
        for form in [LinkForm.url, .miniProgram, .w3c] {
            let link = try #require(resource.link(form))
            #expect(try Resource(link: link).fields.map(\.value) == [package, path], "\(link)")
            #expect(try URLRecord(parsing: link).href == link)
        }
    }

    /// What stands in a query is no path.
    @Test(arguments: ["pages/", "a%2Fb"])
    func aQueryCarriesThem(path: String) throws {
        let fields = [("appid", "wx0123456789abcdef"), ("path", path)]
        let resource = try Resource(platform: "wechat", kind: "mini_program", fields: fields)
        #expect(resource.url.hasPrefix("weixin://dl/business/?appid=wx0123456789abcdef&path="))
        #expect(resource.link(.w3c) == nil)
        #expect(resource.fields(in: .w3c) == [])
    }

    /// But a page outside the mini-program is in no link, and a link to the whole does not stand for it.
    @Test(arguments: ["a/../b", "../a", ".", "a/."])
    func noLinkLeadsOut(path: String) throws {
        let fields = [("appid", "wx0123456789abcdef"), ("path", path)]
        #expect(throws: ShareTokenError(.unprintableTarget)) {
            try Resource(platform: "wechat", kind: "mini_program", fields: fields)
        }
        let link = "weixin://dl/business/?appid=wx0123456789abcdef&path=" + path
        #expect(throws: ShareTokenError(.unknownLink, at: 0)) { try Resource(platformLink: link) }
    }
}

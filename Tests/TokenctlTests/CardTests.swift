// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Cards of WeChat, which are XML, as records.
@Suite struct CardTests {
    private static let url = "https://item.jd.com/100012043978.html"
    private static let card =
        "<msg><appmsg appid=\"\"><title>某商品</title><type>5</type><url>\(url)?a=1&amp;b=2</url></appmsg></msg>"

    @Test(arguments: [card, "wxid_a: \(card)", "{\"string\": \"wxid_a:\\n\(card.replacing("\"", with: "\\\""))\"}"])
    func everyCommandReadsThem(record: String) throws {
        let tokenctl = try Tokenctl()
        let convert = try tokenctl.run("convert", "--to", "url", record)
        #expect(convert.output == Self.url + "\n")
        #expect(!convert.talk.contains("repaired"))
        let token = try tokenctl.run("encode", "--platforms-only", record).output
        #expect(try tokenctl.run("decode", input: token).output == Self.url + "\n")
        #expect(try tokenctl.run("rewrite", "--to", "url", record).output.contains(Self.url))
        let scan = try tokenctl.run("scan", "--json", record).output
        #expect(scan.contains("\"form\":\"card\""))
        #expect(scan.contains("\"url\":\"\(Self.url)\""))
    }

    @Test func aRepairIsTold() throws {
        let run = try Tokenctl().run("convert", "--to", "url", Self.card.replacing("&amp;", with: "&"))
        #expect(run.output == Self.url + "\n")
        #expect(run.talk.contains("the card was repaired: an & in it begins no reference"))
    }

    /// A program of this name once read the XML, and was searched for in the current directory.
    @Test func noOtherProgramIsStarted() throws {
        let tokenctl = try Tokenctl()
        let program = tokenctl.home.appending(path: "tokenctl-card")
        try Data("#!/bin/sh\n: >\"$HOME/started\"\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let run = try tokenctl.run(
            ["convert", "--to", "url", Self.card], input: Data(), environment: ["PATH": tokenctl.home.path])
        #expect(run.output == Self.url + "\n")
        #expect(!FileManager.default.fileExists(atPath: tokenctl.home.appending(path: "started").path))
    }
}

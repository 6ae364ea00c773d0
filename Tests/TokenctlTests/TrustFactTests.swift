// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Facts about the commands for trust lists, one per row, in the order of a list's life.
@Suite struct TrustFactTests {
    private let tokenctl: Tokenctl
    private static let now = "2026-11-25T08:00:00Z"
    private static let shop = ["add", "list.json", "shop"]

    init() throws { tokenctl = try Tokenctl() }

    private func trust(
        _ arguments: [String], status: Int32 = 0, output: String? = nil, talk: String = "", at now: String? = now,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let time = now.map { ["--now", $0] } ?? []
        let run = try tokenctl.run(["trust"] + arguments + time, input: Data())
        let isTold = talk.isEmpty || run.talk.contains(talk)
        #expect(run.status == status && isTold, "\(arguments): \(run)", sourceLocation: sourceLocation)
        if let output { #expect(run.output == output, "\(arguments)", sourceLocation: sourceLocation) }
    }

    private func copy(_ name: String) throws {
        let files = ["list.json", name].map { tokenctl.home.appending(path: $0) }
        try FileManager.default.copyItem(at: files[0], to: files[1])
    }

    private func text() throws -> String {
        try String(contentsOf: tokenctl.home.appending(path: "list.json"), encoding: .utf8)
    }

    /// A list with one issuer, who is bound to something of every kind.
    private func list() throws {
        try trust(["init", "list.json", "--id", "example.cn"])
        _ = try tokenctl.run("key", "generate", "--out", "shop.pem")
        try trust(
            Self.shop + [
                "--name-zh", "店", "--contact", "mailto:c@shop.example", "--key", "shop.pem", "--not-before", Self.now,
                "--domain", "shop.example", "--platform", "taobao", "--platform", "nowhere", "--app",
                "android:com.example", "--app", "ios:ABCDE12345.com.example", "--mini-program",
                "wechat:wx0123456789abcdef",
            ], talk: "no platform nowhere is known here")
    }

    @Test func additionsAndRemovals() throws {
        try list()
        try trust(Self.shop + ["--retire", "shop.pem"], status: 64, talk: "is not yet valid: remove it")
        try trust(Self.shop + ["--app", "android:com.example"], talk: "nothing to change")
        for pair in ["android:", ":x", "x"] { try trust(Self.shop + ["--app", pair], status: 64, talk: pair) }
        // A text of 100 characters is not shortened.
        let contact = "tel:" + String(repeating: "a", count: 94)
        try trust(Self.shop + ["--contact", contact], status: 65, talk: "\"\(contact)\": bad-value")
        try trust(Self.shop + ["--contact", contact + "a"], status: 65, talk: "\"\(contact)a…: bad-value")
        let remove = ["remove", "list.json", "shop"]
        for (option, other) in [
            ("--app", "android:com.other"), ("--app", "ios:com.example"), ("--app", "harmony:com.example"),
            ("--mini-program", "wechat:wx0123456789abcdee"), ("--mini-program", "alipay:wx0123456789abcdef"),
            ("--platform", "jd"), ("--domain", "other.example"),
        ] { try trust(remove + [option, other], status: 64, talk: "is not bound to") }
        for (option, own) in [
            ("--app", "android:com.example"), ("--platform", "taobao"), ("--domain", "shop.example"),
            ("--mini-program", "wechat:wx0123456789abcdef"),
        ] {
            try trust(remove + [option, own])
            let value = own.split(separator: ":").last ?? ""
            #expect(try text().contains("ABCDE12345.com.example") && !text().contains("\"\(value)\""), "\(own)")
        }
    }

    @Test func filesOfAssociation() throws {
        try list()
        let note = "note: com.example has no certificates and is left out"
        let emit = ["emit", "list.json", "shop"]
        try trust(emit + ["--format", "android"], status: 65, talk: note, at: nil)
        try trust(emit + ["--out", "files"], talk: "wrote files/apple-app-site-association", at: nil)
        try trust(emit + ["--format", "ios"], talk: "publish below https://shop.example/.well-known/", at: nil)
        let ios = try tokenctl.run(["trust"] + emit + ["--format", "ios"], input: Data())
        #expect(ios.output.contains("ABCDE12345.com.example") && ios.talk.contains(note))
        let file = tokenctl.home.appending(path: "files/apple-app-site-association")
        #expect(try String(contentsOf: file, encoding: .utf8) == ios.output)
        try Data(ios.output.replacing("\"*\"", with: "\"/a/*\"").utf8).write(to: file)
        try trust(
            ["import", "list.json", "shop", "--domain", "shop.example", "files/apple-app-site-association"],
            talk: "paths: the app opens some pages only")
    }

    @Test func signaturesAndVersions() throws {
        try list()
        let signature = ", there is a signature"
        #expect(!(try tokenctl.run("trust", "show", "list.json").output.contains(signature)))
        let end = "2027-02-23T08:00:00Z"
        try trust(["sign", "list.json"], status: 64, talk: "name a later end", at: end)
        try trust(["sign", "list.json"])
        #expect(try tokenctl.run("trust", "show", "list.json").output.contains(signature))
        try trust(["verify", "list.json"], talk: "no platform nowhere is known here; a binding to it covers nothing")
        try trust(["sign", "list.json", "--bump"], status: 64, talk: "was accepted here", at: "2026-11-24T00:00:00Z")
        let last = try text().replacing("\"version\": 1,", with: "\"version\": 9007199254740991,")
        try Data(last.utf8).write(to: tokenctl.home.appending(path: "list.json"))
        try trust(["sign", "list.json"])
        try trust(Self.shop + ["--domain", "two.example"], status: 65, talk: "there is no version after")
    }

    @Test func revocations() throws {
        try list()
        for (name, host) in [("a.json", "one.example"), ("b.json", "two.example")] {
            try copy(name)
            try trust(["revoke", name, "--host", host, "--reason", "fraud"])
        }
        try trust(
            ["diff", "a.json", "b.json"],
            output: "- revoked/targets host one.example\n+ revoked/targets host two.example\n", at: nil)
        // Each of the options is enough.
        try trust(["revoke", "a.json", "--app", "android:com.evil", "--reason", "fraud"])
        try trust(["revoke", "a.json", "--mini-program", "wechat:wx0123456789abcdef", "--reason", "fraud"])
    }
}

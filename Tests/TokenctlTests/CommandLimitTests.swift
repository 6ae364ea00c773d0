// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The limits of the program: inputs at each limit and beyond it.
@Suite struct CommandLimitTests {
    let tokenctl: Tokenctl

    init() throws {
        tokenctl = try Tokenctl()
    }

    private func write(_ text: String, filledTo length: Int, as name: String) throws {
        let filler = String(repeating: "\n", count: length - text.utf8.count)
        let file = tokenctl.home.appending(path: name)
        try (text + filler).write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    @Test func records() throws {
        let link = "https://a.cn/"
        func line(_ length: Int) -> Data { Data((link + String(repeating: "a", count: length - 13) + "\n").utf8) }
        #expect(try tokenctl.run(["canonicalize"], input: line(1 << 20)).status == 0)
        let longer = try tokenctl.run(["canonicalize"], input: line((1 << 20) + 1))
        #expect(longer.status == 65 && longer.talk.contains("too-long"), "\(longer.talk)")
        let blanks = String(repeating: " ", count: (1 << 20) - link.utf8.count)
        #expect(try tokenctl.run("encode", input: link + blanks + "\n").status == 0)
        #expect(try tokenctl.run("encode", input: link + blanks + " \n").status == 65)
        // A record of the full length is read to its last byte, here the first of a character of three.
        let broken = try tokenctl.run(["encode"], input: Data((link + blanks.dropLast()).utf8) + [0xE4, 0x0A])
        #expect(broken.status == 65 && broken.talk.contains("not-utf8 at byte 1048575"), "\(broken.talk)")
    }

    @Test func jobs() throws {
        #expect(try tokenctl.run("canonicalize", "--jobs", "64", "https://a.example/").status == 0)
        #expect(try tokenctl.run("canonicalize", "--jobs", "65", "https://a.example/").status == 64)
    }

    @Test func keyFiles() throws {
        _ = try tokenctl.run("key", "generate", "--out", "key.pem")
        let key = try String(contentsOf: tokenctl.home.appending(path: "key.pem"), encoding: .utf8)
        try write(key, filledTo: 1 << 16, as: "large.pem")
        try write(key, filledTo: (1 << 16) + 1, as: "larger.pem")
        let link = "https://item.jd.com/1.html"
        #expect(try tokenctl.run("encode", "--key", "large.pem", link).status == 0)
        #expect(try tokenctl.run("encode", "--key", "larger.pem", link).status == 65)
    }

    @Test func associationFiles() throws {
        let file = #"{"applinking":{"apps":[]}}"#
        _ = try tokenctl.run("trust", "init", "list.json", "--id", "example.cn")
        _ = try tokenctl.run(
            "trust", "add", "list.json", "shop", "--name", "Shop", "--contact", "mailto:c@shop.example", "--grade", "b")
        try write(file, filledTo: 1 << 20, as: "large.json")
        try write(file, filledTo: (1 << 20) + 1, as: "larger.json")
        let arguments = ["trust", "import", "list.json", "shop", "--domain", "shop.example", "--format", "harmony"]
        let large = try tokenctl.run(arguments + ["large.json"], input: Data())
        #expect(large.status == 0, "\(large.talk)")
        #expect(try tokenctl.run(arguments + ["larger.json"], input: Data()).status == 65)
    }
}

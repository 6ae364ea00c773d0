// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// N records in, N records out, in order; a bad one costs only itself.
@Suite struct StreamTests {
    @Test func aBadRecordCostsOnlyItself() throws {
        let tokenctl = try Tokenctl()
        let good = try tokenctl.run("encode", MainJobTests.link).output
        var input = Data(good.utf8)
        input += Data("no token here\n\n".utf8) + Data([0xFF, 0xFE, 0x0A])
        input += Data(String(repeating: "x", count: 5000).utf8) + Data("\r\n".utf8) + Data(good.utf8)
        let run = try tokenctl.run(["decode", "--json"], input: input)
        #expect(run.lines.count == 6)
        let codes = try (0..<6).map { line in
            (try run.object(line)["error"] as? [String: Any])?["code"] as? String ?? "ok"
        }
        #expect(codes == ["ok", "no-token", "no-token", "not-utf8", "too-long", "ok"])
        #expect(run.status == 65)
    }

    @Test func theWorstClassWins() throws {
        let tokenctl = try Tokenctl()
        let forged = try Tokenctl().run("encode", MainJobTests.link).output
        #expect(try tokenctl.run("decode", input: "nothing\n").status == 3)
        #expect(try tokenctl.run("decode", input: "nothing\n" + forged).status == 2)
        #expect(try tokenctl.run("decode", "-", input: "").status == 0, "no records, no failure")
    }

    @Test func encodeStreams() throws {
        let tokenctl = try Tokenctl()
        let input = "https://item.jd.com/1.html\nftp://example.com/\nhttps://u:p@example.com/\nhttps://example.com/a\n"
        let run = try tokenctl.run("encode", "--json", input: input)
        let codes = try (0..<4).map { line in
            (try run.object(line)["error"] as? [String: Any])?["code"] as? String ?? "ok"
        }
        #expect(codes == ["ok", "unsupported-scheme", "credentials-in-link", "ok"])
    }

    @Test func aVeryLongRecordIsOneRecord() throws {
        let tokenctl = try Tokenctl()
        let input = String(repeating: "a", count: 3 << 20) + "\nhttps://item.jd.com/1.html\n"
        let run = try tokenctl.run("encode", input: input)
        #expect(run.lines.count == 2)
        #expect(run.lines.last?.hasPrefix("￥1") == true)
    }

    /// A line is cut one byte after the limit, which may be inside a character.
    @Test(arguments: [("好", 0), ("好", 1), ("好", 2), ("ก", 0), ("😀", 2)])
    func aLineCutInsideACharacterIsTooLongAndNothingElse(character: String, before: Int) throws {
        let line = String(repeating: "a", count: before) + String(repeating: character, count: 400_000)
        let run = try Tokenctl().run("decode", "--json", input: line + "\n")
        #expect((try run.object()["error"] as? [String: Any])?["code"] as? String == "too-long")
    }

    @Test(arguments: ["canonicalize", "canonicalize --json", "scan --json", "rewrite --to app", "convert --to app"])
    func jobsChangeNothing(_ command: String) throws {
        let tokenctl = try Tokenctl()
        let lines = (0..<1000).map { $0 % 7 == 3 ? "bad \($0)" : "https://item.taobao.com/item.htm?spm=a&id=\($0)" }
        let input = Data(lines.joined(separator: "\n").utf8)
        let arguments = command.split(separator: " ").map(String.init)
        let one = try tokenctl.run(arguments, input: input)
        let three = try tokenctl.run(arguments + ["--jobs", "3"], input: input)
        // A rewritten text gets no line feed at its end if it had none.
        #expect(one.lines.count == (command.hasPrefix("rewrite") ? 999 : 1000))
        #expect(one.output == three.output)
        #expect(one.talk == three.talk)
        #expect(one.status == three.status)
    }

    @Test func usageIsToldFromData() throws {
        let tokenctl = try Tokenctl()
        #expect(try tokenctl.run("encode", "--lifetime", "soon", MainJobTests.link).status == 64)
        #expect(try tokenctl.run("decode", "--public-key", "/nowhere.pem", "x").status == 66)
        #expect(try tokenctl.run("encode", "no link").status == 3)
        #expect(try tokenctl.run("canonicalize", "--jobs", "0", "https://a.example/").status == 64)
    }

    @Test func everyCommandHasHelpWithAnExample() throws {
        let tokenctl = try Tokenctl()
        for command in [
            "encode", "decode", "inspect", "convert", "rewrite", "platforms", "key generate", "key show", "key list",
            "key export",
            "vectors run", "vectors lint", "vectors fmt",
        ] {
            let run = try tokenctl.run(command.split(separator: " ").map(String.init) + ["--help"], input: Data())
            #expect(run.status == 0)
            #expect(run.output.contains("tokenctl \(command)"), "\(command)")
            #expect(run.output.contains("Example"), "\(command)")
        }
    }
}

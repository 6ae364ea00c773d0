// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The findings of the audit of 2026-11-30 on what a receiver remembers, tested by the commands that showed them.
@Suite struct AuditTrustTests {
    private let now = ["--now", "2026-11-25T08:00:00Z"]

    /// A home with the roots a and b, an issuer, and `v1.json`: version 1 of `example.cn`, signed by a.
    private func home() throws -> Tokenctl {
        let tokenctl = try Tokenctl()
        for name in ["a", "b", "shop"] { try run(tokenctl, "key", "generate", "--out", "\(name).pem") }
        try run(tokenctl, ["trust", "init", "list.json", "--id", "example.cn", "--root", "a.pem"] + now)
        try run(
            tokenctl,
            [
                "trust", "add", "list.json", "shop", "--name", "Shop", "--contact", "mailto:c@shop.example", "--key",
                "shop.pem", "--domain", "shop.example",
            ] + now)
        try sign(tokenctl, "list.json", "a")
        try copy(tokenctl, "list.json", "v1.json")
        return tokenctl
    }

    private func run(_ tokenctl: Tokenctl, _ arguments: String...) throws { try run(tokenctl, arguments) }

    private func run(_ tokenctl: Tokenctl, _ arguments: [String]) throws {
        let run = try tokenctl.run(arguments, input: Data())
        #expect(run.status == 0, "\(arguments) \(run.talk)")
    }

    private func sign(_ tokenctl: Tokenctl, _ list: String, _ keys: String..., outgoing: String? = nil) throws {
        for key in keys { try run(tokenctl, ["trust", "sign", list, "--key", "\(key).pem"] + now) }
        guard let outgoing else { return }
        try run(tokenctl, ["trust", "sign", list, "--key", "\(outgoing).pem", "--outgoing"] + now)
    }

    private func copy(_ tokenctl: Tokenctl, _ from: String, _ to: String) throws {
        let bytes = try Data(contentsOf: tokenctl.home.appending(path: from))
        try bytes.write(to: tokenctl.home.appending(path: to))
    }

    private func verify(_ tokenctl: Tokenctl, _ arguments: String...) throws -> Tokenctl.Run {
        try tokenctl.run(["trust", "verify"] + arguments + now, input: Data())
    }

    /// Makes the next version of `list.json` under another name, signed by a.
    private func fork(_ tokenctl: Tokenctl, _ name: String, domain: String) throws {
        try copy(tokenctl, "list.json", name)
        try run(tokenctl, ["trust", "add", name, "shop", "--domain", domain] + now)
        try sign(tokenctl, name, "a")
    }

    private func memory(_ tokenctl: Tokenctl, _ list: String = "example.cn") -> URL {
        tokenctl.home.appending(path: ".config/tokenctl/trust/\(list).json")
    }

    // MARK: 5: a retired root comes back by an old command line

    @Test func finding5ARetiredRootDoesNotComeBackByAnOldCommandLine() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        try run(tokenctl, ["trust", "roots", "list.json", "--root", "b.pem"] + now)
        try sign(tokenctl, "list.json", "b", outgoing: "a")
        #expect(try verify(tokenctl, "list.json").status == 0)
        let remembered = try Data(contentsOf: memory(tokenctl))
        // The thief of a signs a higher version, and the old command line names a.
        try copy(tokenctl, "v1.json", "evil.json")
        // On a machine of the thief's own, where nothing is remembered.
        let sign = ["trust", "sign", "evil.json", "--key", "a.pem", "--bump"] + now
        for _ in 0..<5 {
            let signed = try tokenctl.run(sign, input: Data(), environment: ["XDG_CONFIG_HOME": "/nonexistent"])
            #expect(signed.status == 0, "\(signed.talk)")
        }
        let old = try verify(tokenctl, "evil.json", "--root", "a.pem")
        #expect(old.status == 64 && old.talk.contains("--reset-trust"), "\(old.talk)")
        let decode = try tokenctl.run(
            ["decode", "--trust", "evil.json", "--root", "a.pem", "x"] + now, input: Data())
        #expect(decode.status == 64 && decode.output.isEmpty)
        #expect(try verify(tokenctl, "evil.json").talk.contains("too-few-signatures"))
        #expect(try Data(contentsOf: memory(tokenctl)) == remembered)
        #expect(try verify(tokenctl, "list.json").status == 0, "the true list is still good")
        // A deliberate change is said with --reset-trust.
        #expect(try verify(tokenctl, "evil.json", "--root", "a.pem", "--reset-trust").status == 0)
        #expect(try verify(tokenctl, "evil.json", "--reset-trust").status == 64)
    }

    // MARK: 8: what is remembered fails open

    @Test func finding8DecodeRemembersWhatItAccepts() throws {
        let tokenctl = try home()
        let token = try tokenctl.run(
            ["encode", "--key", "shop.pem", "https://www.shop.example/1"] + now, input: Data())
        try run(tokenctl, ["trust", "revoke", "list.json", "--key", "shop.pem", "--reason", "compromised"] + now)
        try sign(tokenctl, "list.json", "a")
        let decode = ["decode", "--trust"]
        let refused = try tokenctl.run(
            decode + ["list.json", "--root", "a.pem"] + now, input: Data(token.output.utf8))
        #expect(refused.status == 5 && refused.talk.contains("revoked-key"), "\(refused.talk)")
        #expect(FileManager.default.fileExists(atPath: memory(tokenctl).path))
        let older = try tokenctl.run(decode + ["v1.json"] + now, input: Data(token.output.utf8))
        #expect(older.status == 2 && older.talk.contains("trust-list-rollback") && older.output.isEmpty)
    }

    @Test func finding8AnotherListDoesNotPassInItsPlace() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        // A list for trials, whose root is also named on the command line.
        try run(tokenctl, ["trust", "init", "staging.json", "--id", "staging.cn", "--root", "b.pem"] + now)
        try sign(tokenctl, "staging.json", "b")
        let first = try verify(tokenctl, "staging.json", "--root", "b.pem")
        #expect(first.status == 64 && first.talk.contains("--list-id"))
        #expect(try verify(tokenctl, "staging.json", "--root", "b.pem", "--list-id", "staging.cn").status == 0)
        // Now that two lists are known, one must be named, and the other one does not pass for it.
        #expect(try verify(tokenctl, "staging.json").status == 64)
        let other = try tokenctl.run(
            ["decode", "--trust", "staging.json", "--list-id", "example.cn", "--json"] + now, input: Data())
        #expect(other.status == 2 && other.talk.contains("wrong-trust-list"), "\(other.talk)")
        #expect(try verify(tokenctl, "v1.json", "--list-id", "example.cn").status == 0)
    }

    @Test func finding8OneKnownListIsTheOneThatIsMeant() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        try run(tokenctl, ["trust", "init", "other.json", "--id", "other.cn", "--root", "a.pem"] + now)
        try sign(tokenctl, "other.json", "a")
        let other = try verify(tokenctl, "other.json")
        #expect(other.status == 2 && other.talk.contains("wrong-trust-list"))
        #expect(!FileManager.default.fileExists(atPath: memory(tokenctl, "other.cn").path))
    }

    @Test func finding8OfTwoForksAtOnceOneIsAccepted() async throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        let forks = ["one.json", "two.json"]
        for fork in forks { try self.fork(tokenctl, fork, domain: "\(fork).example") }
        let results = try await withThrowingTaskGroup(of: (String, Int32).self) { group in
            for number in 0..<12 {
                group.addTask { (forks[number % 2], try verify(tokenctl, forks[number % 2]).status) }
            }
            return try await group.reduce(into: [String: Set<Int32>]()) { $0[$1.0, default: []].insert($1.1) }
        }
        #expect(Set(results.values) == [[0], [2]], "\(results)")
    }

    @Test func finding8ADraftThatWasLeftIsInNobodysWay() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        for number in 1...40 {
            try Data("{}".utf8).write(to: URL(filePath: "\(memory(tokenctl).path).\(number).new"))
        }
        try fork(tokenctl, "two.json", domain: "two.example")
        #expect(try verify(tokenctl, "two.json").status == 0)
        let files = try FileManager.default.contentsOfDirectory(
            atPath: memory(tokenctl).deletingLastPathComponent().path)
        #expect(files.sorted() == [".lock", "example.cn.json"])
    }

    @Test func finding8WhoeverCannotRememberFails() throws {
        let tokenctl = try home()
        let folder = memory(tokenctl).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: folder)
        let token = try tokenctl.run(
            ["encode", "--key", "shop.pem", "https://www.shop.example/1"] + now, input: Data())
        let decode = ["decode", "--trust", "v1.json", "--root", "a.pem"]
        let failed = try tokenctl.run(decode + now, input: Data(token.output.utf8))
        #expect(failed.status == 74 && failed.output.isEmpty, "\(failed.talk)")
        // Without memory it works only with --no-remember, and with a note.
        let open = try tokenctl.run(decode + ["--no-remember"] + now, input: Data(token.output.utf8))
        #expect(open.status == 0 && open.talk.contains("is not remembered"), "\(open.talk)")
    }

    // MARK: 12: what a rotation changed is lost at a restart

    @Test func finding12AMissedChangeOfTheRootsCanBeReplayed() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        try run(tokenctl, ["trust", "roots", "list.json", "--root", "b.pem"] + now)
        try sign(tokenctl, "list.json", "b", outgoing: "a")
        try copy(tokenctl, "list.json", "change.json")
        let late = ["--now", "2027-06-01T00:00:00Z"]
        try run(
            tokenctl, ["trust", "sign", "list.json", "--key", "b.pem", "--bump", "--expires", "90d"] + late)
        let stuck = try tokenctl.run(["trust", "verify", "list.json"] + late, input: Data())
        #expect(stuck.status == 2 && stuck.talk.contains("--root-chain"), "\(stuck.talk)")
        let chain = ["trust", "verify", "list.json", "--root-chain", "change.json"]
        try run(tokenctl, chain + late)
        // The chain can be given again, and is not needed any more.
        try run(tokenctl, chain + late)
        try run(tokenctl, ["trust", "verify", "list.json"] + late)
    }

    // MARK: 17: what is remembered is read leniently

    @Test func finding17WhatIsRememberedIsReadStrictly() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        let good = try String(contentsOf: memory(tokenctl), encoding: .utf8)
        for (bad, code) in [
            (good.replacing("\"version\": 1", with: "\"version\": 1, \"version\": 0"), "duplicate-name"),
            (good.replacing("\"version\": 1", with: "\"version\": 1, \"until\": 0"), "unknown-member"),
            (good.replacing("Z\"\n", with: "Z\",\n"), "bad-json"), ("", "bad-json"), ("{}", "missing-member"),
        ] {
            #expect(bad != good)
            try bad.write(to: memory(tokenctl), atomically: true, encoding: .utf8)
            let run = try verify(tokenctl, "v1.json")
            #expect(run.status == 65 && run.talk.contains("example.cn.json:") && run.talk.contains(code), "\(run.talk)")
        }
    }

    // MARK: Kills

    /// Programs that accept version after version are killed at any time; the remembered version never goes back.
    @Test func aKilledProgramLeavesWhatWasRememberedOrMore() throws {
        let tokenctl = try home()
        #expect(try verify(tokenctl, "v1.json", "--root", "a.pem").status == 0)
        var last = 1
        var kills = 0
        for round in 0..<30 {
            try run(tokenctl, ["trust", "sign", "list.json", "--key", "a.pem", "--bump"] + now)
            let process = Process()
            process.executableURL = Tokenctl.program
            process.arguments = ["trust", "verify", "list.json"] + now
            process.currentDirectoryURL = tokenctl.home
            process.environment = ["HOME": tokenctl.home.path, "PATH": "/usr/bin:/bin"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(1_000 + round * 1_500))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            kills += process.terminationReason == .uncaughtSignal ? 1 : 0
            let text = try String(contentsOf: memory(tokenctl), encoding: .utf8)
            let version = try #require(text.firstMatch(of: /"version": ([0-9]+)/).flatMap { Int($0.1) })
            #expect(version == last || version == round + 2, "\(version) after \(last)")
            last = version
        }
        #expect(kills > 0)
        #expect(try verify(tokenctl, "list.json").status == 0, "nobody is stuck")
        #expect(try verify(tokenctl, "v1.json").talk.contains("trust-list-rollback"))
    }
}

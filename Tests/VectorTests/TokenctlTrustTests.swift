// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import ShareTokenVectors
import Testing

/// The vectors of trust lists through the command line: a process for each.
@Suite struct TokenctlTrustTests {
    private struct Answer: VectorExcerpt {
        let ok: Bool
        let error: ErrorFields?
        let list: String?
        let version: Int64?
        let digest: String?
        let threshold: Int?

        struct ErrorFields: VectorExcerpt {
            let code: String
            let offset: Int
        }

        var failure: ShareTokenError? {
            error.map { ShareTokenError(ShareTokenError.Code(rawValue: $0.code), at: $0.offset) }
        }
    }

    private func answer(_ program: VectorProgram, _ arguments: [String], _ file: [UInt8]) throws -> Answer {
        let path = try program.write(file, "list.json")
        let output = try program.run(["trust"] + arguments + [path, "--json"], input: [])
        return try VectorDecoder.decode(Answer.self, from: output)
    }

    @Test func readLists() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        for test in try corpus.tests(TrustReadTest.self) {
            let answer = try answer(program, ["show"], test.input.bytes)
            #expect(answer.failure == test.label.error, "\(test.label.id)")
            #expect(answer.list == test.list && answer.version == test.version, "\(test.label.id)")
            #expect(answer.digest == test.digest, "\(test.label.id)")
        }
    }

    /// The file in which the program remembers a list.
    private func memory(_ list: String) -> String { ".config/tokenctl/trust/\(list).json" }

    @Test func acceptedLists() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        for test in try corpus.tests(TrustAcceptTest.self) {
            // Each vector has a home of its own, as accepted lists are remembered there.
            let program = try VectorProgram(corpus.keys())
            var arguments = ["verify", "--now", test.now, "--list-id", test.list]
            if test.last == nil {
                arguments += ["--threshold", "\(test.threshold)"]
                arguments += test.roots.flatMap { ["--root", program.publicFile($0)] }
            } else {
                _ = try program.write(test.record(corpus.keys()).bytes, memory(test.list))
            }
            for (place, list) in (test.chain ?? []).enumerated() {
                arguments += ["--root-chain", try program.write(Array(list.utf8), "chain-\(place).json")]
            }
            let answer = try answer(program, arguments, test.input.bytes)
            #expect(answer.failure == test.label.error, "\(test.label.id)")
            #expect(answer.ok == (test.accepted != nil) && answer.digest == test.accepted?.digest, "\(test.label.id)")
            #expect(answer.threshold == test.accepted?.threshold, "\(test.label.id)")
            guard let accepted = test.accepted else { continue }
            let remembered = try TrustState(reading: program.read(memory(test.list)))
            #expect(remembered.last?.digest.hex == accepted.digest && remembered.list == test.list, "\(test.label.id)")
            let roots = try remembered.roots.keys.map { try Fingerprint(ofKey: $0.subjectPublicKeyInfo).hex }
            #expect(roots == accepted.roots && remembered.roots.threshold == accepted.threshold, "\(test.label.id)")
        }
    }

    @Test func memoriesThatCannotBeRead() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let list = try #require(try corpus.tests(TrustReadTest.self).first { $0.label.error == nil })
        let program = try VectorProgram(corpus.keys())
        for test in try corpus.tests(TrustStateTest.self) where test.label.error != nil {
            _ = try program.write(test.input.bytes, memory("example.cn"))
            let answer = try answer(program, ["verify", "--list-id", "example.cn"], list.input.bytes)
            #expect(answer.failure == test.label.error, "\(test.label.id)")
            #expect(try program.read(memory("example.cn")) == test.input.bytes)
        }
    }

    /// The members of `decode --json` that depend on a list and a policy.
    private struct Decoded: VectorExcerpt {
        let ok: Bool
        let verdicts: TokenVerifyTest.Verdicts
        let issuerID: String?
        let grade: String?
        let decision: Decision?
        let error: Answer.ErrorFields?

        struct Decision: VectorExcerpt, Equatable {
            let action: String
            let reason: String
            /// The rule; nil if the failure of a verdict decided.
            let rule: String?
        }
    }

    /// The five verdicts and the decision: `decode --trust --policy --scene --user-mode`.
    @Test func verdicts() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var (decided, refused, withoutScene, expired) = (0, 0, 0, 0)
        for test in try corpus.tests(TrustVerdictTest.self) {
            let program = try VectorProgram(corpus.keys())
            var arguments = ["decode", "--json", "--allow-unknown", "--now", test.now]
            arguments += ["--trust", try program.write(Array(test.list.utf8), "list.json")]
            arguments += test.roots.flatMap { ["--root", program.publicFile($0)] }
            let policy = try test.policyFile.map { try program.write(Array($0.utf8), "policy.json") } ?? test.policy
            if let policy { arguments += ["--policy", policy] }
            if let scene = test.scene { arguments += ["--scene", scene] }
            if let mode = test.userMode { arguments += ["--user-mode", mode] }
            let (output, status) = try program.finish(arguments, input: test.input.bytes + [0x0A])
            if policy != nil, test.scene == nil {
                #expect(status == 64 && output.isEmpty, "\(test.label.id)")
                withoutScene += 1
                continue
            }
            // The program accepts its list at the time of the question.
            if test.label.error?.code == .trustListExpired {
                #expect(status == 5 && output.isEmpty, "\(test.label.id)")
                expired += 1
                continue
            }
            let answer = try VectorDecoder.decode(Decoded.self, from: output)
            #expect(answer.verdicts == test.verdicts, "\(test.label.id)")
            #expect(answer.error?.code == test.label.error?.code.rawValue, "\(test.label.id)")
            #expect(answer.ok == (test.label.error == nil) && (status == 0) == answer.ok, "\(test.label.id)")
            #expect(answer.issuerID == test.issuer?.id && answer.grade == test.issuer?.grade, "\(test.label.id)")
            var expected = test.decision.map { Decoded.Decision(action: $0.action, reason: $0.reason, rule: $0.rule) }
            if policy != nil, expected == nil {
                // If the policy was not asked, the link stays closed, and the reason is the failure.
                let code = try #require(test.label.error).code.rawValue
                expected = Decoded.Decision(action: "deny", reason: code, rule: nil)
                refused += 1
            }
            #expect(answer.decision == expected, "\(test.label.id)")
            decided += expected == nil ? 0 : 1
        }
        #expect(decided >= 15 && refused >= 2 && withoutScene >= 1 && expired >= 2)
    }

    /// A list may have a key that no token can be verified with; the check of the list reports it.
    @Test func aWeakKeyOfAnIssuerFailsTheCheckOfAList() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let keys = try corpus.keys()
        let test = try #require(
            corpus.tests(TrustVerdictTest.self).first { $0.label.id == "trust-verdict/valid/platform" })
        var list = try SignedTrustList(reading: Array(test.list.utf8)).list
        let pem = try #require(keys.keys[test.roots[0]]).entry.privatePEM
        let root = try PrivateKey(pem: Array(pem.utf8))
        let prefix = try PublicKey(pem: Array(#require(keys.keys[test.roots[0]]?.entry.publicPEM).utf8))
            .subjectPublicKeyInfo.prefix(12)
        list.issuers[0].keys[0].key = try ListedKey(
            suite: .ed25519, subjectPublicKeyInfo: prefix + [1] + [UInt8](repeating: 0, count: 31))
        for (list, status) in [(list, Int32(65)), (try SignedTrustList(reading: Array(test.list.utf8)).list, 0)] {
            let program = try VectorProgram(keys)
            let file = try program.write(SignedTrustList(reading: list.file()).signed(by: root), "list.json")
            let arguments = ["trust", "verify", file, "--root", program.publicFile(test.roots[0]), "--now", test.now]
            #expect(try program.finish(arguments, input: []).status == status)
        }
    }
}

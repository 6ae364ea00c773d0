// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import ShareTokenVectors
import Testing

/// The vectors of trust lists through the command line: a process for each.
@Suite struct TokenctlTrustTests {
    private struct Answer: Decodable {
        let ok: Bool
        let error: ErrorFields?
        let list: String?
        let version: Int64?
        let digest: String?
        let threshold: Int?

        struct ErrorFields: Decodable {
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
        return try JSONDecoder().decode(Answer.self, from: Data(output))
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

    /// Where the program remembers a list.
    private func memory(_ list: String) -> String { ".config/tokenctl/trust/\(list).json" }

    @Test func acceptedLists() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        for test in try corpus.tests(TrustAcceptTest.self) {
            // A home of its own, as what was accepted before is remembered there.
            let program = try VectorProgram(corpus.keys())
            var arguments = ["verify", "--now", test.now, "--list-id", test.list]
            if test.last == nil {
                arguments += ["--threshold", "\(test.threshold)"]
                arguments += test.roots.flatMap { ["--root", program.publicFile($0)] }
            } else {
                _ = try program.write(test.record(corpus.keys()).bytes, memory(test.list))
            }
            for (place, list) in test.chain.enumerated() {
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
}

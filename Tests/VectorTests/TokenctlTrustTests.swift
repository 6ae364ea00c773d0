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

    @Test func acceptedLists() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        for test in try corpus.tests(TrustAcceptTest.self) {
            // A home of its own, as what was accepted before is remembered there; a list of another name is not looked for.
            guard test.label.error?.code != .wrongTrustList else { continue }
            let program = try VectorProgram(corpus.keys())
            if let last = test.last?.version {
                let memory: [String: Any] = [
                    "list": last.list, "version": last.version, "digest": last.digest.hex, "threshold": 1,
                    "roots": [String](),
                ]
                _ = try program.write(
                    Array(JSONSerialization.data(withJSONObject: memory)), ".config/tokenctl/trust/\(last.list).json")
            }
            let roots = test.roots.flatMap { ["--root", program.publicFile($0)] }
            let arguments = ["verify", "--threshold", "\(test.threshold)", "--now", test.now] + roots
            let answer = try answer(program, arguments, test.input.bytes)
            #expect(answer.failure == test.label.error, "\(test.label.id)")
            #expect(answer.ok == (test.accepted != nil) && answer.digest == test.accepted?.digest, "\(test.label.id)")
            #expect(answer.threshold == test.accepted?.threshold, "\(test.label.id)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
import ShareTokenVectors
import Testing

/// `tokenctl-card`, which reads XML for `tokenctl`.
@Suite struct CardProgramTests {
    private static func answer(_ input: [UInt8]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "tokenctl-card")
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: input)
        try stdin.fileHandleForWriting.close()
        let output = try #require(try stdout.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return output
    }

    private struct Answer: Decodable {
        let card: CardFields?
        let error: Failure?

        struct Failure: Decodable {
            let code: String
            let offset: Int
        }
    }

    @Test func everyCardOfTheVectors() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(CardReadTest.self)
            .filter { $0.form == "appmsg" && $0.input.bytes.count <= 4096 }
        #expect(tests.count >= 35)
        for test in tests {
            let answer = try JSONDecoder().decode(Answer.self, from: Self.answer(test.input.bytes))
            #expect(answer.card?.card == test.card?.card, "\(test.label.id)")
            #expect(answer.error?.code == test.label.error?.code.rawValue, "\(test.label.id)")
            #expect(answer.error?.offset == test.label.error?.offset, "\(test.label.id)")
        }
    }

    @Test func cardsAsJSONReadAsTheSame() throws {
        for card in try VectorCorpus.ofThisPackage().tests(CardReadTest.self).compactMap(\.card?.card) {
            #expect(try Card(json: card.json) == card)
            #expect(try JSONDecoder().decode(CardFields.self, from: Data(card.json)).card == card)
        }
        #expect(throws: ShareTokenError(.badCard)) { try Card(json: Array("{}".utf8)) }
    }
}

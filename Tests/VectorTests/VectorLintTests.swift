// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

@Suite struct VectorLintTests {
    @Test func theCorpusHasNoIssues() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        #expect(corpus.lint().map(\.description) == [])
        #expect(try corpus.format(write: false) == [])
    }

    private static let test = #"""
        {"comment":"c","error":"no-token","id":"token-decode/no-token/a","input":"","offset":0,"result":"invalid",
        "spec":"TOK-48"}
        """#

    private static func file(count: Int = 1, _ tests: String...) -> String {
        """
        {"schema": "token-decode", "feature": "f", "spec": "Docs/Spec/Token.md", "count": \(count),
        "tests": [\(tests.joined(separator: ","))]}
        """
    }

    /// The messages of a check of one file that has been formatted first, where that is possible.
    private func messages(_ text: String, formatted: Bool = true) throws -> [String] {
        let folder = try Folder(["token/decode.json": text])
        let corpus = try VectorCorpus(directory: folder.path)
        if formatted { _ = try? corpus.format(write: true) }
        return try VectorCorpus(directory: folder.path).lint().map(\.message)
    }

    @Test func aGoodFileHasNoIssues() throws {
        #expect(try messages(Self.file(Self.test)) == [])
    }

    @Test func formatIsChecked() throws {
        #expect(try messages(Self.file(Self.test), formatted: false) == ["is not in its canonical form"])
    }

    @Test func theCountIsChecked() throws {
        #expect(try messages(Self.file(count: 2, Self.test), formatted: false) == ["count is not 1"])
    }

    @Test(
        "One thing wrong, one message",
        arguments: [
            (#""comment":"c""#, #""comment":"c","coment":"c""#, "unknown member coment"),
            (
                #""input":"""#, #""input":"","padding":{"count":-1,"text":"a"}"#,
                "the count of a padding is negative"
            ),
            (#""comment":"c""#, #""comment":"c\nd""#, "the comment is not one line"),
            (#""comment":"c""#, #""comment":"""#, "the comment is not one line"),
            ("token-decode/no-token/a", "token-decode/no-token", "the id is not token-decode/topic/fact"),
            ("token-decode/no-token/a", "token-decode/no_token/a", "the id is not token-decode/topic/fact"),
            ("token-decode/no-token/a", "token-read/no-token/a", "the id is not token-decode/topic/fact"),
            ("TOK-48", "TOK", "the spec is no requirement"),
            ("TOK-48", "LNK-", "the spec is no requirement"),
            ("TOK-48", "TKN-48", "the spec is no requirement"),
            (#""no-token""#, #""no-tokens""#, "the error no-tokens is not in the register"),
            (#""invalid""#, #""acceptable""#, "result is neither valid nor invalid"),
            (#""invalid""#, #""valid""#, "valid with an error"),
            (#""offset":0"#, #""offset":0.5"#, "offset: no whole JSON number"),
            (#""offset":0"#, #""offset":0,"offset":1"#, "duplicate-name at byte "),
            (#""offset":0"#, #""offset":0,"\u006fffset":0"#, "duplicate-name at byte "),
            (#""input":"""#, #""input":"","input_hex":"""#, "either input or input_hex is needed"),
            (#""input":"""#, #""input_hex":"0g""#, "input_hex: is not hexadecimal"),
            (#""input":"""#, #""input":"","padding":{"text":"a"}"#, "count"),
        ])
    func mistakes(good: String, bad: String, message: String) throws {
        let messages = try messages(Self.file(Self.test.replacingOccurrences(of: good, with: bad)))
        #expect(messages.count == 1)
        let found = try #require(messages.first)
        #expect(found.contains(message), "\(found)")
    }

    @Test func idsAreUnique() throws {
        #expect(try messages(Self.file(Self.test, Self.test)) == ["the id is used twice"])
    }

    @Test func theSchemaBelongsToTheName() throws {
        let text = Self.file(Self.test)
        let other = text.replacingOccurrences(of: #""schema": "token-decode""#, with: #""schema": "token-read""#)
        #expect(try messages(other) == ["the schema is not token-decode"])
        let folder = try Folder(["token/decodes.json": text])
        #expect(try VectorCorpus(directory: folder.path).lint().map(\.message) == ["there is no schema token-decodes"])
    }

    @Test func anEmptyFolderIsAnError() throws {
        let folder = try Folder([:])
        #expect(throws: VectorError.self) { try VectorCorpus(directory: folder.path) }
        #expect(throws: VectorError.self) { try VectorCorpus(directory: folder.path + "/none") }
    }
}

/// A folder of files that exists as long as a test needs it.
final class Folder: Sendable {
    let path: String

    init(_ files: [String: String]) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "vectors-\(UUID().uuidString)")
        path = root.path
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (name, text) in files {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

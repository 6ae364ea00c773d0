// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

@Suite struct VectorFormatTests {
    private func formatted(_ text: String) throws -> String {
        let file = VectorFile(name: "token/decode", bytes: Array(text.utf8))
        return String(decoding: try VectorFormatter.canonical(file), as: UTF8.self)
    }

    @Test func membersAreSortedAndIndented() throws {
        #expect(
            try formatted(#"{"b":[1,{"d":null,"c":true}],"a_b":"x","ab":-2}"#) == """
                {
                  "a_b": "x",
                  "ab": -2,
                  "b": [
                    1,
                    {
                      "c": true,
                      "d": null
                    }
                  ]
                }

                """)
    }

    @Test func emptyContainersAreShort() throws {
        #expect(
            try formatted(#"{"a":[],"b":{},"c":[[],{}]}"#) == """
                {
                  "a": [],
                  "b": {},
                  "c": [
                    [],
                    {}
                  ]
                }

                """)
    }

    @Test func stringsKeepWhatTheyHold() throws {
        let text = #"{"a":["b\" : c","[","{","d : e","\u0000\n\t\\/￥"],"x":"y\" : z"}"#
        #expect(
            try formatted(text) == #"""
                {
                  "a": [
                    "b\" : c",
                    "[",
                    "{",
                    "d : e",
                    "\u0000\n\t\\/￥"
                  ],
                  "x": "y\" : z"
                }

                """#)
    }

    @Test func testsAreSortedAndCounted() throws {
        let text = try formatted(#"{"count":7,"tests":[{"id":"b"},{"id":"a"}]}"#)
        #expect(text.contains("\"count\": 2"))
        #expect(try #require(text.range(of: "\"a\"")).lowerBound < #require(text.range(of: "\"b\"")).lowerBound)
    }

    @Test func formattingTwiceChangesNothing() throws {
        for file in try VectorCorpus.ofThisPackage().files {
            let once = try VectorFormatter.canonical(file)
            #expect(try VectorFormatter.canonical(VectorFile(name: file.name, bytes: once)) == once)
        }
    }

    @Test func onlyFilesThatChangeAreWritten() throws {
        let folder = try Folder(["token/decode.json": #"{"count":0,"tests":[]}"#, "keys/keys.json": "{}\n"])
        let corpus = try VectorCorpus(directory: folder.path)
        #expect(try corpus.format(write: false) == ["token/decode.json"])
        #expect(try corpus.format(write: true) == ["token/decode.json"])
        #expect(try VectorCorpus(directory: folder.path).format(write: true) == [])
    }

    @Test func whatIsNoObjectIsRefused() {
        for text in ["", "[]", "1", "{", #"{"a":1.5}"#, #"{"a":1,"a":2}"#] {
            #expect(throws: VectorError.self) { try formatted(text) }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

@Suite struct JSONWriterTests {
    private func text(isIndented: Bool) -> String {
        var writer = JSONWriter(isIndented: isIndented)
        writer.object { writer in
            writer.string("id", "a")
            writer.onSameLine { $0.number("n", -1) }
            writer.object("none") { _ in }
            writer.strings("empty", [])
            writer.object("when", onOneLine: true) { $0.strings("scene", ["x", "y"]) }
            writer.array("list", [1, 2]) { $0.object([("k", "\($1)"), ("quote", "\"")]) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func indented() {
        #expect(
            text(isIndented: true) == #"""
                {
                  "id": "a", "n": -1,
                  "none": {},
                  "empty": [],
                  "when": {"scene": ["x", "y"]},
                  "list": [
                    {"k": "1", "quote": "\""},
                    {"k": "2", "quote": "\""}
                  ]
                }
                """#)
    }

    @Test func compact() {
        #expect(
            text(isIndented: false) == #"{"id":"a","n":-1,"none":{},"empty":[],"when":{"scene":["x","y"]},"#
                + #""list":[{"k":"1","quote":"\""},{"k":"2","quote":"\""}]}"#)
    }

    @Test func valuesForAScreenHideNothing() {
        let values: [JSONValue] = [.string("a\u{200B}\n"), .null, .bool(true), .number(7)]
        let value = JSONValue.object([.init("\u{202E}", .array(values))])
        #expect(value.line == #"{"\u202e":["a\u200b\n",null,true,7]}"#)
        #expect(value.indented.split(separator: "\n").count == 8)
    }
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct QueryPairsTests {
    @Test(arguments: [
        ("https://a/?x=1&y=2", ["x=1", "y=2"]),
        ("https://a/?x", ["x"]),
        ("https://a/?x=", ["x="]),
        ("https://a/?=x", ["=x"]),
        ("https://a/?a=b=c&&d&", ["a=b=c", "d"]),
        ("https://a/?%61=%26&b=c%3Dd#e=f&g", ["%61=%26", "b=c%3Dd"]),
        ("https://a/?", []),
        ("https://a/", []),
    ])
    func pairsAreRawRanges(text: String, expected: [String]) throws {
        let record = try URLRecord(parsing: text)
        let pairs = record.queryPairs.map { pair in
            let name = String(decoding: record.hrefBytes[pair.name], as: UTF8.self)
            guard let value = pair.value else { return name }
            return name + "=" + String(decoding: record.hrefBytes[value], as: UTF8.self)
        }
        #expect(pairs == expected)
        #expect(record.queryPairs.map { String(decoding: record.hrefBytes[$0.range], as: UTF8.self) } == expected)
    }

    @Test func aRangeOutsideTheBytesIsCut() {
        #expect(QueryPairs(Array("a=b".utf8), in: 2..<9).map(\.name) == [2..<3])
    }
}

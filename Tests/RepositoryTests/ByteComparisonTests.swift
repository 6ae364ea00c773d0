// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import ShareToken

/// The core compares all strings as bytes.
///
/// `ByteEquality.swift` gives `==`, `!=`, `~=`, `contains` and `firstIndex(of:)` this meaning, also in conformances
/// that the compiler synthesises. The first test searches the sources for other comparisons.
@Suite struct ByteComparisonTests {
    /// The replacement for a comparison in a line that does not use the operators of the core; nil if there is none.
    private static func comparison(in line: Substring) -> String? {
        if line.contains(/Set<String\??>/) { return "Set<ByteKey>" }
        if line.contains(/\[String\?? ?: ?[A-Z\[(]|Dictionary<String\b/) { return "a dictionary of ByteKey" }
        if line.contains(/\.hasPrefix\(|\.hasSuffix\(/) { return "utf8.starts(with:)" }
        if line.contains(/\.lowercased\(\)|\.uppercased\(\)/) { return "ASCII, byte by byte" }
        if line.contains(/\.split\(separator: "/), !line.contains("unicodeScalars.") { return "the bytes of utf8" }
        if line.contains(/Swift\.==|\(==\)|by: ==|\bcaseInsensitive|\.isCanonicallyEquivalent/) { return "==" }
        return nil
    }

    @Test func noOtherComparisonOfStrings() throws {
        let files = Repository.files("Sources/ShareToken", suffix: ".swift").filter { !$0.contains("/Generated/") }
        #expect(files.count > 250)
        for file in files {
            for (place, line) in try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                let instead = Self.comparison(in: code)
                #expect(instead == nil, "\(file):\(place + 1): write \(instead ?? "") instead")
            }
        }
        // The search must find each kind of comparison.
        for line in [
            "var ids: Set<String> = []", "let places: [String: Int]", "if text.hasPrefix(\"a\") {", "elements(by: ==)",
            "let x = Dictionary<String, Int>()", "text.lowercased()",
        ] { #expect(Self.comparison(in: line[...]) != nil, "\(line)") }
        #expect(Self.comparison(in: "func names(_ texts: [String], [ByteKey: Int]) -> [String]"[...]) == nil)
    }

    /// Texts that are canonically equivalent but differ in their bytes.
    private static let pairs = [
        ("\u{37E}", ";"), ("\u{1FEF}", "`"), ("\u{212A}", "K"), ("\u{C5}", "A\u{30A}"),
        ("a\u{301}\u{323}", "a\u{323}\u{301}"),
        (String(repeating: "x", count: 40) + "\u{212B}", String(repeating: "x", count: 40) + "\u{C5}"),
    ]

    @Test(arguments: pairs) func noOperatorOfThePackageTakesThemForEqual(left: String, right: String) {
        // The standard library takes them for equal; otherwise the test would prove nothing.
        #expect(Set([left, right]).count == 1)
        let (one, other): (String?, String?) = (left, right)
        let answers = [
            left == right, !(left != right), one == other, !(one != other), one == right, [left] == [right],
            [one] == [other], [left].contains(right), [left].firstIndex(of: right) != nil, one == nil,
        ]
        #expect(answers == [Bool](repeating: false, count: answers.count))
        let same = [
            left == left, !(left != left), one == one, !(one != one), one == left, [left] == [left], [one] == [one],
            [left].contains(left), [left].firstIndex(of: left) == 0, one != nil,
        ]
        #expect(same == [Bool](repeating: true, count: same.count))
        switch left {
        case right: Issue.record("a pattern compares otherwise")
        default: break
        }
    }

    @Test(arguments: pairs) func noValueOfTheCoreTakesThemForEqual(left: String, right: String) throws {
        func differ<Value: Hashable>(_ make: (String) throws -> Value) throws {
            let (first, second) = (try make(left), try make(right))
            #expect(first != second && Set([first, second]).count == 2, "\(Value.self)")
            #expect(try make(left) == first && first.hashValue == (try make(left)).hashValue, "\(Value.self)")
        }
        try differ { BilingualText(en: $0, zh: "字") }
        try differ { PolicyConditions(platforms: [$0]) }
        try differ { IssuerName(english: $0) }
        try differ { IssuerBindings(domains: [$0]) }
        try differ { IssuerBindings.MiniProgram(platform: "wechat", id: $0) }
        try differ { IssuerBindings.App(system: .android, id: "a", certificates: [$0]) }
        try differ { ByteKey($0) }
        try differ { Card.Link(name: "url", url: $0) }
        try differ { Card.MiniProgram(path: $0) }
        try differ {
            PolicyQuestion(
                scene: .wechatChat, form: .url, category: .web, platform: nil, issuer: $0, at: .tokenEpoch)
        }
    }

    /// Revocations and bindings depend on the bytes of the fields of a resource.
    @Test func noResourceIsAnotherOne() throws {
        func page(_ query: String) throws -> Resource {
            try Resource(
                platform: "wechat", kind: "mini_program",
                fields: [("appid", "wx0123456789abcdef"), ("path", "p"), ("query", query)])
        }
        let pairs = Self.pairs.compactMap { left, right in
            (try? page(left)).flatMap { one in (try? page(right)).map { (one, $0) } }
        }
        #expect(!pairs.isEmpty)
        for (one, other) in pairs { #expect(one != other && Set([one, other]).count == 2) }
        // The names of fields are compared as bytes too.
        #expect(throws: ShareTokenError.self) {
            try Resource(
                platform: "wechat", kind: "mini_program", fields: [("gh_id", "gh_0123456789ab"), ("\u{212A}", "a")])
        }
    }

    /// The address of a web page is ASCII.
    ///
    /// Characters that are canonically equivalent to ASCII ones were once accepted.
    @Test(arguments: [
        "https://a.cn\u{37E}b/", "https://a.cn/\u{1FEF}", "https://a.cn/\u{212A}", "https://a.cn/?a=\u{37E}",
    ])
    func noPageIsWrittenInOtherBytes(url: String) throws {
        #expect(throws: ShareTokenError.self) {
            try Resource(platform: "web", kind: "page", fields: [("url", url)])
        }
        // The target in a token after the code 0: the byte for plain text, and the text.
        let host = Array(url.utf8.dropFirst("https://".utf8.count))
        let target = [0, 0] + host
        #expect(throws: ShareTokenError.self) {
            try Resource(decoding: target.span, at: ByteCursor(position: 1, end: target.count), of: .webPage)
        }
    }
}

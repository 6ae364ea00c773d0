// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

/// One line of the inputs from reports of faults and suites of others: a text, and what is right.
struct FieldInput: Sendable {
    /// What an input is expected to give.
    enum Expectation: Sendable {
        /// One match with all of these; a note besides says more.
        case match([String: String], fields: [String: String])
        /// The links as the text spells them.
        case links([String])
        /// A URL, `unchanged`, a code of a risk, or `no` and a code.
        case sentence(String)
    }

    let id: String
    let text: String
    let kind: String
    let expectation: Expectation

    init(_ line: Substring) throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let id = object["id"] as? String, let text = object["text"] as? String,
            let kind = object["kind"] as? String
        else { throw CocoaError(.coderReadCorrupt) }
        (self.id, self.text, self.kind) = (id, text, kind)
        switch object["expected"] {
        case let members as [String: Any]:
            var strings = members.compactMapValues { $0 as? String }
            strings["note"] = nil
            if let own = Self.names[id] {
                strings["platform"] = own.platform
                strings["kind"] = own.kind
            }
            expectation = .match(strings, fields: members["fields"] as? [String: String] ?? [:])
        case let links as [String]: expectation = .links(links)
        case let sentence as String: expectation = .sentence(sentence)
        default: throw CocoaError(.coderReadCorrupt)
        }
    }

    /// Whether the matches of the text are what is expected.
    func isRight() -> Bool {
        let matches = Array(ShareScanner(text))
        if let check = Self.checks[id] { guard check(matches, text) else { return false } }
        switch expectation {
        case .match(let members, let fields):
            return members.isEmpty && fields.isEmpty || matches.contains { Self.match($0, has: members, fields) }
        case .links(let links):
            let bytes = Array(text.utf8)
            // Hosts without a scheme are none of the lists of others.
            let found = LinkScanner(text).filter { !$0.isSchemeless }
            return found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == links
        case .sentence(let sentence):
            return Self.checks[id] != nil || Self.holds(sentence, matches, text)
        }
    }

    private static func match(_ match: ScanMatch, has members: [String: String], _ fields: [String: String]) -> Bool {
        let own = [
            "platform": match.platform, "kind": match.kind, "url": match.url, "title": match.title,
            "form": match.form.rawValue,
        ]
        return members.allSatisfy { own[$0.key] == .some($0.value) }
            // The code of a short link has the path before it, which the collection leaves out.
            && fields.allSatisfy { name, value in
                match.fields.contains { $0.name == name && ($0.value == value || $0.value.hasSuffix("/" + value)) }
            }
    }

    private static func holds(_ sentence: String, _ matches: [ScanMatch], _ text: String) -> Bool {
        let words = sentence.split(separator: " ").map(String.init)
        let codes = Set(matches.flatMap { $0.risks.map(\.code.rawValue) })
        if sentence == "unchanged" { return matches.first?.url == text }
        if sentence.hasPrefix("https://") { return matches.first?.url == words[0] }
        if sentence.hasPrefix("http://") { return matches.first?.url == words[0] }
        if words[0] == "no" { return !codes.contains(words[1]) }
        return codes.contains(words[0])
    }

    /// The names that the table of platforms has for what the collection names otherwise.
    private static let names: [String: (platform: String, kind: String?)] = [
        "uf-03": ("douyin", "long_video"),
        "uf-04": ("toutiao", "post"),
        "uf-22": ("zhihu", "zvideo"),
        // The id of the item is sealed by the alliance, and no other page of Taobao takes it.
        "uf-26": ("alimama", "item"),
        "uf-27": ("pinduoduo", "goods"),
        "uf-28": ("kuaishou", "item"),
        // Channels and their shops are kinds of WeChat.
        "uf-29": ("wechat", "channels"),
        "uf-30": ("wechat", "shop"),
        "wx-04": ("wechat", "channels"),
        // A live room without a nonce has no link.
        "wx-11": ("wechat", nil),
    ]

    /// What the notes and sentences say of some inputs.
    private static let checks: [String: @Sendable ([ScanMatch], String) -> Bool] = [
        "tk-01": { matches, _ in matches.allSatisfy { $0.extracted.map(\.value) == ["YCMEy7nNyRx"] } },
        "tk-09": { matches, _ in matches.first?.fields.first?.value == "GaNlj6lqVQVFv8" },
        "tk-16": { matches, _ in matches.allSatisfy { $0.platform != "taobao" } },
        "tx-01": { matches, _ in matches.first?.fields.first { $0.name == "name" }?.value == "肆巳4" },
        "tx-04": { matches, _ in matches.first?.fields.first { $0.name == "q" }?.value == "#话题#" },
        "tx-05": { matches, text in matches.first?.range == 0..<text.utf8.count },
        "pan-11": { matches, _ in matches.map(\.title) == [nil, "乙.7z"] },
        "mr-06": { matches, _ in matches.allSatisfy { $0.form == .url } },
        "mr-10": { matches, _ in matches.first?.fields.contains { $0.name == "xsec_token" } ?? false },
        "h05": { matches, _ in matches.map(\.platform) == ["douyin", "kuaishou", "xiaohongshu"] },
        "h09": { matches, _ in matches.first?.fields.contains { $0.value == "68e8e3fa00000000030342ec" } ?? false },
        "h10": { matches, _ in
            let video = "https://www.bilibili.com/video/BV1tHaA6qEXL"
            return matches.map(\.url) == [video, video + "?p=2"]
        },
        "h12": { matches, _ in matches.first?.fields.contains { $0.name == "p" && $0.value == "2" } ?? false },
        "h13": { matches, _ in
            matches.map { match in match.fields.first { $0.name == "pwd" }?.value } == ["ab12", "cd34"]
        },
        "h16": { matches, _ in matches.filter { $0.form == .shortLink }.count == 1 },
        "h17": { matches, _ in matches.count == 3 },
        "h18": { matches, _ in matches.first?.fields.first?.value == "AbCdEfGhIjK" },
        "B0030": { matches, text in
            [text, "https://www.youtube.com/channel/UC2_KI6RB__jGdlnK6dvFEZA/live"].contains(matches.first?.url)
        },
        "B0031": { matches, _ in
            matches.first?.url
                == "https://www.youtube.com/watch?v=_xDOZElKyNU&list=PLsyOSbh5bs16vubvKePAQ1x3PhKavfBIl"
        },
        "B0394": { matches, _ in isSilent(matches) },
        "B0400": { matches, _ in isSilent(matches) },
    ]

    private static func isSilent(_ matches: [ScanMatch]) -> Bool {
        matches.allSatisfy { $0.risks.allSatisfy { $0.code.severity == .info } }
    }
}

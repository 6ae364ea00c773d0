// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

/// A wrong vector is reported with its id and the difference.
@Suite struct VectorReportTests {
    /// Runs one test of a file with one member changed.
    private func failures(_ file: String, _ id: String, _ member: String, _ value: Any?) throws -> [String] {
        let corpus = try VectorCorpus.ofThisPackage()
        let files = try ["keys/keys", file].map { name in try #require(corpus.files.first { $0.name == name }) }
        let document = try JSONSerialization.jsonObject(with: Data(files[1].bytes)) as? [String: Any]
        let tests = try #require(document?["tests"] as? [[String: Any]])
        var test = try #require(tests.first { $0["id"] as? String == id })
        test[member] = value
        var one = try #require(document)
        one["tests"] = [test]
        one["count"] = 1
        let folder = try Folder([
            "keys/keys.json": String(decoding: files[0].bytes, as: UTF8.self),
            "\(file).json": String(decoding: try JSONSerialization.data(withJSONObject: one), as: UTF8.self),
        ])
        return try VectorCorpus(directory: folder.path).run().failures.map(\.description)
    }

    @Test(
        arguments: [
            ("token/decode", "token-decode/no-token/empty", "error", "bad-length", "expected bad-length at byte 0"),
            ("token/decode", "token-decode/suite/sm2", "input", "11", "found truncated at byte 2"),
            ("token/decode", "token-decode/no-token/empty", "spec", "", ""),
            ("token/encode", "token-encode/suite/ed25519-1", "token", "1", "token: expected Optional(\"1\")"),
            ("token/encode", "token-encode/suite/sm2-1", "token", "1", "token: truncated at byte 1"),
            ("token/encode", "token-encode/suite/p256-1", "issued_at", "2026-11-22T08:01:00Z", "message: expected"),
            ("token/encode", "token-encode/suite/p256-1", "key", "p256-3", "no key p256-3"),
            ("token/verify", "token-verify/scene/named", "scene", "web", "verdicts: expected"),
            ("token/verify", "token-verify/expired/at-expiry", "error", "not-yet-valid", "failure: expected"),
            ("token/verify", "token-verify/expired/at-expiry", "now", "then", "now or scene: bad-time at byte 0"),
            ("token/scan", "token-scan/count/two", "input", "￥", "tokens: expected"),
            ("token/read", "token-read/first/shortest", "token", "1", "token: expected"),
            ("keys/import", "keys-import/public/sm2-1", "key_id", "00000000", "key_id: expected"),
            ("keys/import", "keys-import/public/sm2-1", "use", "private", "found no-private-key at byte 0"),
            ("link/parse", "link-parse/plain/https", "host", "taobao.com", "host: expected Optional(\"taobao.com\")"),
            ("link/parse", "link-parse/plain/https", "input", "https:", "found empty-host at byte 6"),
            ("link/canonical", "link-canonical/jd/plain", "url", "https://a.cn/", "url: expected https://a.cn/"),
            ("link/canonical", "link-canonical/jd/plain", "kind", "goods", "kind: expected Optional(\"goods\")"),
            ("link/unwrap", "link-unwrap/register/zhihu", "target", "https://a.cn/", "target: expected"),
            ("link/unwrap", "link-unwrap/register/zhihu", "input", "https://a.cn/", "target: expected"),
            ("link/risk", "link-risk/scheme/http", "input", "https://a.cn/", "risks: expected"),
            ("link/risk", "link-risk/display/same", "display_text", "a.cn", "found Optional([danger display-mismatch"),
            ("link/suffix", "link-suffix/icann/com", "suffix", "cn", "suffix: expected Optional(\"cn\")"),
            ("link/suffix", "link-suffix/icann/com", "section", "private", "section: expected Optional(\"private\")"),
            ("platforms/jd", "platforms-jd/item/plain", "input", "https://item.jd.com/1.html", "fields: expected"),
        ])
    func oneMemberChanged(file: String, id: String, member: String, value: String, reason: String) throws {
        let failures = try failures(file, id, member, value)
        #expect(failures.count == (reason.isEmpty ? 0 : 1))
        for failure in failures {
            #expect(failure.hasPrefix("\(id): ") && failure.contains(reason), "\(failure)")
        }
    }

    @Test func aMemberThatIsMissing() throws {
        let failures = try failures("token/decode", "token-decode/suite/sm2", "token", nil)
        #expect(failures.count == 1)
        #expect(failures.first?.contains("a valid case has a token") == true)
    }

    @Test func aFileThatCannotBeRead() throws {
        let keys = try #require(try VectorCorpus.ofThisPackage().files.first { $0.name == "keys/keys" })
        let folder = try Folder([
            "keys/keys.json": String(decoding: keys.bytes, as: UTF8.self), "token/decode.json": "{}\n",
        ])
        let report = try VectorCorpus(directory: folder.path).run()
        #expect(report.failures.map(\.id) == ["token/decode.json"])
        #expect(report.files == 1)
        #expect(report.tests == 16 && report.passed == 16)
    }

    @Test func aKeyThatIsMissing() throws {
        let folder = try Folder(["token/encode.json": String(decoding: try encode().bytes, as: UTF8.self)])
        let report = try VectorCorpus(directory: folder.path).run()
        let count = try VectorCorpus.ofThisPackage().tests(TokenEncodeTest.self).count
        #expect(report.tests == count && report.failures.count == count && report.passed == 0)
        #expect(report.failures.allSatisfy { $0.reason.hasPrefix("no key ") })
    }

    private func encode() throws -> VectorFile {
        try #require(try VectorCorpus.ofThisPackage().files.first { $0.name == "token/encode" })
    }

    @Test func aLinkThatIsMissing() throws {
        let links = ["url": "https://item.jd.com/100012043978.html"]
        let failures = try failures("platforms/jd", "platforms-jd/item/plain", "links", links)
        #expect(failures.count == 1)
        #expect(failures.first?.contains("links: expected") == true)
    }
}

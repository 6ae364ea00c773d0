// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// The output of `print` for the values that people look at first.
@Suite struct DescriptionTests {
    @Test func aMatchSaysWhereItIsAndWhatItIsAbout() throws {
        let text = "看 https://item.taobao.com/item.htm?id=520813250866&spm=1 和 https://example.com/a"
        let lines = ShareScanner(text).map { "\($0)" }
        #expect(lines.first == "4..<58 url taobao item id=520813250866")
        #expect(lines.last == "63..<84 url web https://example.com/a")
    }

    @Test func aLinkThatCannotBeReadSaysWhy() throws {
        let match = try #require(Array(ShareScanner("https://exa%00mple.com/")).first)
        #expect("\(match)".hasPrefix("0..<23 url bad-host at byte"))
    }

    /// The text of a link must not control a terminal through a log.
    @Test func nothingHiddenIsPrinted() throws {
        let link = "https://www.xiaohongshu.com/search_result?keyword=a%1B%5B2Jb%E2%80%AEc"
        let resource = try Resource(link: link)
        #expect("\(resource)" == "\(resource)".onOneLine)
    }

    @Test func aResourceNamesItsFields() throws {
        let resource = try Resource(link: "https://item.taobao.com/item.htm?id=520813250866")
        #expect("\(resource)" == "taobao item id=520813250866")
    }

    @Test func verdictsNameTheFailure() {
        let malformed = Verification(malformed: ShareTokenError(.badChecksum, at: 3))
        #expect(
            "\(malformed)"
                == "well_formed failed (bad-checksum), signature not_checked, issuer not_checked, current not_checked, "
                + "allowed not_checked")
    }
}

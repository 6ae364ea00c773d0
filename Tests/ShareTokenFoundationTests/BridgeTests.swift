// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
import Testing

@Suite struct BridgeTests {
    @Test func linksAsURLs() throws {
        let url = try #require(URL(string: "http://h5.m.taobao.com/awp/core/detail.htm?id=40597168510&ns=1#detail"))
        let canonical = try CanonicalURL(of: url)
        #expect(canonical.foundationURL == URL(string: "https://item.taobao.com/item.htm?id=40597168510"))
        let resource = try Resource(link: url)
        #expect(resource.foundationURL?.absoluteString == resource.url)
        #expect(resource.foundationURL(.app)?.absoluteString == resource.link(.app))
        #expect(resource.foundationURL(.miniProgram) == nil)
    }

    @Test func datesAndTimestamps() {
        let timestamp = Timestamp(secondsSince1970: 1_764_000_000)
        #expect(Timestamp(Date(timestamp)) == timestamp)
        #expect(Timestamp(Date(timeIntervalSince1970: 1_764_000_000.9)) == timestamp)
        #expect(Timestamp(Date(timeIntervalSince1970: -0.5)).secondsSince1970 == -1)
        #expect(Timestamp(Date(timeIntervalSince1970: .infinity)).secondsSince1970 == .max)
        #expect(Timestamp(Date(timeIntervalSince1970: -1e300)).secondsSince1970 == .min)
        #expect(Timestamp(Date(timeIntervalSince1970: .nan)).secondsSince1970 == 0)
    }

    @Test func textsAsData() throws {
        #expect(throws: ShareTokenError(.noToken)) { try Token(data: Data("no token".utf8)) }
        let card = try Card(data: Data(" <appmsg><title>a</title><type>5</type></appmsg>\n".utf8))
        #expect(card.title == "a")
        #expect(try Card(data: Data(card.appmsgXML.utf8)) == card)
        #expect(try Card(data: Data(card.cqText.utf8)) == card.carried(by: .cqCode))
    }

    /// Without the bridge, Foundation says that an operation could not be completed.
    @Test func errorsAsTexts() {
        let error: any Error = ShareTokenError(.badChecksum, at: 3)
        #expect(
            error.localizedDescription
                == "the check bytes do not match: the token was damaged or cut off (bad-checksum at byte 3)")
        let failure: any Error = VerificationFailure(malformed: ShareTokenError(.badChecksum))
        #expect(
            failure.localizedDescription
                == "bad-checksum: the check bytes do not match: the token was damaged or cut off")
    }
}

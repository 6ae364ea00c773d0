// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

@Suite struct ConversionTests {
    private func source(_ text: String) throws(ShareTokenError) -> ConversionSource {
        try ConversionSource(inUTF8: Array(text.utf8)) { (_) throws(VerificationFailure) in
            throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
        }
    }

    @Test func formsHaveNames() {
        #expect(TargetForm(name: "app-ios") == .appIOS)
        #expect(TargetForm(name: "mini_program") == .miniProgram)
        #expect(TargetForm(name: "all") == nil)
        #expect(TargetForm(name: "") == nil)
        #expect(Set(TargetForm.all).count == TargetForm.all.count)
    }

    @Test func aTokenIsNotMadeWithoutASigner() throws {
        let conversion = try source("https://item.jd.com/1.html").conversion()
        #expect(throws: ShareTokenError(.noSuchForm)) { try conversion.converted(to: .token) }
        #expect(conversion.forms().contains(.token))
    }

    @Test func refusedTokensAreNotConverted() {
        let token =
            "￥1SdIcSI3XouBEJKoz1VWrx4IKvmFpMYVtE5mUxtftKSf7J3dh9beLbsFAOUzqg8mDSFoTeKgJl9qRHMHySTW866QEseUQutThEKHZaUx3qa58200u8a￥"
        #expect(throws: ShareTokenError(.unknownKey, at: 3)) { try source(token) }
    }

    @Test func manyTokensAreLookedAtOnce() throws {
        var asked = 0
        let word =
            "1SdIcSI3XouBEJKoz1VWrx4IKvmFpMYVtE5mUxtftKSf7J3dh9beLbsFAOUzqg8mDSFoTeKgJl9qRHMHySTW866QEseUQutThEKHZaUx3qa58200u8a"
        let text = Array(String(repeating: word + " ", count: 50).utf8) + Array("https://item.jd.com/1.html".utf8)
        let source = try ConversionSource(inUTF8: text) { (_) throws(VerificationFailure) in
            asked += 1
            throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
        }
        #expect(asked == 50)
        #expect(source.refused == ShareTokenError(.unknownKey, at: 0))
        #expect(try source.conversion().converted(to: .url).losses == [Loss("token", .notVerified, in: .url)])
    }

    @Test func budgetsOfOnesOwn() {
        let budget = SizeBudget(name: "poster", limit: 3, unit: .bytes)
        #expect(budget.fits("abc") && !budget.fits("￥a"))
        #expect(budget.first(of: ["abcd", "abc", "ab"]) == "abc")
        #expect(SizeBudget(name: "scene32") == .scene32)
        #expect(SizeBudget(name: "poster") == nil)
    }

    @Test func descriptionsAreShort() {
        #expect(Loss("env_version", .defaultTaken, in: .w3c).description == "env_version in w3c: default-taken")
        #expect(Loss.Reason(rawValue: "unheard-of").summary == "")
    }
}

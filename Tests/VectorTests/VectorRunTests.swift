// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import ShareTokenVectors
import Testing

/// Every vector holds in the library, and every error code has one.
@Suite struct VectorRunTests {
    @Test func everyVectorHolds() throws {
        let report = try VectorCorpus.ofThisPackage().run()
        #expect(report.failures.map(\.description) == [])
        // Each file has its count: none may be lost or left unread.
        let folder = URL(filePath: VectorCorpus.folderOfThisPackage)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let names = files.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".json") && !$0.contains("/schema/") }
        #expect(report.counts.count == names.count - 1, "all but the registry")
        #expect(report.counts.values.allSatisfy { $0 > 0 })
        #expect(report.passed == report.counts.values.reduce(0, +))
    }

    /// The files for readers of tokens have many texts, and no text twice.
    @Test func tokensHaveEnoughVectors() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let decoded = Set(try corpus.tests(TokenDecodeTest.self).map(\.input))
        #expect(decoded.count >= 350, "texts of which no two are the same")
        let suites = Set(try corpus.tests(TokenDecodeTest.self).compactMap { $0.token?.suite })
        #expect(suites == Set(ShareToken.Suite.all.map(\.name)))
        let failures = Set(try corpus.tests(TokenVerifyTest.self).compactMap { $0.label.error?.code.rawValue })
        #expect(failures.count >= 12)
    }

    @Test func everyErrorCodeHasAVector() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var seen: Set<ShareTokenError.Code> = []
        for test in try corpus.tests(TokenDecodeTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenEncodeTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenVerifyTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TokenReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(KeyImportTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(PlatformTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(LinkParseTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(CardReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(LinkUnwrapTest.self) { seen.formUnion(codes(test)) }
        // This error is about a text without a token, and only a scanner reports it.
        let share = OpaqueShare(try ShareSelection(inUTF8: Array("打开 https://v.douyin.com/iAbC123/".utf8)))
        seen.insert(try #require(share).error.code)
        for test in try corpus.tests(ConvertTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(RewriteTest.self) {
            seen.formUnion(test.kept.map { ShareTokenError.Code(rawValue: $0.error) })
        }
        for test in try corpus.tests(BudgetTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustReadTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustAcceptTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustStateTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustVerdictTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(TrustAssociationTest.self) { seen.formUnion(codes(test)) }
        for test in try corpus.tests(PolicyLoadTest.self) { seen.formUnion(codes(test)) }
        // This error is about the machine, not about an input.
        seen.insert(try code { () throws(ShareTokenError) in _ = try PublicKey(storeURI: "file:/no/such/key.pem") })
        let missing = ShareTokenError.Code.register.map(\.code).filter { !seen.contains($0) }
        // A test cannot make OpenSSL fail.
        #expect(missing.map(\.rawValue) == ["crypto-failure"])
    }

    /// The code of the error that must be thrown.
    private func code(_ body: () throws(ShareTokenError) -> Void) throws -> ShareTokenError.Code {
        var code: ShareTokenError.Code?
        do throws(ShareTokenError) { try body() } catch { code = error.code }
        return try #require(code)
    }

    private func codes(_ test: some VectorTest) -> [ShareTokenError.Code] {
        test.label.error.map { [$0.code] } ?? []
    }

    @Test func everyPlatformHasEnoughVectors() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(PlatformTest.self)
        // For these platforms no more shared links were found.
        let known = ["meituan": 2, "miniapp": 0, "momo": 1, "unionpay": 2]
        for platform in Platform.all {
            let prefix = "platforms-" + platform.id.replacing("_", with: "-") + "/"
            let own = tests.filter { $0.label.id.hasPrefix(prefix) }
            #expect(own.count { $0.label.error == nil } >= 5, "\(platform.id)")
            #expect(own.count { $0.label.error != nil } >= 5, "\(platform.id)")
            #expect(own.count { $0.source == .real } >= known[platform.id] ?? 3, "\(platform.id)")
        }
    }
}

extension VectorCorpus {
    /// The vectors of this package.
    static func ofThisPackage() throws(VectorError) -> VectorCorpus {
        try VectorCorpus(directory: folderOfThisPackage)
    }

    static var folderOfThisPackage: String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Vectors"
    }
}

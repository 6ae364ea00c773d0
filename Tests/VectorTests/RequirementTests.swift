// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenVectors
import Testing

/// Requirements that no single vector can show, over the inputs of all of them.
@Suite struct RequirementTests {
    /// Checks that answers are the same in order, in reverse order, and from four tasks at once.
    private func hasNoState<Answer: Hashable & Sendable>(
        _ inputs: [[UInt8]], _ answer: @escaping @Sendable ([UInt8]) -> Answer
    ) async -> Bool {
        let first = inputs.map(answer)
        guard Array(inputs.reversed().map(answer).reversed()) == first else { return false }
        return await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 { group.addTask { inputs.map(answer) == first } }
            return await group.allSatisfy { $0 }
        }
    }

    @Test("LNK-1: a canonical URL is a function of the text, whatever was asked before and beside it")
    func canonicalURLs() async throws {
        let inputs = try VectorCorpus.ofThisPackage().tests(LinkCanonicalTest.self).map(\.input.bytes)
        #expect(inputs.count >= 200)
        #expect(await hasNoState(inputs) { try? CanonicalURL(ofUTF8: $0).urlBytes })
    }

    @Test("SCN-1: matches are a function of the text, whatever was scanned before and beside it")
    func matches() async throws {
        let inputs = try VectorCorpus.ofThisPackage().tests(ScanTest.self).map(\.input.bytes)
            .filter { $0.count <= 4096 }
        #expect(inputs.count >= 200)
        #expect(
            await hasNoState(inputs) { input in
                ShareScanner(utf8: input).map { "\($0.range) \($0.form.rawValue) \($0.url ?? "-") \($0.risks)" }
            })
    }

    @Test("CNV-1: a conversion is a function of its input, whatever was converted before and beside it")
    func conversions() async throws {
        let inputs = try VectorCorpus.ofThisPackage().tests(ConvertTest.self).compactMap { $0.input?.bytes }
            .filter { $0.count <= 4096 }
        #expect(inputs.count >= 40)
        #expect(
            await hasNoState(inputs) { input in
                let conversion = try? ConversionSource(inUTF8: input, verifying: trustingNobody).conversion()
                return conversion?.allLinks().map(\.text)
            })
    }

    @Test("LNK-10: a URL that is handed on is the serialisation of a record, which parses to itself")
    func serialisations() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var urls = try corpus.tests(LinkCanonicalTest.self).compactMap { $0.canonical?.url }
        urls += try corpus.tests(PlatformTest.self).flatMap { $0.links.map { Array($0.values) } ?? [] }
        urls += try corpus.tests(ConvertTest.self).flatMap { $0.forms.map { Array($0.values) } ?? [] }
            .filter { !$0.hasPrefix("{") && !$0.hasPrefix("￥") && !$0.hasPrefix("<") }
        #expect(urls.count >= 1500)
        for url in urls {
            let record = try URLRecord(parsing: url)
            #expect(record.href.utf8.elementsEqual(url.utf8), "\(url)")
        }
    }

    @Test("LNK-51: a detail repeats no password, credential, token or personal data")
    func details() throws {
        let secret = "Zq7xSecret1"
        let links = [
            "https://user:\(secret)@example.com/", "https://example.com/?token=\(secret)",
            "https://example.com/?access_token=\(secret)", "https://example.com/?password=\(secret)",
            "https://example.com/#token=\(secret)",
            "https://example.com/?a=eyJhbGciOiJIUzI1NiJ9.\(secret)eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
            "https://example.com/?m=\(secret)@qq.com",
            "https://example.com/?u=https%3A%2F%2Fb.cn%2F%3Ftoken%3D\(secret)",
        ]
        for link in links {
            let report = RiskReport(of: try URLRecord(parsing: link), in: link)
            #expect(!report.risks.isEmpty, "\(link)")
            for risk in report.risks { #expect(!risk.detail.contains(secret), "\(link): \(risk)") }
        }
        for (link, value) in [
            ("https://example.com/?p=13812345678", "13812345678"),
            ("https://example.com/?n=11010519491231002X", "11010519491231002X"),
        ] {
            let report = RiskReport(of: try URLRecord(parsing: link), in: link)
            #expect(!report.risks.isEmpty, "\(link)")
            for risk in report.risks { #expect(!risk.detail.contains(value), "\(link): \(risk)") }
        }
    }
}

/// A verifier that trusts no key.
@Sendable func trustingNobody(_ token: Token) throws(VerificationFailure) -> VerifiedToken {
    throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
}

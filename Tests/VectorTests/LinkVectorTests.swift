// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors of links have every error, repair, risk and class of the code.
@Suite struct LinkVectorTests {
    private static let urlCodes: [ShareTokenError.Code] = [
        .missingScheme, .emptyHost, .badHost, .badIPv4, .badIPv6, .unclosedIPv6, .badPort, .portOutOfRange, .badIDNA,
        .urlTooLong, .notUTF8,
    ]

    private static let repairCodes: [URLRepair.Code] = [
        .trimmed, .tabOrNewline, .backslash, .missingSlashes, .extraSlashes, .credentials, .percentInHost,
        .mappedInHost, .ignoredInHost, .oddIPv4, .oddIPv6, .defaultPort, .oddPort, .dotSegment, .driveLetter,
    ]

    @Test func everyURLErrorHasAVector() throws {
        let seen = Set(try VectorCorpus.ofThisPackage().tests(LinkParseTest.self).compactMap { $0.label.error?.code })
        #expect(Self.urlCodes.filter { !seen.contains($0) }.map(\.rawValue) == [])
        #expect(seen.subtracting(Self.urlCodes).map(\.rawValue) == [])
    }

    @Test func everyRepairHasAVector() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(LinkParseTest.self)
        let seen = Set(tests.flatMap { $0.url?.repairs ?? [] }.map(\.code))
        #expect(Self.repairCodes.map(\.rawValue).filter { !seen.contains($0) } == [])
        #expect(seen.subtracting(Self.repairCodes.map(\.rawValue)) == [])
        // A repair is a risk of the same code; credentials are `userinfo` there.
        let risks = Set(Risk.Code.register.map(\.code.rawValue))
        #expect(seen.subtracting(risks) == ["credentials"])
    }

    @Test func everyRiskHasAVectorOfItsSeverity() throws {
        let risks = try VectorCorpus.ofThisPackage().tests(LinkRiskTest.self).flatMap { $0.risks ?? [] }
        let seen = Dictionary(grouping: risks, by: \.code).mapValues { Set($0.map(\.severity)) }
        for entry in Risk.Code.register {
            #expect(seen[entry.code.rawValue] == [entry.severity.name], "\(entry.code.rawValue)")
        }
        #expect(seen.count == Risk.Code.register.count)
    }

    @Test func everyClassOfParametersHasAVector() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(LinkCanonicalTest.self)
        let classes = Set(tests.flatMap { $0.canonical?.removed ?? [] }.map(\.parameterClass))
        #expect(classes == ["tracking", "identity", "session", "signature"])
        let kinds = Set(tests.flatMap { $0.canonical?.extracted ?? [] }.map(\.kind))
        #expect(kinds == ["tk", "sp_tk", "short_name", "jkl"])
    }

    @Test func everyPlatformAndKindHasAVector() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(PlatformTest.self)
        let seen = Set(tests.compactMap(\.target).map { [$0.platform, $0.kind] })
        for kind in Platform.all.flatMap(\.kinds) {
            #expect(seen.contains([kind.platform, kind.name]), "\(kind.platform) \(kind.name)")
        }
    }

    @Test func honestLinksHaveNoMoreThanNotes() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(LinkRiskTest.self)
        let clean = tests.filter { $0.label.id.hasPrefix("link-risk/clean/") }
        #expect(clean.count >= 60)
        #expect(tests.count - clean.count >= 120)
        for test in clean {
            #expect((test.risks ?? []).allSatisfy { $0.severity == "info" }, "\(test.label.id)")
        }
    }

    @Test func thereAreEnough() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        #expect(try corpus.tests(LinkParseTest.self).count >= 120)
        #expect(try corpus.tests(LinkCanonicalTest.self).count >= 150)
        #expect(try corpus.tests(LinkSuffixTest.self).count >= 40)
        let opened = try corpus.tests(LinkUnwrapTest.self).filter { $0.label.id.hasPrefix("link-unwrap/register/") }
        #expect(opened.count >= 85)
    }
}

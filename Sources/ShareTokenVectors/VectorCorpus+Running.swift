// SPDX-License-Identifier: Apache-2.0

extension VectorCorpus {
    /// The schemas and the kinds of tests that they stand for.
    private static let kinds: [any VectorTest.Type] = [
        TokenDecodeTest.self, TokenEncodeTest.self, TokenVerifyTest.self, TokenScanTest.self, TokenReadTest.self,
        KeyImportTest.self, PlatformTest.self, LinkFindTest.self, LinkParseTest.self, LinkCanonicalTest.self,
        LinkUnwrapTest.self, LinkRiskTest.self, LinkSuffixTest.self, CardReadTest.self, CardMakeTest.self,
        CardFindTest.self, ScanTest.self, ConvertTest.self, RewriteTest.self, ShareTextTest.self,
        BudgetTest.self, TrustReadTest.self, TrustAcceptTest.self, TrustBindTest.self, TrustVerdictTest.self,
        TrustAssociationTest.self, TrustStateTest.self,
        PolicyEvaluateTest.self, PolicyMessageTest.self, PolicyLoadTest.self, PolicyAuditTest.self, FuzzTest.self,
    ]

    /// The kind of the tests of a file; nil for the file of keys.
    static func kind(of file: VectorFile) throws(VectorError) -> (any VectorTest.Type)? {
        if file.schema == VectorKeyDocument.schema { return nil }
        guard let kind = kinds.first(where: { $0.schema == file.schema }) else {
            throw VectorError(file: file.path, message: "there is no schema \(file.schema)")
        }
        return kind
    }

    /// The keys that the vectors name.
    package func keys() throws(VectorError) -> VectorKeys {
        guard let file = files.first(where: { $0.name == "keys/keys" }) else { return VectorKeys([]) }
        return VectorKeys(try file.document(VectorKeyDocument.self).keys)
    }

    /// The tests of one kind, in the order of the files.
    package func tests<Test: VectorTest>(_ type: Test.Type) throws(VectorError) -> [Test] {
        var tests: [Test] = []
        for file in files where file.schema == Test.schema {
            tests += try file.document(VectorDocument<Test>.self).tests
        }
        return tests
    }

    /// The labels of all tests, in the order of the files.
    package func labels() throws(VectorError) -> [VectorLabel] {
        var labels: [VectorLabel] = []
        for file in files {
            if let kind = try VectorCorpus.kind(of: file) { labels += try VectorCorpus.labels(file, kind) }
        }
        return labels
    }

    private static func labels<Test: VectorTest>(
        _ file: VectorFile, _ type: Test.Type
    ) throws(VectorError) -> [VectorLabel] {
        try file.document(VectorDocument<Test>.self).tests.map(\.label)
    }

    /// Runs every vector.
    package func run() -> VectorReport {
        var report = VectorReport()
        do throws(VectorError) {
            let keys = try keys()
            for file in files {
                do throws(VectorError) {
                    if let kind = try VectorCorpus.kind(of: file) {
                        try VectorCorpus.run(file, kind, keys, &report)
                    } else {
                        report.add(
                            file, tests: keys.keys.count,
                            failures: keys.failures.map { .init(id: "keys/\($0.name)", reason: $0.reason) })
                    }
                } catch {
                    report.add(error)
                }
            }
        } catch {
            report.add(error)
        }
        return report
    }

    private static func run<Test: VectorTest>(
        _ file: VectorFile, _ type: Test.Type, _ keys: VectorKeys, _ report: inout VectorReport
    ) throws(VectorError) {
        let tests = try file.document(VectorDocument<Test>.self).tests
        let failures = tests.compactMap { test in
            test.difference(keys).map { VectorReport.Failure(id: test.label.id, reason: $0) }
        }
        report.add(file, tests: tests.count, failures: failures)
    }
}

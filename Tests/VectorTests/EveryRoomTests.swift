// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenVectors
import Testing

/// One link in a message: the scanner, the canonical URL, conversion, encoding and rewriting give one answer.
@Suite struct EveryRoomTests {
    private let links: [[UInt8]]

    init() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var links = try corpus.tests(PlatformTest.self).filter { $0.entry == .link }.map(\.input.bytes)
        links += try corpus.tests(LinkCanonicalTest.self).map(\.input.bytes)
        links += try corpus.tests(LinkUnwrapTest.self).map(\.input.bytes)
        links += try corpus.tests(LinkRiskTest.self).map(\.input.bytes)
        self.links = links
    }

    /// A message, and the only match in it, if that is the link as a whole.
    private func message(_ link: [UInt8]) -> (text: [UInt8], match: ScanMatch)? {
        let text = Array("看 ".utf8) + link + Array(" 不错".utf8)
        let matches = Array(ShareScanner(utf8: text))
        let range = 4..<(4 + link.count)
        guard matches.count == 1, matches[0].outerRange == range, matches[0].card == nil else { return nil }
        return (text, matches[0])
    }

    @Test func scannerAndCanonicalURLAgree() throws {
        var count = 0
        for link in links {
            // A token of another platform is no link by itself.
            guard let (_, match) = message(link), match.canonical != nil || match.error != nil else { continue }
            let name = String(decoding: link, as: UTF8.self)
            count += 1
            // Only a text leaves out a scheme.
            var link = link
            if (try? CanonicalURL(ofUTF8: link)) == nil, match.error == nil {
                link = Array((link.starts(with: "//".utf8) ? "https:" : "https://").utf8) + link
            }
            do throws(ShareTokenError) {
                let canonical = try CanonicalURL(ofUTF8: link)
                #expect(match.url == canonical.url, "\(name)")
                #expect(match.resource == canonical.resource, "\(name)")
                #expect(match.risks.map(\.code) == canonical.risks(in: link).map(\.code), "\(name)")
                #expect(match.exposures == canonical.exposures, "\(name)")
            } catch {
                #expect(match.error?.code == error.code, "\(name)")
                #expect(match.url == nil, "\(name)")
            }
        }
        #expect(count > 2000, "\(count) of \(links.count)")
    }

    @Test func dangersAreRefusedEverywhere() throws {
        var (refused, taken) = (0, 0)
        for link in links {
            guard let (text, match) = message(link), !match.isOpaque else { continue }
            let name = String(decoding: link, as: UTF8.self)
            let isDanger = match.risks.contains { $0.severity == .danger }
            let encoded = Result { () throws(ShareTokenError) in try Resource(sharedUTF8: text) }
            let converted = Result { () throws(ShareTokenError) in
                try ConversionSource(inUTF8: text, verifying: trustingNobody).conversion()
            }
            let rewriting = Rewriter(to: .url).rewrite(text, verifying: trustingNobody) {
                (_) throws(ShareTokenError) in throw ShareTokenError(.noPrivateKey)
            }
            if isDanger {
                refused += 1
                #expect(throws: ShareTokenError.self, "\(name)") { try encoded.get() }
                #expect(throws: ShareTokenError.self, "\(name)") { try converted.get() }
                #expect(rewriting.text == text && rewriting.replaced.isEmpty, "\(name)")
            }
            switch (encoded, converted) {
            case (.success(let resource), .success(let conversion)):
                taken += 1
                #expect(resource == conversion.resource, "\(name)")
                let url = try? conversion.converted(to: .url).text
                if let replaced = rewriting.replaced.first {
                    #expect(replaced.text == url, "\(name)")
                } else {
                    // A link that is its new form, or has none.
                    #expect(url == nil || url.map { Array($0.utf8) } == link || !rewriting.kept.isEmpty, "\(name)")
                }
                if resource.kind.code == 0 { #expect(url == match.url, "\(name)") }
            case (.failure(let left), .failure(let right)):
                #expect(left.code == right.code && left.offset == right.offset, "\(name)")
            case (.failure(let error), .success):
                // A conversion takes a resource that no token can hold.
                #expect(error.code == .unprintableTarget || error.code == .paymentCode, "\(name): \(error)")
            case (.success, .failure(let error)):
                Issue.record("\(name): encoded, and not converted: \(error)")
            }
        }
        #expect(refused > 100)
        #expect(taken > 1500)
    }
}

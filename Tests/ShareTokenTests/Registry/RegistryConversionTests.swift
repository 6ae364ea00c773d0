// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Conversions, risks, targets and policies by a registry of two platforms.
@Suite struct RegistryConversionTests {
    private static let two = Registry(platforms: [.bilibili, .taobao])
    private static let item = "https://item.jd.com/100012043978.html"
    private static let known = "https://item.taobao.com/item.htm?id=520813250866"

    private func nobody(_ token: Token) throws(VerificationFailure) -> VerifiedToken {
        throw VerificationFailure(malformed: ShareTokenError(.noToken))
    }

    private func conversion(_ link: String, _ registry: Registry) throws -> Conversion {
        try ConversionSource(inUTF8: Array(link.utf8), registry: registry, verifying: nobody).conversion()
    }

    @Test func conversions() throws {
        #expect(try conversion(Self.item, Self.two).forms() == [.url, .card, .token])
        #expect(try conversion(Self.item, .standard).forms().contains(.app))
        #expect(try conversion(Self.known, Self.two).forms().contains(.app))
        // A form is read back with the same platforms, so the URL of an unknown platform is no form.
        let foreign = try Resource(link: Self.item)
        #expect(Conversion(foreign, registry: Self.two).forms() == [.card, .token])
        #expect(Conversion(foreign).forms().contains(.url))
    }

    @Test func rewriting() throws {
        let text = Array("\(Self.item) \(Self.known)".utf8)
        let never: (Resource) throws(ShareTokenError) -> Token = { (_) throws(ShareTokenError) in
            throw ShareTokenError(.noToken)
        }
        let two = Rewriter(to: .app, registry: Self.two).rewrite(text, verifying: nobody, issuing: never)
        #expect(two.replaced.count == 1 && two.kept.map(\.error.code) == [.noSuchForm])
        #expect(Rewriter(to: .app).rewrite(text, verifying: nobody, issuing: never).replaced.count == 2)
    }

    @Test func risks() throws {
        let link = "openapp.jdmobile://virtual"
        let record = try URLRecord(parsing: link)
        #expect(RiskReport(of: record, in: link, registry: Self.two).contains(.unknownScheme))
        #expect(!RiskReport(of: record, in: link).contains(.unknownScheme))
        let known = try URLRecord(parsing: "taobao://nowhere/")
        #expect(!RiskReport(of: known, in: known.href, registry: Self.two).contains(.unknownScheme))
        // The names that others imitate are protected with any registry.
        let imitation = try URLRecord(parsing: "https://jd.com.evil.example/")
        #expect(
            RiskReport(of: imitation, in: imitation.href, registry: Self.two)
                == RiskReport(of: imitation, in: imitation.href))
    }

    /// A token with a made-up tag, as its bytes are read before the tag is checked.
    private func token(_ link: String) throws -> Token {
        let content = try TokenContent(
            suite: .ed25519, keyID: try #require(KeyID(hex: "01020304")),
            issuedAt: Timestamp("2026-11-01T00:00:00Z"), lifetime: .thirtyDays, target: try Resource(link: link))
        return try UnsignedToken(content).attaching(tag: [UInt8](repeating: 1, count: 64))
    }

    @Test func targets() throws {
        let text = try token(Self.item).text
        let (read, other) = (try Token(text), try Token(text, registry: Self.two))
        #expect(read.unverifiedContent.target.resource?.kind.platform == "jd")
        #expect(other.unverifiedContent.target.resource == nil)
        #expect(throws: ShareTokenError(.unknownPlatform)) { try NormalTarget(other.unverifiedContent.target) }
        // Another registry reads the bytes again.
        let again = try other.unverifiedContent.target.read(by: .standard)
        #expect(again == read.unverifiedContent.target)
        #expect(try read.unverifiedContent.target.read(by: Self.two).resource == nil)
        let scanned = TokenScanner(text, registry: Self.two).map {
            try? $0.result.get().unverifiedContent.target.resource
        }
        #expect(scanned.count == 1 && scanned[0] == .some(nil))
        #expect(ShareScanner(text, registry: Self.two).map(\.platform) == [nil])
        #expect(ShareScanner(text).map(\.platform) == ["jd"])
    }

    @Test func shareTexts() throws {
        #expect(try ShareText(token(Self.item)).text.hasPrefix("【京东】"))
        #expect(throws: ShareTokenError(.unknownPlatform)) { try ShareText(token(Self.item), registry: Self.two) }
        #expect(try ShareText(token(Self.known), registry: Self.two).text.hasPrefix("【淘宝】"))
    }

    @Test func bindings() throws {
        let bindings = IssuerBindings(platforms: ["jd"])
        let page = try Resource(link: Self.item, registry: Self.two)
        #expect(!bindings.covers(page, registry: Self.two))
        #expect(bindings.covers(page), "the page is the platform's item for whoever knows the platform")
    }

    @Test func policies() throws {
        let rule = PolicyRule(
            "a", when: PolicyConditions(platforms: ["jd", "taobao"]), .open, reason: "a",
            message: BilingualText(en: "a", zh: "a"))
        let draft = PolicyDraft(id: "a", name: BilingualText(en: "a", zh: "a"), rules: [rule])
        #expect(draft.unfamiliarNames(registry: Self.two).map(\.name) == ["jd"])
        #expect(draft.unfamiliarNames().isEmpty)
        // A page of an unknown platform is a web page.
        #expect(try Resource(link: Self.item, registry: Self.two).kind.category == .web)
        #expect(try Resource(link: Self.item).kind.category == .commerce)
        let audit = PolicyAudit(.wechat20211129, at: nil, registry: Self.two)
        #expect(audit.verdict == PolicyAudit(.wechat20211129, at: nil).verdict)
    }
}

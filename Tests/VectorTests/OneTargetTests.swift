// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import ShareTokenVectors
import Testing

/// One input through all parts of the library: the target found, converted, signed and verified is the same.
@Suite struct OneTargetTests {
    private static let now = Timestamp(secondsSince1970: 1_795_327_200)
    private static let policy = ScenePolicy.wechat20211129

    private let signer: TokenSigner
    /// Without a policy, and with one.
    private let open: TokenVerifier
    private let verifier: TokenVerifier

    init() throws {
        let key = try SharedKey(suite: .hmacSHA256, label: "one target", secret: [UInt8](repeating: 7, count: 32))
        signer = TokenSigner(key)
        var verifier = TokenVerifier(policy: Self.policy)
        verifier.trust(key, issuer: "us")
        self.verifier = verifier
        var open = TokenVerifier()
        open.trust(key, issuer: "us")
        self.open = open
    }

    /// All links of the vectors that have a canonical URL.
    private static func links() throws -> [[UInt8]] {
        let corpus = try VectorCorpus.ofThisPackage()
        let platforms = try corpus.tests(PlatformTest.self).filter { $0.entry == .link && $0.label.error == nil }
        let canonical = try corpus.tests(LinkCanonicalTest.self).filter { $0.canonical != nil }
        return platforms.map(\.input.bytes) + canonical.map(\.input.bytes)
    }

    /// A token with exactly this target, without the checks of a maker.
    private func token(_ target: Resource) throws -> Token {
        try signer.sign(
            TokenContent(
                unchecked: signer.suite, keyID: signer.keyID, issuedAt: Self.now, lifetime: .thirtyDays, claims: .none,
                target: TokenTarget(target)))
    }

    /// The verdicts on a token in a scene that opens every category, and in one that does not.
    private func answers(_ token: Token) -> [Verification] {
        [Scene.wechatChat, .wechatGroup].map { verifier.verdicts(on: token, at: Self.now, in: $0) }
    }

    /// The resource with those of its fields that its link can hold; others, such as `gh_id`, are in no link.
    private func carried(of resource: Resource) throws -> Resource {
        let names = [LinkForm.url, .miniProgram, .app].lazy.compactMap { form in
            resource.link(form) == resource.url ? resource.fields(in: form) : nil
        }.first
        return try Resource(
            platform: resource.kind.platform, kind: resource.kind.name,
            fields: resource.fields.filter { names?.contains($0.name) ?? true })
    }

    @Test func everyRoomSeesOneTarget() throws {
        var (tokens, pages) = (0, 0)
        for link in try Self.links() {
            let text = String(decoding: link, as: UTF8.self)
            let canonical = try CanonicalURL(ofUTF8: link)
            guard let resource = canonical.resource ?? (try? Resource(link: canonical.url)) else {
                // A page without https can be no target.
                #expect(!canonical.url.hasPrefix("https:"), "\(text)")
                continue
            }
            let token = try token(resource)
            guard (try? NormalTarget(resource)) != nil else {
                // A field that is a link and leads nowhere, such as a script.
                #expect(resource.kind.hasLinkFields, "\(text)")
                #expect(answers(token).map(\.failure?.code) == [.targetNotBound, .targetNotBound], "\(text)")
                continue
            }
            let verified = try open.verify(token, at: Self.now)
            #expect(verified.resource == resource, "\(text)")
            #expect(verified.url == resource.url, "\(text)")
            #expect(Conversion(verified).resource == resource, "\(text)")
            // The URL that opens is read as the resource that was verified.
            let opened = try CanonicalURL(of: verified.url)
            let reread = try opened.resource ?? Resource(link: opened.url)
            #expect(try carried(of: resource) == reread, "\(text)")
            tokens += 1

            // The same link as a web page, as given and as canonical: no part may see another target.
            let page = ResourceKind.webPage
            for address in Set([canonical.source.href, canonical.url]) where page.fields[0].type.accepts(address) {
                let asPage = try self.token(Resource(unchecked: page, values: [address]))
                let seen = try open.verify(asPage, at: Self.now)
                #expect(seen.resource == resource || seen.resource == reread, "\(text) as the page \(address)")
                #expect(seen.url == verified.url, "\(text) as the page \(address)")
                let (ours, theirs) = (answers(token), answers(asPage))
                #expect(ours.map(\.decision) == theirs.map(\.decision), "\(text) as the page \(address)")
                #expect(ours.map(\.risks) == theirs.map(\.risks), "\(text) as the page \(address)")
                pages += 1
            }
        }
        #expect(tokens > 900)
        #expect(pages > 900)
    }
}

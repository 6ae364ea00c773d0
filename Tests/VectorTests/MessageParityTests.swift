// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenVectors
import Testing

/// One item in a message as a link, a short link that was opened, a card and a token: policies judge all of them alike.
///
/// The audit of a policy proves it of questions; these tests show it of the messages that people send, each link of the
/// vectors being one item.
@Suite struct MessageParityTests {
    private let links: [String]
    /// A short link of each platform that has one.
    private let shortLinkOf: [String: String]

    init() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        var links: Set<String> = []
        var shortLinks: [String: String] = [:]
        let inputs =
            try corpus.tests(PlatformTest.self).filter { $0.entry == .link }.map(\.input.bytes)
            + corpus.tests(LinkCanonicalTest.self).map(\.input.bytes)
        for input in inputs {
            guard let link = try? CanonicalURL(ofUTF8: input) else { continue }
            if link.isShortLink, let platform = link.platform {
                shortLinks[platform] = shortLinks[platform] ?? link.url
            } else if link.resource != nil, link.risks(in: Array(link.url.utf8)).allSatisfy({ $0.severity == .info }) {
                links.insert(link.url)
            }
        }
        // Every second link, so that all scenes and policies take some seconds.
        self.links = links.sorted().enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        shortLinkOf = shortLinks
    }

    private static func text(_ link: String) -> String { "看 \(link) 不错" }

    /// The only span of a message with one link.
    private func span(_ reader: MessageReader, _ link: String, _ scene: Scene) -> MessageSpan? {
        let spans = reader.read(Self.text(link), in: scene, at: ListedIssuer.now).spans
        return spans.count == 1 ? spans[0] : nil
    }

    @Test("a short link that was opened is judged as its target: never more mildly, and alike in the presets of 2021")
    func shortLinks() throws {
        var compared = 0
        for policy in ScenePolicy.presets {
            for link in links {
                guard let item = try? CanonicalURL(of: link), let platform = item.platform,
                    let short = shortLinkOf[platform]
                else { continue }
                let resolver = Resolver { _ in .link(link) }
                let plain = MessageReader(policy: policy)
                let opening = MessageReader(policy: policy, resolver: resolver)
                for scene in Scene.registered {
                    guard let direct = span(plain, link, scene), let opened = span(opening, short, scene) else {
                        continue
                    }
                    compared += 1
                    #expect(opened.decision.action >= direct.decision.action, "\(policy.id) \(scene) \(short) \(link)")
                    if policy.id.hasPrefix("wechat-2021") {
                        #expect(
                            opened.decision.action == direct.decision.action, "\(policy.id) \(scene) \(short) \(link)")
                    }
                }
            }
        }
        #expect(compared > 2000, "\(compared)")
    }

    @Test("a card is judged as its link: never more mildly, and alike in the presets of 2021")
    func cards() throws {
        var compared = 0
        for policy in ScenePolicy.presets {
            let reader = MessageReader(policy: policy)
            for link in links {
                guard let resource = try? Resource(link: link),
                    let card = try? Conversion(resource).converted(to: .card).text
                else { continue }
                for scene in Scene.registered {
                    guard let direct = span(reader, link, scene) else { continue }
                    let spans = reader.read(card, in: scene, at: ListedIssuer.now).spans
                    guard spans.count == 1, spans[0].match?.card != nil else { continue }
                    compared += 1
                    #expect(spans[0].decision.action >= direct.decision.action, "\(policy.id) \(scene) \(card)")
                    if policy.id.hasPrefix("wechat-2021") {
                        #expect(spans[0].decision.action == direct.decision.action, "\(policy.id) \(scene) \(card)")
                    }
                }
            }
        }
        #expect(compared > 1000, "\(compared)")
    }

    @Test("a token is judged by the stricter of its own rule and its target's, whoever the target belongs to")
    func tokens() throws {
        var issuer = try ListedIssuer()
        issuer.list.issuers[0].bindings = IssuerBindings(
            domains: ["taobao.com"],
            platforms: Platform.all.map(\.id).filter { !IssuerBindings.isNobodys(platform: $0) })
        let verifier = try issuer.verifier(cache: VerificationCache())
        var compared = 0
        for link in links.enumerated().filter({ $0.offset.isMultiple(of: 4) }).map(\.element) {
            guard let token = try? issuer.token(link) else { continue }
            // The strict preset is milder with an issuer of good grade, whoever that is.
            for policy in ScenePolicy.presets where policy.id != "strict" {
                let reader = MessageReader(verifier, policy: policy)
                for scene in [Scene.wechatChat, .wechatGroup, .wechatMoments] {
                    guard let direct = span(reader, link, scene),
                        let span = span(reader, token.delimitedText, scene), span.issuer != nil,
                        span.verification?.failure.map({ [.policyDenied, .policyTokenOnly].contains($0.code) }) ?? true
                    else { continue }
                    compared += 1
                    #expect(span.decision.action >= direct.decision.action, "\(policy.id) \(scene) \(link)")
                    if policy.id.hasPrefix("wechat-2021"), direct.decision.action <= .tokenOnly {
                        #expect(span.decision.action == .tokenOnly, "\(policy.id) \(scene) \(link)")
                    }
                }
            }
        }
        #expect(compared > 150, "\(compared)")
    }

    @Test("short links that nobody opened are judged by the category of their platform, not by the platform")
    func closedShortLinks() throws {
        for policy in ScenePolicy.presets where policy.id.hasPrefix("wechat-2021") {
            let reader = MessageReader(policy: policy)
            for scene in Scene.registered {
                var actions: [ResourceCategory: Set<PolicyAction>] = [:]
                for (platform, short) in shortLinkOf {
                    guard let span = span(reader, short, scene), let own = Registry.standard.platform(platform) else {
                        continue
                    }
                    // WeChat's own links have a rule of their own in these presets, which the audit refutes.
                    if platform == "wechat" { continue }
                    actions[own.category, default: []].insert(span.decision.action)
                }
                for (category, found) in actions { #expect(found.count == 1, "\(policy.id) \(scene) \(category)") }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The page of an audit: complete and self-contained, and no text of a policy is markup in it.
@Suite struct PolicyPageTests {
    private func page(_ policy: String) throws -> String {
        let run = try Tokenctl().run("policy", "audit", policy, "--html", "-", "--now", "2026-11-25T00:00:00Z")
        #expect(run.status == 0 || run.status == 4)
        return run.output
    }

    @Test(arguments: ScenePolicy.presets.map(\.id))
    func aPageNeedsNothingElse(preset: String) throws {
        let page = try page(preset)
        #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
        for forbidden in ["<script", "<link", "<img", "@import", "url(", "src=", "javascript:"] {
            #expect(!page.lowercased().contains(forbidden), "\(preset): \(forbidden)")
        }
        // No attribute of a tag is a handler of an event.
        let tagsWithHandlers = page.matches(of: /<[^>]*\son[a-zA-Z]+\s*=/)
        #expect(tagsWithHandlers.isEmpty, "\(preset): \(tagsWithHandlers.map { String($0.0) })")
        #expect("<p onclick=alert(1)>".contains(/<[^>]*\son[a-zA-Z]+\s*=/))
        // Each tag that is opened is closed.
        for tag in [
            "table", "tr", "td", "th", "ol", "li", "p", "div", "span", "main", "h1", "h2", "code", "b", "small",
        ] {
            let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
            #expect(opened == page.matches(of: try Regex("</\(tag)>")).count, "\(preset): \(tag)")
        }
        let policy = try #require(ScenePolicy.preset(named: preset))
        for rule in policy.draft.rules { #expect(page.contains("<code>\(rule.id)</code>"), "\(preset): \(rule.id)") }
        for source in policy.draft.sources { #expect(page.contains(source.title), "\(preset): \(source.id)") }
        #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
        // Of the presets, only the strict one looks at the issuer's credit.
        #expect(page.contains("Where the credit of the issuer alone decides") == (preset == "strict"), "\(preset)")
    }

    @Test func aHostilePolicyStaysText() throws {
        let hostile = #"<script>alert(1)</script>"><img src=x onerror=alert(2)>'&amp;"#
        let text = BilingualText(en: hostile, zh: hostile)
        let draft = PolicyDraft(
            id: "hostile", name: text,
            sources: [
                PolicySource("a", title: hostile, url: #"https://example.com/"><script>alert(3)</script>"#),
                PolicySource("b", title: hostile, url: "http://example.com/'onclick='alert(4)"),
            ],
            rules: [
                PolicyRule("all", .open, reason: "x", message: text, sources: ["a", "b"]),
                PolicyRule(
                    "some", when: PolicyConditions(issuers: ["friend"]), .warn, reason: "x", message: text,
                    overrides: ["all"]),
            ])
        let tokenctl = try Tokenctl()
        try Data(draft.json).write(to: tokenctl.home.appending(path: "hostile.json"))
        let run = try tokenctl.run("policy", "audit", "hostile.json", "--html", "report.html")
        #expect(run.status == 4)
        let page = try String(contentsOf: tokenctl.home.appending(path: "report.html"), encoding: .utf8)
        #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("'onclick"))
        #expect(
            page.contains(
                "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;&#39;&amp;amp;"))
        // Only what this program writes is markup.
        let tags = Set(page.matches(of: /<([a-zA-Z0-9]+)/).map { String($0.1) })
        #expect(
            tags.isSubset(of: [
                "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "span", "div", "b", "code",
                "table", "thead", "tbody", "tr", "th", "td", "small", "ol", "li", "a", "br",
            ]))
    }

    @Test func aPageThatCannotBeWrittenIsAnError() throws {
        let run = try Tokenctl().run("policy", "audit", "neutral", "--html", "no/such/folder.html")
        #expect(run.status == 74 && run.talk.contains("cannot be written"))
    }
}

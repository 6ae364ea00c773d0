// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// A link or a share text, the resource it leads to, and that resource's links.
package struct PlatformTest: VectorTest {
    package static let schema = "platform"

    package let label: VectorLabel
    package let input: VectorInput
    /// Whether the input is one link, which a platform must know, or a text with links.
    package let entry: Entry
    /// The origin of the input.
    package let source: Source
    package let target: TargetFields?
    /// The links of the resource by their forms.
    package let links: [String: String]?

    /// The ways to read an input.
    package enum Entry: String, Decodable, Sendable {
        case link, text
    }

    /// The origins of inputs.
    package enum Source: String, Decodable, Sendable {
        /// A person shared it; personal parts are replaced.
        case real
        /// It is in the platform's own documents, or in a program that reads its links.
        case documented
        /// It was made up to look like a real one.
        case made
    }

    package var mistake: String? {
        unless(
            (target == nil) == (label.error != nil) && (links == nil) == (target == nil),
            "a valid case has target and links")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try resource()
        } check: { found in
            target?.difference(found) ?? expect(links, PlatformTest.links(of: found), "links") ?? linksBack(found)
        }
    }

    private func resource() throws(ShareTokenError) -> Resource {
        switch entry {
        case .link: try Resource(platformLink: input.text ?? "")
        case .text: try Resource(sharedUTF8: input.bytes)
        }
    }

    /// The links of a resource by their forms.
    package static func links(of resource: Resource) -> [String: String] {
        var links: [String: String] = [:]
        for form in [LinkForm.url, .app, .miniProgram, .w3c] { links[form.rawValue] = resource.link(form) }
        return links
    }

    /// Checks that every link of the resource leads back to it, except for fields that the link cannot carry.
    private func linksBack(_ found: Resource) -> String? {
        for (form, link) in links ?? [:] {
            let carried = found.fields(in: LinkForm(rawValue: form)).filter { found[$0] != nil }
            // A page that carries an app link is a wrapper of it.
            guard let back = (try? CanonicalURL(of: link))?.resource ?? (try? Resource(link: link)) else {
                return "no way back from \(form)"
            }
            let difference =
                expect(found.kind.name, back.kind.name, "kind back from \(form)")
                ?? expect(carried, back.fields.map(\.name), "fields back from \(form)")
                ?? expect(carried.map { found[$0] }, carried.map { back[$0] }, "values back from \(form)")
            if let difference { return difference }
        }
        return nil
    }
}

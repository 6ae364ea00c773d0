// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link and its canonical URL.
package struct LinkCanonicalTest: VectorTest {
    package static let schema = "link-canonical"

    package let label: VectorLabel
    package let input: VectorInput
    /// nil for a link that has none.
    package let canonical: CanonicalFields?

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder, VectorLabel.members.union(VectorInput.members).union(CanonicalFields.members))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        canonical = label.error == nil ? try CanonicalFields(members) : nil
        guard label.error == nil || CanonicalFields.members.allSatisfy({ !members.has($0) }) else {
            throw members.error("an invalid case has no canonical URL")
        }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try CanonicalURL(ofUTF8: input.bytes)
        } check: { found in
            canonical.flatMap { $0.difference(CanonicalFields(found)) } ?? again(found)
        }
    }

    /// A canonical URL is its own, with nothing left to remove, extract or open.
    private func again(_ found: CanonicalURL) -> String? {
        do throws(ShareTokenError) {
            let again = CanonicalFields(try CanonicalURL(of: found.url))
            return expect(found.url, again.url, "url again") ?? expect([], again.removed, "removed again")
                ?? expect([], again.unwrapped, "unwrapped again")
        } catch {
            return "url again: \(error)"
        }
    }
}

/// A canonical URL and what was done to get there, as vectors and the command line spell it.
package struct CanonicalFields: Sendable, Hashable {
    package let url: String
    package let platform: String?
    package let kind: String?
    package let fields: [String: String]
    package let removed: [Removed]
    package let extracted: [ExtractedFields]
    package let unwrapped: [UnwrappedFields]

    static let members: Set<String> = ["url", "platform", "kind", "fields", "removed", "extracted", "unwrapped"]

    /// A parameter that was removed.
    package struct Removed: Decodable, Sendable, Hashable {
        package let name: String
        package let parameterClass: String

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["name", "class"])
            name = try members.required("name")
            parameterClass = try members.required("class")
        }

        init(_ removed: CanonicalURL.Removed) {
            name = removed.name
            parameterClass = removed.parameterClass.rawValue
        }
    }

    init(_ members: Members) throws {
        url = try members.required("url")
        platform = try members.optional("platform")
        kind = try members.optional("kind")
        fields = try members.required("fields")
        removed = try members.required("removed")
        extracted = try members.required("extracted")
        unwrapped = try members.required("unwrapped")
    }

    package init(
        url: String, platform: String?, kind: String?, fields: [String: String], removed: [Removed],
        extracted: [ExtractedFields], unwrapped: [UnwrappedFields]
    ) {
        self.url = url
        self.platform = platform
        self.kind = kind
        self.fields = fields
        self.removed = removed
        self.extracted = extracted
        self.unwrapped = unwrapped
    }

    init(_ canonical: CanonicalURL) {
        url = canonical.url
        platform = canonical.resource?.kind.platform
        kind = canonical.resource?.kind.name
        fields = (canonical.resource?.fields ?? []).byName
        removed = canonical.removed.map(Removed.init)
        extracted = canonical.extracted.map(ExtractedFields.init)
        unwrapped = canonical.unwrapped.map(UnwrappedFields.init)
    }

    /// What differs from another canonical URL, if anything does.
    func difference(_ found: CanonicalFields) -> String? {
        expect(url, found.url, "url")
            ?? expect(platform, found.platform, "platform")
            ?? expect(kind, found.kind, "kind")
            ?? expect(fields, found.fields, "fields")
            ?? expect(removed, found.removed, "removed")
            ?? expect(extracted, found.extracted, "extracted")
            ?? expect(unwrapped, found.unwrapped, "unwrapped")
    }
}

/// A token or short link that was found in a parameter, as `extracted` members spell it.
package struct ExtractedFields: Decodable, Sendable, Hashable {
    package let kind: String
    package let value: String

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, ["kind", "value"])
        kind = try members.required("kind")
        value = try members.required("value")
    }

    init(_ extracted: CanonicalURL.Extracted) {
        kind = extracted.kind.rawValue
        value = extracted.value
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link and its canonical URL.
package struct LinkCanonicalTest: VectorTest {
    package static let schema = "link-canonical"

    package let label: VectorLabel
    package let input: VectorInput
    /// The canonical URL; nil for a link that has none.
    package let canonical: CanonicalFields?
    /// What tells an account; nil where the test is about something else.
    package let exposure: [ExposureFields]?

    private enum CodingKeys: String, CodingKey {
        case exposure
    }

    package init(from decoder: any Decoder) throws {
        label = try VectorLabel(from: decoder)
        input = try VectorInput(from: decoder)
        canonical = label.error == nil ? try CanonicalFields(from: decoder) : nil
        exposure = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(
            [ExposureFields].self, forKey: .exposure)
    }

    package var mistake: String? { label.mistake }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try CanonicalURL(ofUTF8: input.bytes)
        } check: { found in
            canonical.flatMap { $0.difference(CanonicalFields(found)) } ?? again(found)
                ?? exposure.flatMap { expect($0, found.exposures.map(ExposureFields.init), "exposure") }
        }
    }

    /// Checks that a canonical URL is canonical itself, with nothing left to remove, extract or open.
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

/// A canonical URL and the steps that led to it, as vectors and the command line spell them.
package struct CanonicalFields: Decodable, Sendable, Hashable {
    package let url: String
    package let platform: String?
    package let kind: String?
    package let fields: [String: String]
    package let removed: [Removed]
    package let extracted: [ExtractedFields]
    package let unwrapped: [UnwrappedFields]

    /// A parameter that was removed.
    package struct Removed: Decodable, Sendable, Hashable {
        package let name: String
        package let parameterClass: String

        private enum CodingKeys: String, CodingKey {
            case name
            case parameterClass = "class"
        }

        init(_ removed: CanonicalURL.Removed) {
            name = removed.name
            parameterClass = removed.parameterClass.rawValue
        }
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

    /// The difference from another canonical URL; nil if there is none.
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

/// A part of a link that tells an account, as `exposure` members spell it.
package struct ExposureFields: Decodable, Sendable, Hashable {
    package let name: String
    package let value: String
    package let form: String
    package let whose: String

    init(_ exposure: Exposure) {
        name = exposure.name
        value = exposure.value
        form = exposure.form.rawValue
        whose = exposure.whose.rawValue
    }
}

/// A token or short link that was found in a parameter, as `extracted` members spell it.
package struct ExtractedFields: Decodable, Sendable, Hashable {
    package let kind: String
    package let value: String

    init(_ extracted: CanonicalURL.Extracted) {
        kind = extracted.kind.rawValue
        value = extracted.value
    }
}

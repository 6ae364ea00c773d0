// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and every match in it.
package struct ScanTest: VectorTest {
    package static let schema = "scan"

    package let label: VectorLabel
    package let input: VectorInput
    package let matches: [Found]

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorLabel.members.union(VectorInput.members).union(["matches"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        matches = try members.required("matches")
        guard label.error == nil else { throw members.error("every text has its matches, or none") }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let found = ShareScanner(utf8: input.bytes).map(Found.init)
        for (index, match) in found.enumerated() where index < matches.count {
            if let difference = matches[index].difference(match) { return "match \(index): \(difference)" }
        }
        return expect(matches.count, found.count, "the number of matches")
    }

    /// A match, as the members of JSON spell it; of a risk only the code and the place are compared.
    package struct Found: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let form: String
        package let platform: String?
        package let kind: String?
        package let fields: [String: String]
        package let url: String?
        package let pair: Int?
        package let title: String?
        package let label: String?
        package let risks: [Place]
        package let extracted: [ExtractedFields]
        package let error: Place?

        /// A code and where it is meant, in bytes.
        package struct Place: Decodable, Sendable, Hashable {
            package let code: String
            package let offset: Int

            package init(from decoder: any Decoder) throws {
                let members = try Members(decoder, ["code", "offset", "severity", "detail", "message"])
                self.init(try members.required("code"), try members.required("offset"))
            }

            init(_ code: String, _ offset: Int) {
                self.code = code
                self.offset = offset
            }
        }

        package init(from decoder: any Decoder) throws {
            // The program prints the text, too.
            let members = try Members(
                decoder,
                [
                    "start", "end", "form", "platform", "kind", "fields", "url", "pair", "title", "label", "risks",
                    "extracted", "error", "text",
                ])
            start = try members.required("start")
            end = try members.required("end")
            form = try members.required("form")
            platform = try members.optional("platform")
            kind = try members.optional("kind")
            fields = try members.required("fields")
            url = try members.optional("url")
            pair = try members.optional("pair")
            title = try members.optional("title")
            label = try members.optional("label")
            risks = try members.required("risks")
            extracted = try members.required("extracted")
            error = try members.optional("error")
        }

        init(_ match: ScanMatch) {
            start = match.range.lowerBound
            end = match.range.upperBound
            form = match.form.rawValue
            platform = match.platform
            kind = match.kind
            fields = match.fields.byName
            url = match.url
            pair = match.pair
            title = match.title
            label = match.label
            risks = match.risks.map { Place($0.code.rawValue, $0.offset) }
            extracted = match.extracted.map(ExtractedFields.init)
            error = match.error.map { Place($0.code.rawValue, $0.offset) }
        }

        /// What differs from a match, if anything does.
        package func difference(_ found: Found) -> String? {
            let place = expect(start, found.start, "start") ?? expect(end, found.end, "end")
            let name = expect(form, found.form, "form") ?? expect(platform, found.platform, "platform")
            let kind = expect(kind, found.kind, "kind") ?? expect(fields, found.fields, "fields")
            let link = expect(url, found.url, "url") ?? expect(extracted, found.extracted, "extracted")
            let share = expect(pair, found.pair, "pair") ?? expect(title, found.title, "title")
            let rest = expect(label, found.label, "label") ?? expect(risks, found.risks, "risks")
            return place ?? name ?? kind ?? link ?? share ?? rest ?? expect(error, found.error, "error")
        }
    }
}

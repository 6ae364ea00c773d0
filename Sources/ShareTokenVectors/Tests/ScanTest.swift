// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and every match in it.
package struct ScanTest: VectorTest {
    package static let schema = "scan"

    package let label: VectorLabel
    package let input: VectorInput
    package let matches: [Found]

    package var mistake: String? {
        unless(label.error == nil, "a text is never invalid: it has matches or no matches")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let found = ShareScanner(utf8: input.bytes).map(Found.init)
        for (index, match) in found.enumerated() where index < matches.count {
            if let difference = matches[index].difference(match) { return "match \(index): \(difference)" }
        }
        return expect(matches.count, found.count, "the number of matches")
    }

    /// A match, as the members of JSON spell it; of a risk only the code and the offset are compared.
    package struct Found: Decodable, Sendable, Equatable {
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
        /// The text and the exposures that the program prints, too.
        private let text: String?
        private let exposure: [ExposureFields]?

        /// A code and its offset, in bytes.
        package struct Place: Decodable, Sendable, Hashable {
            package let code: String
            package let offset: Int

            package init(from decoder: any Decoder) throws {
                let members = try Members(from: decoder)
                self.init(members.code, members.offset)
            }

            private struct Members: Decodable {
                let code: String
                let offset: Int
                let severity: String?
                let detail: String?
                let message: String?
            }

            init(_ code: String, _ offset: Int) {
                self.code = code
                self.offset = offset
            }
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
            text = nil
            exposure = nil
        }

        package static func == (left: Found, right: Found) -> Bool { left.difference(right) == nil }

        /// The difference from a match; nil if there is none.
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

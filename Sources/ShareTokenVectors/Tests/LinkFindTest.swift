// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and where the links in it are.
package struct LinkFindTest: VectorTest {
    package static let schema = "link-find"

    package let label: VectorLabel
    package let input: VectorInput
    package let links: [Found]

    /// Where a link lies, in UTF-8 byte offsets.
    package struct Found: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["start", "end"])
            start = try members.required("start")
            end = try members.required("end")
        }

        init(_ range: Range<Int>) {
            start = range.lowerBound
            end = range.upperBound
        }
    }

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorLabel.members.union(VectorInput.members).union(["links"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        links = try members.required("links")
        guard label.error == nil else { throw members.error("every text has its links, or none") }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(links, LinkScanner(utf8: input.bytes).map { Found($0.range) }, "links")
    }
}

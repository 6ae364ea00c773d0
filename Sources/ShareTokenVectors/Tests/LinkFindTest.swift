// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and the places of the links in it.
package struct LinkFindTest: VectorTest {
    package static let schema = "link-find"

    package let label: VectorLabel
    package let input: VectorInput
    package let links: [Found]

    /// The place of a link, in UTF-8 byte offsets, and its URL if the text spells it in another way.
    package struct Found: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let url: String?

        init(_ link: LinkScanner.Link, in text: [UInt8]) {
            start = link.range.lowerBound
            end = link.range.upperBound
            let bytes = link.url(in: text)
            url = bytes.elementsEqual(text[link.range]) ? nil : String(decoding: bytes, as: UTF8.self)
        }
    }

    package var mistake: String? {
        unless(label.error == nil, "a text is never invalid: it has links or no links")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let text = input.bytes
        return expect(links, LinkScanner(utf8: text).map { Found($0, in: text) }, "links")
            ?? expect(links, inPieces(of: 1), "links of a stream")
            ?? expect(links, inPieces(of: 7), "links of a stream")
    }

    /// The links of the text when it comes in pieces of `size` bytes.
    private func inPieces(of size: Int) -> [Found] {
        let text = input.bytes
        var links = LinkStream()
        var found: [Found] = []
        for start in stride(from: 0, to: text.count, by: size) {
            links.append(text[start..<min(start + size, text.count)])
            while let link = links.next() { found.append(Found(link, in: text)) }
        }
        links.finish()
        while let link = links.next() { found.append(Found(link, in: text)) }
        return found
    }
}

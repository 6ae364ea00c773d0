// SPDX-License-Identifier: Apache-2.0

/// Reads the links of forwarded messages, the `recorditem` of a card of WeChat.
enum AppmsgRecord {
    /// The elements that hold a link, and those that hold a text with links.
    private static let linkNames = ["streamweburl", "stream_weburl", "link"].map { Array($0.utf8) }
    private static let textNames = ["datadesc"].map { Array($0.utf8) }

    /// The links of a record in XML, in its order, up to the first place that is not well-formed.
    static func links(_ text: [UInt8], _ registry: Registry) -> [Card.Link] {
        guard let start = text.firstIndex(of: ASCII.lessThan), var xml = try? XMLReader(document: Array(text[start...]))
        else { return [] }
        var links: [Card.Link] = []
        // The element that is being read, and its depth.
        var element: (name: [UInt8], depth: Int)?
        var value: [UInt8] = []
        while links.count < Card.Link.maximumCount, let event = try? xml.next() {
            switch event {
            case .start:
                let name = Array(xml.text[xml.name])
                let isRead = linkNames.contains(name) || textNames.contains(name)
                (element, value) = (isRead ? (name, xml.depth) : nil, [])
            case .text: if element?.depth == xml.depth { xml.appendText(to: &value) }
            case .end:
                guard let read = element, read.depth == xml.depth + 1 else { continue }
                element = nil
                let name = String(decoding: read.name, as: UTF8.self)
                if textNames.contains(read.name) {
                    links += Card.Link.all(inText: value, name, registry)
                } else if !value.isEmpty {
                    links.append(Card.Link(name: name, url: Card.completed(String(decoding: value, as: UTF8.self))))
                }
            }
        }
        return Array(links.prefix(Card.Link.maximumCount))
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A tag or text of XML, with neighbouring texts joined.
enum XMLEvent: Hashable {
    case start(String)
    case end(String)
    case text(String)
}

extension Array where Element == XMLEvent {
    /// Adds a text to the one before it, if that is the last event.
    mutating func append(text: String) {
        guard !text.isEmpty else { return }
        if case .text(let first) = last {
            self[count - 1] = .text(first + text)
        } else {
            append(.text(text))
        }
    }
}

/// Reads XML by Foundation's `XMLParser`.
final class XMLPeer: NSObject, XMLParserDelegate {
    private var events: [XMLEvent] = []
    private var isRefused = false

    /// The events of a text; nil if the parser refuses it.
    static func events(of text: [UInt8]) -> [XMLEvent]? {
        let peer = XMLPeer()
        let parser = XMLParser(data: Data(text))
        parser.delegate = peer
        return parser.parse() && !peer.isRefused ? peer.events : nil
    }

    /// The first code that libxml2 has for namespaces, which cards do not use; and its warning of a version such as 1.1,
    /// which XML 1.0 takes.
    private static let (firstNamespaceError, versionWarning) = (99, 97)

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        guard code < XMLPeer.firstNamespaceError, code != XMLPeer.versionWarning else { return }
        isRefused = true
        // Without this the parser goes on, and crashes on some names.
        parser.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        events.append(.start(name))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        events.append(.end(name))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { events.append(text: string) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        // Line ends become line feeds in CDATA too (XML 1.0, 2.11), but this parser leaves them as they are.
        let lines = String(decoding: block, as: UTF8.self).unicodeScalars.split(
            separator: "\r", omittingEmptySubsequences: false)
        let text = lines.dropFirst().reduce(String(lines[0])) { text, line in
            text + (line.first == "\n" ? "" : "\n") + String(line)
        }
        events.append(text: text)
    }
}

extension XMLReader {
    /// The events of a text, and whether it was repaired.
    static func events(of text: [UInt8]) throws(ShareTokenError) -> (events: [XMLEvent], isRepaired: Bool) {
        var reader = try XMLReader(document: text)
        var events: [XMLEvent] = []
        while let event = try reader.next() {
            switch event {
            case .start: events.append(.start(String(decoding: text[reader.name], as: UTF8.self)))
            case .end: events.append(.end(String(decoding: text[reader.name], as: UTF8.self)))
            case .text:
                var bytes: [UInt8] = []
                reader.appendText(to: &bytes)
                events.append(text: String(decoding: bytes, as: UTF8.self))
            }
        }
        try reader.expectEnd()
        return (events, reader.isRepaired)
    }
}

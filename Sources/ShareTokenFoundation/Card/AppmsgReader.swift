// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads the elements of WeChat's XML that a card is made of.
///
/// Source of the elements: cards as clients receive them; see `Docs/Spec/Card.md`.
final class AppmsgReader: NSObject, XMLParserDelegate {
    private let text: [UInt8]
    private let outline: XMLOutline
    private var path: [String] = []
    /// The path of the open element, if a card needs it.
    private var wanted: String?
    private var current = Data()
    private var failure: ShareTokenError?

    /// How many start tags the parser has reported.
    private var count = 0

    /// The text of each wanted element by its path; and the byte offset of its `<`.
    private(set) var values: [String: String] = [:]
    private(set) var offsets: [String: Int] = [:]

    /// Whether there is an `appmsg`.
    private(set) var isFound = false

    /// The offset of the root element.
    var rootOffset: Int { outline.root.lowerBound }

    /// Reads a text.
    ///
    /// - Throws: What ``XMLOutline/init(_:)`` throws; `bad-xml`, `bad-card`.
    init(_ text: [UInt8]) throws(ShareTokenError) {
        self.text = text
        outline = try XMLOutline(text)
        super.init()
        let parser = XMLParser(data: Data(text[outline.root]))
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        let isRead = parser.parse()
        if let failure { throw failure }
        guard isRead, count == outline.starts.count else { throw ShareTokenError(.badXML, at: offset(in: parser)) }
        guard isFound else { throw ShareTokenError(.badCard, at: rootOffset) }
    }

    /// The place at which a parser is, in bytes, as exactly as its line and its column say.
    private func offset(in parser: XMLParser) -> Int {
        let root = outline.root
        var index = root.lowerBound
        var line = 1
        while line < parser.lineNumber, let feed = text[index..<root.upperBound].firstIndex(of: 0x0A) {
            index = feed + 1
            line += 1
        }
        var column = 1
        while column < parser.columnNumber, index < root.upperBound {
            index += 1
            while index < root.upperBound, text[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        return index
    }

    private func stop(_ parser: XMLParser, _ code: ShareTokenError.Code, at place: Int) {
        failure = failure ?? ShareTokenError(code, at: place)
        parser.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard failure == nil else { return }
        let place = count < outline.starts.count ? outline.starts[count] : rootOffset
        count += 1
        path.append(name)
        if path == ["msg", "appmsg"] || path == ["appmsg"] {
            guard !isFound else { return stop(parser, .badCard, at: place) }
            isFound = true
        } else if path.count == 1, name != "msg" {
            return stop(parser, .badCard, at: place)
        }
        current.removeAll(keepingCapacity: true)
        wanted = AppmsgReader.name(path)
        if let wanted, offsets[wanted] == nil { offsets[wanted] = place }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard failure == nil, !path.isEmpty else { return }
        if let wanted {
            let value = String(decoding: current, as: UTF8.self)
            if let first = values[wanted], first != value { return stop(parser, .badCard, at: lastStart) }
            values[wanted] = value
        }
        current.removeAll(keepingCapacity: true)
        path.removeLast()
        wanted = AppmsgReader.name(path)
    }

    /// The offset of the start tag that was reported last: that of the element that ends, if none is inside it.
    private var lastStart: Int { outline.starts[min(max(count, 1), outline.starts.count) - 1] }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if wanted != nil { current.append(contentsOf: string.utf8) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        // The parser goes on behind an error. Those of namespaces, which cards do not use, are none of XML itself.
        guard (error as NSError).code < AppmsgReader.firstNamespaceError else { return }
        stop(parser, .badXML, at: offset(in: parser))
    }

    /// The first code that libxml2 has for namespaces.
    private static let firstNamespaceError = 99

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if wanted != nil { current.append(block) }
    }

    /// The path of an element below `appmsg`, or of the one that stands beside it, if a card needs it.
    private static func name(_ path: [String]) -> String? {
        let below = path.first == "msg" ? path.dropFirst() : path[...]
        guard below.count <= 4, below.allSatisfy({ $0.utf8.count <= 32 }) else { return nil }
        let name = below.joined(separator: "/")
        return names.contains(name) ? name : nil
    }

    private static let names: Set<String> = [
        "appmsg/title", "appmsg/des", "appmsg/type", "appmsg/url", "appmsg/dataurl", "appmsg/thumburl",
        "appmsg/sourcedisplayname", "appmsg/appattach/cdnthumburl", "appmsg/weappinfo/username",
        "appmsg/weappinfo/appid", "appmsg/weappinfo/pagepath", "appmsg/weappinfo/version",
        "appmsg/weappinfo/pkginfo/type", "appinfo/appname",
    ]
}

extension AppmsgReader {
    // The text was found to have no document type declaration; if a parser sees one all the same, it goes no further.

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        stop(parser, .dtdForbidden, at: rootOffset)
    }

    func parser(
        _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
    ) {
        stop(parser, .dtdForbidden, at: rootOffset)
    }

    func parser(
        _ parser: XMLParser, foundUnparsedEntityDeclarationWithName name: String, publicID: String?, systemID: String?,
        notationName: String?
    ) {
        stop(parser, .dtdForbidden, at: rootOffset)
    }

    func parser(_ parser: XMLParser, foundElementDeclarationWithName name: String, model: String) {
        stop(parser, .dtdForbidden, at: rootOffset)
    }
}

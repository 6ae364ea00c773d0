// SPDX-License-Identifier: Apache-2.0

/// Reads the elements of WeChat's XML that make up a card.
///
/// Source of the elements: cards as clients receive them; see `Docs/Spec/Card.md`.
struct AppmsgReader {
    private var xml: XMLReader
    let rootOffset: Int

    /// The names of the open elements with `/` between them, without the outer `msg`, and the length before each.
    private var path: [UInt8] = []
    private var lengths: [Int] = []

    /// The needed element that is open: its number in ``names``, its depth, the offset of its `<`.
    private var wanted: (number: Int, depth: Int, offset: Int)?
    /// The text of that element so far.
    private var current: [UInt8] = []

    /// The text of each needed element and the offset of its `<`; nil for one that is missing.
    private var values: [(text: [UInt8], offset: Int)?]

    /// Whether there is an `appmsg`.
    private(set) var isFound = false

    /// The offset of the first element that makes the card no card; nil if there is none.
    private(set) var flaw: Int?

    /// Begins before the outermost element.
    init(_ xml: XMLReader) {
        self.xml = xml
        rootOffset = xml.position
        values = Array(repeating: nil, count: AppmsgReader.names.count)
    }

    /// Where the next byte is read; after ``read()``, where the element ends.
    var position: Int { xml.position }

    /// Whether an `&` that begins no reference was read as the character that it is.
    var isRepaired: Bool { xml.isRepaired }

    /// Reads the outermost element to its end.
    ///
    /// - Throws: The errors of `XMLReader.next()`; a well-formed element that is no card has a ``flaw``.
    mutating func read() throws(ShareTokenError) {
        while let event = try xml.next() {
            switch event {
            case .start: start()
            case .text: if wanted?.depth == lengths.count { xml.appendText(to: &current) }
            case .end: end()
            }
        }
    }

    /// Reads the rest of the document after the element.
    mutating func expectEnd() throws(ShareTokenError) { try xml.expectEnd() }

    /// The text of a needed element; nil if it is missing or empty.
    func text(_ name: String) -> String? {
        guard let value = value(name), !value.text.isEmpty else { return nil }
        return String(decoding: value.text, as: UTF8.self)
    }

    /// The text of a needed element and the offset of its `<`; nil if it is missing.
    func value(_ name: String) -> (text: [UInt8], offset: Int)? {
        AppmsgReader.names.firstIndex { $0.elementsEqual(name.utf8) }.flatMap { values[$0] }
    }

    private mutating func start() {
        let isOutermost = lengths.isEmpty
        lengths.append(path.count)
        guard lengths.count <= AppmsgReader.deepest else { return }
        let name = xml.text[xml.name]
        let isMessage = isOutermost && name.elementsEqual("msg".utf8)
        if !isMessage {
            if !path.isEmpty { path.append(ASCII.slash) }
            path += name
        }
        if path.elementsEqual("appmsg".utf8) {
            if isFound { flaw = flaw ?? xml.offset }
            isFound = true
        } else if isOutermost, !isMessage {
            flaw = xml.offset
        }
        guard let number = AppmsgReader.names.firstIndex(where: { $0 == path }) else { return }
        (wanted, current) = ((number, lengths.count, xml.offset), [])
    }

    private mutating func end() {
        if let element = wanted, element.depth == lengths.count {
            if let first = values[element.number] {
                // Some programs take the first and others the last of two, and a filter may be one that takes the
                // first.
                if first.text != current { flaw = flaw ?? element.offset }
            } else {
                values[element.number] = (current, element.offset)
            }
            wanted = nil
        }
        path.removeLast(path.count - (lengths.popLast() ?? 0))
    }

    /// The greatest depth of a needed element.
    private static let deepest = 5

    private static let names = [
        "appmsg/title", "appmsg/des", "appmsg/type", "appmsg/url", "appmsg/dataurl", "appmsg/thumburl",
        "appmsg/sourcedisplayname", "appmsg/appattach/cdnthumburl", "appmsg/weappinfo/username",
        "appmsg/weappinfo/appid", "appmsg/weappinfo/pagepath", "appmsg/weappinfo/version",
        "appmsg/weappinfo/pkginfo/type", "appinfo/appname", "appmsg/finderFeed/objectId",
        "appmsg/finderFeed/objectNonceId", "appmsg/finderFeed/nickname", "appmsg/finderFeed/desc",
        "appmsg/finderLive/finderObjectID", "appmsg/finderLive/finderNonceID", "appmsg/finderLive/nickname",
        "appmsg/finderLive/desc", "appmsg/finderLiveProductShare/appId", "appmsg/finderLiveProductShare/pagePath",
        "appmsg/finderLiveProductShare/productTitle", "appmsg/finderLiveProductShare/platformName",
        "appmsg/refermsg/content", "appmsg/recorditem",
    ].map { Array($0.utf8) }
}

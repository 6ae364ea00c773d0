// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// The XML that cards are written in.
    static let xml = Property(
        name: "xml",
        statement:
            "XML that was read is balanced and bounded, and reads the same when written again; errors are in place"
    ) { input in
        do throws(ShareTokenError) {
            let events = try events(of: input)
            if let difference = imbalance(events) { return difference }
            let written = events.flatMap(\.written)
            // References make a text longer, so that it may be too long when it is written.
            guard written.count <= XMLReader.maximumLength else { return nil }
            do throws(ShareTokenError) {
                return expect(events, try Property.events(of: written), "written again")
            } catch {
                return "written again: \(error)"
            }
        } catch {
            return flaw(of: error, in: input)
        }
    }

    /// A tag or text, as it is compared.
    private enum Event: Hashable {
        case start([UInt8])
        case end([UInt8])
        case text([UInt8])

        var written: [UInt8] {
            switch self {
            case .start(let name): return Array("<".utf8) + name + Array(">".utf8)
            case .end(let name): return Array("</".utf8) + name + Array(">".utf8)
            case .text(let text):
                let escapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x0D: "&#13;"]
                return text.flatMap { byte in escapes[byte].map { Array($0.utf8) } ?? [byte] }
            }
        }
    }

    /// The events of a document, with neighbouring texts joined.
    private static func events(of input: [UInt8]) throws(ShareTokenError) -> [Event] {
        var reader = try XMLReader(document: input)
        var events: [Event] = []
        while let event = try reader.next() {
            switch event {
            case .start: events.append(.start(Array(input[reader.name])))
            case .end: events.append(.end(Array(input[reader.name])))
            case .text:
                var text: [UInt8] = []
                if case .text(let first) = events.last {
                    text = first
                    events.removeLast()
                }
                reader.appendText(to: &text)
                if !text.isEmpty { events.append(.text(text)) }
            }
        }
        try reader.expectEnd()
        return events
    }

    /// The first event that is not balanced or lies too deep; nil if there is none.
    private static func imbalance(_ events: [Event]) -> String? {
        var open: [[UInt8]] = []
        for (place, event) in events.enumerated() {
            switch event {
            case .start(let name): open.append(name)
            case .end(let name): guard open.popLast() == name else { return "event \(place) ends another element" }
            case .text: guard !open.isEmpty else { return "event \(place) lies outside" }
            }
            guard open.count <= XMLReader.maximumDepth else { return "event \(place) is \(open.count) deep" }
        }
        return unless(open.isEmpty, "\(open.count) elements do not end")
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The parameters whose values pages open.
///
/// A script is text in any other parameter: a search for `javascript:void(0)` is no attack.
extension RiskScan {
    /// Whether a scheme takes any text after its colon, so that plain words look like a link of it.
    static func isScript(_ scheme: ArraySlice<UInt8>) -> Bool {
        ["javascript", "vbscript", "about"].contains { scheme.elementsEqual($0.utf8) }
    }

    /// Whether the page opens the link in a parameter, by the parameter's name or a wrapper.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter; empty if the value has none.
    ///   - nested: The link in the value.
    mutating func isOpened(_ name: Range<Int>, _ nested: URLRecord) -> Bool {
        isNamedOpened(name) || wrapped == nested
    }

    /// Whether the name of a parameter is that of one that pages open; so is an empty name.
    func isNamedOpened(_ name: Range<Int>) -> Bool {
        Self.isNameOfOpened(PercentEncoding.decode(record.hrefBytes.span.extracting(name)))
    }

    /// Whether a parameter of a name is opened on some site; so is one without a name.
    static func isNameOfOpened(_ name: [UInt8]) -> Bool {
        guard !name.isEmpty else { return true }
        // `go_to`, `go-to` and `goTo` are one name.
        let text = name.filter { Base62.isDigit($0) }.map(ASCII.lowercased)
        return wholeNames.contains { text.elementsEqual($0.utf8) }
            || partsOfNames.contains { holds(text, Array($0.utf8)) }
    }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
    }

    private static let wholeNames = [
        "u", "r", "l", "h", "to", "go", "ru", "rd", "rt", "rto", "ret", "rtn", "dst", "loc", "fwd", "cb", "ued", "mpre",
        "service", "relaystate", "wreply", "action", "file", "doc", "document", "window", "feed", "origin", "success",
        "cancel", "exit", "clicktag", "pic", "proxy", "endpoint",
    ]
    private static let partsOfNames = [
        "url", "uri", "link", "href", "src", "redir", "return", "target", "goto", "jump", "next", "callback",
        "continue", "dest", "back", "forward", "location", "landing", "open", "scheme", "page", "path", "ref", "img",
        "image", "host", "site", "domain", "out", "view", "load", "frame", "navigat",
    ]
}

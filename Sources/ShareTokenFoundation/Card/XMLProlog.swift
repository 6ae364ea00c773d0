// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// What stands before the root element of an XML text (XML 1.0, section 2.8).
///
/// It is read byte for byte before an XML parser sees the text, because a document type declaration can only stand
/// here: with none, there are no entities to expand and nothing to fetch.
struct XMLProlog {
    private let text: [UInt8]
    private var position: Int

    private init(text: [UInt8], position: Int) {
        self.text = text
        self.position = position
    }

    /// Reads the prolog of a text.
    ///
    /// - Returns: The offset of the root element's `<`.
    /// - Throws: `dtd-forbidden`; `bad-xml` for an encoding other than UTF-8, and where no element begins.
    static func rootOffset(of text: [UInt8]) throws(ShareTokenError) -> Int {
        var prolog = XMLProlog(text: text, position: 0)
        return try prolog.read()
    }

    private mutating func read() throws(ShareTokenError) -> Int {
        if starts(with: "\u{FEFF}") { position = 3 }
        if starts(with: "<?xml") { try readDeclaration() }
        try readMiscellany()
        if starts(with: "<!DOCTYPE") { throw ShareTokenError(.dtdForbidden, at: position) }
        guard starts(with: "<"), !starts(with: "<!") else { throw ShareTokenError(.badXML, at: position) }
        return position
    }

    /// Reads what may stand behind the root element.
    ///
    /// - Throws: `bad-xml` with the offset of the first byte that may not.
    static func expectEnd(of text: [UInt8], from position: Int) throws(ShareTokenError) {
        var epilog = XMLProlog(text: text, position: position)
        try epilog.readMiscellany()
        guard epilog.position == text.count else { throw ShareTokenError(.badXML, at: epilog.position) }
    }

    /// Reads blanks, comments and processing instructions.
    private mutating func readMiscellany() throws(ShareTokenError) {
        while true {
            skipSpace()
            if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<?") {
                try skip(past: "?>")
            } else {
                return
            }
        }
    }

    /// Reads `<?xml version="1.0" encoding="UTF-8"?>`: the bytes are UTF-8, whatever else they are called.
    private mutating func readDeclaration() throws(ShareTokenError) {
        let start = position
        try skip(past: "?>")
        let declaration = text[start..<position]
        guard let name = declaration.firstRange(of: Array("encoding".utf8)),
            let open = declaration[name.upperBound...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
        else { return }
        let encoding = String(decoding: declaration[(open + 1)..<close], as: UTF8.self).lowercased()
        guard ["utf-8", "utf8", "us-ascii"].contains(encoding) else {
            throw ShareTokenError(.badXML, at: open + 1)
        }
    }

    private func starts(with prefix: String) -> Bool {
        text[position...].starts(with: prefix.utf8)
    }

    private mutating func skipSpace() {
        while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    }

    private mutating func skip(past end: String) throws(ShareTokenError) {
        let start = position
        guard let found = text[position...].firstRange(of: Array(end.utf8)) else {
            throw ShareTokenError(.badXML, at: start)
        }
        position = found.upperBound
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The parts of a document around the outermost element (XML 1.0, sections 2.5, 2.6 and 2.8).
extension XMLReader {
    /// Begins a document, and reads the part before its outermost element.
    ///
    /// This part is a byte order mark, an XML declaration, blanks, comments and processing instructions. A document
    /// type can be declared only here, so it is refused before its contents are read.
    ///
    /// - Throws: `too-large`, `not-utf8`, `dtd-forbidden`; `bad-xml`, also for an encoding other than UTF-8 or ASCII.
    package init(document text: [UInt8]) throws(ShareTokenError) {
        guard text.count <= XMLReader.maximumLength else {
            throw ShareTokenError(.tooLarge, at: XMLReader.maximumLength)
        }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        self.init(text)
        if begins("\u{FEFF}") { position += 3 }
        if begins("<?xml"), nameEnd(from: position + 2) == position + 5 { try readDeclaration() }
        try skipMiscellany()
        if begins("<!DOCTYPE") { throw ShareTokenError(.dtdForbidden, at: position) }
        guard begins("<") else { throw failure(at: position) }
    }

    /// Reads the rest of a document after its outermost element.
    ///
    /// - Throws: `bad-xml` at the first byte that has no place there.
    package mutating func expectEnd() throws(ShareTokenError) {
        try skipMiscellany()
        guard position == limit else { throw failure(at: position) }
    }

    /// Skips blanks, comments and processing instructions.
    private mutating func skipMiscellany() throws(ShareTokenError) {
        while true {
            skipSpace()
            if begins("<!--") {
                try skipComment()
            } else if begins("<?") {
                try skipInstruction()
            } else {
                return
            }
        }
    }

    /// Reads `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`; `encoding` and `standalone` may be missing.
    private mutating func readDeclaration() throws(ShareTokenError) {
        position += 5
        guard let version = try readDeclared("version") else { throw failure(at: position) }
        guard text[version].starts(with: "1.".utf8), version.count > 2,
            text[version].dropFirst(2).allSatisfy(ASCII.isDigit)
        else { throw failure(at: version.lowerBound) }
        if let encoding = try readDeclared("encoding") {
            let name = text[encoding].map(ASCII.lowercased)
            guard ["utf-8", "utf8", "us-ascii"].contains(where: { name.elementsEqual($0.utf8) }) else {
                throw failure(at: encoding.lowerBound)
            }
        }
        if let standalone = try readDeclared("standalone") {
            guard ["yes", "no"].contains(where: { text[standalone].elementsEqual($0.utf8) }) else {
                throw failure(at: standalone.lowerBound)
            }
        }
        skipSpace()
        try expect(ASCII.question)
        try expect(ASCII.greaterThan)
    }

    /// Reads a part of the XML declaration.
    ///
    /// - Returns: The range of the value; nil if no part of this name stands here.
    private mutating func readDeclared(_ part: String) throws(ShareTokenError) -> Range<Int>? {
        let start = position
        guard skipSpace(), begins(part) else {
            position = start
            return nil
        }
        position += part.utf8.count
        skipSpace()
        try expect(ASCII.equals)
        skipSpace()
        return try readQuoted { (reader) throws(ShareTokenError) in try reader.skipCharacter() }
    }

    /// Skips a comment; two hyphens may stand only at its end.
    mutating func skipComment() throws(ShareTokenError) {
        position += 4
        try skip(to: "--")
        guard begins("-->") else { throw failure(at: position + 2 < limit ? position : limit) }
        position += 3
    }

    /// Skips a processing instruction; its name must not be `xml` in any case, which is reserved for the declaration.
    mutating func skipInstruction() throws(ShareTokenError) {
        let start = position
        position += 2
        let target = try readName()
        guard !text[target].map(ASCII.lowercased).elementsEqual("xml".utf8) else { throw failure(at: start) }
        guard begins("?>") || skipSpace() else { throw failure(at: position) }
        try skip(to: "?>")
        position += 2
    }
}

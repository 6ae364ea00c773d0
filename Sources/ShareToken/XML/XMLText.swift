// SPDX-License-Identifier: Apache-2.0

/// Text inside XML 1.0.
enum XMLText {
    /// A text without the characters that XML 1.0 does not allow (section 2.2): control characters, U+FFFE and U+FFFF.
    static func carried(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars where isCharacter(scalar) { output.unicodeScalars.append(scalar) }
        return output
    }

    /// Whether XML 1.0 allows a character.
    static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// A text whose references to characters are replaced, and its end.
    ///
    /// - Parameter count: The number of bytes after which replacing ends; all of the text if nil.
    static func decode(_ text: [UInt8], upTo count: Int? = nil) -> (bytes: [UInt8], end: Int) {
        let reader = XMLReader(text)
        var output: [UInt8] = []
        output.reserveCapacity(count ?? text.count)
        var index = 0
        while index < text.count, output.count < count ?? .max {
            if text[index] == ASCII.ampersand, case .character(let scalar, let end) = reader.reference(at: index) {
                output += Array(String(scalar).utf8)
                index = end
            } else {
                output.append(text[index])
                index += 1
            }
        }
        return (output, index)
    }

    /// Appends an element with a text, in a CDATA section if the text has characters to escape.
    ///
    /// Only `]]>` ends a section (section 2.7), so this is split between two sections. A carriage return survives only
    /// as a reference (section 2.11), which must stand outside a section.
    static func append(_ name: String, _ text: String, to output: inout [UInt8]) {
        output.append(ASCII.lessThan)
        output += Array(name.utf8)
        output.append(ASCII.greaterThan)
        if text.utf8.contains(where: {
            $0 == ASCII.ampersand || $0 == ASCII.lessThan || $0 == ASCII.greaterThan || $0 < ASCII.space
        }) {
            output += Array("<![CDATA[".utf8)
            var brackets = 0
            for byte in text.utf8 {
                if byte == ASCII.greaterThan, brackets > 1 { output += Array("]]><![CDATA[".utf8) }
                brackets = byte == ASCII.rightBracket ? brackets + 1 : 0
                if byte == ASCII.carriageReturn {
                    output += Array("]]>&#13;<![CDATA[".utf8)
                } else {
                    output.append(byte)
                }
            }
            output += Array("]]>".utf8)
        } else {
            output += Array(text.utf8)
        }
        close(name, to: &output)
    }

    static func close(_ name: String, to output: inout [UInt8]) {
        output += [ASCII.lessThan, ASCII.slash]
        output += Array(name.utf8)
        output.append(ASCII.greaterThan)
    }
}

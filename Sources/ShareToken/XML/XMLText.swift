// SPDX-License-Identifier: Apache-2.0

/// Text inside XML 1.0.
enum XMLText {
    /// A text without the characters that XML 1.0 cannot hold (section 2.2): control characters, U+FFFE and U+FFFF.
    static func carried(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars where isCharacter(scalar) { output.unicodeScalars.append(scalar) }
        return output
    }

    /// Whether XML 1.0 can hold a character.
    static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Appends an element that holds a text, in a CDATA section where the text is not plain.
    ///
    /// Section 2.7: nothing but `]]>` ends a section, so it is split between two; section 2.11: a carriage return stays
    /// one only as a reference, which has to stand outside.
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

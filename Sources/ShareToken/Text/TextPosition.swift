// SPDX-License-Identifier: Apache-2.0

/// A place in a text as editors show it.
package struct TextPosition: Sendable, Hashable {
    /// The line, counted from 1; a line feed ends a line.
    package let line: Int

    /// The column, counted in Unicode scalars from 1.
    package let column: Int

    /// Finds the place of a byte, in time linear in the offset.
    ///
    /// - Parameters:
    ///   - offset: A byte offset into the text; an offset outside it counts as the nearest end.
    ///   - text: The text, in UTF-8.
    package init(ofByte offset: Int, in text: [UInt8]) {
        var line = 1
        var column = 1
        for byte in text[..<min(max(offset, 0), text.count)] {
            if byte == ASCII.lineFeed {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}

extension TextPosition: CustomStringConvertible {
    /// The line and the column, as in `12:7`.
    package var description: String { "\(line):\(column)" }
}

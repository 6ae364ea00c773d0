// SPDX-License-Identifier: Apache-2.0

/// A place in a text as editors show it.
public struct TextPosition: Sendable, Hashable {
    /// The line, counted from 1; a line ends with a line feed.
    public let line: Int

    /// The column, counted in Unicode scalars from 1.
    public let column: Int

    /// The place of a byte.
    ///
    /// Linear in the offset.
    ///
    /// - Parameters:
    ///   - offset: A UTF-8 byte offset into the text; one outside of it counts as the nearest end.
    ///   - text: UTF-8.
    public init(ofByte offset: Int, in text: [UInt8]) {
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
    public var description: String { "\(line):\(column)" }
}

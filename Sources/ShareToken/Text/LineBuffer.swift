// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes that come in pieces into lines, with a bounded memory; the lines do not depend on the pieces.
package struct LineBuffer: Sendable {
    /// The bytes, those before ``position`` taken.
    private var bytes: [UInt8] = []
    private var position = 0

    /// There is no line feed before this.
    private var searched = 0

    /// Whether bytes of the line that begins at ``position`` were dropped, as it is too long.
    private var isCut = false

    private let maximumLength: Int

    /// Creates a buffer at the beginning of the input.
    ///
    /// - Parameter maximumLength: The most bytes of a line. Of a longer one, the first so many and one more are given.
    package init(maximumLength: Int) {
        self.maximumLength = maximumLength
    }

    /// The number of bytes that are kept.
    package var kept: Int { bytes.count }

    /// The bytes that were not taken.
    package var rest: ArraySlice<UInt8> { bytes[position...] }

    /// Takes the next bytes of the input.
    package mutating func append(_ piece: some Sequence<UInt8>) {
        if position > 0 {
            bytes.removeFirst(position)
            searched -= position
            position = 0
        }
        bytes += piece
    }

    /// The next record: a line without its end, a line feed or both carriage return and line feed.
    ///
    /// - Parameter isAtEnd: Whether the input ends with the bytes that have come, and a line as well.
    /// - Returns: nil if there is no whole line, or at the end nothing any more.
    package mutating func nextRecord(isAtEnd: Bool) -> [UInt8]? {
        guard let end = lineFeed() ?? (isAtEnd && position < bytes.count ? bytes.count : nil) else {
            dropExcess()
            return nil
        }
        defer {
            position = Swift.min(end + 1, bytes.count)
            searched = position
            isCut = false
        }
        var length = end - position
        if isCut || length > maximumLength + 1 {
            length = maximumLength + 1
        } else if length > 0, bytes[end - 1] == ASCII.carriageReturn {
            length -= 1
        }
        return Array(bytes[position..<position + length])
    }

    /// The next line with its end; all lines together are the input.
    ///
    /// A line that is too long comes in parts, cut behind a blank where there is one near the place.
    package mutating func nextLine(isAtEnd: Bool) -> [UInt8]? {
        if let end = lineFeed() { return take(to: end + 1) }
        if rest.count >= maximumLength {
            let blank = rest.suffix(LineBuffer.window).lastIndex { $0 <= ASCII.space }
            return take(to: blank.map { $0 + 1 } ?? bytes.count)
        }
        return isAtEnd && position < bytes.count ? take(to: bytes.count) : nil
    }

    /// All that was not taken.
    package mutating func takeRest() -> [UInt8] {
        take(to: bytes.count)
    }

    /// How far from the end of a part a blank is looked for, in bytes.
    private static let window = 1 << 16

    private mutating func take(to end: Int) -> [UInt8] {
        defer {
            position = end
            searched = end
        }
        return Array(bytes[position..<end])
    }

    /// The place of the next line feed; nil if it has not come.
    private mutating func lineFeed() -> Int? {
        let found = bytes[searched...].firstIndex(of: ASCII.lineFeed)
        searched = found ?? bytes.count
        return found
    }

    /// Keeps of a line that is too long what is given of it.
    private mutating func dropExcess() {
        let excess = bytes.count - position - (maximumLength + 1)
        guard excess > 0 else { return }
        bytes.removeLast(excess)
        searched = bytes.count
        isCut = true
    }
}

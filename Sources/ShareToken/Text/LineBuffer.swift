// SPDX-License-Identifier: Apache-2.0

/// Splits a stream of bytes into lines with bounded memory.
///
/// The records and lines do not depend on how the stream is cut into pieces.
package struct LineBuffer: Sendable {
    /// The bytes in memory; those before ``position`` are taken.
    private var bytes: [UInt8] = []
    private var position = 0

    /// The index up to which the bytes have been searched for a line feed.
    private var searched = 0

    /// Whether the line at ``position`` is too long and bytes of it were dropped.
    private var isCut = false

    private let maximumLength: Int

    /// Creates a buffer at the beginning of the input.
    ///
    /// - Parameter maximumLength: The maximum length of a line in bytes. Of a longer line, ``nextRecord(isAtEnd:)``
    ///   returns one byte more than that, which tells the caller that it is too long.
    package init(maximumLength: Int) {
        self.maximumLength = maximumLength
    }

    /// The number of bytes in memory.
    package var kept: Int { bytes.count }

    /// The bytes in memory that are not taken.
    package var rest: ArraySlice<UInt8> { bytes[position...] }

    /// Appends the next bytes of the input.
    package mutating func append(_ piece: some Sequence<UInt8>) {
        if position > 0 {
            bytes.removeFirst(position)
            searched -= position
            position = 0
        }
        bytes += piece
    }

    /// Takes the next record: a line without the LF or CR LF that ends it.
    ///
    /// - Parameter isAtEnd: Whether the input is complete, so that the rest is a line.
    /// - Returns: nil if there is no whole line, or if the input is complete and all of it is taken.
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

    /// Takes the next line with its end, so that all lines together are the input.
    ///
    /// A line that is too long comes in parts. A part ends after the last blank of its last 64 KiB, if there is one.
    package mutating func nextLine(isAtEnd: Bool) -> [UInt8]? {
        if let end = lineFeed() { return take(to: end + 1) }
        if rest.count >= maximumLength {
            let blank = rest.suffix(LineBuffer.window).lastIndex { $0 <= ASCII.space }
            return take(to: blank.map { $0 + 1 } ?? bytes.count)
        }
        return isAtEnd && position < bytes.count ? take(to: bytes.count) : nil
    }

    /// Takes all bytes that are left.
    package mutating func takeRest() -> [UInt8] {
        take(to: bytes.count)
    }

    /// The number of bytes at the end of a part in which a blank is searched.
    private static let window = 1 << 16

    private mutating func take(to end: Int) -> [UInt8] {
        defer {
            position = end
            searched = end
        }
        return Array(bytes[position..<end])
    }

    /// The index of the next line feed; nil if it is not in memory yet.
    private mutating func lineFeed() -> Int? {
        let found = bytes[searched...].firstIndex(of: ASCII.lineFeed)
        searched = found ?? bytes.count
        return found
    }

    /// Drops the bytes of a line that is too long which a record does not return.
    private mutating func dropExcess() {
        let excess = bytes.count - position - (maximumLength + 1)
        guard excess > 0 else { return }
        bytes.removeLast(excess)
        searched = bytes.count
        isCut = true
    }
}

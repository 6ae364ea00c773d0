// SPDX-License-Identifier: Apache-2.0

extension URLParser {
    /// Reads the part after the colon of a scheme that is not special: an authority, a path, or an opaque path.
    ///
    /// Standard: scheme state, path or authority state, opaque path state.
    mutating func parseOther(_ range: Range<Int>) throws(ShareTokenError) {
        let (start, end) = (range.lowerBound, range.upperBound)
        guard start < end, input[start] == ASCII.slash else { return parseOpaquePath(range) }
        guard start + 1 < end, input[start + 1] == ASCII.slash else {
            parsePath(start + 1..<end)
            return keepPathFromAuthority(range)
        }
        try parseAuthorityAndPath(from: start + 2, before: end)
    }

    /// Reads the segments of a path, after the slash before the first of them.
    ///
    /// Standard: path state.
    mutating func parsePath(_ range: Range<Int>) {
        offsets.pathStart = mark
        var start = range.lowerBound
        while true {
            var end = start
            while end < range.upperBound, !isSeparator(end) { end += 1 }
            appendSegment(start..<end, isLast: end == range.upperBound)
            guard end < range.upperBound else { return }
            start = end + 1
        }
    }

    private mutating func appendSegment(_ range: Range<Int>, isLast: Bool) {
        let dots = dotCount(range)
        guard dots == 0 else {
            note(.dotSegment, at: range.lowerBound)
            if dots == 2 { removeLastSegment() }
            if isLast { output.append(ASCII.slash) }
            return
        }
        output.append(ASCII.slash)
        if offsets.scheme == .file, mark == offsets.pathStart + 1, isDriveLetter(range) {
            output.append(input[range.lowerBound])
            output.append(ASCII.colon)
            if input[range.lowerBound + 1] == ASCII.bar { note(.driveLetter, at: range.lowerBound) }
        } else {
            append(input[range], .path)
        }
    }

    /// The number of dots of a segment that is one or two dots, plain or as `%2e`; 0 for any other segment.
    private func dotCount(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        var dots = 0
        while index < range.upperBound {
            if input[index] == ASCII.dot {
                index += 1
            } else if range.upperBound - index >= 3, input[index] == ASCII.percent, input[index + 1] == ASCII.two,
                input[index + 2] | 0x20 == ASCII.lowerE
            {
                index += 3
            } else {
                return 0
            }
            dots += 1
            guard dots <= 2 else { return 0 }
        }
        return dots
    }

    /// Removes the last segment, but not the drive letter of a file.
    ///
    /// Standard: shorten a url's path.
    private mutating func removeLastSegment() {
        let start = Int(offsets.pathStart)
        if offsets.scheme == .file, output.count == start + 3, ASCII.isAlpha(output[start + 1]),
            output[start + 2] == ASCII.colon
        {
            return
        }
        guard let slash = output[start...].lastIndex(of: ASCII.slash) else { return }
        output.removeLast(output.count - slash)
    }

    /// Inserts `/.` before a path that would be read as an authority.
    ///
    /// Standard: URL serializing.
    private mutating func keepPathFromAuthority(_ range: Range<Int>) {
        let start = Int(offsets.pathStart)
        guard output.count > start + 1, output[start + 1] == ASCII.slash else { return }
        output.insert(contentsOf: [ASCII.slash, ASCII.dot], at: start)
        offsets.pathStart += 2
        // A canonical URL has this `/.` already, so reading it is not a repair.
        if output[start...].elementsEqual(input[range]) { removeNote(.dotSegment) }
    }

    /// Reads an opaque path and escapes a space at its end.
    ///
    /// Only a path before a query or fragment can end in a space.
    ///
    /// Standard: opaque path state.
    private mutating func parseOpaquePath(_ range: Range<Int>) {
        offsets.hasOpaquePath = true
        offsets.pathStart = mark
        append(input[range], .c0Control)
        if output.last == ASCII.space {
            output.removeLast()
            output.append(contentsOf: [ASCII.percent, ASCII.two, ASCII.zero])
        }
    }
}

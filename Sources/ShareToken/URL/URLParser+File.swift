// SPDX-License-Identifier: Apache-2.0

extension URLParser {
    /// Reads the host and path after `file:`.
    ///
    /// Standard: file state, file slash state, file host state.
    mutating func parseFile(_ range: Range<Int>) throws(ShareTokenError) {
        beginAuthority()
        var slashes = 0
        while slashes < min(2, range.count), isSeparator(range.lowerBound + slashes) { slashes += 1 }
        let start = range.lowerBound + slashes
        if slashes < 2 { note(.missingSlashes, at: start) }
        guard slashes == 2 else { return parsePath(start..<range.upperBound) }
        var stop = start
        while stop < range.upperBound, !isSeparator(stop) { stop += 1 }
        // A drive letter in place of a host belongs to the path.
        if isDriveLetter(start..<stop) { return parsePath(start..<range.upperBound) }
        if start < stop { try parseFileHost(start..<stop) }
        parsePath(min(stop + 1, range.upperBound)..<range.upperBound)
    }

    /// Appends the host of a file; `localhost` becomes the empty host.
    private mutating func parseFileHost(_ range: Range<Int>) throws(ShareTokenError) {
        try parseHost(range)
        if output[Int(offsets.hostStart)...].elementsEqual("localhost".utf8) {
            output.removeLast(output.count - Int(offsets.hostStart))
        }
        offsets.hostEnd = mark
    }

    /// Whether two bytes are a letter and then a colon or `|`.
    ///
    /// Standard: Windows drive letter.
    func isDriveLetter(_ range: Range<Int>) -> Bool {
        guard range.count == 2, ASCII.isAlpha(input[range.lowerBound]) else { return false }
        return input[range.lowerBound + 1] == ASCII.colon || input[range.lowerBound + 1] == ASCII.bar
    }
}

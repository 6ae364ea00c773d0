// SPDX-License-Identifier: Apache-2.0

/// The complete URL parser: it reads any input and records every repair.
///
/// The methods stand for the states of the standard's state machine. Each method reads its own range of the input once
/// and appends to the output, so the time is linear. Source: WHATWG URL, 4.4 URL parsing, without a base URL.
struct URLParser {
    /// The input; if it has tabs or newlines, the trimmed input without them.
    let input: [UInt8]
    /// The range of ``input`` without the controls and spaces around it.
    private let bounds: Range<Int>
    /// The ascending offsets of the removed tabs and newlines in the original input.
    private let removed: [Int]
    private let origin: Int

    var output: [UInt8] = []
    var offsets = URLOffsets()
    private var repairs: [URLRepair] = []

    /// Parses UTF-8 bytes.
    ///
    /// - Throws: The errors of ``URLRecord/init(parsing:)-([UInt8])``.
    static func parse(_ bytes: [UInt8]) throws(ShareTokenError) -> URLRecord {
        var parser = try URLParser(bytes)
        try parser.parse()
        guard parser.output.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.urlTooLong, at: bytes.count)
        }
        return URLRecord(hrefBytes: parser.output, offsets: parser.offsets, repairs: parser.repairs)
    }

    private init(_ bytes: [UInt8]) throws(ShareTokenError) {
        guard bytes.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.urlTooLong, at: URLRecord.maximumLength)
        }
        if let offset = firstInvalidUTF8(bytes.span) { throw ShareTokenError(.notUTF8, at: offset) }
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= ASCII.space { start += 1 }
        while end > start, bytes[end - 1] <= ASCII.space { end -= 1 }
        if bytes[start..<end].contains(where: ASCII.isTabOrNewline) {
            removed = (start..<end).filter { ASCII.isTabOrNewline(bytes[$0]) }
            input = bytes[start..<end].filter { !ASCII.isTabOrNewline($0) }
            bounds = 0..<input.count
            origin = start
        } else {
            (removed, input, bounds, origin) = ([], bytes, start..<end, 0)
        }
        output.reserveCapacity(bounds.count + 8)
        if start > 0 || end < bytes.count {
            repairs.append(URLRepair(.trimmed, at: start > 0 ? 0 : end))
        }
        if let first = removed.first { repairs.append(URLRepair(.tabOrNewline, at: first)) }
    }

    private mutating func parse() throws(ShareTokenError) {
        let rest = try parseScheme()
        let fragment = input[rest...].prefix(bounds.upperBound - rest).firstIndex(of: ASCII.numberSign)
        let beforeFragment = fragment ?? bounds.upperBound
        let query = input[rest..<beforeFragment].firstIndex(of: ASCII.question)
        let hierarchy = rest..<(query ?? beforeFragment)
        if offsets.scheme == .file {
            try parseFile(hierarchy)
        } else if offsets.scheme.isSpecial {
            try parseAuthorityAndPath(from: skipSlashes(hierarchy), before: hierarchy.upperBound)
        } else {
            try parseOther(hierarchy)
        }
        offsets.queryStart = mark
        if let query {
            append(
                ASCII.question, input[(query + 1)..<beforeFragment], offsets.scheme.isSpecial ? .specialQuery : .query)
        }
        offsets.fragmentStart = mark
        if let fragment {
            append(ASCII.numberSign, input[(fragment + 1)..<bounds.upperBound], .fragment)
        }
    }

    /// Reads the scheme; returns the index after its colon.
    ///
    /// Standard: scheme start state, scheme state.
    private mutating func parseScheme() throws(ShareTokenError) -> Int {
        var index = bounds.lowerBound
        while index < bounds.upperBound, input[index] != ASCII.colon {
            let byte = input[index]
            guard ASCII.isAlpha(byte) || index > bounds.lowerBound && ASCII.isOfScheme(byte) else { break }
            output.append(ASCII.lowercased(byte))
            index += 1
        }
        guard index > bounds.lowerBound, index < bounds.upperBound, input[index] == ASCII.colon else {
            throw error(.missingScheme, at: bounds.lowerBound)
        }
        offsets.scheme = URLScheme(output[...])
        offsets.schemeEnd = mark
        output.append(ASCII.colon)
        offsets.usernameEnd = mark
        offsets.hostStart = mark
        offsets.hostEnd = mark
        offsets.pathStart = mark
        return index + 1
    }

    /// The number of bytes of the output so far.
    var mark: UInt32 { UInt32(truncatingIfNeeded: output.count) }

    /// Appends bytes and percent-encodes those in a set.
    mutating func append(_ bytes: ArraySlice<UInt8>, _ set: PercentEncodeSet) {
        for byte in bytes { PercentEncoding.append(byte, set, to: &output) }
    }

    private mutating func append(_ delimiter: UInt8, _ bytes: ArraySlice<UInt8>, _ set: PercentEncodeSet) {
        output.append(delimiter)
        append(bytes, set)
    }

    /// Records a repair, unless one with the same code is recorded already.
    mutating func note(_ code: URLRepair.Code, at index: Int) {
        guard !repairs.contains(where: { $0.code == code }) else { return }
        repairs.append(URLRepair(code, at: inputOffset(index)))
    }

    /// Removes a recorded repair.
    mutating func removeNote(_ code: URLRepair.Code) {
        repairs.removeAll { $0.code == code }
    }

    func error(_ code: ShareTokenError.Code, at index: Int) -> ShareTokenError {
        ShareTokenError(code, at: inputOffset(index))
    }

    /// The offset in the original input of an index into ``input``.
    private func inputOffset(_ index: Int) -> Int {
        // Before the removed byte number k there are removed[k] - origin - k bytes of the input.
        var (low, high) = (0, removed.count)
        while low < high {
            let middle = (low + high) / 2
            if removed[middle] - origin - middle <= index { low = middle + 1 } else { high = middle }
        }
        return origin + index + low
    }
}

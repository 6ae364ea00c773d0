// SPDX-License-Identifier: Apache-2.0

/// Reads a link from its beginning to its end.
struct LinkBody {
    let start: Int
    /// The beginning of the part after the scheme and the slashes; for a host alone, after the host.
    let content: Int
    let kind: LinkScheme.Kind
    let isWide: Bool
    /// The number of backslashes before each slash; 0 if none are needed.
    let escapes: Int
    /// The host, if the link has no scheme.
    let host: Range<Int>?
    /// The byte before the link, which may be an opening mark.
    let opener: UInt8

    /// The end of the link, and the end of the bytes that the decision looked at.
    var end: Int
    var examined = 0
    /// Where the search goes on if there is no link.
    private(set) var next = 0
    private(set) var isEmpty = false
    private(set) var isTooLong = false

    /// Where the current segment of the path, name or value begins.
    var pieceStart = -1
    /// Whether the current piece began beyond ASCII, so that it may go on so.
    var isBeyondASCII = false
    var isFragment = false
    var isQuery = false
    /// Whether `#Intent;` was read, and whether its `;end` was.
    var isIntentOpen: Bool
    var isIntentClosed = false
    /// Whether a comma ends the link; nil before the first one.
    var isInCode: Bool?
    /// The host of a link of the web, without user name and port.
    var hostPart = 0..<0
    /// The end of the host that was read so far.
    var hostStop = 0
    /// Whether escapes of a string of JSON are in the host.
    var hasHostEscape = false
    /// Whether there is no host, or only a part of one.
    var isBroken = false
    var brackets = (round: 0, square: 0)
    /// The depth at which `_(` opened parentheses, -1 if it did not; and the place where such parentheses closed.
    var opened = -1
    var closed = -1
    var site: LinkHost.Knowledge?
    /// The beginning of the domain of the host that has a site.
    var domain: Int?
    /// The end of the characters beyond ASCII that were found to be of the link.
    var granted = 0
    /// Where the title of a page begins in the path; nil before the first search.
    var titleStart: Int?
    /// Whether invisible characters are passed over.
    var hasInvisible = false

    /// The last value that was searched.
    var value = LinkValue()

    init(_ text: Span<UInt8>, _ scheme: LinkScheme) {
        self.init(text, start: scheme.start, content: scheme.content, scheme.kind, scheme, host: nil)
    }

    /// Begins a link without a scheme: a host, perhaps with two slashes before it.
    init(_ text: Span<UInt8>, start: Int, host: Range<Int>) {
        self.init(text, start: start, content: host.upperBound, .host, nil, host: host)
    }

    private init(
        _ text: Span<UInt8>, start: Int, content: Int, _ kind: LinkScheme.Kind, _ scheme: LinkScheme?,
        host: Range<Int>?
    ) {
        self.start = start
        self.content = content
        self.kind = kind
        isWide = scheme?.isWide ?? false
        escapes = scheme?.escapes ?? host.map { LinkEscape.slashDepth(text, at: $0.upperBound) } ?? 0
        self.host = host
        opener = start > 0 ? text[start - 1] : 0
        end = content
        isIntentOpen = kind == .opaqueIntent
    }

    var beginning: LinkScanner.Link.Beginning {
        if kind == .host { return escapes > 0 ? .escapedHost : .host }
        return escapes > 0 ? .escaped : isWide ? .fullWidth : hasInvisible ? .invisible : .scheme
    }

    /// Finds the end; a registry tells what is known of the host.
    mutating func read(_ text: Span<UInt8>, _ registry: Registry) {
        let limit = min(text.count, start + LinkScanner.maximumLength + 1)
        let goesOn = kind == .web ? takesAuthority(text) : kind != .host || beginsPath(text)
        if goesOn { readCharacters(text, limit, registry) }
        isTooLong = end - start > LinkScanner.maximumLength
        examined = max(examined, end)
        if isTooLong { end = start + LinkScanner.maximumLength + 1 }
        next = max(content, end)
        guard !isBroken else {
            isEmpty = true
            isTooLong = false
            next = content
            return
        }
        guard !isTooLong, !isIntentClosed else { return }
        trim(text, registry)
        isEmpty = kind == .opaqueIntent || kind == .host && isLabel(text) || kind != .host && end <= content
        if kind == .web, pieceStart < 0, endsInHost(text) { isEmpty = true }
        if end <= content { next = content }
    }

    private mutating func readCharacters(_ text: Span<UInt8>, _ limit: Int, _ registry: Registry) {
        let isPlain = LinkBody.isPlain.span
        // A variable of its own stays in a register.
        var index = end
        while true {
            while index < limit, isPlain[Int(text[index])] { index += 1 }
            end = index
            guard index < limit, step(text, registry) else { return }
            index = end
        }
    }

    /// Whether a port, path, query or fragment follows a host alone; the port is passed over.
    private mutating func beginsPath(_ text: Span<UInt8>) -> Bool {
        var index = end
        if index < text.count, text[index] == ASCII.colon {
            index += 1
            while index < text.count, index - end < 6, ASCII.isDigit(text[index]) { index += 1 }
        }
        examined = index
        guard index < text.count, LinkBody.beginsPath.contains(text[index]) else { return false }
        end = index
        return true
    }

    /// Whether the link ends where the text ends that Markdown shows for another one.
    private func isLabel(_ text: Span<UInt8>) -> Bool {
        end + 1 < text.count && text[end] == ASCII.rightBracket && text[end + 1] == 0x28
    }

    static let beginsPath = ByteSet("#/?\\")

    /// Whether a byte is of the link wherever it stands.
    private static let isPlain: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0x21...0x7E { table[byte] = true }
        for byte in "\"#&'(),/:;<=>?[\\]^`{|}".utf8 { table[Int(byte)] = false }
        return table
    }()
}

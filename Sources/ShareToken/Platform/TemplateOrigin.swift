// SPDX-License-Identifier: Apache-2.0

/// Where the links of a template are found: all that a table of hosts has to know of a template.
struct TemplateOrigin: Hashable {
    /// Scheme and host in the address that was read.
    let address: HostAddress

    /// Whether the host, or its first label, is a field.
    let hasHostField: Bool

    /// How the paths begin.
    let head: PathHead

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - template: The text of the template.
    ///   - address: Becomes scheme, `://` and host. A scheme that is a field is left out; of a host that begins with one
    ///     only the domain behind it stays, and nothing of one that is all a field or a coded object.
    init(_ template: String, address: inout [UInt8]) {
        let utf8 = template.utf8
        let text = utf8.span
        address.removeAll(keepingCapacity: true)
        var position = 0
        _ = Self.copy(text, &position, to: &address) { $0 == ASCII.colon }
        let scheme = 0..<address.count
        let isWeb = HostAddress.isHTTPS(address.span, scheme)
        for byte in "://".utf8 { address.append(byte) }
        position = min(position + 3, text.count)
        // A coded object stands for all of the host and the path.
        guard LinkPattern.Coding(beginning: text, at: position) == nil else {
            self.address = HostAddress(scheme: scheme, host: address.count..<address.count, isWeb: isWeb)
            (hasHostField, head) = (false, PathHead())
            return
        }
        hasHostField = Self.copy(text, &position, to: &address, until: LinkTemplateReader.endsHost)
        self.address = HostAddress(scheme: scheme, host: scheme.upperBound + 3..<address.count, isWeb: isWeb)
        head = Self.head(text, position)
    }

    /// How the path begins that stands at a place.
    private static func head(_ text: Span<UInt8>, _ start: Int) -> PathHead {
        var position = start
        // One more than a head has.
        let limit = min(start + 9, text.count)
        while position < limit, text[position] != ASCII.leftBrace, text[position] != ASCII.question,
            text[position] != ASCII.numberSign
        {
            position += 1
        }
        // The slash before the rest of a path may be missing with it.
        if position > start, position < text.count, text[position] == ASCII.leftBrace, isOptionalRest(text, position) {
            position -= 1
        }
        return PathHead(text, start..<position)
    }

    /// Copies literals and the values of fields that have one.
    ///
    /// - Returns: Whether there was a field without a value.
    private static func copy(
        _ text: Span<UInt8>, _ position: inout Int, to address: inout [UInt8], until isEnd: (UInt8) -> Bool
    ) -> Bool {
        var hasField = false
        while position < text.count, !isEnd(text[position]) {
            let start = position
            if text[position] != ASCII.leftBrace {
                while position < text.count, text[position] != ASCII.leftBrace, !isEnd(text[position]) { position += 1 }
                address.append(copying: text.extracting(start..<position))
                continue
            }
            var equals = 0
            while position < text.count, text[position] != ASCII.rightBrace {
                if text[position] == ASCII.equals { equals = position }
                position += 1
            }
            if equals > 0 { address.append(copying: text.extracting(equals + 1..<position)) }
            position = min(position + 1, text.count)
            guard equals == 0 else { continue }
            hasField = true
            if position < text.count, text[position] == ASCII.dot { position += 1 }
        }
        return hasField
    }

    /// Whether a field begins here that may be absent and takes all of the path.
    private static func isOptionalRest(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var end = start
        while end < text.count, text[end] != ASCII.rightBrace { end += 1 }
        return end - start > 3 && text.extracting(end - 3..<end).equals("**?")
    }
}

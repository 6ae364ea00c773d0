// SPDX-License-Identifier: Apache-2.0

/// The scheme, the host and the first bytes of the path of a template: the parts that a table of hosts needs.
struct TemplateOrigin: Hashable {
    /// The scheme and the host, as ranges of the address that the initializer writes.
    let address: HostAddress

    /// Whether the host, or its first label, is a field.
    let hasHostField: Bool

    /// The first bytes of the paths.
    let head: PathHead

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - template: The text of the template.
    ///   - address: Is replaced by the scheme, `://` and the host. A scheme that is a field is left out. A host that
    ///     begins with a field is reduced to the domain after it; a host that is a field or a coded object is empty.
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
        // A coded object replaces the host and the path.
        guard LinkPattern.Coding(beginning: text, at: position) == nil else {
            self.address = HostAddress(scheme: scheme, host: address.count..<address.count, isWeb: isWeb)
            (hasHostField, head) = (false, PathHead())
            return
        }
        hasHostField = Self.copy(text, &position, to: &address, until: LinkTemplateReader.endsHost)
        self.address = HostAddress(scheme: scheme, host: scheme.upperBound + 3..<address.count, isWeb: isWeb)
        head = Self.head(text, position)
    }

    /// Reads a template without fields in its scheme and host, as most templates are; nil for any other.
    ///
    /// - Parameter text: The text of the template; the address is a part of it.
    init?(plain text: Span<UInt8>) {
        var end = 0
        while end < text.count, text[end] != ASCII.colon { end += 1 }
        let (scheme, start) = (0..<end, end + 3)
        end = start
        while end < text.count, !LinkTemplateReader.endsHost(text[end]) { end += 1 }
        guard start <= end, end <= text.count else { return nil }
        for index in 0..<end where text[index] == ASCII.leftBrace { return nil }
        address = HostAddress(scheme: scheme, host: start..<end, isWeb: HostAddress.isHTTPS(text, scheme))
        (hasHostField, head) = (false, Self.head(text, end))
    }

    /// The first bytes of the path that begins at a place.
    private static func head(_ text: Span<UInt8>, _ start: Int) -> PathHead {
        var position = start
        // The limit is one byte more than a head has.
        let limit = min(start + 9, text.count)
        while position < limit, text[position] != ASCII.leftBrace, text[position] != ASCII.question,
            text[position] != ASCII.numberSign
        {
            position += 1
        }
        // An optional rest of a path may be absent together with the slash before it.
        if position > start, position < text.count, text[position] == ASCII.leftBrace, isOptionalRest(text, position) {
            position -= 1
        }
        return PathHead(text, start..<position)
    }

    /// Copies the literals, and the values of fields that the template binds.
    ///
    /// - Returns: Whether there was a field without a bound value.
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

    /// Whether an optional field that takes the rest of the path begins at a place.
    private static func isOptionalRest(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var end = start
        while end < text.count, text[end] != ASCII.rightBrace { end += 1 }
        return end - start > 3 && text.extracting(end - 3..<end).equals("**?")
    }
}

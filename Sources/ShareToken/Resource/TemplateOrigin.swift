// SPDX-License-Identifier: Apache-2.0

/// Where the links of a template are found: all that a table of hosts has to know of a template.
struct TemplateOrigin: Hashable {
    /// The scheme; empty for one that is a field.
    private(set) var scheme: [UInt8] = []

    /// The host; the domain behind a label that is a field; empty for one that is all a field or a coded object.
    private(set) var host: [UInt8] = []

    /// Whether the host, or its first label, is a field.
    private(set) var hasHostField = false

    /// How the paths begin.
    private(set) var head = PathHead()

    /// Whether the links are web pages on any host.
    var isOnAnyHost: Bool { hasHostField && host.isEmpty && scheme.elementsEqual("https".utf8) }

    init(_ template: String) {
        let text = Array(template.utf8)
        var position = text.firstIndex(of: ASCII.colon) ?? text.count
        if text.first != ASCII.leftBrace {
            scheme = Array(text[..<position])
        } else if let equals = text[..<position].firstIndex(of: ASCII.equals), position > 0 {
            scheme = Array(text[(equals + 1)..<(position - 1)])
        }
        position = min(position + 3, text.count)
        // A coded object stands for all of the host and the path.
        guard LinkPattern.Coding(beginning: text[position...]) == nil else { return }
        while position < text.count, !LinkTemplateReader.endsHost(text[position]) {
            guard text[position] == ASCII.leftBrace, let end = text[position...].firstIndex(of: ASCII.rightBrace) else {
                host.append(text[position])
                position += 1
                continue
            }
            if let equals = text[position..<end].firstIndex(of: ASCII.equals) {
                host += text[(equals + 1)..<end]
                position = end + 1
            } else {
                hasHostField = true
                position = end + 1
                if position < text.count, text[position] == ASCII.dot { position += 1 }
            }
        }
        let start = position
        while position < text.count, text[position] != ASCII.leftBrace, text[position] != ASCII.question,
            text[position] != ASCII.numberSign
        {
            position += 1
        }
        // The slash before the rest of a path may be missing with it.
        let isOptional = text[position...].prefix { $0 != ASCII.rightBrace }.suffix(3).elementsEqual("**?".utf8)
        head = PathHead(text.span, start..<(isOptional && position > start ? position - 1 : position))
    }
}

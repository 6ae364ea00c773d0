// SPDX-License-Identifier: Apache-2.0

extension ShareText {
    /// A share text that is being written.
    struct Draft {
        var label: String
        let url: String
        var title: String
        let token: String
        let closing: String
        let registry: Registry

        /// How often a match is parted before its label or title is left out.
        private static let maximumRounds = 32

        private var start: String { label.isEmpty ? "" : "【\(label)】" }

        /// The text of the draft.
        var text: String {
            let shown = title.isEmpty ? "" : "「\(title)」 "
            return "\(start)\(url) \(shown)\(token) \(closing)"
        }

        /// Puts blanks into each link or token that a reader would find in the label or the title.
        mutating func partMatches() {
            for round in 0... {
                let link = start.utf8.count
                let titleStart = link + url.utf8.count + 1 + 3
                let titleRange = titleStart..<titleStart + title.utf8.count
                let found = ShareScanner(text, registry: registry).first { match in
                    match.range.lowerBound < link || match.range.overlaps(titleRange)
                }
                guard let found else { return }
                let isLabel = found.range.lowerBound < link
                let middle = (found.range.lowerBound + found.range.upperBound) / 2
                let isOver = round >= Draft.maximumRounds
                if isLabel {
                    label = isOver ? "" : ShareText.parted(label, at: middle - 3)
                } else {
                    title = isOver ? "" : ShareText.parted(title, at: middle - titleStart)
                }
            }
        }
    }

    /// A text with a blank before the character that a byte offset lies in.
    private static func parted(_ text: String, at offset: Int) -> String {
        var result = String.UnicodeScalarView()
        var position = 0
        var isParted = false
        for scalar in text.unicodeScalars {
            position += UTF8.width(scalar)
            if position > offset, !isParted {
                isParted = true
                result.append(" ")
            }
            result.append(scalar)
        }
        return cut(String(result))
    }
}

extension ShareText {
    /// A label or title that readers take as nothing else: one line without brackets that end it, without codes of chat
    /// bots and without invisible characters.
    static func safe(_ text: String) -> String {
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            switch scalar {
            case "「": result.append("『")
            case "」": result.append("』")
            case "【": result.append("〔")
            case "】": result.append("〕")
            case _ where isBlank(scalar): if let last = result.last, last != " " { result.append(" ") }
            default: result.append(scalar)
            }
        }
        while result.last == " " { result.removeLast() }
        let codeHead: [Unicode.Scalar] = ["[", "C", "Q", ":"]
        for index in result.indices where result[index...].starts(with: codeHead) { result[index] = "［" }
        return cut(String(String.UnicodeScalarView(result)))
    }

    /// The text, cut to as many whole characters as there is room for and an ellipsis if it is too long.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > maximumLength else { return text }
        let ellipsis = "…"
        var result = String.UnicodeScalarView()
        var room = maximumLength - ellipsis.utf8.count
        for scalar in text.unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            result.append(scalar)
        }
        return String(result) + ellipsis
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Zero-width characters, those that turn the writing direction, and tags.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch HiddenCharacter(scalar.value) {
        case .direction, .joiner, .zeroWidth, .format, .tag: true
        // The caller makes a blank of these.
        case .control, .separator, nil: false
        }
    }
}

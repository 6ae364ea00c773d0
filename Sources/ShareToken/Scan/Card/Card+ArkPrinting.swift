// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// The card as QQ's JSON in UTF-8: the members of each object sorted by name, no blanks.
    ///
    /// There is no `config.token`, as only QQ can sign. QQ may therefore refuse to pass the card on; ``losses(as:)``
    /// says so.
    package var arkBytes: [UInt8] {
        let card = carried(by: .ark)
        var writer = ArkWriter()
        if let page = card.miniProgram {
            writer.begin(app: "com.tencent.miniapp_01")
            writer.beginContent("detail_1")
            writer.add("appid", page.appID)
            writer.add("desc", card.title)
            writer.add("preview", card.thumbnail)
            writer.add("qqdocurl", card.url("qqdocurl"))
            writer.add("title", card.source)
            writer.add("url", card.url("url"))
            writer.end(prompt: card.prompt, view: ArkWriter.miniProgramView)
        } else {
            let isMusic = card.kind == .music
            writer.begin(app: isMusic ? "com.tencent.music.lua" : "com.tencent.tuwen.lua")
            writer.beginContent(isMusic ? "music" : "news")
            writer.add("desc", card.description)
            writer.add("jumpUrl", card.url("jumpUrl"))
            writer.add("musicUrl", card.url("musicUrl"))
            writer.add("preview", card.thumbnail)
            writer.add("tag", card.source)
            writer.add("title", card.title)
            writer.end(prompt: card.prompt, view: isMusic ? "music" : "news")
        }
        return writer.bytes
    }
}

/// Prints the JSON of a card of QQ.
private struct ArkWriter {
    /// The view of QQ's template for pages of mini-programs.
    static let miniProgramView = "view_8C8E89B49BE609866298ADDFF2DBABA4"

    private(set) var bytes: [UInt8] = []

    mutating func begin(app: String) {
        bytes.append(ASCII.leftBrace)
        add("app", app)
    }

    /// Opens the object in `meta` that holds the contents.
    mutating func beginContent(_ name: String) {
        addName("meta")
        bytes.append(ASCII.leftBrace)
        addName(name)
        bytes.append(ASCII.leftBrace)
    }

    mutating func end(prompt: String, view: String) {
        bytes += [ASCII.rightBrace, ASCII.rightBrace]
        add("prompt", prompt)
        add("ver", "1.0.0.1")
        add("view", view)
        bytes.append(ASCII.rightBrace)
    }

    /// Adds a member; does nothing for nil.
    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        addName(name)
        var string: [UInt8] = []
        JSONDocument.appendString(value.utf8, to: &string)
        // A program that looks for codes of chat bots would take the beginning of one in a title for a code.
        for index in string.indices {
            if string[index...].starts(with: ArkWriter.codeHead) {
                bytes += Array("\\u005b".utf8)
            } else {
                bytes.append(string[index])
            }
        }
    }

    private static let codeHead = Array("[CQ:".utf8)

    private mutating func addName(_ name: String) {
        if bytes.last != ASCII.leftBrace { bytes.append(ASCII.comma) }
        JSONDocument.appendString(name.utf8, to: &bytes)
        bytes.append(ASCII.colon)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A code of chat bots that is a card without JSON: a song or a contact.
///
/// Source: OneBot 11, message segments `music` and `contact`.
struct CQCode {
    private let name: ArraySlice<UInt8>
    private let members: [(name: ArraySlice<UInt8>, value: [UInt8])]

    /// The codes that are cards.
    private static let names = ["music", "contact"]

    /// Whether a code that is a card may begin at a bracket.
    static func isCard(_ text: Span<UInt8>, at start: Int) -> Bool {
        guard start + 5 < text.count, text[start + 1] == 0x43, text[start + 2] == 0x51, text[start + 3] == ASCII.colon
        else { return false }
        return names.contains { name in
            let end = start + 4 + name.utf8.count
            return end < text.count && text[end] == ASCII.comma && text.extracting((start + 4)..<end).equals(name)
        }
    }

    /// Reads a code; nil for any other text.
    ///
    /// - Throws: `not-utf8`; `bad-card` at the end, if the last byte is no bracket.
    init?(_ text: [UInt8]) throws(ShareTokenError) {
        guard CQCode.isCard(text.span, at: 0) else { return nil }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        guard text.last == ASCII.rightBracket else { throw ShareTokenError(.badCard, at: text.count) }
        let inside = text[4..<text.count - 1]
        // A literal bracket is written as an entity.
        guard !inside.contains(where: { $0 == ASCII.leftBracket || $0 == ASCII.rightBracket }) else { return nil }
        let parts = inside.split(
            separator: ASCII.comma, maxSplits: CQCode.maximumMembers + 1, omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= CQCode.maximumMembers + 1 else { return nil }
        self.name = name
        members = parts.dropFirst().compactMap { part in
            guard let equals = part.firstIndex(of: ASCII.equals) else { return nil }
            let name = part[..<equals].drop { $0 <= ASCII.space }
            return (name, CQText.decode(part[(equals + 1)...]))
        }
    }

    /// The most members of a code that is read.
    private static let maximumMembers = 32

    /// The card; nil if the code leads to nothing that is known.
    ///
    /// A code with a name twice has no card: some programs take the first and others the last.
    func card(_ registry: Registry) -> Card? {
        let isTwice = members.indices.contains { place in
            members[..<place].contains { $0.name == members[place].name }
        }
        guard !isTwice else { return nil }
        let isMusic = name.elementsEqual("music".utf8)
        if isMusic, text("type").utf8.elementsEqual("custom".utf8) { return customMusic(registry) }
        guard let id = value("id"), let link = link(id, registry) else { return nil }
        return Card(
            platform: "qq", kind: isMusic ? .music : .link, title: "", links: [Card.Link(name: "jumpUrl", url: link)],
            registry: registry)
    }

    /// A song with its links and texts in the code.
    private func customMusic(_ registry: Registry) -> Card? {
        let links = [("url", "jumpUrl"), ("audio", "musicUrl")].compactMap { name, member in
            value(name).map { Card.Link(name: member, url: Card.completed($0)) }
        }
        guard !links.isEmpty else { return nil }
        return Card(
            platform: "qq", kind: .music, title: text("title"), description: text("content"),
            thumbnail: Card.completed(text("image")), links: links, registry: registry)
    }

    /// The link to the song or contact with an id; nil if the type is not known.
    private func link(_ id: String, _ registry: Registry) -> String? {
        let type = text("type")
        guard
            let meant = CQCode.ids.first(where: {
                name.elementsEqual($0.code.utf8) && type.utf8.elementsEqual($0.type.utf8)
            })
        else { return nil }
        let fields = [(name: meant.field, value: id)]
        if let resource = try? Resource(
            platform: meant.platform, kind: meant.kind, fields: fields, registry: registry)
        {
            return resource.url
        }
        // A number in place of the id of a song of QQ Music has a page of its own.
        guard let page = meant.page, id.utf8.count <= 20, id.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        return page + id
    }

    /// The resources that ids name, and the page of a number that is no such id.
    private static let ids:
        [(code: String, type: String, platform: String, kind: String, field: String, page: String?)] = [
            ("music", "163", "netease", "song", "id", nil),
            ("music", "qq", "qq_music", "song", "songmid", "https://i.y.qq.com/v8/playsong.html?songid="),
            ("contact", "qq", "qq", "user", "uin", nil),
            ("contact", "group", "qq", "group", "group_uin", nil),
        ]

    private func text(_ name: String) -> String { value(name) ?? "" }

    /// The text of a member; nil if it is missing or empty.
    private func value(_ name: String) -> String? {
        guard let value = members.first(where: { $0.name.elementsEqual(name.utf8) })?.value, !value.isEmpty else {
            return nil
        }
        return String(decoding: value, as: UTF8.self)
    }
}

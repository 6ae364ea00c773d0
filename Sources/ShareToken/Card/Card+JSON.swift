// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// What the card says, as a JSON object with all members always there; no form of any chat app.
    ///
    /// `mini_program` is null or an object whose members are text or null.
    public var json: [UInt8] {
        var output: [UInt8] = []
        for (name, value) in texts {
            output.append(output.isEmpty ? ASCII.leftBrace : ASCII.comma)
            Card.append(name, value, to: &output)
        }
        output += Array(",\"signed\":\(isSigned),\"links\":[".utf8)
        for (index, link) in links.enumerated() {
            output += index == 0 ? [ASCII.leftBrace] : [ASCII.comma, ASCII.leftBrace]
            Card.append("name", link.name, to: &output)
            output.append(ASCII.comma)
            Card.append("url", link.url, to: &output)
            output.append(ASCII.rightBrace)
        }
        output += Array("],\"mini_program\":".utf8)
        if let miniProgram {
            var separator = ASCII.leftBrace
            for (name, value) in miniProgram.fields {
                output.append(separator)
                separator = ASCII.comma
                Card.append(name, value, to: &output)
            }
            output += [ASCII.rightBrace, ASCII.rightBrace]
        } else {
            output += Array("null}".utf8)
        }
        return output
    }

    private var texts: [(name: String, value: String)] {
        [
            ("platform", platform), ("kind", kind.rawValue), ("title", title), ("description", description),
            ("prompt", prompt), ("source", source), ("thumbnail", thumbnail),
        ]
    }

    /// Appends a member; null for nil.
    private static func append(_ name: String, _ value: String?, to output: inout [UInt8]) {
        JSONDocument.appendString(name.utf8, to: &output)
        output.append(ASCII.colon)
        if let value {
            JSONDocument.appendString(value.utf8, to: &output)
        } else {
            output += Array("null".utf8)
        }
    }

    /// Reads what ``json`` prints.
    ///
    /// - Throws: The codes of reading JSON; `bad-card` at the outermost value if `platform`, `kind`, `title` or
    ///   `links` is missing. Other members may be; a link that is none is left out.
    public init(json: [UInt8]) throws(ShareTokenError) {
        let document = try JSONDocument(json)
        try self.init(document, document.root)
    }

    /// Reads what ``json`` prints from a value of a document.
    package init(_ document: JSONDocument, _ value: Int) throws(ShareTokenError) {
        func text(_ name: String, of object: Int) -> String? {
            document.member(name, of: object).flatMap { document.string($0) }.map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        guard let platform = text("platform", of: value), let kind = text("kind", of: value),
            let title = text("title", of: value), let list = document.member("links", of: value)
        else { throw ShareTokenError(.badCard, at: document.range(of: value).lowerBound) }
        let links = document.children(of: list).compactMap { link -> Link? in
            guard let name = text("name", of: link), let url = text("url", of: link) else { return nil }
            return Link(name: name, url: url)
        }
        var page: MiniProgram?
        if let member = document.member("mini_program", of: value), document.kind(of: member) == .object {
            page = MiniProgram(
                appID: text("appid", of: member), ghID: text("gh_id", of: member), path: text("path", of: member),
                query: text("query", of: member), version: text("version", of: member),
                envVersion: text("env_version", of: member))
        }
        let signed = document.member("signed", of: value).map { document.text[document.range(of: $0)] }
        self.init(
            platform: platform, kind: Kind(rawValue: kind), title: title,
            description: text("description", of: value) ?? "", prompt: text("prompt", of: value) ?? "",
            source: text("source", of: value) ?? "", thumbnail: text("thumbnail", of: value) ?? "", links: links,
            miniProgram: page, isSigned: signed?.elementsEqual("true".utf8) ?? false)
    }
}

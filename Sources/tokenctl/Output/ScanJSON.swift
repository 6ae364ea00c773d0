// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// `{form, platform, value}` of what only a platform's server can open.
    static func foreign(_ share: OpaqueShare) -> JSONValue {
        .object([
            "form": .string(share.match.form.rawValue),
            "platform": .optional(share.match.platform),
            "value": .optional(share.match.leadingLink == nil ? share.match.fields.last?.value : share.match.url),
        ])
    }

    /// The members of a match, and `{utf16[start, end], decision{}, opens, issuer, issuer_id, grade, verdicts{}}`; each
    /// risk has its `origin`.
    ///
    /// Of the part of a message that is over budget, what belongs to a match is null.
    static func span(_ span: MessageSpan, in text: [UInt8]) -> JSONValue {
        var members: [String: JSONValue]
        if let match = span.match {
            members = self.members(of: match, in: text, names: [])
        } else {
            members = [
                "start": .number(span.utf8.lowerBound), "end": .number(span.utf8.upperBound), "text": .null,
                "form": .null, "kind": .null, "fields": .object([:]), "url": .null, "title": .null,
                "label": .null, "extracted": .array([]), "error": .null,
            ]
        }
        members["utf16"] = .array([.number(span.utf16.lowerBound), .number(span.utf16.upperBound)])
        members["decision"] = .decision(span.decision)
        members["opens"] = .optional(span.url)
        members["platform"] = .optional(span.platform)
        members["issuer"] = .optional(span.issuer?.name)
        members["issuer_chinese_name"] = .optional(span.issuer?.chineseName)
        members["issuer_id"] = .optional(span.issuer?.id)
        members["grade"] = .optional(span.issuer?.grade?.rawValue)
        members["verdicts"] = span.verification.map { .verdicts($0) } ?? .null
        members["pair"] = span.pair.map { .number($0) } ?? .null
        members["exposure"] = .array(span.exposures.map { .exposure($0) })
        members["risks"] = .array(span.risks.map { .risk($0.risk, origin: $0.origin) })
        return .object(members)
    }

    /// `{start, end, text, form, platform, kind, fields{}, url, pair, title, label, risks[], extracted[], exposure[], error}`.
    ///
    /// - Parameter names: The names of sharers that stand before the match.
    static func match(_ match: ScanMatch, in text: [UInt8], names: [Exposure] = []) -> JSONValue {
        .object(members(of: match, in: text, names: names))
    }

    private static func members(
        of match: ScanMatch, in text: [UInt8], names: [Exposure]
    ) -> [String: JSONValue] {
        [
            "start": .number(match.range.lowerBound),
            "end": .number(match.range.upperBound),
            "text": .string(String(decoding: text[match.range], as: UTF8.self)),
            "form": .string(match.form.rawValue),
            "platform": .optional(match.platform),
            "kind": .optional(match.kind),
            "fields": .fields(match.fields),
            "url": .optional(match.url),
            "pair": match.pair.map { .number($0) } ?? .null,
            "title": .optional(match.title),
            "label": .optional(match.label),
            "risks": .array(match.risks.map { risk($0) }),
            "extracted": .extracted(match.extracted),
            "exposure": .array((names + match.exposures).map { .exposure($0) }),
            "error": match.error.map { .error($0) } ?? .null,
        ]
    }
}

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

    /// `{start, end, text, form, platform, kind, fields{}, url, pair, title, label, risks[], extracted[], exposure[], error}`.
    ///
    /// - Parameter names: The names of sharers that stand before the match.
    static func match(_ match: ScanMatch, in text: [UInt8], names: [Exposure] = []) -> JSONValue {
        .object([
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
        ])
    }
}

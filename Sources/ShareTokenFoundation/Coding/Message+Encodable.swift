// SPDX-License-Identifier: Apache-2.0
public import ShareToken

// The members are those of `tokenctl scan --json --policy`, without the number of the line.

extension Message: Encodable {
    private enum Member: String, CodingKey { case matches }

    /// Writes `{"matches": […]}` with the spans.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        var list = members.nestedUnkeyedContainer(forKey: .matches)
        for span in spans { try list.encode(EncodedSpan(span: span, text: text)) }
    }
}

/// A span with the text that it is of.
private struct EncodedSpan: Encodable {
    let span: MessageSpan
    let text: [UInt8]

    private enum Member: String, CodingKey {
        case start, end, utf16, text, form, platform, kind, fields, url, pair, title, label, risks, extracted, exposure
        case error, decision, opens, issuer, grade, verdicts
        case issuerChineseName = "issuer_chinese_name"
        case issuerID = "issuer_id"
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        let match = span.match
        try members.encode(span.utf8.lowerBound, forKey: .start)
        try members.encode(span.utf8.upperBound, forKey: .end)
        try members.encode([span.utf16.lowerBound, span.utf16.upperBound], forKey: .utf16)
        try members.encode(match.map { _ in String(decoding: text[span.utf8], as: UTF8.self) }, forKey: .text)
        try members.encode(match?.form, forKey: .form)
        try members.encode(span.platform, forKey: .platform)
        try members.encode(match?.kind, forKey: .kind)
        let fields = (match?.fields ?? []).map { ($0.name, $0.value) }
        try members.encode(Dictionary(fields) { first, _ in first }, forKey: .fields)
        try members.encode(match?.url, forKey: .url)
        try members.encode(span.pair, forKey: .pair)
        try members.encode(match?.title, forKey: .title)
        try members.encode(match?.label, forKey: .label)
        try members.encode(span.risks, forKey: .risks)
        try members.encode(
            (match?.extracted ?? []).map { ["kind": $0.kind.rawValue, "value": $0.value] }, forKey: .extracted)
        try members.encode(span.exposures, forKey: .exposure)
        try members.encode(match?.error, forKey: .error)
        try members.encode(span.decision, forKey: .decision)
        try members.encode(span.url, forKey: .opens)
        try members.encode(span.issuer?.name, forKey: .issuer)
        try members.encode(span.issuer?.chineseName, forKey: .issuerChineseName)
        try members.encode(span.issuer?.id, forKey: .issuerID)
        try members.encode(span.issuer?.grade, forKey: .grade)
        let verdicts = span.verification.map { verification in
            [
                "well_formed": verification.wellFormed.rawValue, "signature": verification.signature.rawValue,
                "issuer": verification.issuer.rawValue, "current": verification.current.rawValue,
                "allowed": verification.allowed.rawValue,
            ]
        }
        try members.encode(verdicts, forKey: .verdicts)
    }
}

extension MessageRisk: Encodable {
    private enum Member: String, CodingKey { case origin }

    /// Writes the members of the risk, and `"origin"`: `text`, `target` or `answer`.
    public func encode(to encoder: any Encoder) throws {
        try risk.encode(to: encoder)
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(origin.rawValue, forKey: .origin)
    }
}

extension Exposure: Encodable {
    private enum Member: String, CodingKey { case name, value, form, whose }

    /// Writes `{"name": …, "value": …, "form": …, "whose": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(name, forKey: .name)
        try members.encode(value, forKey: .value)
        try members.encode(form.rawValue, forKey: .form)
        try members.encode(whose.rawValue, forKey: .whose)
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

extension JSONValue {
    /// The members of a record, the same whether or not it was converted.
    static func conversion(
        input: [UInt8], _ conversion: Conversion?, forms: [Converted], losses: [Loss] = [], risks: [Risk],
        error: ShareTokenError?
    ) -> [String: JSONValue] {
        [
            "input": .string(String(decoding: input, as: UTF8.self)),
            "ok": .bool(error == nil),
            "target": conversion.map { .target($0.resource) } ?? .null,
            "forms": .object(Dictionary(forms.map { ($0.form.rawValue, .string($0.text)) }) { first, _ in first }),
            "evidence": .array(forms.compactMap { form in form.evidence.map { .evidence($0, of: form.form) } }),
            "losses": .array((forms.flatMap(\.losses) + losses).map { .loss($0) }),
            "risks": .array(risks.map { .risk($0) }),
            "error": error.map { .error($0) } ?? .null,
        ]
    }

    /// `{support, date, form}` of a form that is printed; in the registry without the form.
    static func evidence(_ evidence: Evidence, of form: TargetForm? = nil) -> JSONValue {
        var members: [String: JSONValue] = [
            "support": .string(evidence.support.rawValue), "date": .string(evidence.date),
        ]
        if let form { members["form"] = .string(form.rawValue) }
        return .object(members)
    }

    /// `{field, reason, form}`.
    static func loss(_ loss: Loss) -> JSONValue {
        .object([
            "field": .string(loss.field), "reason": .string(loss.reason.rawValue), "form": .string(loss.form.rawValue),
        ])
    }

    /// `{suite, key_id, size}` of each key; a size is null where the key cannot sign the content at all.
    static func sizes(_ sizes: [(suite: Suite, keyID: KeyID, size: Int?)]) -> JSONValue {
        .array(
            sizes.map { entry in
                .object([
                    "suite": .string(entry.suite.name), "key_id": .string(entry.keyID.hex),
                    "size": entry.size.map { .number($0) } ?? .null,
                ])
            })
    }

    /// A text that was rewritten: `{text, replaced[], kept[]}`.
    static func rewriting(_ rewriting: Rewriting, of text: [UInt8]) -> JSONValue {
        .object([
            "text": .string(String(decoding: rewriting.text, as: UTF8.self)),
            "replaced": .array(
                rewriting.replaced.map { item in
                    .object([
                        "start": .number(item.range.lowerBound), "end": .number(item.range.upperBound),
                        "from": .string(String(decoding: text[item.range], as: UTF8.self)),
                        "to": .string(item.text), "form": .string(item.form.rawValue),
                        "losses": .array(item.losses.map { .loss($0) }),
                    ])
                }),
            "kept": .array(
                rewriting.kept.map { item in
                    .object([
                        "start": .number(item.range.lowerBound), "end": .number(item.range.upperBound),
                        "text": .string(String(decoding: text[item.range], as: UTF8.self)),
                        "error": .error(item.error),
                    ])
                }),
        ])
    }
}

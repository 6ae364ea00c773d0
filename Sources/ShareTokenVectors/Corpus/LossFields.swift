// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// Something that a card cannot carry, as `losses` members of cards spell it.
package struct CardLossFields: Decodable, Sendable, Hashable {
    package let field: String
    package let reason: String

    init(_ loss: Loss) {
        field = loss.field
        reason = loss.reason.rawValue
    }
}

/// What supports a form, as `evidence` members of conversions spell it.
package struct EvidenceFields: Decodable, Sendable, Hashable {
    package let support: String
    package let date: String
    package let form: String

    init?(_ converted: Converted) {
        guard let evidence = converted.evidence else { return nil }
        (support, date, form) = (evidence.support.rawValue, evidence.date, converted.form.rawValue)
    }
}

/// Something that a form cannot carry, as `losses` members of conversions spell it.
package struct FormLossFields: Decodable, Sendable, Hashable {
    package let field: String
    package let reason: String
    package let form: String

    init(_ loss: Loss) {
        field = loss.field
        reason = loss.reason.rawValue
        form = loss.form.rawValue
    }
}

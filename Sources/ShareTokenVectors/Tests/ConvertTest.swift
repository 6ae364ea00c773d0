// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link, a token, a text or a resource, and the same in another form.
package struct ConvertTest: VectorTest {
    package static let schema = "convert-convert"

    package let label: VectorLabel
    private let given: VectorInput.Members
    /// The text; nil if the source is a resource.
    package var input: VectorInput? { given.input }
    package let source: TargetFields?
    package let context: ConversionContext
    /// The name of a form, or `all`.
    package let form: String
    package let budget: String?
    package let target: TargetFields?
    /// The forms by their names.
    package let forms: [String: String]?
    package let losses: [FormLossFields]?
    /// The evidence of each form that has some; nil if it is not looked at.
    package let evidence: [EvidenceFields]?
    /// The forms that the resource has, if the one asked for is not among them.
    package let available: [String]?

    package var mistake: String? {
        unless((source == nil) == (input != nil), "either input or source is needed")
            ?? unless(
                (forms == nil) == (label.error != nil) && (losses == nil) == (forms == nil)
                    && (target == nil) == (forms == nil), "a valid case has target, forms and losses")
            ?? unless(
                (available != nil) == (label.error?.code == .noSuchForm || label.error?.code == .formNotKnown),
                "available belongs to no-such-form and form-not-known")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        var conversion: Conversion?
        return label.difference { () throws(ShareTokenError) in
            let source = try self.conversion(keys)
            conversion = source
            return (source.resource, try converted(source, keys))
        } check: { (resource, found) in
            let texts = Dictionary(found.map { ($0.form.rawValue, $0.text) }) { first, _ in first }
            return target?.difference(resource) ?? expect(forms, texts, "forms")
                ?? expect(losses, found.flatMap(\.losses).map(FormLossFields.init), "losses")
                ?? evidence.flatMap { expect($0, found.compactMap(EvidenceFields.init), "evidence") }
        }
            ?? available.flatMap { available in
                let found = conversion?.forms(on: context.linkSystem).map(\.rawValue)
                return expect(available, found ?? [], "available")
            }
    }

    private func conversion(_ keys: VectorKeys) throws(ShareTokenError) -> Conversion {
        if let source { return Conversion(try source.resource().read(allowing: context.allowedRisks)) }
        if let card = try card() { return try Conversion(card) }
        let source = try ConversionSource(inUTF8: input?.bytes ?? [], resolver: context.resolver) {
            (token) throws(VerificationFailure) in
            try context.verified(token, keys)
        }
        return try source.conversion(allowing: context.allowedRisks)
    }

    /// The card that the input is; nil if it does not begin like one, or cannot be read and holds a link (CNV-29).
    private func card() throws(ShareTokenError) -> Card? {
        guard let bytes = input?.bytes, ["{", "<", "[CQ:"].contains(where: { bytes.starts(with: $0.utf8) }) else {
            return nil
        }
        do throws(ShareTokenError) { return try Card(reading: bytes) } catch {
            let isNone = [.badJSON, .badXML, .badCard].contains(error.code)
            if isNone, try ShareSelection(inUTF8: bytes).holdsLink { return nil }
            // A resource in JSON is given as a source, not as an input.
            throw bytes.first == 0x7B && error.code == .badCard ? ShareTokenError(.badField) : error
        }
    }

    private func converted(_ conversion: Conversion, _ keys: VectorKeys) throws(ShareTokenError) -> [Converted] {
        var found: [Converted] = []
        if form == "all" {
            found = conversion.allLinks(on: context.linkSystem)
        } else if form != TargetForm.token.rawValue {
            let form = TargetForm(rawValue: form)
            found = [try conversion.converted(to: form, on: context.linkSystem)]
        }
        if form == "all" || form == TargetForm.token.rawValue {
            found.append(conversion.converted(to: try context.token(for: conversion.resource, keys)))
        }
        if let budget = budget.flatMap({ SizeBudget(name: $0) }), let form = found.first, !budget.fits(form.text) {
            throw ShareTokenError(.overBudget)
        }
        return found
    }
}

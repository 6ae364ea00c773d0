// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// Converts one record after the other.
struct ConversionRun {
    var trusted: TrustedKeys
    let maker: TokenMaker?
    let options: ConversionOptions
    let budget: SizeBudget?

    /// The result of one record.
    struct Result {
        var conversion: Conversion?
        var forms: [Converted] = []
        /// The forms that are over the budget, if all forms were asked for.
        var leftOut: [Loss] = []
        /// The forms that the resource has, if the one asked for is not among them.
        var available: [TargetForm] = []
        var risks: [Risk] = []
        var notes: [String] = []
        var error: ShareTokenError?

        var losses: [Loss] { forms.flatMap(\.losses) + leftOut }

        /// All forms as one JSON object.
        var multiForm: String {
            JSONValue.object(
                Dictionary(forms.map { ($0.form.rawValue, .string($0.text)) }) { first, _ in first }
            ).line
        }
    }

    /// Reads the target of a record.
    mutating func source(_ record: [UInt8]) -> Result {
        var result = Result()
        do throws(ShareTokenError) {
            guard record.count <= 1 << 20 else { throw ShareTokenError(.tooLong, at: 1 << 20) }
            guard let selection = try textUnlessRecord(record, &result) else { return result }
            let source = try ConversionSource(selection) { (token) throws(VerificationFailure) in
                try verified(token)
            }
            result.risks = source.risks
            if let refused = source.refused, source.token == nil {
                result.notes.append("the token beside the link is refused: \(refused.code.rawValue)")
            }
            result.notes += dangers(
                source.risks, canBeTaken: (try? source.conversion(allowing: source.risks.map(\.code))) != nil)
            if let card = source.match?.card { result.notes += card.repairs }
            result.conversion = try source.conversion(allowing: options.allowed)
        } catch {
            result.error = error
        }
        return result
    }

    /// Reads a record that is a card, or an object with platform, kind and fields, into the result; returns the
    /// selection of any other text, and else nil.
    ///
    /// A record that only begins like a card or an object is a text if a link is in it.
    private func textUnlessRecord(
        _ record: [UInt8], _ result: inout Result
    ) throws(ShareTokenError) -> ShareSelection? {
        let start = record.firstIndex { $0 > 0x20 } ?? record.count
        let text = Array(record[start...])
        let card: Card
        do throws(ShareTokenError) {
            guard ["<", "[CQ:", "{"].contains(where: { text.starts(with: $0.utf8) }) else {
                return try ShareSelection(inUTF8: record)
            }
            card = try Card(reading: text)
        } catch {
            let isNone = [.badJSON, .badXML, .badCard].contains(error.code)
            let failure = ShareTokenError(error.code, at: start + error.offset)
            guard isNone else { throw failure }
            let selection = try ShareSelection(inUTF8: record)
            guard text.first == 0x7B else {
                guard selection.holdsLink else { throw failure }
                return selection
            }
            guard let object = try ResourceRecord.orText(record, selection) else { return selection }
            if let objection = object.objection { result.notes.append(objection) }
            let resource = try object.resource(allowing: options.allowed) { risks in
                result.risks = risks
                result.notes += dangers(risks)
            }
            result.conversion = Conversion(resource)
            return nil
        }
        result.risks = card.risks.map { Risk($0.code, at: start, detail: $0.detail) }
        result.notes += dangers(result.risks)
        result.notes += card.repairs
        do throws(ShareTokenError) { result.conversion = try Conversion(card, allowing: options.allowed) } catch {
            throw ShareTokenError(error.code, at: start)
        }
        return nil
    }

    /// Verifies a token.
    mutating func verified(_ token: Token) throws(VerificationFailure) -> VerifiedToken {
        try trusted.verify(token, at: options.time.present, in: options.scene, destination: nil)
    }

    private func dangers(_ risks: [Risk], canBeTaken: @autoclosure () -> Bool = true) -> [String] {
        Risk.sentences(on: risks, allowed: options.allowed, canBeTaken: canBeTaken())
    }

    /// Writes a resource in the form asked for, or in all forms that it has.
    func convert(_ conversion: Conversion, to argument: FormArgument, _ result: inout Result) {
        do throws(ShareTokenError) {
            switch argument {
            case .one(let form): result.forms = [try one(conversion, form)]
            case .all: try all(conversion, &result)
            }
        } catch {
            result.error = error
            explain(error, conversion, argument, &result)
        }
    }

    private func one(_ conversion: Conversion, _ form: TargetForm) throws(ShareTokenError) -> Converted {
        if form == .token {
            guard let maker else { throw ShareTokenError(.noPrivateKey) }
            let (token, text) = try maker.token(for: conversion.resource, writings: Token.writings)
            return conversion.converted(to: token, writtenAs: text)
        }
        let converted = try conversion.converted(to: form, on: options.system)
        if let budget, !budget.fits(converted.text) { throw ShareTokenError(.overBudget) }
        return converted
    }

    private func all(_ conversion: Conversion, _ result: inout Result) throws(ShareTokenError) {
        for converted in conversion.allLinks(on: options.system) {
            if let budget, !budget.fits(converted.text) {
                result.leftOut.append(Loss(Loss.Name.text, .overBudget, in: converted.form))
            } else {
                result.forms.append(converted)
            }
        }
        do throws(ShareTokenError) { result.forms.append(try one(conversion, .token)) } catch {
            guard error.code == .overBudget, !result.forms.isEmpty else { throw error }
            result.leftOut.append(Loss(Loss.Name.text, .overBudget, in: .token))
        }
    }

    private func explain(
        _ error: ShareTokenError, _ conversion: Conversion, _ argument: FormArgument, _ result: inout Result
    ) {
        if error.code == .noSuchForm || error.code == .formNotKnown {
            result.available = conversion.forms(on: options.system)
            result.notes.append("available forms: \(result.available.map(\.argument).joined(separator: ", "))")
        }
        guard error.code == .overBudget, let budget else { return }
        if let maker, let text = maker.explanation(of: conversion.resource, writings: Token.writings) {
            result.notes.append(text)
        }
        if case .one(let form) = argument, let converted = try? conversion.converted(to: form, on: options.system) {
            let size = budget.size(of: converted.text)
            result.notes.append("\(budget.name) has room for \(budget.limit) \(budget.unit.rawValue): \(size)")
        }
    }
}

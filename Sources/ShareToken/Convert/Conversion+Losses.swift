// SPDX-License-Identifier: Apache-2.0

extension Conversion {
    /// The text of a form that needs no signature, and the fields that it does not give back; nil if the form does not
    /// exist.
    func written(_ form: TargetForm, on system: AppSystem?) -> (text: String, losses: [Loss])? {
        // Somebody who asks for money shows their own code.
        guard !resource.asksForMoney else { return nil }
        return form == .card ? convertedToCard : link(form, on: system)
    }

    /// The link of a form and the fields that it does not give back; nil if there is no link, or it leads elsewhere.
    private func link(_ form: TargetForm, on system: AppSystem?) -> (text: String, losses: [Loss])? {
        guard let linkForm = form.linkForm else { return nil }
        let system = form.system ?? system
        if let sealed, sealed.form == linkForm, sealed.opens(on: system) { return (sealed.text, []) }
        guard let text = resource.link(linkForm, on: system) else { return nil }
        if resource.kind.code == 0 { return (text, []) }
        // A value with a meaning in URLs, such as a path of dots, would make a link that others read as another one.
        guard (try? URLRecord(parsing: text))?.href == text else { return nil }
        guard let back = read(text), back.kind.code == resource.kind.code else { return nil }
        var losses: [Loss] = []
        for (index, field) in resource.kind.fields.enumerated() where back.values[index] != resource.values[index] {
            // A link that gives back another value is no form of this resource.
            guard back.values[index] == nil else { return nil }
            losses.append(Loss(field.name, field.type.words.isEmpty ? .noPlace : .defaultTaken, in: form))
        }
        return (text, losses + limits(text, form))
    }

    /// What a link that was printed leads to, in a page that carries it or not.
    private func read(_ text: String) -> Resource? {
        if let resource = try? Resource(platformLink: text, registry: registry) { return resource }
        return (try? CanonicalURL(of: text, registry: registry))?.resource
    }

    /// What the platform documents of the template that printed a link, and the resource does not keep to: values that
    /// are longer than it takes, and fields that it wants.
    private func limits(_ text: String, _ form: TargetForm) -> [Loss] {
        let values = FieldValues(resource.values)
        var losses: [Loss] = []
        for link in resource.kind.links where !link.limits.isEmpty || !link.lacks.isEmpty {
            var printed: [UInt8] = []
            guard link.content.append(values, fields: resource.kind.fields, to: &printed),
                text.utf8.elementsEqual(printed)
            else { continue }
            for limit in link.limits {
                guard let value = resource[limit.field] else { continue }
                let isOver = value.unicodeScalars.count > limit.characters
                if isOver { losses.append(Loss(limit.field, .overLimit, in: form)) }
            }
            for field in link.lacks where resource[field] == nil { losses.append(Loss(field, .mandatory, in: form)) }
            break
        }
        return losses
    }

    /// The losses of what a token says and no link can say.
    func tokenLosses(in form: TargetForm) -> [Loss] {
        if hasUnverifiedToken { return [Loss(TargetForm.token.rawValue, .notVerified, in: form)] }
        guard let token else { return [] }
        return [
            Loss(Loss.Name.expiresAt, .neverExpires, in: form), Loss(Loss.Name.signature, .notSigned, in: form),
        ] + claims(of: token, without: .none).map { Loss($0, .noClaims, in: form) }
    }

    /// The names of the claims that a token makes and others do not.
    func claims(of token: TokenContent, without others: TokenClaims) -> [String] {
        let claims = token.claims
        var names: [String] = []
        if !claims.scenes.isEmpty, claims.scenes != others.scenes { names.append(Loss.Name.scenes) }
        if let pin = claims.destinationPin, pin != others.destinationPin { names.append(Loss.Name.destinationPin) }
        if let sharer = claims.sharer, sharer != others.sharer { names.append(Loss.Name.sharer) }
        return names
    }
}

extension CanonicalURL {
    /// The names of the signatures and checksums that were removed.
    var removedSignatures: [String] {
        removed.filter { $0.parameterClass == .signature }.map { $0.name }
    }

    /// The names of the parameters that the tables call needed, and the template that read the link has no place for.
    var droppedParameters: [String] {
        guard reading.match != nil else { return [] }
        return removals.filter { $0.role == .needed }.map {
            String(decoding: reading.url.hrefBytes[$0.name], as: UTF8.self)
        }
    }

    /// The target, if it is the link of an app that a template read, and a parameter of it seals all of it.
    ///
    /// A page is left out, as its template names the parameters that it needs. A link with a credential is left out, as
    /// it must not be passed on.
    var sealedLink: Conversion.SealedLink? {
        guard let place = reading.match?.place else { return nil }
        let (pattern, removals) = (reading.registry.index.pattern(at: place), removals)
        guard pattern.form != .url, removals.contains(where: { $0.role == .seal }),
            !removals.contains(where: { $0.role == .session })
        else { return nil }
        return Conversion.SealedLink(form: pattern.form, systems: pattern.systems, text: target.href)
    }
}

extension Conversion.SealedLink {
    /// Whether the link works on a system; nil stands for any.
    fileprivate func opens(on system: AppSystem?) -> Bool {
        systems.isEmpty || system.map { systems.contains($0) } ?? true
    }
}

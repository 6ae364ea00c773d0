// SPDX-License-Identifier: Apache-2.0

extension Conversion {
    /// A form that needs no signature.
    struct Written {
        let text: String
        /// The fields that the text does not give back, and what the platform documents of it.
        var losses: [Loss] = []
        /// What supports the form; nil for a card, a page of the web, and a sealed link.
        var evidence: Evidence? = nil
    }

    /// A form that needs no signature; nil if the form does not exist.
    func written(_ form: TargetForm, on system: AppSystem?) -> Written? {
        // Somebody who asks for money shows their own code.
        guard !resource.asksForMoney else { return nil }
        switch form {
        case .card:
            let (text, losses) = convertedToCard
            return Written(text: text, losses: losses)
        case .intent: return intent
        default: return link(form, on: system)
        }
    }

    /// The link of a form and the fields that it does not give back; nil if there is no link, or it leads elsewhere.
    private func link(_ form: TargetForm, on system: AppSystem?) -> Written? {
        guard let linkForm = form.linkForm else { return nil }
        let system = form.system ?? system
        if let sealed, sealed.form == linkForm, sealed.opens(on: system) { return Written(text: sealed.text) }
        if resource.kind.code == 0 { return resource.link(linkForm, on: system).map { Written(text: $0) } }
        guard let (text, link) = resource.printed(linkForm, on: system), let lost = fields(lostIn: text, as: form)
        else { return nil }
        return Written(text: text, losses: lost + losses(of: link, in: form), evidence: link.evidence)
    }

    /// Android's `intent:` URI of the app link, with the page to fall back on; nil if the resource lacks either, or the
    /// app link has a fragment.
    ///
    /// No package is named: it would tie the link to one build of an app, and there is evidence of few.
    private var intent: Written? {
        guard resource.kind.code != 0, let page = resource.link(.url),
            let (app, link) = resource.printed(.app, on: .android), let uri = IntentURI.text(of: app, fallback: page),
            let lost = fields(lostIn: uri, as: .intent)
        else { return nil }
        return Written(text: uri, losses: lost + losses(of: link, in: .intent), evidence: link.evidence)
    }

    /// The fields that a printed link does not give back; nil if it leads elsewhere.
    private func fields(lostIn text: String, as form: TargetForm) -> [Loss]? {
        // A value with a meaning in URLs, such as a path of dots, would make a link that others read as another one.
        guard (try? URLRecord(parsing: text))?.href == text else { return nil }
        guard let back = read(text), back.kind.code == resource.kind.code else { return nil }
        var losses: [Loss] = []
        for (index, field) in resource.kind.fields.enumerated() where back.values[index] != resource.values[index] {
            // A link that gives back another value is no form of this resource.
            guard back.values[index] == nil else { return nil }
            losses.append(Loss(field.name, field.type.words.isEmpty ? .noPlace : .defaultTaken, in: form))
        }
        return losses
    }

    /// What a link that was printed leads to, in a page that carries it or not.
    private func read(_ text: String) -> Resource? {
        if let resource = try? Resource(platformLink: text, registry: registry) { return resource }
        return (try? CanonicalURL(of: text, registry: registry))?.resource
    }

    /// What the platform documents of a link, and the resource does not keep to: values that are longer than it takes,
    /// and fields that it wants.
    private func losses(of link: LinkPattern, in form: TargetForm) -> [Loss] {
        var losses: [Loss] = []
        for limit in link.limits {
            guard let value = resource[limit.field] else { continue }
            let isOver = value.unicodeScalars.count > limit.characters
            if isOver { losses.append(Loss(limit.field, .overLimit, in: form)) }
        }
        for field in link.lacks where resource[field] == nil { losses.append(Loss(field, .mandatory, in: form)) }
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

// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// The parts of the link, its wrappers and its target that tell whose account it came from, the outermost link
    /// first.
    ///
    /// A part that stays in the canonical URL, because a signature seals it, is among them. Computed anew at each call.
    public var exposures: [Exposure] {
        let target = reading.exposures
        guard !unwrapped.isEmpty else { return target }
        var exposures: [Exposure] = []
        for wrapper in unwrapped {
            guard let record = try? URLRecord(parsing: wrapper.url) else { continue }
            exposures += LinkReading(record, registry: reading.registry).exposures
        }
        return exposures + target
    }
}

extension LinkReading {
    /// The parameters of the query and the fragment that tell an account.
    fileprivate var exposures: [Exposure] {
        let text = url.hrefBytes
        var exposures: [Exposure] = []
        let pattern = match.map { registry.index.pattern(at: $0.place).content }
        for parameter in parameters where roles.role(of: parameter, text.span) == .identity {
            append(parameter, isField: pattern?.names(parameter, text) ?? false, to: &exposures)
        }
        guard let fragment = url.fragmentRange, text[fragment].contains(ASCII.equals) else { return exposures }
        for parameter in QueryParameter.all(text, in: FragmentNormalizer.parameters(text, fragment))
        where roles.role(of: parameter, text.span) == .identity {
            append(parameter, isField: false, to: &exposures)
        }
        return exposures
    }

    /// - Parameter isField: Whether a field is read from the parameter; in an object, a field may be in another member.
    private func append(_ parameter: QueryParameter, isField: Bool, to exposures: inout [Exposure]) {
        let text = url.hrefBytes
        let value = parameter.value(text.span)
        guard !value.isEmpty else { return }
        let name = Array(text[parameter.name(text.span)])
        let coding = registry.index.coding(ofIdentity: name, site: site)
        guard coding != .plain || !isField else { return }
        exposures.append(Exposure(name, Array(text[value]), coding))
    }
}

extension SiteIndex {
    /// The coding of a parameter that tells an account, by the nearest rule that names it.
    fileprivate func coding(ofIdentity name: [UInt8], site: Int?) -> IdentityCoding {
        let name = PercentEncoding.decode(name.span).map(ASCII.lowercased)
        var next = site
        while let place = next {
            if let coding = self.site(at: place).coding(ofIdentity: name) { return coding }
            next = parent(of: place)
        }
        guard let site, self.site(at: site).isShortLink else { return .plain }
        return family(of: site).lazy.compactMap { $0.site.coding(ofIdentity: name) }.first ?? .plain
    }
}

extension PlatformSite {
    /// The coding of a parameter that the site's own rules say tells an account, by its name in lower case; nil if none
    /// names it.
    fileprivate func coding(ofIdentity name: [UInt8]) -> IdentityCoding? {
        rules.first { rule in
            rule.role == .identity && rule.names.contains { $0.utf8.map(ASCII.lowercased) == name }
        }?.coding
    }
}

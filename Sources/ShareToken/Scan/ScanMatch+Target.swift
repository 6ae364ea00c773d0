// SPDX-License-Identifier: Apache-2.0

extension ScanMatch {
    /// Reads bytes as one link, whatever they are.
    package init(link bytes: [UInt8], registry: Registry = .standard) {
        self = SpelledLink(whole: bytes).read(registry)
    }

    /// The resource that a match that is no share token leads to, or that a resolver answered.
    ///
    /// - Parameter allowed: Dangers to take it in spite of.
    /// - Throws: `credentials-in-link` or `dangerous-link` for the first other danger; the error of the match or of its
    ///   answer; `foreign-token`; `no-link` for a card without links and for a share token, which has to be verified
    ///   first; `unsupported-scheme` for a page that https does not reach; `payment-code` for a link that asks for
    ///   money. The offset is that of the text.
    package func resource(allowing allowed: [Risk.Code] = []) throws(ShareTokenError) -> Resource {
        try target(allowing: allowed).resource
    }

    /// The resource, and the link that leads to it; nil if there is no such link.
    func target(
        allowing allowed: [Risk.Code]
    ) throws(ShareTokenError) -> (resource: Resource, canonical: CanonicalURL?) {
        let start = range.lowerBound
        if let danger = risks.first(where: { $0.isRefused(allowed) }) { throw danger.refusal(at: danger.offset) }
        if let error { throw error }
        var (resource, canonical) = (resource, resource == nil ? leadingLink : canonical)
        if let resolution, resolution.isDecisive {
            if let error = resolution.error { throw ShareTokenError(error.code, at: start) }
            if let danger = resolution.risks.first(where: { $0.isRefused(allowed) }) { throw danger.refusal(at: start) }
            (resource, canonical) = (resolution.resource, resolution.canonical)
        }
        if let resource {
            if resource.asksForMoney { throw ShareTokenError(.paymentCode, at: start) }
            return (resource, canonical)
        }
        guard let canonical else {
            throw ShareTokenError(form == .card || form == .shareToken ? .noLink : .foreignToken, at: start)
        }
        let page = try canonical.page(at: start)
        if page.asksForMoney { throw ShareTokenError(.paymentCode, at: start) }
        return (page, canonical)
    }
}

extension Resource {
    /// The resource of a record, after every check that its link would go through if it were pasted.
    ///
    /// For a page of the web it is the resource that the link leads to.
    ///
    /// - Parameters:
    ///   - allowed: Dangers to take it in spite of.
    ///   - registry: The platforms that are known.
    ///   - report: Takes the risks of the link.
    /// - Throws: `unprintable-target`; the errors of ``ScanMatch/resource(allowing:)``.
    package func read(
        allowing allowed: [Risk.Code] = [], registry: Registry = .standard, report: ([Risk]) -> Void = { _ in }
    ) throws(ShareTokenError) -> Resource {
        let address = url
        guard !address.isEmpty else {
            guard kind.templates.isEmpty else { throw ShareTokenError(.unprintableTarget) }
            return self
        }
        let link = ScanMatch(link: Array(address.utf8), registry: registry)
        report(link.risks)
        let target = try link.resource(allowing: allowed)
        return kind.code == 0 ? target : self
    }
}

extension CanonicalURL {
    /// The link as a page of no platform.
    ///
    /// - Throws: `unsupported-scheme` at an offset, if https does not reach the page; `bad-host`, if no token can hold
    ///   its host.
    func page(at offset: Int) throws(ShareTokenError) -> Resource {
        guard urlBytes.starts(with: "https:".utf8) else { throw ShareTokenError(.unsupportedScheme, at: offset) }
        do throws(ShareTokenError) { return try Resource(.webPage, values: [url], registry: reading.registry) } catch {
            throw ShareTokenError(.badHost, at: offset)
        }
    }
}

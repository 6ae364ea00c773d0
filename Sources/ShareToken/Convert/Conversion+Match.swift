// SPDX-License-Identifier: Apache-2.0

extension Conversion {
    /// Converts what a match that is no share token is about, or what a resolver answered to it.
    ///
    /// - Parameters:
    ///   - match: A link, or a token of another platform.
    ///   - allowed: Dangers to take it in spite of.
    ///   - hasUnverifiedToken: Whether a share token stands beside it that was not verified.
    /// - Throws: Why the match or the answer to it cannot be read; `credentials-in-link` or `dangerous-link`;
    ///   `foreign-token`; `no-link` for a card without links; `unsupported-scheme` for a page that is not reached by
    ///   https. The offset is that of the text.
    init(
        _ match: ScanMatch, allowing allowed: [Risk.Code], hasUnverifiedToken: Bool = false
    ) throws(ShareTokenError) {
        let start = match.range.lowerBound
        if let danger = match.risks.first(where: { $0.isRefused(allowed) }) {
            throw danger.refusal(at: danger.offset)
        }
        if let error = match.error { throw error }
        var canonical = match.canonical
        var resource = match.resource
        if let resolution = match.resolution {
            if let error = resolution.error { throw ShareTokenError(error.code, at: start) }
            if let danger = resolution.risks.first(where: { $0.isRefused(allowed) }) {
                throw danger.refusal(at: start)
            }
            (canonical, resource) = (resolution.canonical, resolution.resource)
        }
        if let resource, let card = match.card {
            self.init(resource, card: card)
            return
        }
        if let resource {
            self.init(resource, of: canonical, hasUnverifiedToken: hasUnverifiedToken)
            return
        }
        guard let canonical else {
            throw ShareTokenError(match.form == .card ? .noLink : .foreignToken, at: start)
        }
        self.init(try canonical.page(at: start), of: canonical, hasUnverifiedToken: hasUnverifiedToken)
    }
}

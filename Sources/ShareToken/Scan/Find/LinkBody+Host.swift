// SPDX-License-Identifier: Apache-2.0

/// The host of a link, and what is known of it.
extension LinkBody {
    /// Returns the tables' entry for the link's host.
    mutating func knowledge(_ text: Span<UInt8>, _ registry: Registry) -> LinkHost.Knowledge {
        if let site { return site }
        guard kind == .web || kind == .host else {
            site = LinkHost.Knowledge.none
            return .none
        }
        let range = host ?? hostPart
        let found: (knowledge: LinkHost.Knowledge, domain: Int?)
        if hasInvisible || hasHostEscape {
            let visible = LinkEscape.visible(text, range, depth: escapes)
            found = LinkHost.site(visible.span, visible.indices, registry)
        } else {
            found = LinkHost.site(text, range, registry)
        }
        (site, domain) = (found.knowledge, found.domain)
        return found.knowledge
    }

    /// Whether no platform declares pages of the link's host.
    mutating func isUnknown(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        guard kind != .app else { return false }
        let knowledge = knowledge(text, registry)
        return knowledge == .none || knowledge == .wrapper
    }
}

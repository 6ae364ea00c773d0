// SPDX-License-Identifier: Apache-2.0

extension RiskScan {
    /// What makes a link inside another one an attack: a dangerous scheme, or a private host.
    struct Danger {
        let code: Risk.Code
        let detail: String

        /// The number of links and queries inside one another that are looked at.
        ///
        /// It bounds the work to so many passes over the outermost one.
        static let maximumDepth = 4

        /// The danger that a link itself is; nil if it is none.
        init?(of link: URLRecord) {
            if URLScheme.isDangerous(link.hrefBytes.span, link.schemeRange) {
                (code, detail) = (.nestedDangerousScheme, link.scheme)
            } else if link.isSpecial, let host = link.hostRange, Self.isPrivate(link, host) {
                (code, detail) = (.nestedPrivateHost, link.host ?? "")
            } else {
                return nil
            }
        }

        /// The first danger in the parameters of a link; nil if there is none.
        init?(inside link: URLRecord, depth: Int) {
            let text = link.hrefBytes
            if let query = link.queryRange, let danger = Self.first(text[query], isQuery: true, depth) {
                self = danger
            } else if let fragment = link.fragmentRange,
                let danger = Self.first(text[FragmentNormalizer.parameters(text, fragment)], isQuery: false, depth)
            {
                self = danger
            } else {
                return nil
            }
        }

        /// The first danger in the parameters of a value that is a query itself, or a path with one, such as that of a
        /// page in an app.
        init?(inQuery value: [UInt8], depth: Int = Danger.maximumDepth) {
            let start = value.firstIndex(of: ASCII.question).map { $0 + 1 } ?? value.startIndex
            guard let danger = Self.first(value[start...], isQuery: false, depth) else { return nil }
            self = danger
        }

        /// - Parameter isQuery: Whether the text is that of a URL, which may be a link as a whole.
        private static func first(_ text: ArraySlice<UInt8>, isQuery: Bool, _ depth: Int) -> Danger? {
            guard text.contains(where: { $0 == ASCII.colon || $0 == ASCII.percent || $0 == ASCII.equals }) else {
                return nil
            }
            for pair in text.split(separator: ASCII.ampersand).prefix(RiskScan.maximumParameters) {
                let sign = pair.firstIndex(of: ASCII.equals)
                guard sign != nil || isQuery else { continue }
                let name = sign.map { PercentEncoding.decode(Array(pair[..<$0]).span) } ?? []
                if let danger = first(of: sign.map { pair[($0 + 1)...] } ?? pair, name, depth) { return danger }
            }
            return nil
        }

        private static func first(of value: ArraySlice<UInt8>, _ name: [UInt8], _ depth: Int) -> Danger? {
            let isOpened = RiskScan.isNameOfOpened(name)
            if let link = NestedLink(value)?.url ?? (isOpened ? EncodedLink.link(value) : nil) {
                if RiskScan.isScript(link.hrefBytes[link.schemeRange]), !isOpened { return nil }
                return Danger(of: link) ?? (depth > 1 ? Danger(inside: link, depth: depth - 1) : nil)
            }
            guard depth > 1, value.contains(ASCII.percent) else { return nil }
            return Danger(inQuery: PercentEncoding.decode(Array(value).span), depth: depth - 1)
        }

        /// Whether a link leads to a private network or to a metadata service.
        private static func isPrivate(_ record: URLRecord, _ host: Range<Int>) -> Bool {
            switch record.hostKind {
            case .ipv4(let address): return isPrivate(address)
            case .ipv6(let address):
                if let embedded = address.embeddedIPv4 { return isPrivate(embedded.address) }
                return SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
            default:
                let code = SpecialNames.code(record.hrefBytes.span, host)?.code
                return code == .privateName || code == .metadataHost
            }
        }

        private static func isPrivate(_ address: IPv4Address) -> Bool {
            SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
        }
    }
}

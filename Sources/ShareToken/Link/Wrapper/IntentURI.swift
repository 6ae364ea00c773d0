// SPDX-License-Identifier: Apache-2.0

/// The parts of an `intent:` URI of Android: a link, and a page for systems that cannot open it.
///
/// Source: <https://developer.chrome.com/docs/android/intents>.
struct IntentURI {
    /// The link, from the named scheme and the part between `intent:` and `#`; nil if no scheme is named.
    private(set) var link: [UInt8]?

    /// The fallback page, decoded.
    private(set) var fallback: [UInt8]?

    /// The package of the app.
    private(set) var package: [UInt8]?

    /// Reads the URI; linear in its length.
    init(_ url: URLRecord) {
        let text = url.hrefBytes
        guard let fragment = url.fragmentRange, text[fragment].starts(with: "Intent;".utf8) else { return }
        let data = text[url.schemeRange.upperBound..<fragment.lowerBound - 1]
        for pair in text[fragment].split(separator: 0x3B).dropFirst() {
            guard let equals = pair.firstIndex(of: ASCII.equals), equals + 1 < pair.endIndex else { continue }
            let (name, value) = (pair[..<equals], Array(pair[(equals + 1)...]))
            if name.elementsEqual("scheme".utf8), link == nil {
                link = value.map(ASCII.lowercased) + data
            } else if name.elementsEqual("package".utf8), package == nil {
                package = value
            } else if name.elementsEqual("S.browser_fallback_url".utf8), fallback == nil {
                fallback = PercentEncoding.decode(value.span)
            }
        }
    }

    /// The URI of an app link; nil if the link has a fragment, for which the URI has no place.
    ///
    /// - Parameters:
    ///   - link: The link, as the URL Standard prints it.
    ///   - fallback: The https page for a system without the app.
    static func text(of link: String, fallback: String) -> String? {
        let bytes = Array(link.utf8)
        guard let colon = bytes.firstIndex(of: ASCII.colon), !bytes.contains(ASCII.numberSign) else { return nil }
        var text = Array("intent".utf8) + bytes[colon...] + Array("#Intent;scheme=".utf8) + bytes[..<colon]
        text += ";S.browser_fallback_url=".utf8
        PercentEncoding.append(Array(fallback.utf8).span, .value, to: &text)
        text += ";end".utf8
        return String(decoding: text, as: UTF8.self)
    }

    /// The target: the link if a page or known app has it, otherwise the fallback page, otherwise the app in a store.
    func target(_ registry: Registry) -> [UInt8]? {
        if let link, let url = try? URLRecord(parsing: link), let plain = try? url.withoutCredentials(),
            plain.isWeb || Self.isKnown(LinkReading(plain, registry: registry))
        {
            return link
        }
        return fallback ?? package.map { Array("market://details?id=".utf8) + $0 }
    }

    /// Whether an app link belongs to a platform, or carries a target.
    private static func isKnown(_ reading: LinkReading) -> Bool {
        reading.match != nil || reading.wrappedTarget != nil
    }
}

extension Wrapper {
    /// The `intent:` URIs of Android.
    static let intent = Wrapper("intent:///**", .intent)
}

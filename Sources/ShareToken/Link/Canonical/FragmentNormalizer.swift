// SPDX-License-Identifier: Apache-2.0

/// Decides which part of a fragment stays.
///
/// It removes text fragments, marks without content, and parameters that are known to be needless. Pages that keep their
/// route in the fragment (`#/…?…`, `#!…`) lose only the parameters of the route that tell an account or are credentials.
struct FragmentNormalizer {
    private let url: URLRecord
    /// The part that stays, without the `#`; nil if there is none.
    private var kept: Range<Int>?
    private var pairs: [QueryParameter] = []
    /// The route before ``pairs``, without its question mark; empty if the fragment has none or is kept as it stands.
    private var route = 0..<0
    private(set) var isKept = true
    private(set) var removals: [CanonicalURL.Removal] = []

    init(_ url: URLRecord, _ roles: ParameterRoles, isSealed: Bool) {
        self.url = url
        guard let fragment = url.fragmentRange else { return }
        kept = fragment
        let text = url.hrefBytes
        if !isSealed, let end = Self.textDirective(text, fragment) { kept = fragment.lowerBound..<end }
        if text[fragment].contains(ASCII.equals) { removeParameters(roles, isSealed: isSealed) }
        if let rest = kept, pairs.isEmpty, !isSealed, Self.isNothing(text.span.extracting(rest), roles) { kept = nil }
        isKept = kept == fragment && pairs.isEmpty
    }

    /// Appends the part that stays.
    func append(to output: inout [UInt8]) {
        guard let kept else { return }
        output.append(ASCII.numberSign)
        guard !pairs.isEmpty else { return output.append(contentsOf: url.hrefBytes[kept]) }
        if !route.isEmpty { output += url.hrefBytes[route] + [ASCII.question] }
        for (place, pair) in pairs.enumerated() {
            if place > 0 { output.append(ASCII.ampersand) }
            output += url.hrefBytes[pair.range]
        }
    }

    /// The fragment without the parameters that were removed from its route; nil if there are none.
    var cleanRoute: [UInt8]? {
        guard !route.isEmpty else { return nil }
        var output: [UInt8] = []
        append(to: &output)
        return Array(output.dropFirst())
    }

    /// The part of a fragment that holds its parameters: all of it, or what follows the question mark of a route.
    static func parameters(_ text: [UInt8], _ fragment: Range<Int>) -> Range<Int> {
        guard isRoute(text, fragment) else { return fragment }
        let start = text[fragment].firstIndex(of: ASCII.question).map { $0 + 1 } ?? fragment.upperBound
        return start..<fragment.upperBound
    }

    private static func isRoute(_ text: [UInt8], _ fragment: Range<Int>) -> Bool {
        guard let first = text[fragment].first else { return false }
        return first == ASCII.slash || first == 0x21
    }

    /// Removes the parameters that are known to be needless; from a sealed link, credentials only.
    private mutating func removeParameters(_ roles: ParameterRoles, isSealed: Bool) {
        guard let kept else { return }
        let text = url.hrefBytes
        let isRoute = Self.isRoute(text, kept)
        let range = Self.parameters(text, kept)
        var rest: [QueryParameter] = []
        for pair in QueryParameter.all(text, in: range) {
            let role = roles.role(of: pair, text.span)
            let isRemoved =
                switch role {
                case .session: true
                case .identity: !isSealed
                // The other tables are of queries, and the page itself reads a route.
                case .tracking, .recipient, .signature: !isSealed && !isRoute
                case .unknown, .needed, .seal: false
                }
            if isRemoved {
                removals.append(CanonicalURL.Removal(name: pair.name(text.span), role: role))
            } else {
                rest.append(pair)
            }
        }
        guard !removals.isEmpty else { return }
        guard !isRoute else {
            route = kept.lowerBound..<range.lowerBound - 1
            if rest.isEmpty { self.kept = route } else { pairs = rest }
            return
        }
        if rest.isEmpty || rest.count == 1 && !isSealed && Self.isNothing(text.span.extracting(rest[0].range), roles) {
            self.kept = nil
        } else {
            pairs = rest
        }
    }

    /// The beginning of a text directive, which browsers hide from the page; nil if there is none.
    ///
    /// Source: <https://wicg.github.io/scroll-to-text-fragment/>, fragment directive delimiter.
    static func textDirective(_ text: [UInt8], _ fragment: Range<Int>) -> Int? {
        var index = fragment.lowerBound
        while index + 2 < fragment.upperBound {
            if text[index] == ASCII.colon, text[index + 1] == 0x7E, text[index + 2] == ASCII.colon { return index }
            index += 1
        }
        return nil
    }

    /// Whether a fragment has no content.
    private static func isNothing(_ text: Span<UInt8>, _ roles: ParameterRoles) -> Bool {
        text.count == 0 || marks.contains { text.equals($0) } || text.count > 4 && beginsLikeCounter(text)
            || roles.callEmpty(text)
    }

    /// Marks that apps leave on pages of every site.
    private static let marks = ["wechat_redirect", "wechat_webview_type=1"]

    /// `_rnd` and digits.
    private static func beginsLikeCounter(_ text: Span<UInt8>) -> Bool {
        guard text.extracting(0..<4).equals("_rnd") else { return false }
        return text.extracting(4..<text.count).allSatisfy(ASCII.isDigit)
    }
}

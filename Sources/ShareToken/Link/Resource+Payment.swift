// SPDX-License-Identifier: Apache-2.0

extension Resource {
    /// Whether the resource asks for money, so that it is told and not signed, converted or rewritten.
    package var asksForMoney: Bool {
        switch kind.payments {
        case .all: return true
        case .when(let field, let values): return self[field].map { values.contains($0) } ?? false
        case .none: break
        }
        guard kind.code == 0, let address = values[0], let url = try? URLRecord(parsing: address) else { return false }
        return PaymentPage.contains(url)
    }
}

extension PaymentPage {
    /// The pages of all platforms; a registry with few platforms must not have its links signed either.
    private static let all = Platform.all.flatMap { $0.sites }.flatMap { $0.payments }

    /// Whether a URL is one of these pages, on any port and with or without a dot after the host.
    static func contains(_ url: URLRecord) -> Bool {
        guard url.isWeb, var host = url.hostRange else { return false }
        let text = url.hrefBytes
        if text[host].last == ASCII.dot { host = host.lowerBound..<host.upperBound - 1 }
        let path = PercentEncoding.decode(text.span.extracting(url.pathRange))
        let rest = path.drop { $0 == ASCII.slash }
        return all.contains { page in
            guard text.span.extracting(host).equals(page.host), rest.count >= page.path.utf8.count else { return false }
            return zip(rest, page.path.utf8).allSatisfy { ASCII.lowercased($0) == $1 } && page.takesQuery(of: url)
        }
    }

    private func takesQuery(of url: URLRecord) -> Bool {
        guard !apps.isEmpty else { return true }
        guard let query = url.queryRange else { return false }
        var text = Array(url.hrefBytes[query])
        for _ in 0..<2 where text.contains(ASCII.percent) { text = PercentEncoding.decode(text.span) }
        let parts = text.split { $0 == ASCII.ampersand || $0 == ASCII.question }
        return parts.contains { part in
            apps.contains { part.elementsEqual("appId=\($0)".utf8) || part.elementsEqual("saId=\($0)".utf8) }
        }
    }
}

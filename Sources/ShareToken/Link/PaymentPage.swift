// SPDX-License-Identifier: Apache-2.0

/// A page that asks for money, in whatever spelling: the host decides, as a template reads only the usual spellings.
///
/// Source: `Docs/Spec/Link.md`, LNK-67; hosts by `Docs/Platforms/alipay.md`, `wechat.md`, `qq.md` and `unionpay.md`.
struct PaymentPage: Sendable {
    let host: String
    /// How the path goes on after its slashes, in lower case.
    let path: String

    private static let all = [
        PaymentPage(host: "qr.alipay.com", path: "fkx"), PaymentPage(host: "qr.95516.com", path: ""),
        PaymentPage(host: "wx.tenpay.com", path: "f2f"),
        PaymentPage(host: "i.qianbao.qq.com", path: "wallet/sqrcode.htm"),
    ]

    /// Whether a URL is one of these pages, on any port and with or without a dot after the host.
    static func contains(_ url: URLRecord) -> Bool {
        guard url.isWeb, var host = url.hostRange else { return false }
        let text = url.hrefBytes
        if text[host].last == ASCII.dot { host = host.lowerBound..<host.upperBound - 1 }
        let path = PercentEncoding.decode(text.span.extracting(url.pathRange))
        let rest = path.drop { $0 == ASCII.slash }
        return all.contains { page in
            guard text.span.extracting(host).equals(page.host), rest.count >= page.path.utf8.count else { return false }
            return zip(rest, page.path.utf8).allSatisfy { ASCII.lowercased($0) == $1 }
        }
    }
}

extension Resource {
    /// Whether the resource asks for money, so that it is told and not signed, converted or rewritten.
    package var asksForMoney: Bool {
        guard !kind.isPaymentCode else { return true }
        guard kind.code == 0, let address = values[0], let url = try? URLRecord(parsing: address) else { return false }
        return PaymentPage.contains(url)
    }
}

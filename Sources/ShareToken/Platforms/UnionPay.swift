// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// UnionPay 银联.
    ///
    /// Evidence: `Docs/Platforms/unionpay.md`. Vectors: `Vectors/platforms/unionpay.json`.
    public static let unionPay = Platform(
        id: "unionpay",
        name: "UnionPay",
        chineseName: "银联",
        category: .payment,
        kinds: [
            ResourceKind(
                "payment_code", code: 294, payments: .all,
                // A code of 32 digits, or the token of an order.
                fields: [
                    .required("institution", .digits(8)),
                    .optional("code", .base62(32)),
                    .optional("mch_no", .decimal),
                    .optional("token", .base62(33)),
                ],
                links: [
                    .url("https://qr.95516.com/{institution}/{code}", .many(2026_11_30)),
                    .url(
                        "https://qr.95516.com/{institution}/unifiedNative?mchNo={mch_no}&token={token}",
                        .several(2026_11_30)),
                ])
        ],
        sites: [.pages("95516.com", rules: [.needed("token")]).payments(PaymentPage("qr.95516.com"))])
}

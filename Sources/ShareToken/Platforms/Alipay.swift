// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Alipay 支付宝.
    ///
    /// Evidence: `Docs/Platforms/alipay.md`. Vectors: `Vectors/platforms/alipay.json`.
    public static let alipay = Platform(
        id: "alipay",
        name: "Alipay",
        chineseName: "支付宝",
        category: .payment,
        kinds: [
            ResourceKind(
                "mini_program", code: 11, category: .miniProgram, app: .miniProgram("appId", pages: "page"),
                fields: [
                    .required("appId", .digits(16)),
                    .optional("page", .path),
                    // `page_query` goes to the page, `query` to the mini-program when it starts.
                    .optional("page_query", .query),
                    .optional("query", .query),
                ],
                links: [
                    .miniProgram(
                        "alipays://platformapi/startapp?appId={appId}&page={page+page_query?}&query={query?}",
                        .many(2026_11_22)),
                    .page(
                        landing,
                        carrying: "alipays://platformapi/startapp?appId={appId}&page={page+page_query?}&query={query?}",
                        .several(2026_11_22)),
                    .w3c("alipay://miniapp/{appId}/{page**}?{page_query**?}", .inferred(2026_11_22)),
                    // Without a page, the parameters go to the mini-program when it starts.
                    .w3c("alipay://miniapp/{appId}/?{query**?}", .inferred(2026_11_22)),
                    .reads("alipay://miniapp/{appId}?{query**?}", form: .w3c),
                    .reads(
                        "alipays://platformapi/startapp?saId={appId}&page={page+page_query?}&query={query?}",
                        form: .miniProgram),
                    .reads(
                        "alipay://platformapi/startapp?appId={appId}&page={page+page_query?}&query={query?}",
                        form: .miniProgram),
                ]),
            ResourceKind(
                "payment_code", code: 293, payments: .all,
                fields: [.required("code", .base62(prefix: "fkx"))],
                links: [.url("https://qr.alipay.com/{code}", .several(2026_11_30))]),
            ResourceKind(
                "life_account", code: 131,
                fields: [.required("publicId", .digits(16))],
                links: [
                    .app(
                        "alipays://platformapi/startapp?appId=20000042&publicBizType=LIFE_APP&publicId={publicId}",
                        .single(2026_11_22)),
                    .page(
                        landing,
                        carrying: "alipays://platformapi/startapp?appId=20000042&publicBizType=LIFE_APP"
                            + "&publicId={publicId}",
                        .single(2026_11_22)),
                    .reads(
                        "alipay://platformapi/startapp?appId=20000042&publicBizType=LIFE_APP&publicId={publicId}",
                        form: .app),
                ]),
            ResourceKind(
                "built_in_app", code: 21, payments: .when("appId", transfers),
                fields: [.required("appId", .digits(8)), .optional("params", .query)],
                // A link with `url` or `qrcode` is a wrapper.
                links: [
                    .app(
                        "alipays://platformapi/startapp?appId={appId}&url={}&qrcode={}&{params**?}",
                        .several(2026_11_22)),
                    .page(
                        landing,
                        carrying: "alipays://platformapi/startapp?appId={appId}&url={}&qrcode={}&{params**?}",
                        .several(2026_11_22)),
                    .reads("alipays://platformapi/startapp?saId={appId}&url={}&qrcode={}&{params**?}", form: .app),
                    .reads("alipay://platformapi/startapp?appId={appId}&url={}&qrcode={}&{params**?}", form: .app),
                    .reads("alipay://platformapi/startapp?saId={appId}&url={}&qrcode={}&{params**?}", form: .app),
                    .reads("alipayqr://platformapi/startapp?saId={appId}&url={}&qrcode={}&{params**?}", form: .app),
                ]),
        ],
        sites: [
            .pages(
                "alipay.com", "alipays://platformapi", "alipay://platformapi", "alipayqr://platformapi",
                rules: [.tracking("chInfo", "enbsv")]
            ).payments(
                PaymentPage("qr.alipay.com", path: "fkx"), PaymentPage("ds.alipay.com", apps: transfers),
                PaymentPage("render.alipay.com", apps: transfers), PaymentPage("ulink.alipay.com", apps: transfers),
                PaymentPage("www.alipay.com", apps: transfers)),
            .shortLinks("ur.alipay.com"),
        ],
        wrappers: [
            Wrapper("ds.alipay.com/", "scheme").runningOn(),
            Wrapper("render.alipay.com/p/s/i", "scheme").runningOn(),
            Wrapper("ulink.alipay.com/", "scheme").runningOn(),
            Wrapper("alipays://platformapi/startapp", "url"),
            Wrapper("alipay://platformapi/startapp", "url"),
            Wrapper("alipays://platformapi/startapp", "qrcode").when("appId", "10000007"),
            Wrapper("alipays://platformapi/startapp", "qrcode").when("saId", "10000007"),
            Wrapper("alipayqr://platformapi/startapp", "qrcode").when("saId", "10000007"),
        ])

    /// The built-in apps that pay somebody: to an account or a card, by a bank or a code to collect.
    private static let transfers = ["09999988", "20000116", "20000123"]

    /// The page that opens a link in the app.
    private static let landing = "https://ds.alipay.com/?scheme="
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// W3C MiniApp 小程序通用地址.
    ///
    /// A page of a mini-program of any platform, in the platform-neutral form of the W3C.
    ///
    /// Evidence: `Docs/Platforms/miniapp.md`. Vectors: `Vectors/platforms/miniapp.json`.
    public static let miniapp = Platform(
        id: "miniapp",
        name: "W3C MiniApp",
        chineseName: "小程序通用地址",
        category: .miniProgram,
        kinds: [
            ResourceKind(
                "page", code: 109, app: .nobodys("id", pages: "path"),
                fields: [
                    .optional("scheme", .host), .optional("host", .host), .required("id", .unreserved),
                    .optional("version", .unreserved), .optional("path", .path), .optional("query", .query),
                    .optional("fragment", .text),
                ],
                links: [
                    .w3c(
                        "{scheme}://miniapp/{id};version={version}/{path**?}?{query**?}#{fragment**?}",
                        .official(2026_11_22)),
                    .w3c("{scheme}://miniapp/{id}/{path**?}?{query**?}#{fragment**?}", .official(2026_11_22)),
                    // Without a version too many other pages have such a path.
                    .w3c(
                        "https://{host}/miniapp/{id};version={version}/{path**?}?{query**?}#{fragment**?}",
                        .official(2026_11_22)),
                ])
        ])
}

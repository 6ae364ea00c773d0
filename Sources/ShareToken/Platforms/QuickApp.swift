// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Quick App 快应用.
    ///
    /// A page of an app that runs without being installed.
    ///
    /// Evidence: `Docs/Platforms/quickapp.md`. Vectors: `Vectors/platforms/quickapp.json`.
    public static let quickApp = Platform(
        id: "quickapp",
        name: "Quick App",
        chineseName: "快应用",
        category: .miniProgram,
        kinds: [
            ResourceKind(
                "page", code: 104, app: .miniProgram("package", pages: "path"),
                fields: [.required("package", .unreserved), .optional("path", .path), .optional("query", .query)],
                links: [
                    .url("https://hapjs.org/app/{package}/{path**?}?{query**?}", .official(2026_11_22)),
                    .miniProgram("hap://app/{package}/{path**?}?{query**?}", .official(2026_11_22)),
                    .w3c("quickapp://miniapp/{package}/{path**?}?{query**?}", .inferred(2026_11_22)),
                    .reads("hwfastapp://{package}/{path**?}?{query**?}", form: .miniProgram),
                ])
        ])
}

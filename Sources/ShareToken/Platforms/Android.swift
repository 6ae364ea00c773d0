// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Android 安卓.
    ///
    /// Links to apps in its stores, and `intent:` URIs.
    ///
    /// Evidence: `Docs/Platforms/android.md`. Vectors: `Vectors/platforms/android.json`.
    public static let android = Platform(
        id: "android",
        name: "Android",
        chineseName: "安卓",
        category: .appStore,
        kinds: [
            ResourceKind(
                "app", code: 108, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.app("market://details?id={package}", .several(2026_11_22), on: .android)]),
            ResourceKind(
                "search", code: 264,
                fields: [.required("q", .text)],
                links: [.app("market://search?q={q}", .several(2026_11_22), on: .android)]),
            ResourceKind(
                "myapp", code: 265, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.url("https://a.app.qq.com/o/simple.jsp?pkgname={package}", .several(2026_11_22))]),
            ResourceKind(
                "oppo_app", code: 266, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.app("oppomarket://details?packagename={package}", .several(2026_11_22), on: .android)]),
            ResourceKind(
                "vivo_app", code: 267, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.app("vivomarket://details?id={package}", .several(2026_11_22), on: .android)]),
            ResourceKind(
                "honor_app", code: 268, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.app("honorappmarket://details?id={package}", .several(2026_11_22), on: .android)]),
            ResourceKind(
                "samsung_app", code: 269, app: .app("package", on: .android),
                fields: [.required("package", .unreserved)],
                links: [.app("samsungapps://ProductDetail/{package}", .several(2026_11_22), on: .android)]),
        ],
        wrappers: [.intent])
}

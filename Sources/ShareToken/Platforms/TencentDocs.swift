// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Docs 腾讯文档.
    ///
    /// Evidence: `Docs/Platforms/tencent_docs.md`. Vectors: `Vectors/platforms/tencent_docs.json`.
    public static let tencentDocs = Platform(
        id: "tencent_docs",
        name: "Tencent Docs",
        chineseName: "腾讯文档",
        category: .work,
        kinds: [
            ResourceKind(
                "doc", code: 34,
                fields: [.required("id", .base62(17))],
                links: [.url("https://docs.qq.com/doc/{id}", .many(2026_11_22))] + page("doc")),
            ResourceKind(
                "sheet", code: 35,
                fields: [.required("id", .base62(17)), .optional("tab", .base62(6))],
                links: [.url("https://docs.qq.com/sheet/{id}?tab={tab?}", .many(2026_11_22))] + page("sheet")),
            ResourceKind(
                "slide", code: 160,
                fields: [.required("id", .base62(17))],
                links: [.url("https://docs.qq.com/slide/{id}", .many(2026_11_22))] + page("slide")),
            ResourceKind(
                "form", code: 161,
                fields: [.required("id", .base62(17))],
                links: [
                    .url("https://docs.qq.com/form/page/{id}", .many(2026_11_22)),
                    .reads("https://docs.qq.com/form/{id}"),
                ] + page("form%252Fpage")),
            ResourceKind(
                "smartsheet", code: 169,
                fields: [.required("id", .base62(17)), .optional("tab", .base62(6)), .optional("view", .base62(6))],
                links: [.url("https://docs.qq.com/smartsheet/{id}?tab={tab?}&viewId={view?}", .many(2026_11_22))]),
            ResourceKind(
                "smart_doc", code: 170,
                fields: [.required("id", .base62(17)), .optional("page", .base62(22))],
                links: [.url("https://docs.qq.com/aio/{id}?p={page?}", .many(2026_11_22))]),
        ],
        sites: [.pages("docs.qq.com", rules: [])],
        wrappers: [
            Wrapper("docs.qq.com/scenario/link.html", "url", "u")
        ],
        labels: ["腾讯文档"])

    /// A document in the mini-program of Tencent Docs, whose page takes the address of the document.
    private static func page(_ path: String) -> [LinkTemplate] {
        LinkTemplate.weChatPage(
            "wxd45c635d754dbf59", "pages/detail/detail",
            "url%3Dhttps%253A%252F%252Fdocs.qq.com%252F" + path + "%252F{id}", .many(2026_11_22))
    }
}

// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// ByteDance mini-programs 字节小程序.
    ///
    /// Evidence: `Docs/Platforms/bytedance.md`. Vectors: `Vectors/platforms/bytedance.json`.
    public static let bytedance = Platform(
        id: "bytedance",
        name: "ByteDance mini-programs",
        chineseName: "字节小程序",
        category: .miniProgram,
        kinds: [
            ResourceKind(
                "mini_program", code: 49, app: .miniProgram("app_id", pages: "path"),
                fields: [
                    .required("app_id", .hex(prefix: "tt")),
                    .optional("path", .path),
                    .optional("query", .query),
                    .optional("version_type", .word(["current", "latest", "audit", "preview", "local_dev"])),
                    // The scheme of the app that opens the mini-program; absent for the app that shows the link.
                    .optional("protocol", .decimal(prefix: "snssdk")),
                ],
                // The checksum `bdpsum` is never printed: the app takes a link without it, and refuses a wrong one.
                links: [
                    .miniProgram(
                        "{protocol}://microapp?app_id={app_id}&start_page={path+query?}&version_type={version_type?}",
                        .several(2026_11_22)),
                    .miniProgram(
                        "sslocal://microapp?app_id={app_id}&start_page={path+query?}&version_type={version_type?}",
                        .many(2026_11_22)),
                    .w3c("bytedance://miniapp/{app_id}/{path**?}?{query**?}", .inferred(2026_11_22)),
                ]),
            ResourceKind(
                "mini_game", code: 50, app: .miniProgram("app_id"),
                fields: [
                    .required("app_id", .hex(prefix: "tt")),
                    .optional("query", .text),
                    .optional("version_type", .word(["current", "latest", "audit", "preview", "local_dev"])),
                    .optional("protocol", .decimal(prefix: "snssdk")),
                ],
                links: [
                    .miniProgram(
                        "{protocol}://microgame?app_id={app_id}&query={query?}&version_type={version_type?}",
                        .single(2026_11_22)),
                    .miniProgram(
                        "sslocal://microgame?app_id={app_id}&query={query?}&version_type={version_type?}",
                        .single(2026_11_22)),
                ]),
            ResourceKind(
                "pipixia_post", code: 199, category: .social,
                fields: [.required("item_id", .decimal)],
                links: [
                    .url("https://h5.pipix.com/item/{item_id}", .many(2026_11_22)),
                    .app("bds://cell_detail?item_id={item_id}", .several(2026_11_22)),
                ]),
        ],
        sites: [
            .shortLinks("h5.pipix.com")
        ])
}

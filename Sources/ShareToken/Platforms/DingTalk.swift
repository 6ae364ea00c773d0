// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// DingTalk 钉钉.
    ///
    /// Evidence: `Docs/Platforms/dingtalk.md`. Vectors: `Vectors/platforms/dingtalk.json`.
    public static let dingtalk = Platform(
        id: "dingtalk",
        name: "DingTalk",
        chineseName: "钉钉",
        category: .work,
        kinds: [
            ResourceKind(
                "mini_program", code: 15, category: .miniProgram, app: .miniProgram("miniAppId", pages: "page"),
                fields: [
                    .required("miniAppId", .digits(16)),
                    .optional("page", .path),
                    .optional("page_query", .query),
                    .optional("query", .query),
                    // An unreleased version: `trial` or `DEBUG`, and its number. Both fields are present or absent
                    // together.
                    .optional("source", .unreserved),
                    .optional("version", .decimal),
                    // The target for clients without the mini-program: a page, or another place in the app.
                    .optional("fallback_url", .link(or: "dingtalk")),
                ],
                links: [
                    .miniProgram(
                        "dingtalk://dingtalkclient/action/open_mini_app?miniAppId={miniAppId}&page={page+page_query}"
                            + "&query={query?}&source={source}&version={version}&fallback_url={fallback_url?}",
                        .several(2026_11_22)),
                    .miniProgram(
                        "dingtalk://dingtalkclient/action/open_mini_app?miniAppId={miniAppId}"
                            + "&query={query?}&source={source}&version={version}&fallback_url={fallback_url?}",
                        .several(2026_11_22)),
                    .miniProgram(
                        "dingtalk://dingtalkclient/action/open_mini_app?miniAppId={miniAppId}&page={page+page_query}"
                            + "&query={query?}&fallback_url={fallback_url?}",
                        .many(2026_11_22)),
                    .miniProgram(
                        "dingtalk://dingtalkclient/action/open_mini_app?miniAppId={miniAppId}"
                            + "&query={query?}&fallback_url={fallback_url?}",
                        .many(2026_11_22)),
                    .w3c("dingtalk://miniapp/{miniAppId}/{page**}?{page_query**?}", .inferred(2026_11_22)),
                    // Without a page, the parameters go to the mini-program when it starts.
                    .w3c("dingtalk://miniapp/{miniAppId}/?{query**?}", .inferred(2026_11_22)),
                    .reads("dingtalk://miniapp/{miniAppId}?{query**?}", form: .w3c),
                ]),
            ResourceKind(
                "meeting", code: 16,
                fields: [
                    .optional("code", .base62(11)),
                    .optional("roomCode", .digits(11)),
                    .optional("token", .unreserved),
                ],
                links: [
                    .url("https://meeting.dingtalk.com/j/{code}", .several(2026_11_22)),
                    .url("https://meeting.dingtalk.com/app?roomCode={roomCode}&token={token}", .several(2026_11_22)),
                ]),
            ResourceKind(
                "document", code: 24,
                fields: [
                    .optional("docKey", .base64url()),
                    .optional("spaceId", .base64url()),
                    .optional("dentryId", .base64url()),
                    .optional("nodeId", .base62()),
                ],
                links: [
                    .url("https://alidocs.dingtalk.com/i/docs/{docKey}", .single(2026_11_22)),
                    .url("https://alidocs.dingtalk.com/i/spaces/{spaceId}/docs/{dentryId}", .single(2026_11_22)),
                    .url("https://alidocs.dingtalk.com/i/nodes/{nodeId}", .many(2026_11_22)),
                ]),
            ResourceKind(
                "chat", code: 133,
                fields: [.required("dingtalk_id", .unreserved)],
                links: [
                    .app("dingtalk://dingtalkclient/action/sendmsg?dingtalk_id={dingtalk_id}", .several(2026_11_22))
                ]),
            ResourceKind(
                "app", code: 134,
                fields: [
                    .required("corpid", .unreserved),
                    .required("app_id", .unreserved),
                    .required("redirect_url", .link()),
                ],
                links: [
                    .app(
                        "dingtalk://dingtalkclient/action/openapp?corpid={corpid}&container_type=work_platform"
                            + "&app_id={app_id}&redirect_type=jump&redirect_url={redirect_url}",
                        .several(2026_11_22))
                ]),
        ],
        sites: [
            .pages("dingtalk.com", rules: [.tracking("spm", "spm_*")])
        ],
        wrappers: [
            Wrapper("dingtalk://dingtalkclient/page/link", "url"),
            Wrapper("applink.dingtalk.com/page/link", "url"),
        ])
}

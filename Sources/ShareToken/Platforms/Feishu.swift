// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Feishu 飞书 and Lark.
    ///
    /// The two are one program with separate servers. An id is valid on one of them only, so `service` is part of the
    /// identity of a resource.
    ///
    /// Evidence: `Docs/Platforms/feishu.md`. Vectors: `Vectors/platforms/feishu.json`.
    public static let feishu = Platform(
        id: "feishu",
        name: "Feishu",
        chineseName: "飞书",
        category: .work,
        kinds: [
            document("docx", code: 57, ["docx"], .official(2026_11_22)),
            document("wiki", code: 58, ["wiki"], .official(2026_11_22), parts: ["table", "view", "sheet"]),
            document("sheet", code: 59, ["sheets"], .official(2026_11_22), parts: ["sheet"]),
            document("base", code: 60, ["base"], .official(2026_11_22), parts: ["table", "view"]),
            document("file", code: 206, ["file"], .official(2026_11_22)),
            document("folder", code: 207, ["drive/folder"], .official(2026_11_22)),
            document("doc", code: 208, ["docs", "doc"], .official(2026_11_22)),
            document("mindnote", code: 209, ["mindnotes"], .many(2026_11_22)),
            document("slides", code: 210, ["slides"], .many(2026_11_22)),
            ResourceKind(
                "meeting", code: 61,
                fields: [.required("number", .digits(9))],
                links: [.url("https://vc.feishu.cn/j/{number}", .many(2026_11_22))]),
            ResourceKind(
                "mini_program", code: 62, category: .miniProgram,
                app: .miniProgram("appId", pages: "path", "path_android", "path_ios", "path_pc"),
                fields: [
                    .required("appId", .unreserved), .optional("path", .path), .optional("query", .query),
                    .optional("path_android", .text), .optional("path_ios", .text), .optional("path_pc", .text),
                    .optional("service", services),
                ],
                links: appLinks(
                    "/client/mini_program/open?appId={appId}&path={path+query?}&path_android={path_android?}"
                        + "&path_ios={path_ios?}&path_pc={path_pc?}",
                    .official(2026_11_22), also: .miniProgram)
                    + [.w3c("{service=feishu}://miniapp/{appId}/{path**?}?{query**?}", .inferred(2026_11_22))]),
            ResourceKind(
                "web_app", code: 63, app: .miniProgram("appId", pages: "path"),
                fields: [
                    .required("appId", .unreserved), .optional("path", .text), .optional("lk_target_url", .link()),
                    // The parameters that are passed to the page of the app.
                    .optional("query", .query), .optional("service", services),
                ],
                links: appLinks(
                    "/client/web_app/open?appId={appId}&path={path?}&lk_target_url={lk_target_url?}&{query**?}",
                    .official(2026_11_22))),
            ResourceKind(
                "chat", code: 64,
                fields: [
                    .optional("openChatId", .unreserved), .optional("openId", .unreserved),
                    .optional("service", services),
                ],
                links: appLinks("/client/chat/open?openChatId={openChatId}", .official(2026_11_22))
                    + appLinks("/client/chat/open?openId={openId}", .official(2026_11_22))),
            ResourceKind(
                "group_invitation", code: 211,
                fields: [.required("link_token", .unreserved), .optional("service", services)],
                links: appLinks("/client/chat/chatter/add_by_link?link_token={link_token}", .several(2026_11_22))),
            ResourceKind(
                "thread", code: 212,
                fields: [
                    .required("open_thread_id", .unreserved), .optional("open_chat_id", .unreserved),
                    .optional("service", services),
                ],
                links: appLinks(
                    "/client/thread/open?open_thread_id={open_thread_id}&open_chat_id={open_chat_id?}",
                    .many(2026_11_22))),
            ResourceKind(
                "task_list", code: 213,
                fields: [.required("guid", .unreserved), .optional("service", services)],
                links: appLinks("/client/todo/task_list?guid={guid}", .single(2026_11_22))),
            ResourceKind(
                "help_desk", code: 214,
                fields: [.required("id", .unreserved), .optional("service", services)],
                links: appLinks("/client/helpdesk/open?id={id}", .single(2026_11_22))),
            ResourceKind(
                "wiki_space", code: 215,
                fields: [.required("id", .decimal), .required("tenant", .label), .optional("service", services)],
                links: pages("wiki/settings/{id}", .official(2026_11_22))),
        ],
        sites: [
            .pages(
                "applink.feishu.cn", "applink.larksuite.com", "applink.larkoffice.com", "feishu://applink.feishu.cn",
                "lark://applink.larksuite.com",
                // The size and mode of the window, and the oldest version of the client that can open the link.
                rules: [.tracking("height", "max_width", "min_lk_ver", "min_width", "mode", "relaunch", "width")],
                shortPaths: ["/"])
        ],
        wrappers: [
            Wrapper("security.feishu.cn/link/safety", "target"),
            Wrapper("applink.feishu.cn/client/web_url/open", "url"),
            Wrapper("applink.larksuite.com/client/web_url/open", "url"),
            Wrapper("applink.larkoffice.com/client/web_url/open", "url"),
            Wrapper("feishu://applink.feishu.cn/client/web_url/open", "url"),
            Wrapper("lark://applink.larksuite.com/client/web_url/open", "url"),
            // The address names a document of any tenant, or another page.
            Wrapper("applink.feishu.cn/client/docs/open", "url", "URL"),
            Wrapper("applink.larksuite.com/client/docs/open", "url", "URL"),
            Wrapper("applink.larkoffice.com/client/docs/open", "url", "URL"),
            Wrapper("feishu://applink.feishu.cn/client/docs/open", "url", "URL"),
            Wrapper("lark://applink.larksuite.com/client/docs/open", "url", "URL"),
        ])

    private static let services = FieldType.word(["feishu", "larksuite", "larkoffice"])

    /// An AppLink at a path: on the host of each service, and with the schemes of Feishu and Lark.
    ///
    /// - Parameters:
    ///   - evidence: What supports the path. The third host and Feishu's scheme have one source for all paths.
    private static func appLinks(
        _ path: String, _ evidence: Evidence, also form: LinkForm? = nil
    ) -> [LinkTemplate] {
        let hosts: [(name: String, evidence: Evidence)] = [
            ("{service=feishu}.cn", evidence), ("{service=larksuite}.com", evidence),
            ("{service=larkoffice}.com", .single(2026_11_22)),
        ]
        func links(_ form: LinkForm) -> [LinkTemplate] {
            hosts.map { LinkTemplate(form: form, text: "https://applink." + $0.name + path, evidence: $0.evidence) }
        }
        return links(.url) + [
            .app("feishu://applink.{service=feishu}.cn" + path, .single(2026_11_22)),
            .app("lark://applink.{service=larksuite}.com" + path, evidence),
        ] + (form.map(links) ?? [])
    }

    /// A page of a tenant at a path, on the domain of each service.
    private static func pages(_ path: String, _ evidence: Evidence) -> [LinkTemplate] {
        ["{service=feishu}.cn/", "{service=larksuite}.com/", "{service=larkoffice}.com/"].map {
            .url("https://{tenant}." + $0 + path, evidence)
        }
    }

    /// A kind of document.
    ///
    /// - Parameters:
    ///   - words: The first segments of its paths. Links are printed with the first one.
    ///   - evidence: What supports its pages. No source has the links that open them in the app.
    ///   - parts: The parameters that select a part of the document.
    private static func document(
        _ name: String, code: UInt32, _ words: [String], _ evidence: Evidence, parts: [String] = []
    ) -> ResourceKind {
        var query = ""
        for part in parts { query += (query.isEmpty ? "?" : "&") + part + "={" + part + "?}" }
        let links = words.map { pages($0 + "/{token}" + query, evidence) }
        // The app opens the page of a document by its address.
        let apps = ["feishu://applink.feishu.cn", "lark://applink.larksuite.com"].enumerated().map { place, start in
            let host = place == 0 ? "{service=feishu}.cn" : "{service=larksuite}.com"
            let path = LinkTemplate.escapingSlashes("/" + words[0] + "/")
            return LinkTemplate.app(
                start + "/client/docs/open?url=https%3A%2F%2F{tenant}." + host + path + "{token}",
                .inferred(2026_11_22))
        }
        return ResourceKind(
            name, code: code,
            fields: [.required("token", .base62()), .required("tenant", .label), .optional("service", services)]
                + parts.map { .optional($0, .unreserved) },
            links: links[0] + apps + links.dropFirst().joined().map { .reads($0.text) })
    }
}

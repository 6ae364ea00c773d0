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
            document("docx", code: 57, ["docx"]),
            document("wiki", code: 58, ["wiki"], parts: ["table", "view", "sheet"]),
            document("sheet", code: 59, ["sheets"], parts: ["sheet"]),
            document("base", code: 60, ["base"], parts: ["table", "view"]),
            document("file", code: 206, ["file"]),
            document("folder", code: 207, ["drive/folder"]),
            document("doc", code: 208, ["docs", "doc"]),
            document("mindnote", code: 209, ["mindnotes"]),
            document("slides", code: 210, ["slides"]),
            ResourceKind(
                "meeting", code: 61,
                fields: [.required("number", .digits(9))], links: [.url("https://vc.feishu.cn/j/{number}")]),
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
                        + "&path_ios={path_ios?}&path_pc={path_pc?}", also: .miniProgram)
                    + [.w3c("{service=feishu}://miniapp/{appId}/{path**?}?{query**?}")]),
            ResourceKind(
                "web_app", code: 63, app: .miniProgram("appId", pages: "path"),
                fields: [
                    .required("appId", .unreserved), .optional("path", .text), .optional("lk_target_url", .link()),
                    // The parameters that are passed to the page of the app.
                    .optional("query", .query), .optional("service", services),
                ],
                links: appLinks(
                    "/client/web_app/open?appId={appId}&path={path?}&lk_target_url={lk_target_url?}&{query**?}")),
            ResourceKind(
                "chat", code: 64,
                fields: [
                    .optional("openChatId", .unreserved), .optional("openId", .unreserved),
                    .optional("service", services),
                ],
                links: appLinks("/client/chat/open?openChatId={openChatId}")
                    + appLinks("/client/chat/open?openId={openId}")),
            ResourceKind(
                "group_invitation", code: 211,
                fields: [.required("link_token", .unreserved), .optional("service", services)],
                links: appLinks("/client/chat/chatter/add_by_link?link_token={link_token}")),
            ResourceKind(
                "thread", code: 212,
                fields: [
                    .required("open_thread_id", .unreserved), .optional("open_chat_id", .unreserved),
                    .optional("service", services),
                ],
                links: appLinks(
                    "/client/thread/open?open_thread_id={open_thread_id}&open_chat_id={open_chat_id?}")),
            ResourceKind(
                "task_list", code: 213,
                fields: [.required("guid", .unreserved), .optional("service", services)],
                links: appLinks("/client/todo/task_list?guid={guid}")),
            ResourceKind(
                "help_desk", code: 214,
                fields: [.required("id", .unreserved), .optional("service", services)],
                links: appLinks("/client/helpdesk/open?id={id}")),
            ResourceKind(
                "wiki_space", code: 215,
                fields: [.required("id", .decimal), .required("tenant", .label), .optional("service", services)],
                links: pages("wiki/settings/{id}")),
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

    /// An AppLink at a path: on the host of each service, and with Feishu's own scheme.
    private static func appLinks(_ path: String, also form: LinkForm? = nil) -> [LinkTemplate] {
        let links = ["{service=feishu}.cn", "{service=larksuite}.com", "{service=larkoffice}.com"].map {
            "https://applink." + $0 + path
        }
        return links.map { .url($0) } + [
            .app("feishu://applink.{service=feishu}.cn" + path),
            .app("lark://applink.{service=larksuite}.com" + path),
        ]
            + (form.map { form in links.map { LinkTemplate(form: form, text: $0, isPrinted: true) } } ?? [])
    }

    /// A page of a tenant at a path, on the domain of each service.
    private static func pages(_ path: String) -> [LinkTemplate] {
        ["{service=feishu}.cn/", "{service=larksuite}.com/", "{service=larkoffice}.com/"].map {
            .url("https://{tenant}." + $0 + path)
        }
    }

    /// A kind of document.
    ///
    /// - Parameters:
    ///   - words: The first segments of its paths. Links are printed with the first one.
    ///   - parts: The parameters that select a part of the document.
    private static func document(
        _ name: String, code: UInt32, _ words: [String], parts: [String] = []
    ) -> ResourceKind {
        var query = ""
        for part in parts { query += (query.isEmpty ? "?" : "&") + part + "={" + part + "?}" }
        let links = words.map { pages($0 + "/{token}" + query) }
        // The app opens the page of a document by its address.
        let apps = ["feishu://applink.feishu.cn", "lark://applink.larksuite.com"].enumerated().map { place, start in
            let host = place == 0 ? "{service=feishu}.cn" : "{service=larksuite}.com"
            let path = LinkTemplate.escapingSlashes("/" + words[0] + "/")
            return LinkTemplate.app(start + "/client/docs/open?url=https%3A%2F%2F{tenant}." + host + path + "{token}")
        }
        return ResourceKind(
            name, code: code,
            fields: [.required("token", .base62()), .required("tenant", .label), .optional("service", services)]
                + parts.map { .optional($0, .unreserved) },
            links: links[0] + apps + links.dropFirst().joined().map { .reads($0.text) })
    }
}

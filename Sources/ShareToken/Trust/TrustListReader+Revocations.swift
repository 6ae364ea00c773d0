// SPDX-License-Identifier: Apache-2.0

extension TrustListReader {
    /// Reads the revocations; each part may be missing.
    func revocations(_ value: Int) throws(ShareTokenError) -> Revocations {
        let members = try JSONMembers(value, of: document, named: ["keys", "tokens", "issuers", "targets"])
        var revoked = Revocations()
        if let value = members.optional("keys") { revoked.keys = try revocations(value, "key", fingerprint) }
        if let value = members.optional("tokens") { revoked.tokens = try revocations(value, "token", fingerprint) }
        if let value = members.optional("issuers") { revoked.issuers = try revocations(value, "issuer", id) }
        if let value = members.optional("targets") {
            revoked.targets = try revocations(value, targetNames) { members throws(ShareTokenError) in
                try target(members)
            }
        }
        return revoked
    }

    /// Reads revocations whose subject is the value of one member.
    private func revocations<Subject: Sendable & Hashable>(
        _ value: Int, _ name: String, _ read: (Int) throws(ShareTokenError) -> Subject
    ) throws(ShareTokenError) -> [Revocation<Subject>] {
        try revocations(value, { _ in [name] }) { members throws(ShareTokenError) in
            try read(members.required(name))
        }
    }

    private func revocations<Subject: Sendable & Hashable>(
        _ value: Int, _ names: (Int) -> [String], _ read: (JSONMembers) throws(ShareTokenError) -> Subject
    ) throws(ShareTokenError) -> [Revocation<Subject>] {
        var revocations: [Revocation<Subject>] = []
        var seen: Set<Subject> = []
        for value in try elements(value, atMost: TrustList.maximumRevocations) {
            let members = try JSONMembers(value, of: document, named: names(value) + ["reason", "at"])
            let subject = try read(members)
            guard seen.insert(subject).inserted else { throw failure(.duplicateEntry, value) }
            revocations.append(
                Revocation(
                    subject, reason: RevocationReason(rawValue: try id(members.required("reason"))),
                    at: try document.time(members.required("at"))))
        }
        return revocations
    }

    /// The names of the members that identify a target, chosen by the member that tells its kind.
    private func targetNames(_ value: Int) -> [String] {
        guard document.kind(of: value) == .object else { return ["url"] }
        if document.member("mini_program", of: value) != nil { return ["platform", "mini_program"] }
        if document.member("app", of: value) != nil { return ["system", "app"] }
        if document.member("host", of: value) != nil { return ["host", "path"] }
        return ["url"]
    }

    private func target(_ members: JSONMembers) throws(ShareTokenError) -> RevokedTarget {
        if let value = members.optional("mini_program") {
            return .miniProgram(
                IssuerBindings.MiniProgram(platform: try id(members.required("platform")), id: try appID(value)))
        }
        if let value = members.optional("app") {
            let system = try system(members.required("system"))
            return .app(system: system, id: try appID(value))
        }
        guard let value = members.optional("host") else { return .link(try link(members.required("url"))) }
        let host = try host(value)
        guard let value = members.optional("path") else { return .host(host) }
        let path = try document.text(of: value)
        guard ListedText.isPath(path, onHost: host) else { throw failure(.badValue, value) }
        return .path(host: host, path: path)
    }

    /// Reads a link that leads to a resource, which every reader finds with its own platform table.
    private func link(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        guard (try? Resource(link: text, registry: registry)) != nil else { throw failure(.badValue, value) }
        return text
    }

    private func host(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        if let code = ListedText.failure(ofRevokedHost: text) { throw failure(code, value) }
        return text
    }
}

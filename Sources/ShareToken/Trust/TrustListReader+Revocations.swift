// SPDX-License-Identifier: Apache-2.0

extension TrustListReader {
    /// What was revoked; each part may be missing.
    func revocations(_ value: Int) throws(ShareTokenError) -> Revocations {
        let members = try JSONMembers(value, of: document, named: ["keys", "tokens", "targets"])
        var revoked = Revocations()
        if let value = members.optional("keys") { revoked.keys = try revocations(value, "key", fingerprint) }
        if let value = members.optional("tokens") { revoked.tokens = try revocations(value, "token", fingerprint) }
        if let value = members.optional("targets") { revoked.targets = try revocations(value, "url", target) }
        return revoked
    }

    private func revocations<Subject: Sendable & Hashable>(
        _ value: Int, _ name: String, _ read: (Int) throws(ShareTokenError) -> Subject
    ) throws(ShareTokenError) -> [Revocation<Subject>] {
        let names = [name, "reason", "at"]
        var revocations: [Revocation<Subject>] = []
        var seen: Set<Subject> = []
        for value in try elements(value, atMost: TrustList.maximumRevocations) {
            let members = try JSONMembers(value, of: document, named: names)
            let subject = try read(members.required(name))
            guard seen.insert(subject).inserted else { throw failure(.duplicateEntry, value) }
            revocations.append(
                Revocation(
                    subject, reason: RevocationReason(rawValue: try id(members.required("reason"))),
                    at: try document.time(members.required("at"))))
        }
        return revocations
    }

    /// A link that leads somewhere; where that is, is found anew by every reader with its own table of platforms.
    private func target(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        guard (try? Resource(link: text)) != nil else { throw failure(.badValue, value) }
        return text
    }
}

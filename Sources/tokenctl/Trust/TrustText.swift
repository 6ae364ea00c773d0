// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// Trust lists for people and as JSON.
enum TrustText {
    /// A list as text.
    static func lines(_ signed: SignedTrustList) throws -> [String] {
        let list = signed.list
        var lines = [
            "not verified: tokenctl trust verify tells whether the roots have signed this",
            "list        \(list.id) version \(list.version)",
            "issued      \(list.issuedAt)", "expires     \(list.expiresAt)",
            "roots       \(list.roots.threshold) of \(list.roots.keys.count) must sign",
        ]
        for key in list.roots.keys {
            let fingerprint = try Fingerprint(ofKey: key.subjectPublicKeyInfo)
            let isThere = signed.signatures.contains { $0.key == fingerprint }
            lines.append("  \(fingerprint.hex) \(key.suite.name)\(isThere ? ", there is a signature" : "")")
        }
        for issuer in list.issuers {
            let names = [issuer.name.english, issuer.name.chinese].compactMap { $0 }.joined(separator: " · ")
            lines.append("issuer      \(issuer.id): \(names), grade \(issuer.grade.rawValue), \(issuer.contact)")
            for key in issuer.keys {
                lines.append(
                    "  key       \(try Fingerprint(ofKey: key.key.subjectPublicKeyInfo).keyID) \(key.key.suite.name) "
                        + "\(key.status.rawValue), \(key.notBefore) to \(key.notAfter)")
            }
            lines += bindings(issuer.bindings).map { "  \($0.name.padded(10))\($0.value)" }
            lines += issuer.bindings.apps.filter { $0.confirmedBy == nil }.map {
                "  note      app \($0.system.rawValue):\($0.id) is unconfirmed and covers nothing"
            }
        }
        lines += list.revoked.keys.map { "revoked     key \($0.subject.hex): \($0.reason.rawValue), \($0.at)" }
        lines += list.revoked.tokens.map { "revoked     token \($0.subject.hex): \($0.reason.rawValue), \($0.at)" }
        lines += list.revoked.issuers.map { "revoked     issuer \($0.subject): \($0.reason.rawValue), \($0.at)" }
        lines += list.revoked.targets.map { "revoked     \($0.subject): \($0.reason.rawValue), \($0.at)" }
        return lines
    }

    private static func bindings(_ bindings: IssuerBindings) -> [(name: String, value: String)] {
        bindings.domains.map { ("domain", $0) } + bindings.platforms.map { ("platform", $0) }
            + bindings.miniPrograms.map { ("mini", "\($0.platform):\($0.id)") }
            + bindings.apps.map { ("app", "\($0.system.rawValue):\($0.id)") }
    }

    /// A list as JSON.
    static func json(_ signed: SignedTrustList) throws -> JSONValue {
        let list = signed.list
        return .object([
            "ok": .bool(true), "error": .null, "verified": .bool(false), "list": .string(list.id),
            "version": .integer(Int64(list.version)), "issued_at": .string(list.issuedAt.description),
            "expires_at": .string(list.expiresAt.description),
            "digest": .string(hex(try Digest.sha256.digest(signed.message))),
            "roots": .object([
                "threshold": .number(list.roots.threshold), "keys": .array(try list.roots.keys.map(json)),
            ]),
            "signatures": .array(signed.signatures.map { .string($0.key.hex) }),
            "issuers": .array(try list.issuers.map(json)),
            "revoked": .object([
                "keys": .array(list.revoked.keys.map { json([("key", $0.subject.hex)], $0) }),
                "tokens": .array(list.revoked.tokens.map { json([("token", $0.subject.hex)], $0) }),
                "issuers": .array(list.revoked.issuers.map { json([("issuer", $0.subject)], $0) }),
                "targets": .array(list.revoked.targets.map { json($0.subject.members, $0) }),
            ]),
        ])
    }

    private static func json<Subject>(
        _ members: [(String, String)], _ revocation: Revocation<Subject>
    ) -> JSONValue {
        let all = members + [("reason", revocation.reason.rawValue), ("at", revocation.at.description)]
        return .object(Dictionary(all.map { ($0.0, .string($0.1)) }) { first, _ in first })
    }

    private static func json(_ key: ListedKey) throws -> JSONValue {
        let fingerprint = try Fingerprint(ofKey: key.subjectPublicKeyInfo)
        return .object([
            "suite": .string(key.suite.name), "key": .string(fingerprint.hex), "key_id": .string(fingerprint.keyID.hex),
        ])
    }

    private static func json(_ issuer: Issuer) throws -> JSONValue {
        let keys = try issuer.keys.map { key in
            let fingerprint = try Fingerprint(ofKey: key.key.subjectPublicKeyInfo)
            return JSONValue.object([
                "suite": .string(key.key.suite.name), "key": .string(fingerprint.hex),
                "key_id": .string(fingerprint.keyID.hex), "not_before": .string(key.notBefore.description),
                "not_after": .string(key.notAfter.description), "status": .string(key.status.rawValue),
            ])
        }
        return .object([
            "id": .string(issuer.id), "contact": .string(issuer.contact), "grade": .string(issuer.grade.rawValue),
            "name": .object(["en": .optional(issuer.name.english), "zh": .optional(issuer.name.chinese)]),
            "keys": .array(keys),
            "bindings": .object([
                "domains": .array(issuer.bindings.domains.map { .string($0) }),
                "platforms": .array(issuer.bindings.platforms.map { .string($0) }),
                "mini_programs": .array(
                    issuer.bindings.miniPrograms.map {
                        .object(["platform": .string($0.platform), "id": .string($0.id)])
                    }),
                "apps": .array(
                    issuer.bindings.apps.map { app in
                        .object([
                            "system": .string(app.system.rawValue), "id": .string(app.id),
                            "certificates": .array(app.certificates.map { .string($0) }),
                            "confirmed_by": .optional(app.confirmedBy),
                        ])
                    }),
            ]),
        ])
    }

    /// Everything that a list says, each value under its path.
    static func facts(_ list: TrustList) throws -> [String: Set<String>] {
        var facts: [String: Set<String>] = [
            "list": [list.id], "version": ["\(list.version)"], "issued_at": ["\(list.issuedAt)"],
            "expires_at": ["\(list.expiresAt)"], "roots/threshold": ["\(list.roots.threshold)"],
            "issuers": Set(list.issuers.map(\.id)),
            "revoked/keys": Set(list.revoked.keys.map(\.subject.hex)),
            "revoked/tokens": Set(list.revoked.tokens.map(\.subject.hex)),
            "revoked/issuers": Set(list.revoked.issuers.map(\.subject)),
            "revoked/targets": Set(list.revoked.targets.map(\.subject.description)),
        ]
        facts["roots/keys"] = Set(try list.roots.keys.map { try Fingerprint(ofKey: $0.subjectPublicKeyInfo).hex })
        for issuer in list.issuers {
            let path = "issuers/\(issuer.id)"
            if let name = issuer.name.english { facts["\(path)/name/en"] = [name] }
            if let name = issuer.name.chinese { facts["\(path)/name/zh"] = [name] }
            facts["\(path)/contact"] = [issuer.contact]
            facts["\(path)/grade"] = [issuer.grade.rawValue]
            for key in issuer.keys {
                let hex = try Fingerprint(ofKey: key.key.subjectPublicKeyInfo).hex
                facts["\(path)/keys", default: []].insert(hex)
                facts["\(path)/keys/\(hex)/status"] = [key.status.rawValue]
                facts["\(path)/keys/\(hex)/not_before"] = ["\(key.notBefore)"]
                facts["\(path)/keys/\(hex)/not_after"] = ["\(key.notAfter)"]
            }
            for (name, value) in bindings(issuer.bindings) {
                facts["\(path)/bindings/\(name)", default: []].insert(value)
            }
            for app in issuer.bindings.apps {
                let path = "\(path)/bindings/app/\(app.system.rawValue):\(app.id)"
                if !app.certificates.isEmpty { facts["\(path)/certificates"] = Set(app.certificates) }
                if let owner = app.confirmedBy { facts["\(path)/confirmed_by"] = [owner] }
            }
        }
        return facts
    }

    /// Whether the values under a path are a set, of which each addition and removal is a change of its own.
    static func isSet(_ path: String) -> Bool {
        path == "issuers" || path.hasSuffix("/keys") || path.hasSuffix("/certificates") || path.contains("/bindings/")
            || path.hasPrefix("revoked/")
    }
}

extension String {
    /// The text with blanks after it up to a width.
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

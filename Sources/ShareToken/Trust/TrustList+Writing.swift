// SPDX-License-Identifier: Apache-2.0

extension TrustList {
    /// The list as a file, indented for people, with signatures that were made over it.
    ///
    /// Linear in the length of the list. What is written is only a list if ``SignedTrustList/init(reading:)`` reads it.
    public func file(signatures: [TrustListSignature] = []) -> [UInt8] {
        var writer = IndentedJSONWriter()
        writer.open()
        writer.member("signed") { write(&$0) }
        writer.signatures(signatures)
        writer.close()
        return writer.finish()
    }

    private func write(_ writer: inout IndentedJSONWriter) {
        writer.open()
        writer.number("format", 1)
        writer.string("list", id)
        writer.number("version", version)
        writer.string("issued_at", issuedAt.description)
        writer.string("expires_at", expiresAt.description)
        writer.roots(roots)
        writer.array("issuers", issuers) { writer, issuer in issuer.write(&writer) }
        writer.member("revoked") { writer in
            writer.open()
            writer.array("keys", revoked.keys) { $0.inline(TrustList.members("key", $1.subject.hex, $1)) }
            writer.array("tokens", revoked.tokens) { $0.inline(TrustList.members("token", $1.subject.hex, $1)) }
            writer.array("issuers", revoked.issuers) { $0.inline(TrustList.members("issuer", $1.subject, $1)) }
            writer.array("targets", revoked.targets) { $0.inline($1.subject.members + TrustList.members($1)) }
            writer.close()
        }
        writer.close()
    }

    fileprivate static func members(_ key: ListedKey) -> [(String, String)] {
        [("suite", key.suite.name), ("public_key", Base64.encode(key.subjectPublicKeyInfo.span))]
    }

    private static func members<Subject>(_ revocation: Revocation<Subject>) -> [(String, String)] {
        [("reason", revocation.reason.rawValue), ("at", revocation.at.description)]
    }

    private static func members<Subject>(
        _ name: String, _ subject: String, _ revocation: Revocation<Subject>
    ) -> [(String, String)] {
        [(name, subject)] + members(revocation)
    }
}

extension Issuer {
    fileprivate func write(_ writer: inout IndentedJSONWriter) {
        writer.open()
        writer.string("id", id)
        writer.member("name") { writer in
            writer.inline(
                [("en", name.english), ("zh", name.chinese)].compactMap { name, text in
                    text.map { (name, $0) }
                })
        }
        writer.string("contact", contact)
        writer.string("grade", grade.rawValue)
        writer.array("keys", keys) { writer, key in
            writer.inline(
                TrustList.members(key.key) + [
                    ("not_before", key.notBefore.description), ("not_after", key.notAfter.description),
                    ("status", key.status.rawValue),
                ])
        }
        writer.member("bindings") { writer in
            writer.open()
            if !bindings.domains.isEmpty { writer.array("domains", bindings.domains) { $0.text($1) } }
            if !bindings.platforms.isEmpty { writer.array("platforms", bindings.platforms) { $0.text($1) } }
            if !bindings.miniPrograms.isEmpty {
                writer.array("mini_programs", bindings.miniPrograms) {
                    $0.inline([("platform", $1.platform), ("id", $1.id)])
                }
            }
            if !bindings.apps.isEmpty { writer.array("apps", bindings.apps) { $1.write(&$0) } }
            writer.close()
        }
        writer.close()
    }
}

extension IssuerBindings.App {
    fileprivate func write(_ writer: inout IndentedJSONWriter) {
        guard !certificates.isEmpty else {
            writer.inline(
                [("system", system.rawValue), ("id", id)] + (confirmedBy.map { [("confirmed_by", $0)] } ?? []))
            return
        }
        writer.open()
        writer.string("system", system.rawValue)
        writer.string("id", id)
        writer.array("certificates", certificates) { $0.text($1) }
        if let confirmedBy { writer.string("confirmed_by", confirmedBy) }
        writer.close()
    }
}

extension SignedTrustList {
    /// The list with other signatures, its signed part unchanged: indented, or else in its canonical form if it was
    /// written in another way than ``TrustList/file(signatures:)`` does.
    public func file(signatures: [TrustListSignature]) -> [UInt8] {
        let indented = list.file(signatures: signatures)
        if let again = try? SignedTrustList(reading: indented), again.message == message { return indented }
        var writer = IndentedJSONWriter()
        writer.open()
        writer.member("signed") { $0.raw(message.dropFirst(SignedTrustList.context.count)) }
        writer.signatures(signatures)
        writer.close()
        return writer.finish()
    }
}

extension IndentedJSONWriter {
    /// Writes the member `roots`.
    mutating func roots(_ roots: TrustRoots) {
        member("roots") { writer in
            writer.open()
            writer.number("threshold", Int64(roots.threshold))
            writer.array("keys", roots.keys) { writer, key in writer.inline(TrustList.members(key)) }
            writer.close()
        }
    }

    fileprivate mutating func signatures(_ signatures: [TrustListSignature]) {
        array("signatures", signatures) { writer, signature in
            writer.inline([("key", signature.key.hex), ("signature", Base64.encode(signature.signature.span))])
        }
    }
}

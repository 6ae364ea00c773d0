// SPDX-License-Identifier: Apache-2.0

extension TrustList {
    /// The list as a file, with signatures that were made over it; indented, unless only so it is too long to be read.
    ///
    /// The time is linear in the length of the list. The list is not checked; ``SignedTrustList/init(reading:registry:)`` does
    /// that.
    package func file(signatures: [TrustListSignature] = []) -> [UInt8] {
        let indented = file(signatures: signatures, isIndented: true)
        return indented.count <= TrustList.maximumLength ? indented : file(signatures: signatures, isIndented: false)
    }

    private func file(signatures: [TrustListSignature], isIndented: Bool) -> [UInt8] {
        var writer = JSONWriter(isIndented: isIndented)
        writer.object { writer in
            writer.object("signed") { write(to: &$0) }
            writer.signatures(signatures)
        }
        return writer.file
    }

    private func write(to writer: inout JSONWriter) {
        writer.number("format", 1)
        writer.string("list", id)
        writer.number("version", version)
        writer.string("issued_at", issuedAt.description)
        writer.string("expires_at", expiresAt.description)
        writer.roots(roots)
        writer.array("issuers", issuers) { writer, issuer in writer.object { issuer.write(to: &$0) } }
        writer.object("revoked") { writer in
            writer.array("keys", revoked.keys) { $0.object([("key", $1.subject.hex)] + $1.members) }
            writer.array("tokens", revoked.tokens) { $0.object([("token", $1.subject.hex)] + $1.members) }
            writer.array("issuers", revoked.issuers) { $0.object([("issuer", $1.subject)] + $1.members) }
            writer.array("targets", revoked.targets) { $0.object($1.subject.members + $1.members) }
        }
    }
}

extension ListedKey {
    fileprivate var members: [(String, String)] {
        [("suite", suite.name), ("public_key", Base64.encode(subjectPublicKeyInfo.span))]
    }
}

extension Revocation {
    fileprivate var members: [(String, String)] { [("reason", reason.rawValue), ("at", at.description)] }
}

extension Issuer {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.object(
            "name", [("en", name.english), ("zh", name.chinese)].compactMap { name, text in text.map { (name, $0) } })
        writer.string("contact", contact)
        writer.string("grade", grade.rawValue)
        writer.array("keys", keys) { writer, key in
            writer.object(
                key.key.members + [
                    ("not_before", key.notBefore.description), ("not_after", key.notAfter.description),
                    ("status", key.status.rawValue),
                ])
        }
        writer.object("bindings") { writer in
            if !bindings.domains.isEmpty { writer.strings("domains", bindings.domains) }
            if !bindings.platforms.isEmpty { writer.strings("platforms", bindings.platforms) }
            if !bindings.miniPrograms.isEmpty {
                writer.array("mini_programs", bindings.miniPrograms) {
                    $0.object([("platform", $1.platform), ("id", $1.id)])
                }
            }
            if !bindings.apps.isEmpty { writer.array("apps", bindings.apps) { $1.write(to: &$0) } }
        }
    }
}

extension IssuerBindings.App {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object(onOneLine: certificates.isEmpty) { writer in
            writer.string("system", system.rawValue)
            writer.string("id", id)
            if !certificates.isEmpty { writer.strings("certificates", certificates) }
            if let confirmedBy { writer.string("confirmed_by", confirmedBy) }
        }
    }
}

extension SignedTrustList {
    /// The list as a file with other signatures.
    ///
    /// The signed part does not change. It is indented if ``TrustList/file(signatures:)`` gives the same message, and
    /// in its canonical form otherwise.
    package func file(signatures: [TrustListSignature]) -> [UInt8] {
        let indented = list.file(signatures: signatures)
        if let again = try? SignedTrustList(reading: indented, registry: registry), again.message == message {
            return indented
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.raw("signed", message.dropFirst(SignedTrustList.context.count))
            writer.signatures(signatures)
        }
        return writer.file
    }
}

extension JSONWriter {
    /// Writes the member `roots`.
    mutating func roots(_ roots: TrustRoots) {
        object("roots") { writer in
            writer.number("threshold", Int64(roots.threshold))
            writer.array("keys", roots.keys) { writer, key in writer.object(key.members) }
        }
    }

    fileprivate mutating func signatures(_ signatures: [TrustListSignature]) {
        array("signatures", signatures) { writer, signature in
            writer.object([("key", signature.key.hex), ("signature", Base64.encode(signature.signature.span))])
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The trust list that a receiver accepted last.
package struct AcceptedVersion: Sendable, Hashable {
    /// The version number.
    package let version: Int64

    /// The SHA-256 digest of the signed message; files with the same signed part have the same digest.
    package let digest: Fingerprint

    /// The time at which the list was issued.
    package let issuedAt: Timestamp

    /// Creates the record of an accepted list.
    package init(version: Int64, digest: Fingerprint, issuedAt: Timestamp) {
        self.version = version
        self.digest = digest
        self.issuedAt = issuedAt
    }
}

/// The stored state of a receiver of a trust list; its keys are not checked.
///
/// Source: `Docs/Spec/Trust.md`, TRU-52.
package struct TrustRecord: Sendable, Hashable {
    /// The id of the list.
    package let list: String

    /// The roots that check the next list.
    package let roots: TrustRoots

    /// The list that was accepted last; nil if no list was accepted yet.
    package let last: AcceptedVersion?

    package init(list: String, roots: TrustRoots, last: AcceptedVersion?) {
        self.list = list
        self.roots = roots
        self.last = last
    }

    /// Reads a stored record as strictly as a trust list: unknown, missing and duplicate parts are refused.
    ///
    /// - Throws: A code of the register in `Docs/Spec/Trust.md`, with a UTF-8 byte offset into the text.
    package init(reading text: [UInt8]) throws(ShareTokenError) {
        let document = try JSONDocument(text)
        let reader = TrustListReader(document: document)
        if let format = document.member("format", of: document.root) {
            guard try document.integer(format) == 1 else { throw reader.failure(.unknownFormat, format) }
        }
        let members = try JSONMembers(document.root, of: document, named: ["format", "list", "roots", "last"])
        _ = try members.required("format")
        list = try reader.id(members.required("list"))
        roots = try reader.roots(members.required("roots"))
        last = try members.optional("last").map { (value) throws(ShareTokenError) in try reader.last(value) }
    }

    /// The JSON text to store.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.number("format", 1)
            writer.string("list", list)
            writer.roots(roots)
            if let last {
                writer.object("last") { writer in
                    writer.number("version", last.version)
                    writer.string("digest", last.digest.hex)
                    writer.string("issued_at", last.issuedAt.description)
                }
            }
        }
        return writer.file
    }
}

extension TrustListReader {
    fileprivate func last(_ value: Int) throws(ShareTokenError) -> AcceptedVersion {
        let members = try JSONMembers(value, of: document, named: ["version", "digest", "issued_at"])
        return AcceptedVersion(
            version: try version(members.required("version")), digest: try fingerprint(members.required("digest")),
            issuedAt: try document.time(members.required("issued_at")))
    }
}

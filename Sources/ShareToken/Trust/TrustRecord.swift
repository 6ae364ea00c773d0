// SPDX-License-Identifier: Apache-2.0

/// The trust list that a receiver accepted last.
public struct AcceptedVersion: Sendable, Hashable {
    /// The number of the version.
    public let version: Int64

    /// SHA-256 over the bytes that were signed: two files with the same signed part are one version.
    public let digest: Fingerprint

    /// When the list was issued.
    public let issuedAt: Timestamp

    /// Creates what is remembered of a list.
    package init(version: Int64, digest: Fingerprint, issuedAt: Timestamp) {
        self.version = version
        self.digest = digest
        self.issuedAt = issuedAt
    }
}

/// What a receiver holds and remembers of a trust list, as it is stored; none of the keys was checked.
///
/// Specification: `Docs/Spec/Trust.md`, TRU-52.
package struct TrustRecord: Sendable, Hashable {
    /// The id of the list.
    package let list: String

    /// The roots that the next list is held against.
    package let roots: TrustRoots

    /// The list that was accepted last; nil if none was.
    package let last: AcceptedVersion?

    package init(list: String, roots: TrustRoots, last: AcceptedVersion?) {
        self.list = list
        self.roots = roots
        self.last = last
    }

    /// Reads what was stored as strictly as a trust list: what is unknown, missing or there twice is refused.
    ///
    /// - Throws: A code of the register of `Docs/Spec/Trust.md` with the offset in the text.
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

    /// The text that is stored.
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

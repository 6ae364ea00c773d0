// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A resource as JSON: `{"platform":…,"kind":…,"fields":{…}}`, as the target of a decoded token has it.
struct ResourceRecord {
    private let platform: String
    private let kind: String
    private let fields: [(name: String, value: String)]

    private static let names = ["platform", "kind", "fields"]

    /// Reads a record: these three members and no others, no name twice.
    ///
    /// - Throws: What `JSONDocument` throws, `wrong-type`, `unknown-member` and `missing-member`, with the offset.
    init(json: [UInt8]) throws(ShareTokenError) {
        try self.init(try JSONDocument(json))
    }

    private init(_ document: JSONDocument) throws(ShareTokenError) {
        let members = try JSONMembers(0, of: document, named: ResourceRecord.names)
        platform = try document.text(of: try members.required("platform"))
        kind = try document.text(of: try members.required("kind"))
        let object = try members.required("fields")
        guard document.kind(of: object) == .object else {
            throw ShareTokenError(.wrongType, at: document.offset(of: object))
        }
        var fields: [(name: String, value: String)] = []
        for value in document.children(of: object) {
            fields.append(
                (String(decoding: document.name(of: value), as: UTF8.self), try document.text(of: value)))
        }
        self.fields = fields
    }

    /// Reads a record that begins like an object; nil if it is a text with a link in it.
    ///
    /// A text in braces is such a text, and so is an object of another kind, such as a card. Malformed JSON in which a
    /// quotation mark follows the brace, and an object with one of the members of a record, are never read as a text:
    /// the link in it would be signed in place of the target that the record names.
    ///
    /// - Throws: As `init(json:)`; `bad-field` for an object of another kind without a link.
    static func orText(
        _ record: [UInt8], _ selection: ShareSelection
    ) throws(ShareTokenError) -> ResourceRecord? {
        let document: JSONDocument
        do throws(ShareTokenError) { document = try JSONDocument(record) } catch {
            guard !namesMember(record), selection.holdsLink else { throw error }
            return nil
        }
        do throws(ShareTokenError) { return try ResourceRecord(document) } catch {
            let isMeant =
                document.kind(of: 0) == .object
                && document.children(of: 0).contains { value in
                    names.contains { document.isNamed(value, $0.utf8) }
                }
            guard !isMeant else { throw error }
            guard selection.holdsLink else { throw ShareTokenError(.badField) }
            return nil
        }
    }

    /// Whether a quotation mark follows the brace that the record begins with, with or without blanks.
    private static func namesMember(_ record: [UInt8]) -> Bool {
        record.drop { $0 <= 0x20 }.dropFirst().first { $0 > 0x20 } == 0x22
    }

    /// What to say of a platform or kind that is not known; nil of those that are.
    var objection: String? {
        if let objection = KnownNames.platforms.objection(to: platform) { return objection }
        let kinds = Registry.standard.platform(platform)?.kinds.map(\.name) ?? [ResourceKind.webPage.name]
        return KnownNames(noun: "kind of \(platform)", names: kinds).objection(to: kind)
    }

    /// The resource; of a page of the web what its link leads to, after every check that a pasted link goes through.
    ///
    /// - Parameters:
    ///   - allowed: Dangers to take it in spite of.
    ///   - report: Takes the risks of the link.
    /// - Throws: What `Resource(platform:kind:fields:)` and `ScanMatch.resource` throw.
    func resource(
        allowing allowed: [Risk.Code] = [], report: ([Risk]) -> Void = { _ in }
    ) throws(ShareTokenError) -> Resource {
        try Resource(platform: platform, kind: kind, fields: fields).read(allowing: allowed, report: report)
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A resource as JSON: `{"platform":…,"kind":…,"fields":{…}}`, as the target of a decoded token has it.
struct ResourceRecord: Decodable {
    let platform: String
    let kind: String
    let fields: [String: String]

    /// Reads a record.
    ///
    /// - Throws: `bad-field` if it is not such an object.
    init(json: [UInt8]) throws(ShareTokenError) {
        do { self = try JSONDecoder().decode(ResourceRecord.self, from: Data(json)) } catch {
            throw ShareTokenError(.badField)
        }
    }

    /// Reads a record that begins like an object; nil if it is another text, with a link in it.
    ///
    /// - Throws: `bad-field` if there is no link either.
    static func orText(_ record: [UInt8]) throws(ShareTokenError) -> ResourceRecord? {
        do throws(ShareTokenError) { return try ResourceRecord(json: record) } catch {
            guard ConversionSource.holdsLink(record) else { throw error }
            return nil
        }
    }

    /// The resource; of a page of the web what its link leads to, after every check that a pasted link goes through.
    ///
    /// - Parameters:
    ///   - allowed: Dangers to take a page in spite of.
    ///   - report: Takes the risks of the page.
    /// - Throws: What `Resource(platform:kind:fields:)` throws, and for a page what `SharedLink` throws.
    func resource(
        allowing allowed: [Risk.Code] = [], report: ([Risk]) -> Void = { _ in }
    ) throws(ShareTokenError) -> Resource {
        let resource = try Resource(
            platform: platform, kind: kind,
            fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
        guard resource.kind.code == 0 else { return resource }
        let link = try SharedLink(link: Array(resource.url.utf8))
        report(link.risks)
        return try link.resource(allowing: allowed)
    }
}

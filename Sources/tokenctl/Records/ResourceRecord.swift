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

    func resource() throws(ShareTokenError) -> Resource {
        try Resource(
            platform: platform, kind: kind,
            fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }
}

// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The text of a URL and every component of it.
package struct LinkParseTest: VectorTest {
    package static let schema = "link-parse"

    package let label: VectorLabel
    package let input: VectorInput
    /// The URL; nil if none can be read from the text.
    package let url: Components?

    /// A URL and its components; an absent component is nil.
    package struct Components: Decodable, Sendable, Hashable {
        package let href: String
        package let scheme: String
        package let username: String
        package let password: String
        package let host: String?
        package let port: UInt16?
        package let path: String
        package let query: String?
        package let fragment: String?
        package let repairs: [RepairFields]

        /// The difference from a URL; nil if there is none.
        func difference(_ url: URLRecord) -> String? {
            expect(href, url.href, "href")
                ?? expect(scheme, url.scheme, "scheme")
                ?? expect(username, url.username, "username")
                ?? expect(password, url.password, "password")
                ?? expect(host, url.host, "host")
                ?? expect(port, url.port, "port")
                ?? expect(path, url.path, "path")
                ?? expect(query, url.query, "query")
                ?? expect(fragment, url.fragment, "fragment")
                ?? expect(repairs, url.repairs.map(RepairFields.init), "repairs")
        }
    }

    package init(from decoder: any Decoder) throws {
        label = try VectorLabel(from: decoder)
        input = try VectorInput(from: decoder)
        url = label.error == nil ? try Components(from: decoder) : nil
    }

    package var mistake: String? { label.mistake }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try URLRecord(parsing: input.bytes)
        } check: { found in
            url?.difference(found) ?? again(found)
        }
    }

    /// Checks that a serialised URL is its own serialisation.
    private func again(_ found: URLRecord) -> String? {
        do throws(ShareTokenError) {
            return expect(found.href, try URLRecord(parsing: found.hrefBytes).href, "href again")
        } catch {
            return "href again: \(error)"
        }
    }
}

/// A repair of the parser, as `repairs` members spell it.
package struct RepairFields: Decodable, Sendable, Hashable, CustomStringConvertible {
    package let code: String
    package let offset: Int

    init(_ repair: URLRepair) {
        code = repair.code.rawValue
        offset = repair.offset
    }

    package var description: String { "\(code) at byte \(offset)" }
}

// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file of vectors, decoded: its head and its tests.
package struct VectorDocument<Test: VectorTest>: Decodable, Sendable {
    package let head: VectorHead
    package let tests: [Test]

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorHead.members.union(["tests"]))
        head = try VectorHead(members)
        guard head.schema == Test.schema else { throw members.error("the schema is not \(Test.schema)") }
        tests = try members.required("tests")
        guard tests.count == head.count else { throw members.error("count is not \(tests.count)") }
    }
}

/// What every file of vectors begins with.
package struct VectorHead: Sendable, Hashable {
    /// The name of the schema in `Vectors/schema/`.
    package let schema: String
    /// What the file is about, in a few words.
    package let feature: String
    /// The document that says what is right.
    package let spec: String
    /// The number of tests.
    package let count: Int

    static let members: Set<String> = ["schema", "feature", "spec", "count"]

    init(_ members: Members) throws {
        schema = try members.required("schema")
        feature = try members.required("feature")
        spec = try members.required("spec")
        count = try members.required("count")
    }
}

/// A kind of test: what a file's schema stands for.
package protocol VectorTest: Decodable, Sendable {
    /// The name of the schema.
    static var schema: String { get }

    var label: VectorLabel { get }

    /// Runs the test.
    ///
    /// - Returns: nil if everything is as the vector says, or else what is not.
    func difference(_ keys: VectorKeys) -> String?
}

extension VectorFile {
    /// Decodes the file strictly: a member that the schema does not have is an error.
    package func document<Document: Decodable>(_ type: Document.Type) throws(VectorError) -> Document {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw VectorError(file: path, message: error.summary)
        } catch {
            throw VectorError(file: path, message: "is not JSON")
        }
    }
}

extension DecodingError {
    /// What is wrong and where, on one line.
    fileprivate var summary: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
        @unknown default: return "cannot be decoded"
        }
    }
}

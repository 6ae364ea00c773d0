// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A file of vectors, decoded: its head and its tests.
package struct VectorDocument<Test: VectorTest>: VectorChecked, Sendable {
    package let head: VectorHead
    package let tests: [Test]

    package var mistake: String? { head.mistake(Test.schema, tests.count) }
}

/// The members that every file of vectors has beside its tests.
package struct VectorHead: VectorPart, Sendable, Hashable {
    /// The name of the schema in `Vectors/schema/`.
    package let schema: String
    /// The subject of the file, in a few words.
    package let feature: String
    /// The document with the requirements.
    package let spec: String
    /// The number of tests.
    package let count: Int

    /// The mistake in the head of a file; nil if there is none.
    func mistake(_ schema: String, _ count: Int) -> String? {
        unless(schema == self.schema, "the schema is not \(schema)")
            ?? unless(count == self.count, "count is not \(count)")
    }
}

/// A kind of test, which belongs to one schema.
package protocol VectorTest: VectorChecked, Sendable {
    /// The name of the schema.
    static var schema: String { get }

    var label: VectorLabel { get }

    /// Runs the test.
    ///
    /// - Returns: The difference from the vector; nil if there is none.
    func difference(_ keys: VectorKeys) -> String?
}

extension VectorTest {
    package var mistake: String? { nil }
}

extension VectorFile {
    /// Decodes the file strictly: a member that the schema does not have is an error.
    package func document<Document: Decodable>(_ type: Document.Type) throws(VectorError) -> Document {
        do {
            return try VectorDecoder.decode(type, from: bytes)
        } catch let error as ShareTokenError {
            throw VectorError(file: path, message: "is not JSON: \(error)")
        } catch let error as DecodingError {
            throw VectorError(file: path, message: error.summary)
        } catch {
            throw VectorError(file: path, message: "is not JSON")
        }
    }
}

extension DecodingError {
    /// The mistake and its place, on one line.
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

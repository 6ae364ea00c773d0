// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The members of a JSON object, of which all names are known.
struct Members {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    private let container: KeyedDecodingContainer<Name>

    /// Opens an object.
    ///
    /// - Throws: If it has a member of another name.
    init(_ decoder: any Decoder, _ names: Set<String>) throws {
        container = try decoder.container(keyedBy: Name.self)
        for key in container.allKeys where !names.contains(key.stringValue) {
            throw error("unknown member \(key.stringValue)")
        }
    }

    func required<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try container.decode(type, forKey: Name(name))
    }

    /// The value of a member; nil if it is missing or null.
    func optional<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try container.decodeIfPresent(type, forKey: Name(name))
    }

    func has(_ name: String) -> Bool {
        container.contains(Name(name))
    }

    /// Bytes in hexadecimal.
    func bytes(_ name: String) throws -> [UInt8]? {
        guard let text: String = try optional(name) else { return nil }
        guard let bytes = ShareToken.bytes(hex: text.utf8) else { throw error("\(name) is not hexadecimal") }
        return bytes
    }

    func error(_ message: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: container.codingPath, debugDescription: message))
    }
}

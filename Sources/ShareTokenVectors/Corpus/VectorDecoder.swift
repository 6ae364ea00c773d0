// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A value that checks whether its members go together.
package protocol VectorChecked: Decodable {
    /// The reason why the members do not go together; nil if they do.
    var mistake: String? { get }
}

/// A part of a type, whose members are in the JSON object of the whole type.
protocol VectorPart: VectorChecked {}

extension VectorPart {
    package var mistake: String? { nil }
}

/// A type that names only some of the members of its JSON object.
package protocol VectorExcerpt: Decodable {}

/// Decodes values from JSON, strictly: a member that its type does not name is an error.
///
/// A property `keyID` is the member `key_id`, and bytes are hexadecimal.
package struct VectorDecoder: Decoder {
    fileprivate let document: JSONDocument
    fileprivate let value: Int
    private let names: [String]
    fileprivate let asked = Asked()

    /// The members that were asked for.
    fileprivate final class Asked {
        var members: Set<Int> = []
    }

    /// The longest file of vectors, in bytes.
    static let maximumLength = 1 << 30

    package var userInfo: [CodingUserInfoKey: Any] { [:] }
    package var codingPath: [any CodingKey] { names.map { Name(stringValue: $0) } }

    private init(document: JSONDocument, value: Int, names: [String] = []) {
        self.document = document
        self.value = value
        self.names = names
    }

    /// Decodes a JSON text.
    ///
    /// - Throws: `ShareTokenError` if the text is not JSON or has a name twice; `DecodingError` for a value of another
    ///   type.
    package static func decode<Value: Decodable>(_ type: Value.Type, from json: [UInt8]) throws -> Value {
        let document = try JSONDocument(json, maximumLength: maximumLength)
        return try VectorDecoder(document: document, value: document.root).decode(type)
    }

    package func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == [UInt8].self, let bytes = try bytes() as? Value { return bytes }
        if type == [String: String].self, let strings = try strings() as? Value { return strings }
        let result = try part(type)
        if document.kind(of: value) == .object, !(type is any VectorExcerpt.Type) {
            let members = document.children(of: value)
            if let other = members.first(where: { !asked.members.contains($0) }) {
                throw error("unknown member \(text(document.name(of: other)))")
            }
        }
        return result
    }

    /// Decodes a value, which need not take all members of its object.
    fileprivate func part<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let result = try Value(from: self)
        if let mistake = (result as? any VectorChecked)?.mistake { throw error(mistake) }
        return result
    }

    /// Reads one of the values inside this one.
    fileprivate func inner(_ value: Int, _ name: String) -> VectorDecoder {
        VectorDecoder(document: document, value: value, names: names + [name])
    }

    private func bytes() throws -> [UInt8] {
        guard let text = document.string(value), let bytes = ShareToken.bytes(hex: text) else {
            throw error("is not hexadecimal")
        }
        return bytes
    }

    /// The members of an object of strings, whose names are data and not properties.
    private func strings() throws -> [String: String] {
        var strings: [String: String] = [:]
        for member in try children(.object) {
            let name = text(document.name(of: member))
            strings[name] = try inner(member, name).decode(String.self)
        }
        return strings
    }

    fileprivate func children(_ kind: JSONDocument.Kind) throws -> [Int] {
        guard document.kind(of: value) == kind else { throw error("a JSON value of another kind") }
        return Array(document.children(of: value))
    }

    fileprivate func error(_ message: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: message))
    }

    fileprivate func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        _ = try children(.object)
        return KeyedDecodingContainer(VectorMembers(decoder: self))
    }

    package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        VectorElements(decoder: self, elements: try children(.array))
    }

    package func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension VectorDecoder: SingleValueDecodingContainer {
    package func decodeNil() -> Bool { document.kind(of: value) == .null }

    package func decode(_ type: Bool.Type) throws -> Bool {
        guard document.kind(of: value) == .boolean else { throw error("no JSON boolean") }
        return document.range(of: value).count == 4
    }

    package func decode(_ type: String.Type) throws -> String {
        guard let bytes = document.string(value) else { throw error("no JSON string") }
        return text(bytes)
    }

    package func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
        let digits = Array(document.text[document.range(of: value)])
        guard document.kind(of: value) == .number, let number = Number(text(digits)) else {
            throw error("no whole JSON number of this size")
        }
        return number
    }

    package func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number {
        throw error("there are no fractions")
    }
}

/// The members of an object.
private struct VectorMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: VectorDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { member(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try inner(key).decodeNil() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        type is any VectorPart.Type ? try decoder.part(type) : try inner(key).decode(type)
    }

    func nestedContainer<Other: CodingKey>(
        keyedBy type: Other.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Other> { try inner(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try inner(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }

    private func inner(_ key: Key) throws -> VectorDecoder {
        guard let member = member(key) else { throw decoder.error("\(name(key)) is missing") }
        return decoder.inner(member, name(key))
    }

    private func member(_ key: Key) -> Int? {
        guard let member = decoder.document.member(name(key), of: decoder.value) else { return nil }
        decoder.asked.members.insert(member)
        return member
    }

    /// The member of a property: `key_id` of `keyID`.
    private func name(_ key: Key) -> String {
        var name = ""
        var isInWord = false
        for character in key.stringValue {
            if character.isUppercase, isInWord { name += "_" }
            isInWord = !character.isUppercase
            name += character.lowercased()
        }
        return name
    }
}

/// The elements of an array.
private struct VectorElements: UnkeyedDecodingContainer {
    let decoder: VectorDecoder
    let elements: [Int]
    var currentIndex = 0

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        let isNil = try inner().decodeNil()
        if isNil { currentIndex += 1 }
        return isNil
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try inner().decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        let next = try inner()
        currentIndex += 1
        return next
    }

    private func inner() throws -> VectorDecoder {
        guard !isAtEnd else { throw decoder.error("there are no more elements") }
        return decoder.inner(elements[currentIndex], "\(currentIndex)")
    }
}

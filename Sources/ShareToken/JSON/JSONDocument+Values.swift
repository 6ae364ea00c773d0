// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// The index of the outermost value.
    package var root: Int { 0 }

    /// The kind of a value.
    package func kind(of value: Int) -> Kind { nodes[value].kind }

    /// The byte range of a value in the text; that of a string includes its quotes.
    package func range(of value: Int) -> Range<Int> { nodes[value].outerRange }

    /// The index of a member of an object; nil if there is no member of the name, or the value is not an object.
    ///
    /// The time is linear in the number of members.
    package func member(_ name: String, of value: Int) -> Int? {
        member(Array(name.utf8), of: value)
    }

    /// The index of the member of an object whose name has the given bytes.
    func member(_ name: [UInt8], of value: Int) -> Int? {
        guard nodes[value].kind == .object else { return nil }
        return children(of: value).first { isNamed($0, name) }
    }

    /// The index of the value at the end of a path of names; nil if a name is missing.
    package func value(at path: [String]) -> Int? {
        var value = root
        for name in path {
            guard let next = member(name, of: value) else { return nil }
            value = next
        }
        return value
    }

    /// The indices of the values directly inside an array or object, in their order.
    package func children(of value: Int) -> Children {
        Children(document: self, place: value + 1, end: nodes[value].next)
    }

    /// The indices of the values directly inside another value.
    package struct Children: Sequence, IteratorProtocol {
        let document: JSONDocument
        var place: Int
        let end: Int

        package mutating func next() -> Int? {
            guard place < end else { return nil }
            defer { place = document.nodes[place].next }
            return place
        }
    }

    /// The name of a member, without escapes; empty for a value that is not a member.
    package func name(of value: Int) -> [UInt8] {
        guard let name = nodes[value].name else { return [] }
        return nodes[value].isNameEscaped ? JSONDocument.unescaped(text[name]) : Array(text[name])
    }

    /// The offset of the opening quote of a member's name; the offset of the value itself if it is not a member.
    func nameOffset(of value: Int) -> Int {
        nodes[value].name.map { $0.lowerBound - 1 } ?? range(of: value).lowerBound
    }

    /// Whether a value is a member with the given name.
    package func isNamed(_ value: Int, _ name: some Collection<UInt8>) -> Bool {
        guard let range = nodes[value].name else { return false }
        guard !nodes[value].isNameEscaped else { return JSONDocument.unescaped(text[range]).elementsEqual(name) }
        return range.count == name.count && text[range].elementsEqual(name)
    }

    /// The text of a string, with its escapes replaced; nil for any other value.
    package func string(_ value: Int) -> [UInt8]? {
        guard nodes[value].kind == .string else { return nil }
        let bytes = text[nodes[value].range]
        return nodes[value].isEscaped ? JSONDocument.unescaped(bytes) : Array(bytes)
    }

    /// The text of a string, or a number as it is written; nil for any other value.
    package func stringOrNumber(_ value: Int) -> [UInt8]? {
        nodes[value].kind == .number ? Array(text[nodes[value].range]) : string(value)
    }
}

extension JSONDocument {
    /// The text of a string whose escapes are well-formed.
    static func unescaped(_ string: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(string.count)
        var index = string.startIndex
        while index < string.endIndex { appendNext(string, &index, to: &output) }
        return output
    }

    /// The index in a string after the part that gives a number of bytes of its text.
    static func offset(_ string: ArraySlice<UInt8>, ofUnescaped count: Int) -> Int {
        var output: [UInt8] = []
        output.reserveCapacity(count)
        var index = string.startIndex
        while index < string.endIndex, output.count < count { appendNext(string, &index, to: &output) }
        return index
    }

    private static func appendNext(_ string: ArraySlice<UInt8>, _ index: inout Int, to output: inout [UInt8]) {
        guard string[index] == ASCII.backslash, index + 1 < string.endIndex else {
            output.append(string[index])
            index += 1
            return
        }
        let escape = string[index + 1]
        index += 2
        switch escape {
        case 0x62: output.append(0x08)
        case 0x66: output.append(0x0C)
        case 0x6E: output.append(0x0A)
        case 0x72: output.append(0x0D)
        case 0x74: output.append(0x09)
        case 0x75:
            var value = unit(string, at: index)
            index += 4
            if case 0xD800...0xDBFF = value {
                value = 0x10000 + (value - 0xD800) << 10 + (unit(string, at: index + 2) & 0x3FF)
                index += 6
            }
            if let scalar = Unicode.Scalar(value) { output += Array(Character(scalar).utf8) }
        default: output.append(escape)
        }
    }

    private static func unit(_ string: ArraySlice<UInt8>, at index: Int) -> UInt32 {
        guard index + 4 <= string.endIndex else { return 0 }
        return string[index..<index + 4].reduce(0) { $0 << 4 | UInt32(ASCII.hexValue($1) ?? 0) }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// The number by which the outermost value is asked for.
    package var root: Int { 0 }

    /// The kind of a value.
    package func kind(of value: Int) -> Kind { nodes[value].kind }

    /// The bytes of the text that a value is written in, with the quotes of a string.
    package func range(of value: Int) -> Range<Int> { nodes[value].outerRange }

    /// The member of an object; nil if there is none of the name, or the value is no object.
    ///
    /// Linear in the number of members.
    package func member(_ name: String, of value: Int) -> Int? {
        member(Array(name.utf8), of: value)
    }

    /// The member of an object whose name has some bytes.
    func member(_ name: [UInt8], of value: Int) -> Int? {
        guard nodes[value].kind == .object else { return nil }
        return children(of: value).first { isNamed($0, name) }
    }

    /// The value at the end of a path of names.
    package func value(at path: [String]) -> Int? {
        var value = root
        for name in path {
            guard let next = member(name, of: value) else { return nil }
            value = next
        }
        return value
    }

    /// The values directly inside an array or object, in their order.
    package func children(of value: Int) -> Children {
        Children(document: self, place: value + 1, end: nodes[value].next)
    }

    /// The values directly inside another one.
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

    /// The name of a member; empty for what is none.
    package func name(of value: Int) -> [UInt8] {
        guard let name = nodes[value].name else { return [] }
        return nodes[value].isNameEscaped ? JSONDocument.unescaped(text[name]) : Array(text[name])
    }

    /// Where the name of a member begins in the text, at its quote; where the value begins, for what is no member.
    func nameOffset(of value: Int) -> Int {
        nodes[value].name.map { $0.lowerBound - 1 } ?? range(of: value).lowerBound
    }

    /// Whether a value is the member of a name.
    package func isNamed(_ value: Int, _ name: some Collection<UInt8>) -> Bool {
        guard let range = nodes[value].name else { return false }
        guard !nodes[value].isNameEscaped else { return JSONDocument.unescaped(text[range]).elementsEqual(name) }
        return range.count == name.count && text[range].elementsEqual(name)
    }

    /// The text of a string without its escapes; nil for any other value.
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
    /// The text that a string stands for, whose escapes were found to be well-formed.
    static func unescaped(_ string: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(string.count)
        var index = string.startIndex
        while index < string.endIndex { appendNext(string, &index, to: &output) }
        return output
    }

    /// The offset in a string of a byte of the text that it stands for.
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

// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// The canonical form of a value (RFC 8785).
    ///
    /// The form has no blanks, members sorted by the UTF-16 units of their names, and strings with the fewest escapes.
    /// Only whole numbers are allowed, so the rules for fractions do not apply. The time is linear in the length of the
    /// value, except that the members of each object are sorted.
    ///
    /// - Throws: `bad-value` at a number that is not a whole number from 0 to 2^53 - 1 in decimal digits.
    package func canonicalForm(of value: Int) throws(ShareTokenError) -> [UInt8] {
        var writer = CanonicalJSONWriter(self, reserving: range(of: value).count)
        return try writer.write(value)
    }
}

/// Writes the canonical form of JSON values, without recursion.
private struct CanonicalJSONWriter {
    private let document: JSONDocument
    private var output: [UInt8] = []

    /// The values and closing brackets that are still to be written, the next one last.
    private var pending: [Item] = []

    private enum Item {
        case value(Int, isFirst: Bool)
        case end(UInt8)
    }

    init(_ document: JSONDocument, reserving count: Int) {
        self.document = document
        output.reserveCapacity(count)
    }

    mutating func write(_ value: Int) throws(ShareTokenError) -> [UInt8] {
        try append(value)
        while let item = pending.popLast() {
            switch item {
            case .end(let bracket): output.append(bracket)
            case .value(let value, let isFirst):
                if !isFirst { output.append(ASCII.comma) }
                if let name = document.nodes[value].name {
                    append(name, isEscaped: document.nodes[value].isNameEscaped)
                    output.append(ASCII.colon)
                }
                try append(value)
            }
        }
        return output
    }

    private mutating func append(_ value: Int) throws(ShareTokenError) {
        let node = document.nodes[value]
        switch node.kind {
        case .string: append(node.range, isEscaped: node.isEscaped)
        case .boolean, .null: output += document.text[node.range]
        case .number:
            _ = try document.wholeNumber(value)
            output += document.text[node.range]
        case .array:
            output.append(ASCII.leftBracket)
            open(Array(document.children(of: value)), ASCII.rightBracket)
        case .object:
            output.append(ASCII.leftBrace)
            open(sortedMembers(of: value), ASCII.rightBrace)
        }
    }

    private mutating func open(_ values: [Int], _ closing: UInt8) {
        pending.append(.end(closing))
        for index in values.indices.reversed() { pending.append(.value(values[index], isFirst: index == 0)) }
    }

    /// Appends a string of the text.
    ///
    /// A string without escapes is in its shortest form already.
    private mutating func append(_ range: Range<Int>, isEscaped: Bool) {
        guard isEscaped else {
            output += document.text[range.lowerBound - 1..<range.upperBound + 1]
            return
        }
        JSONDocument.appendString(JSONDocument.unescaped(document.text[range]), to: &output)
    }

    private func sortedMembers(of object: Int) -> [Int] {
        let members = Array(document.children(of: object))
        guard members.contains(where: { document.nodes[$0].isNameEscaped }) else {
            return members.sorted { precedes(rawName($0), rawName($1)) }
        }
        return members.map { (value: $0, name: document.name(of: $0)[...]) }
            .sorted { precedes($0.name, $1.name) }.map { $0.value }
    }

    private func rawName(_ value: Int) -> ArraySlice<UInt8> {
        document.nodes[value].name.map { document.text[$0] } ?? []
    }

    /// Whether the UTF-16 units of one name come before those of another.
    ///
    /// The order of UTF-8 is the same, except that the surrogates of UTF-16 come before U+E000 to U+FFFF.
    private func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        for (first, second) in zip(left, right) where first != second {
            if first >= 0xEE, second >= 0xEE, (first >= 0xF0) != (second >= 0xF0) { return first >= 0xF0 }
            return first < second
        }
        return left.count < right.count
    }
}

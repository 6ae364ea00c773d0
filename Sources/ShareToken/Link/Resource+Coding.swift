// SPDX-License-Identifier: Apache-2.0

/// The target of a token after its resource code: a bit for each optional field that is present, then the fields.
extension Resource {
    /// Appends the one encoding of the fields.
    ///
    /// - Throws: `bad-field` if a value has more than 2²⁰−1 bytes.
    func encodeFields(into output: inout [UInt8]) throws(ShareTokenError) {
        if kind.hasOptionalFields { output.append(presence) }
        guard let last = values.lastIndex(where: { $0 != nil }) else { return }
        for index in values.indices {
            guard let value = values[index] else { continue }
            try Resource.encode(value, kind.fields[index].type, isLast: index == last, into: &output)
        }
    }

    /// One bit for each optional field that is present, in the order of the optional fields.
    private var presence: UInt8 {
        var bits: UInt8 = 0
        var bit: UInt8 = 1
        for index in values.indices where kind.fields[index].isOptional {
            if values[index] != nil { bits |= bit }
            bit <<= 1
        }
        return bits
    }

    private static func encode(
        _ value: String, _ type: FieldType, isLast: Bool, into output: inout [UInt8]
    ) throws(ShareTokenError) {
        if type.fixedLength != nil || (isLast && !type.isText) {
            guard type.encode(value, into: &output) else { throw ShareTokenError(.badField) }
            return
        }
        var body: [UInt8] = []
        guard type.encode(value, into: &body), body.count < 1 << 20 else { throw ShareTokenError(.badField) }
        guard type.isText else {
            appendLEB128(UInt32(body.count), to: &output)
            output += body
            return
        }
        let codedLength = HuffmanCode.encodedLength(body.span)
        let isCoded = codedLength < body.count
        let flag: UInt32 = isCoded ? 1 : 0
        appendLEB128(isLast ? flag : UInt32(isCoded ? codedLength : body.count) << 1 | flag, to: &output)
        if isCoded { HuffmanCode.encode(body.span, into: &output) } else { output += body }
    }

    /// Reads the fields from a cursor to the end of some bytes.
    ///
    /// - Parameters:
    ///   - kind: The kind that the resource code names.
    ///   - cursor: The place of the first byte after the code.
    /// - Throws: `bad-target`.
    init(decoding bytes: Span<UInt8>, at cursor: ByteCursor, of kind: ResourceKind) throws(ShareTokenError) {
        var cursor = cursor
        let presence = try Resource.presence(kind, bytes, &cursor)
        var values = [String?](repeating: nil, count: kind.fields.count)
        let last = 31 - presence.leadingZeroBitCount
        for index in values.indices where presence & 1 << UInt32(index) != 0 {
            values[index] = try Resource.value(kind.fields[index].type, bytes, &cursor, isLast: index == last)
        }
        guard cursor.remaining == 0 else { throw ShareTokenError(.badTarget) }
        self.init(unchecked: kind, values: values)
    }

    /// One bit for each field of the kind that is present.
    private static func presence(
        _ kind: ResourceKind, _ bytes: Span<UInt8>, _ cursor: inout ByteCursor
    ) throws(ShareTokenError) -> UInt32 {
        guard kind.hasOptionalFields else { return 1 << UInt32(kind.fields.count) - 1 }
        guard var bits = cursor.byte(in: bytes) else { throw ShareTokenError(.badTarget) }
        var presence: UInt32 = 0
        for index in kind.fields.indices {
            if !kind.fields[index].isOptional {
                presence |= 1 << UInt32(index)
            } else {
                presence |= UInt32(bits & 1) << UInt32(index)
                bits >>= 1
            }
        }
        guard bits == 0, kind.isComplete(presence) else { throw ShareTokenError(.badTarget) }
        return presence
    }

    private static func value(
        _ type: FieldType, _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, isLast: Bool
    ) throws(ShareTokenError) -> String {
        guard let (range, isCoded) = extent(type, bytes, &cursor, isLast: isLast) else {
            throw ShareTokenError(.badTarget)
        }
        let body = bytes.extracting(range)
        guard type.isText else {
            guard let value = type.decode(body) else { throw ShareTokenError(.badTarget) }
            return value
        }
        let plain = isCoded ? HuffmanCode.decode(body) : nil
        if isCoded, plain == nil { throw ShareTokenError(.badTarget) }
        let text = plain.map { $0.count } ?? body.count
        let coded = isCoded ? body.count : HuffmanCode.encodedLength(body)
        guard isCoded == (coded < text), let value = plain.map({ type.decode($0.span) }) ?? type.decode(body) else {
            throw ShareTokenError(.badTarget)
        }
        return value
    }

    /// The place of a field's body, and whether it is text in the Huffman code; nil if its length is not valid.
    private static func extent(
        _ type: FieldType, _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, isLast: Bool
    ) -> (range: Range<Int>, isCoded: Bool)? {
        if let length = type.fixedLength { return cursor.take(length).map { ($0, false) } }
        if isLast && !type.isText { return cursor.take(cursor.remaining).map { ($0, false) } }
        guard let number = cursor.leb128(in: bytes) else { return nil }
        guard type.isText else { return cursor.take(Int(number)).map { ($0, false) } }
        if isLast {
            return number < 2 ? cursor.take(cursor.remaining).map { ($0, number == 1) } : nil
        }
        return cursor.take(Int(number >> 1)).map { ($0, number & 1 == 1) }
    }
}

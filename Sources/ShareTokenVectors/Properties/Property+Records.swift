// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// The bytes that a program reads from a pipe: lines in pieces.
    static let records = Property(
        name: "records",
        statement: "the records are the lines of the input, however it is cut into pieces; lines together are the input"
    ) { input in
        var choices = InputChoices(input)
        for longest in [1, 3, 50, 1 << 16] {
            let pieces = choices.pieces(input, longest: longest)
            for maximumLength in [0, 1, 7, 1 << 20] {
                let difference =
                    records(input, pieces, maximumLength) ?? lines(input, pieces, max(maximumLength, 1), longest)
                if let difference { return "\(difference), in pieces of up to \(longest)" }
            }
        }
        return nil
    }

    private static func records(
        _ input: [UInt8], _ pieces: [ArraySlice<UInt8>], _ maximumLength: Int
    ) -> String? {
        var buffer = LineBuffer(maximumLength: maximumLength)
        var found: [[UInt8]] = []
        for piece in pieces {
            buffer.append(piece)
            while let record = buffer.nextRecord(isAtEnd: false) { found.append(record) }
            guard buffer.rest.count <= maximumLength + 1 else { return "kept: \(buffer.kept) bytes" }
        }
        while let record = buffer.nextRecord(isAtEnd: true) { found.append(record) }
        return expect(expectedRecords(input, maximumLength), found, "records of at most \(maximumLength) bytes")
    }

    /// The records of a whole input, found in another way than by the buffer.
    private static func expectedRecords(_ input: [UInt8], _ maximumLength: Int) -> [[UInt8]] {
        var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.map { line in
            let record = line.last == 0x0D ? line.dropLast() : line
            return Array(record.prefix(maximumLength + 1))
        }
    }

    private static func lines(
        _ input: [UInt8], _ pieces: [ArraySlice<UInt8>], _ maximumLength: Int, _ longest: Int
    ) -> String? {
        var buffer = LineBuffer(maximumLength: maximumLength)
        var found: [[UInt8]] = []
        for piece in pieces {
            buffer.append(piece)
            while let line = buffer.nextLine(isAtEnd: false) { found.append(line) }
        }
        while let line = buffer.nextLine(isAtEnd: true) { found.append(line) }
        return unless(Array(found.joined()) == input, "the lines are not the input")
            ?? unless(found.allSatisfy { !$0.isEmpty }, "an empty line")
            ?? unless(found.allSatisfy { !$0.dropLast().contains(0x0A) }, "two lines in one")
            ?? unless(found.allSatisfy { $0.count <= maximumLength + longest }, "a line is too long")
    }
}

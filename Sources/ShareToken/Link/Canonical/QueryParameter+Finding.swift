// SPDX-License-Identifier: Apache-2.0

extension QueryParameter {
    /// The parameters of a range of some bytes, in order; empty ones are skipped.
    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [QueryParameter] {
        guard !range.isEmpty else { return [] }
        var separators = Separators(range)
        let text = bytes.span
        var parameters: [QueryParameter] = []
        // Few links have more, so there is only one allocation.
        parameters.reserveCapacity(min(range.count / 8 + 1, 24))
        while let parameter = separators.next(text) { parameters.append(parameter) }
        return parameters
    }

    /// Iterates over a query from one ampersand to the next.
    private struct Separators {
        private let end: Int
        private var start: Int

        /// The beginning of the bytes that have not been searched.
        private var position: Int

        /// One bit for each ampersand in the searched block that is still to come, and the beginning of the block.
        private var marks: UInt64 = 0
        private var base = 0

        /// The end of the last block with a percent sign.
        private var percentEnd = 0

        init(_ range: Range<Int>) {
            (start, end, position) = (range.lowerBound, range.upperBound, range.lowerBound)
        }

        /// The next parameter that is not empty; nil if there is none.
        @inline(__always)
        mutating func next(_ text: Span<UInt8>) -> QueryParameter? {
            while true {
                while marks != 0 {
                    let place = base &+ marks.trailingZeroBitCount
                    marks &= marks &- 1
                    let first = start
                    start = place &+ 1
                    guard first == place else { return parameter(text, first..<place) }
                }
                guard position < end else { break }
                lookThrough(text)
            }
            let first = start
            start = end
            return first < end ? parameter(text, first..<end) : nil
        }

        @inline(__always)
        private func parameter(_ text: Span<UInt8>, _ range: Range<Int>) -> QueryParameter {
            QueryParameter(text, range, mayHoldPercent: percentEnd > range.lowerBound)
        }

        @inline(__always)
        private mutating func lookThrough(_ text: Span<UInt8>) {
            base = end &- ByteBlock.size
            if base >= position {
                base = position
            } else if base < 0 {
                return lookThroughShort(text)
            }
            // The bytes that were searched before are cut off; percent signs in them do not matter.
            let block = ByteBlock(text, at: base)
            marks = block.marks(of: ASCII.ampersand).bits & (.max &<< UInt64(truncatingIfNeeded: position &- base))
            position = base &+ ByteBlock.size
            if !block.marks(of: ASCII.percent).isEmpty { percentEnd = position }
        }

        /// Searches a text that is shorter than a block.
        private mutating func lookThroughShort(_ text: Span<UInt8>) {
            base = 0
            for index in position..<end {
                if text[index] == ASCII.ampersand { marks |= 1 << UInt64(index) }
                if text[index] == ASCII.percent { percentEnd = end }
            }
            position = end
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// Whether a place lies in a JSON string, judged by at most 128 bytes before it.
    ///
    /// It does if the last quote before it that is not escaped follows a colon, a comma or a `[`, and no control
    /// character comes after that quote.
    package func isInJSONString(at place: Int) -> Bool {
        let floor = Swift.max(0, place - 128)
        var index = place
        while index > floor, self[index - 1] >= ASCII.space {
            index -= 1
            guard self[index] == ASCII.quote else { continue }
            var before = index
            while before > floor, self[before - 1] == ASCII.backslash { before -= 1 }
            guard (index - before).isMultiple(of: 2) else { continue }
            while before > floor, self[before - 1] <= ASCII.space { before -= 1 }
            guard before > floor else { return false }
            return [ASCII.colon, ASCII.comma, ASCII.leftBracket].contains(self[before - 1])
        }
        return false
    }
}

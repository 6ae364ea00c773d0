// SPDX-License-Identifier: Apache-2.0

/// The contexts in which the zero-width joiner and non-joiner are allowed.
///
/// Source: RFC 5892, appendices A.1 and A.2.
enum JoinerRule {
    private static let nonJoiner: UInt32 = 0x200C
    private static let joiner: UInt32 = 0x200D

    /// Whether each joiner follows a virama, and each non-joiner follows a virama or stands between letters that join.
    ///
    /// The time is linear in the length of the label.
    static func isSatisfied(by label: [UInt32]) -> Bool {
        guard label.contains(where: { $0 == nonJoiner || $0 == joiner }) else { return true }
        let properties = UnicodeTables.properties
        // Whether the last code point so far that is not transparent joins the next one.
        var joinsNext = false
        // Whether a non-joiner still needs a code point after it that joins the one before.
        var isWaiting = false
        for (index, scalar) in label.enumerated() {
            let isAfterVirama = index > 0 && properties[label[index - 1]].isVirama
            let type = properties[scalar].joiningType
            if scalar == joiner {
                guard isAfterVirama else { return false }
            } else if scalar == nonJoiner, !isAfterVirama {
                guard joinsNext, !isWaiting else { return false }
                isWaiting = true
                continue
            }
            guard type != .transparent else { continue }
            if isWaiting {
                guard type == .right || type == .dual else { return false }
                isWaiting = false
            }
            joinsNext = type == .left || type == .dual
        }
        return !isWaiting
    }
}

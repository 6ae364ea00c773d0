// SPDX-License-Identifier: Apache-2.0

/// Reads an RFC 3339 date-time of whole seconds, with capital `T` and `Z` or a numeric offset, without leap seconds.
struct RFC3339Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The seconds since 1970-01-01T00:00:00Z.
    mutating func read() throws(ShareTokenError) -> Int64 {
        let year = try number(digits: 4, 0...9999)
        try literal(ASCII.hyphen)
        let month = try number(digits: 2, 1...12)
        try literal(ASCII.hyphen)
        let day = try number(digits: 2, 1...daysInMonth(month, year: year))
        try literal(UInt8(ascii: "T"))
        let hour = try number(digits: 2, 0...23)
        try literal(ASCII.colon)
        let minute = try number(digits: 2, 0...59)
        try literal(ASCII.colon)
        let second = try number(digits: 2, 0...59)
        let zoneStart = position
        let offset = try zone()
        guard position == bytes.count else { throw ShareTokenError(.badTime, at: position) }
        let day1970 = daysSince1970(year: year, month: month, day: day)
        let seconds = (day1970 * 24 + hour) * 3600 + minute * 60 + second - offset
        // The zone may move the time out of the years that RFC 3339 can write.
        guard Timestamp.writable.contains(seconds) else { throw ShareTokenError(.badTime, at: zoneStart) }
        return seconds
    }

    private mutating func zone() throws(ShareTokenError) -> Int64 {
        guard position < bytes.count else { throw ShareTokenError(.badTime, at: position) }
        let sign = bytes[position]
        if sign == UInt8(ascii: "Z") {
            position += 1
            return 0
        }
        guard sign == ASCII.plus || sign == ASCII.hyphen else { throw ShareTokenError(.badTime, at: position) }
        position += 1
        let hours = try number(digits: 2, 0...23)
        try literal(ASCII.colon)
        let seconds = hours * 3600 + (try number(digits: 2, 0...59)) * 60
        return sign == ASCII.hyphen ? -seconds : seconds
    }

    private mutating func number(digits: Int, _ range: ClosedRange<Int64>) throws(ShareTokenError) -> Int64 {
        var value: Int64 = 0
        let start = position
        for _ in 0..<digits {
            guard position < bytes.count, ASCII.isDigit(bytes[position]) else {
                throw ShareTokenError(.badTime, at: position)
            }
            value = value * 10 + Int64(bytes[position] - ASCII.zero)
            position += 1
        }
        guard range.contains(value) else { throw ShareTokenError(.badTime, at: start) }
        return value
    }

    private mutating func literal(_ byte: UInt8) throws(ShareTokenError) {
        guard position < bytes.count, bytes[position] == byte else { throw ShareTokenError(.badTime, at: position) }
        position += 1
    }
}

extension Timestamp: CustomStringConvertible {
    /// The seconds since 1970 that RFC 3339 can write: from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    static let writable: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// The time in UTC in the form of RFC 3339, as in `2026-11-22T08:00:00Z`.
    public var description: String {
        let (days, rest) = floorDivision(secondsSince1970, 86_400)
        let date = civilDate(daysSince1970: days)
        return [
            padded(date.year, 4), "-", padded(date.month, 2), "-", padded(date.day, 2), "T",
            padded(rest / 3600, 2), ":", padded(rest / 60 % 60, 2), ":", padded(rest % 60, 2), "Z",
        ].joined()
    }
}

private func padded(_ value: Int64, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

private func floorDivision(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func isLeap(_ year: Int64) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
}

private func daysInMonth(_ month: Int64, year: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin on 1 March.
private func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = floorDivision(shifted, 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func civilDate(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floorDivision(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
}

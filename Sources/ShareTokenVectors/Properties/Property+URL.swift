// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// The text of a URL.
    static let url = Property(
        name: "url",
        statement: "the fast reader and the complete one agree; a serialised URL is its own serialisation"
    ) { input in
        let fast = Result { () throws(ShareTokenError) in try URLRecord(parsing: input) }
        let slow = Result { () throws(ShareTokenError) in try URLRecord(parsingSlowly: input) }
        switch (fast, slow) {
        case (.success(let fast), .success(let slow)):
            return expect(URLParts(slow), URLParts(fast), "fast") ?? places(fast, input) ?? again(fast)
        case (.failure(let fast), .failure(let slow)):
            return expect(slow, fast, "fast") ?? flaw(of: fast, in: input)
        case (.success(let fast), .failure(let slow)): return "fast: \(fast), slow: \(slow)"
        case (.failure(let fast), .success(let slow)): return "fast: \(fast), slow: \(slow)"
        }
    }

    /// Checks that components follow one another, and that repairs have offsets in the input.
    private static func places(_ url: URLRecord, _ input: [UInt8]) -> String? {
        var end = 0
        let ranges = [
            url.schemeRange, url.usernameRange, url.passwordRange, url.hostRange, url.pathRange,
            url.queryRange, url.fragmentRange,
        ]
        for range in ranges.compactMap({ $0 }) {
            guard range.lowerBound >= end, range.upperBound <= url.hrefBytes.count else {
                return "component at \(range)"
            }
            end = range.upperBound
        }
        let codes = url.repairs.map(\.code)
        return unless(url.repairs.allSatisfy { (0...input.count).contains($0.offset) }, "repairs: \(url.repairs)")
            ?? unless(Set(codes).count == codes.count, "a repair is told twice: \(url.repairs)")
            ?? unless(url.hrefBytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "not ASCII: \(url)")
    }

    private static func again(_ url: URLRecord) -> String? {
        do throws(ShareTokenError) {
            let again = try URLRecord(parsing: url.hrefBytes)
            return expect(url.href, again.href, "again") ?? expect(URLParts(url), URLParts(again), "again")
        } catch {
            // Escapes can make a URL longer than the longest that is read.
            return unless(error.code == .urlTooLong, "again: \(error)")
        }
    }
}

/// The components of a URL, with the place of each.
private struct URLParts: Equatable {
    let href: [UInt8]
    let ranges: [Range<Int>?]
    let port: UInt16?
    let flags: [Bool]

    init(_ url: URLRecord) {
        href = url.hrefBytes
        ranges = [
            url.schemeRange, url.usernameRange, url.passwordRange, url.hostRange, url.pathRange, url.queryRange,
            url.fragmentRange,
        ]
        port = url.port
        flags = [url.isSpecial, url.hasOpaquePath, url.hasCredentials]
    }
}

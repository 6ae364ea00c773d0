// SPDX-License-Identifier: Apache-2.0

/// Hosts as names.
///
/// A host stands for itself and for its subdomains. A host of another scheme than http and https is written with its
/// scheme, as in `taobao://item.taobao.com`, and stands for itself only. A `*` at the end, as in `www.google.*`, stands
/// for the suffixes under which Google answers.
extension NameTable {
    /// The key of entries for any host.
    static var anyHost: [UInt8] { [0x2A] }

    /// The longest suffix of a host that has a number, and whether it is the whole host; nil if there is none.
    ///
    /// The time does not depend on the length of the host, as known hosts are short.
    ///
    /// - Parameters:
    ///   - text: The bytes of a URL.
    ///   - range: The host, or scheme and host.
    func findHost(_ text: Span<UInt8>, _ range: Range<Int>) -> (number: Int, isWhole: Bool)? {
        if range.count <= longest {
            let whole = number(NameHash(text, range), text, range)
            if whole >= 0 { return (whole, true) }
        }
        var best = -1
        var index = range.upperBound
        let end = max(range.lowerBound, range.upperBound - longest - 1)
        while index > end {
            index -= 1
            guard text[index] == ASCII.dot else { continue }
            let suffix = index + 1..<range.upperBound
            let found = number(NameHash(text, suffix), text, suffix)
            if found >= 0 { best = found }
        }
        if let google = googleHost(text, range) { return (google, true) }
        return best >= 0 ? (best, false) : nil
    }

    /// The number of one of Google's hosts with `*` for its suffix, such as `www.google.*`.
    private func googleHost(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound, text[start] != ASCII.dot { start += 1 }
        let end = start + ".google.".utf8.count
        guard end < range.upperBound, text.extracting(start..<end).equals(".google."),
            Wrapper.googleSuffixes.contains(where: { text.extracting(end..<range.upperBound).equals($0) })
        else { return nil }
        var key: [UInt8] = []
        key.append(copying: text.extracting(range.lowerBound..<end))
        key.append(0x2A)
        return number(of: key.span, key.indices)
    }

    /// The number of a host without its first label `www`; nil if its first label is another, or if there is no number.
    func hostWithoutWWW(_ host: Int) -> Int? {
        let (text, name) = (bytes.span, range(host))
        guard name.count > 4, text[name.lowerBound] == 0x77,
            text.extracting(name.lowerBound..<name.lowerBound + 4).equals("www.")
        else { return nil }
        return number(of: text, name.lowerBound + 4..<name.upperBound)
    }

    /// The nearest domain above a host that has a property; for an app link, its host without the scheme counts too.
    func nearestDomain(above host: Int, where isWanted: (Int) -> Bool) -> Int? {
        let (text, name) = (bytes.span, range(host))
        for index in name where text[index] == ASCII.dot || text[index] == ASCII.slash {
            let suffix = index + 1..<name.upperBound
            let found = number(NameHash(text, suffix), text, suffix)
            if found >= 0, isWanted(found) { return found }
        }
        return nil
    }
}

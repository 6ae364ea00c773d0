// SPDX-License-Identifier: Apache-2.0

/// Finds the protected name or domain that a host, or a word of it, equals or resembles.
final class ProtectedIndex: Sendable {
    /// The domains of all owners, and the place of each one's owner.
    private let domains: NameTable
    private let owners: [Int]

    /// The distinctive words of all owners; their numbers are the places in ``words``.
    private let labels: NameTable
    /// The words again, by their skeletons.
    private let skeletons: NameTable
    /// The distinctive words in lower-case ASCII.
    let words: [[UInt8]]
    /// The letters of each word, one bit each.
    private let letters: [UInt32]

    /// The first labels of the domains, and for each one the other labels of the domains that begin with it.
    private let heads: NameTable
    private let tails: [[ArraySlice<UInt8>]]

    /// The Chinese names of all owners, as they are and by their skeletons, with the same numbers.
    private let chineseNames: NameTable
    private let chineseLooks: NameTable
    /// The greatest number of characters of a Chinese name.
    let longestChineseName: Int

    init(_ names: [ProtectedName]) {
        let chinese = names.flatMap { $0.chineseNames }
        chineseNames = NameTable(chinese)
        chineseLooks = NameTable(
            chinese.map { LookAlikes.text(LookAlikes.foldedHan($0.unicodeScalars.map { $0.value })) })
        longestChineseName = chinese.map { $0.unicodeScalars.count }.max() ?? 0
        let words = names.flatMap { $0.labels }
        var (domains, owners) = (NameTable(capacity: 300), [Int]())
        var (heads, tails) = (NameTable(capacity: 300), [[ArraySlice<UInt8>]]())
        for (owner, name) in names.enumerated() {
            for domain in name.domains {
                domains.append(domain)
                owners.append(owner)
                let bytes = Array(domain.utf8)
                // A single letter or digit identifies nobody.
                guard let dot = bytes.firstIndex(of: ASCII.dot), dot > 1 else { continue }
                let place = heads.add(bytes.span, 0..<dot)
                if place == tails.count { tails.append([]) }
                tails[place].append(bytes[(dot + 1)...])
            }
        }
        (self.domains, self.owners, self.heads, self.tails) = (domains, owners, heads, tails)
        self.words = words.map { Array($0.utf8) }
        letters = self.words.map { Self.letters($0[...]) }
        labels = NameTable(words)
        skeletons = NameTable(self.words.map { String(decoding: LookAlikes.folded($0), as: UTF8.self) })
    }

    /// The place of the owner of a host in lower-case ASCII; nil if there is no protected owner.
    func owner(_ host: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var start = range.upperBound
        if start > range.lowerBound, host[start - 1] == ASCII.dot { start -= 1 }
        let end = start
        // A protected domain has two or three labels.
        for count in 1...3 {
            while start > range.lowerBound, host[start - 1] != ASCII.dot { start -= 1 }
            if count > 1, let domain = domains.number(of: host, start..<end) { return owners[domain] }
            guard start > range.lowerBound else { return nil }
            start -= 1
        }
        return nil
    }

    /// The place in ``words`` of a distinctive word; nil if the text is no such word.
    func word(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        labels.number(of: text, range)
    }

    /// The place in ``words`` of the distinctive word that a folded text looks like; nil if there is none.
    func lookAlike(_ folded: [UInt8]) -> Int? {
        skeletons.number(of: folded.span, 0..<folded.count)
    }

    /// The Chinese name of a protected owner, in either script, that some characters equal or look like.
    func chineseName(_ name: [UInt32]) -> (isExact: Bool, name: String)? {
        guard name.count <= longestChineseName else { return nil }
        let plain = LookAlikes.text(LookAlikes.simplified(name))
        let bytes = Array(plain.utf8)
        if chineseNames.number(of: bytes.span, bytes.indices) != nil { return (true, plain) }
        let look = Array(LookAlikes.text(LookAlikes.foldedHan(name)).utf8)
        guard let place = chineseLooks.number(of: look.span, look.indices) else { return nil }
        let found = chineseNames.range(place)
        return (false, String(decoding: chineseNames.bytes[found], as: UTF8.self))
    }

    /// The place in ``words`` of the first word of a least length that is one edit away from a text; nil if there is
    /// none.
    func neighbour(_ text: ArraySlice<UInt8>, minimumLength: Int) -> Int? {
        let set = Self.letters(text)
        for (place, letters) in letters.enumerated() where (set ^ letters).nonzeroBitCount <= 2 {
            let word = words[place]
            if word.count >= minimumLength, LookAlikes.isOneEditAway(text, word[...]) { return place }
        }
        return nil
    }

    private static func letters(_ text: ArraySlice<UInt8>) -> UInt32 {
        text.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// The end of a protected domain whose first label is a word of a host; nil if there is none.
    ///
    /// The host may have hyphens for the dots of the domain.
    func domainEnd(_ host: Span<UInt8>, _ word: Range<Int>, before end: Int) -> Int? {
        guard let place = heads.number(of: host, word) else { return nil }
        for tail in tails[place] where Self.follows(tail, host, word.upperBound, end) {
            return word.upperBound + 1 + tail.count
        }
        return nil
    }

    private static func follows(_ tail: ArraySlice<UInt8>, _ host: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start + 1 + tail.count <= end else { return false }
        for (offset, byte) in tail.enumerated() {
            let found = host[start + 1 + offset]
            guard found == byte || byte == ASCII.dot && found == ASCII.hyphen else { return false }
        }
        let next = start + 1 + tail.count
        return next == end || host[next] == ASCII.dot || host[next] == ASCII.hyphen
    }
}

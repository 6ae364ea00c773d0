// SPDX-License-Identifier: Apache-2.0

/// An index of the protected names and domains, by host and by word of a host.
struct ProtectedIndex: Sendable {
    /// The index of ``ProtectedName/all``, made on first use.
    static let shared = ProtectedIndex(ProtectedName.all)

    /// The place in ``ProtectedName/all`` of the owner of each domain.
    private let owners: ByteTable
    /// The place in ``words`` of each distinctive word.
    private let labels: ByteTable
    /// The place in ``words`` of each word, by its folded text.
    private let skeletons: ByteTable
    /// The place in ``domainTails`` of the first label of each domain.
    private let heads: ByteTable

    /// A distinctive word of an owner.
    struct Word: Sendable {
        let text: [UInt8]
    }

    /// The distinctive words of all owners.
    let words: [Word]
    /// The letters of each word, one bit each.
    private let letters: [UInt32]
    /// The rests of the domains that begin with each first label.
    private let domainTails: [[[UInt8]]]

    private init(_ names: [ProtectedName]) {
        var words: [Word] = []
        var domains: [(text: String, number: Int)] = []
        var heads: [String] = []
        var tails: [[[UInt8]]] = []
        for (owner, name) in names.enumerated() {
            words += name.labels.map { Word(text: Array($0.utf8)) }
            for domain in name.domains {
                domains.append((domain, owner))
                let bytes = Array(domain.utf8)
                let dot = bytes.firstIndex(of: ASCII.dot) ?? bytes.count
                // A single letter or digit identifies no owner.
                guard dot > 1, dot < bytes.count else { continue }
                let head = String(decoding: bytes[..<dot], as: UTF8.self)
                if let place = heads.firstIndex(of: head) {
                    tails[place].append(Array(bytes[(dot + 1)...]))
                } else {
                    heads.append(head)
                    tails.append([Array(bytes[(dot + 1)...])])
                }
            }
        }
        self.words = words
        letters = words.map { Self.letters($0.text[...]) }
        domainTails = tails
        owners = ByteTable(domains)
        self.heads = ByteTable(heads)
        labels = ByteTable(words.enumerated().map { (String(decoding: $0.element.text, as: UTF8.self), $0.offset) })
        skeletons = ByteTable(
            words.enumerated().map {
                (String(decoding: LookAlikes.folded($0.element.text), as: UTF8.self), $0.offset)
            })
    }

    /// The place of the owner of a host in lower-case ASCII; nil if no protected owner has it.
    func owner(_ host: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var start = range.upperBound
        if start > range.lowerBound, host[start - 1] == ASCII.dot { start -= 1 }
        let end = start
        // A protected domain has two or three labels.
        for count in 1...3 {
            while start > range.lowerBound, host[start - 1] != ASCII.dot { start -= 1 }
            if count > 1, let owner = owners.number(host, start..<end) { return owner }
            guard start > range.lowerBound else { return nil }
            start -= 1
        }
        return nil
    }

    /// The place in ``words`` of a distinctive word; nil if the text is none of them.
    func word(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        labels.number(text, range)
    }

    /// The place in ``words`` of the distinctive word that a folded text looks like; nil if there is none.
    func lookAlike(_ folded: [UInt8]) -> Int? {
        skeletons.number(folded.span, 0..<folded.count)
    }

    /// The place in ``words`` of the first word of a least length that is one edit away from a text; nil if there is
    /// none.
    func neighbour(_ text: ArraySlice<UInt8>, minimumLength: Int) -> Int? {
        let set = Self.letters(text)
        for (place, letters) in letters.enumerated() where (set ^ letters).nonzeroBitCount <= 2 {
            let word = words[place].text
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
        guard let place = heads.number(host, word) else { return nil }
        for tail in domainTails[place] where Self.follows(tail, host, word.upperBound, end) {
            return word.upperBound + 1 + tail.count
        }
        return nil
    }

    private static func follows(_ tail: [UInt8], _ host: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start + 1 + tail.count <= end else { return false }
        for (offset, byte) in tail.enumerated() {
            let found = host[start + 1 + offset]
            guard found == byte || byte == ASCII.dot && found == ASCII.hyphen else { return false }
        }
        let next = start + 1 + tail.count
        return next == end || host[next] == ASCII.dot || host[next] == ASCII.hyphen
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The checks for protected names in links of other owners.
extension RiskScan {
    /// Reports protected names in a host that no protected owner has, and in the path after it.
    mutating func checkBrands(_ host: Range<Int>, _ suffix: PublicSuffix?) {
        let bytes = record.hrefBytes
        let registrable = suffix?.registrableRange.map {
            host.lowerBound + $0.lowerBound..<host.lowerBound + $0.upperBound
        }
        let label = registrable.map { $0.lowerBound..<Self.labelEnd(bytes, $0) }
        if let label { checkLabel(label) }
        // The words of the host are separated by dots and hyphens. The public suffix is not searched.
        let end = suffix.map { host.lowerBound + $0.range.lowerBound } ?? host.upperBound
        var start = host.lowerBound
        for index in host.lowerBound...end {
            let isEnd = index == end || bytes[index] == ASCII.dot || bytes[index] == ASCII.hyphen
            guard isEnd else { continue }
            if start < index { checkWord(start..<index, label, host) }
            start = index + 1
        }
        checkPath()
    }

    private static func labelEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] != ASCII.dot { end += 1 }
        return end
    }

    /// Reports a registrable label that is a protected name or one edit away from one.
    private mutating func checkLabel(_ label: Range<Int>) {
        let index = registry.names
        if let word = index.word(record.hrefBytes.span, label) {
            return add(.brandWrongSuffix, at: label.lowerBound, detail: name(index.words[word]))
        }
        let text = record.hrefBytes[label]
        guard label.count >= Self.typoLength - 1, label.count < 32,
            ProtectedName.neighbours.number(of: record.hrefBytes.span, label) == nil
        else { return }
        guard let place = index.neighbour(text, minimumLength: Self.typoLength) else { return }
        let word = index.words[place]
        // A look-alike is reported as `confusable-brand` instead.
        guard LookAlikes.folded(Array(text)) != LookAlikes.folded(word) else { return }
        add(.brandTypo, at: label.lowerBound, detail: name(word))
    }

    /// The length of the shortest protected name that is checked for typos.
    ///
    /// Shorter names are neighbours of too many words.
    private static let typoLength = 6

    private func name(_ word: [UInt8]) -> String {
        String(decoding: word, as: UTF8.self)
    }

    /// Reports a protected domain or name in a word between dots or hyphens.
    private mutating func checkWord(_ word: Range<Int>, _ label: Range<Int>?, _ host: Range<Int>) {
        let index = registry.names
        let href = record.hrefBytes
        let bytes = href.span
        if let end = index.domainEnd(bytes, word, before: host.upperBound), end < host.upperBound,
            !(word.lowerBound == label?.lowerBound && word.upperBound == label?.upperBound)
        {
            return add(.brandDomainInHost, at: word.lowerBound, detail: word.lowerBound..<end)
        }
        if let found = index.word(bytes, word) {
            // ``checkLabel(_:)`` reports a word that is the registrable label.
            guard word != label else { return }
            return add(.brandLabelInHost, at: word.lowerBound, detail: name(index.words[found]))
        }
        guard Self.mayFold(bytes, word) else { return }
        let folded = LookAlikes.folded(Array(record.hrefBytes[word]))
        if let found = index.lookAlike(folded) {
            add(.confusableBrand, at: word.lowerBound, detail: name(index.words[found]))
        }
    }

    /// Whether folding would change a word.
    private static func mayFold(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        for index in word {
            let byte = bytes[index]
            if byte &- ASCII.zero < 2 || byte == ASCII.lowerN && previous == ASCII.lowerR
                || byte == ASCII.lowerV && previous == ASCII.lowerV
            {
                return true
            }
            previous = byte
        }
        return false
    }

    /// Reports a protected domain among the first four segments of the path.
    private mutating func checkPath() {
        let bytes = record.hrefBytes
        let path = record.pathRange
        var start = path.lowerBound + 1
        for _ in 0..<4 where start < path.upperBound {
            var end = start
            var dots = 0
            while end < path.upperBound, bytes[end] != ASCII.slash {
                if bytes[end] == ASCII.dot { dots += 1 }
                end += 1
            }
            if dots > 0, registry.names.owner(bytes.span, start..<end) != nil,
                bytes[start..<end].allSatisfy(HostShape.nameBytes.contains)
            {
                return add(.brandInPath, at: start, detail: start..<end)
            }
            start = end + 1
        }
    }
}

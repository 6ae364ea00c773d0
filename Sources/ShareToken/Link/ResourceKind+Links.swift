// SPDX-License-Identifier: Apache-2.0

extension ResourceKind {
    /// The compiled templates of ``links``.
    @inline(__always)
    func content(ofLink place: Int) -> LinkPattern.Content { links[place].content }

    /// The first link that has a property and carries some values.
    func firstLink(_ values: FieldValues, _ isWanted: (LinkPattern) -> Bool) -> [UInt8]? {
        var text: [UInt8] = []
        return append(values, to: &text, from: isWanted) == nil ? nil : text
    }

    /// Prints the first link that has a property and carries some values.
    ///
    /// - Parameter text: An empty text, which gets the link.
    /// - Returns: The place of the link among ``links``; nil if there is none.
    func append(_ values: FieldValues, to text: inout [UInt8], from isWanted: (LinkPattern) -> Bool) -> Int? {
        let links = links
        text.reserveCapacity(160)
        for place in links.indices where isWanted(links[place]) {
            if links[place].content.append(values, fields: fields, to: &text) { return place }
            text.removeAll(keepingCapacity: true)
        }
        return nil
    }
}

/// Links in fields: each has one spelling, its canonical URL, so that the link around it has one too.
extension ResourceKind {
    /// The values with canonical links; a link without a canonical URL stays as it is.
    func withCanonicalLinks(_ values: [String?], registry: Registry) -> [String?] {
        guard hasLinkFields else { return values }
        return values.indices.map { index in
            guard fields[index].type.isLink, let value = values[index],
                let canonical = try? CanonicalURL(nested: Array(value.utf8), registry: registry)
            else { return values[index] }
            return canonical.url
        }
    }

    /// Makes the links among some values canonical.
    func makeLinksCanonical(_ values: inout FieldValues, registry: Registry) {
        for index in fields.indices where fields[index].type.isLink {
            guard let range = values[index],
                let canonical = try? CanonicalURL(nested: Array(values.bytes[range]), registry: registry),
                !canonical.urlBytes.elementsEqual(values.bytes[range])
            else { continue }
            values.replace(index, by: canonical.urlBytes)
        }
    }
}

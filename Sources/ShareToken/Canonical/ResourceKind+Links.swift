// SPDX-License-Identifier: Apache-2.0

/// Links that are fields: each has one spelling, its canonical URL, as the link around it has one.
extension ResourceKind {
    /// Values with their links in the one spelling; what has no canonical URL stays.
    func withCanonicalLinks(_ values: [String?]) -> [String?] {
        guard hasLinkFields else { return values }
        return values.indices.map { index in
            guard fields[index].type.isLink, let value = values[index],
                let canonical = try? CanonicalURL(nested: Array(value.utf8))
            else { return values[index] }
            return canonical.url
        }
    }

    /// Puts the links among some values into their one spelling.
    func makeLinksCanonical(_ values: inout FieldValues) {
        for index in fields.indices where fields[index].type.isLink {
            guard let range = values[index], let canonical = try? CanonicalURL(nested: Array(values.bytes[range])),
                !canonical.urlBytes.elementsEqual(values.bytes[range])
            else { continue }
            values.replace(index, by: canonical.urlBytes)
        }
    }
}

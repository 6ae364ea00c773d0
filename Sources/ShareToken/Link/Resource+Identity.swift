// SPDX-License-Identifier: Apache-2.0

/// The kind of a resource and the values that identify it, without accompanying values.
struct ResourceIdentity: Sendable, Hashable {
    let code: UInt32

    /// The values of one of the kind's smallest identifying sets of fields.
    let values: [[UInt8]]

    /// The page of a mini-program; nil for the mini-program as a whole.
    let page: [UInt8]?
}

extension Resource {
    /// The identities that the resource itself names: one for each of its pages, otherwise the one without a page.
    var identities: [ResourceIdentity] {
        let pages = pages
        return pages.isEmpty ? identities(of: nil) : pages.flatMap { identities(of: $0) }
    }

    /// The identities that the resource falls under: those that it names, and the one of all pages.
    var broadIdentities: [ResourceIdentity] { identities(of: nil) + pages.flatMap { identities(of: $0) } }

    private func identities(of page: [UInt8]?) -> [ResourceIdentity] {
        var identities: [ResourceIdentity] = []
        for set in kind.smallestIdentities {
            let names = values.indices.filter { set >> UInt32($0) & 1 == 1 }
            let found = names.compactMap { identifyingValue($0) }
            guard found.count == names.count else { continue }
            identities.append(ResourceIdentity(code: kind.code, values: found, page: page))
        }
        return identities
    }

    /// The value of a field; without final dots if it is a host.
    private func identifyingValue(_ field: Int) -> [UInt8]? {
        guard var value = values[field]?.utf8[...] else { return nil }
        if case .text(.host) = kind.fields[field].type.shape {
            while value.last == ASCII.dot { value = value.dropLast() }
        }
        return Array(value)
    }

    /// The resource with only the fields that identify it and its page.
    var bare: Resource {
        let present = values.indices.reduce(UInt32(0)) { values[$1] == nil ? $0 : $0 | 1 << UInt32($1) }
        let sets = kind.smallestIdentities.filter { $0 & present == $0 }
        let pages = kind.app?.pages ?? []
        return Resource(
            unchecked: kind,
            values: values.indices.map { index in
                let isKept = sets.contains { $0 >> UInt32(index) & 1 == 1 } || pages.contains(kind.fields[index].name)
                return isKept ? values[index] : nil
            })
    }

    /// The pages of a mini-program that the resource may open, each in its one spelling.
    private var pages: [[UInt8]] {
        (kind.app?.pages ?? []).compactMap { self[$0].map { Resource.plainPage($0) } }
    }

    /// The path of a page without its query and fragment, empty segments and dots.
    private static func plainPage(_ page: String) -> [UInt8] {
        var segments: [ArraySlice<UInt8>] = []
        let path = Array(page.utf8.prefix { $0 != ASCII.question && $0 != ASCII.numberSign })
        for segment in path.split(separator: ASCII.slash) {
            if segment.elementsEqual([ASCII.dot]) { continue }
            let isAbove = segment.elementsEqual([ASCII.dot, ASCII.dot])
            if isAbove { _ = segments.popLast() } else { segments.append(segment) }
        }
        return Array(segments.joined(separator: [ASCII.slash]))
    }

    /// Every https URL that the tables print for the resource, the canonical one first.
    var webAddresses: [String] {
        guard kind.code != 0 else { return [url] }
        let fields = FieldValues(values)
        var addresses: [String] = []
        for link in kind.links where link.isPrinted {
            var text: [UInt8] = []
            guard link.content.append(fields, fields: kind.fields, to: &text), text.starts(with: "https://".utf8)
            else { continue }
            addresses.append(String(decoding: text, as: UTF8.self))
        }
        return addresses
    }
}

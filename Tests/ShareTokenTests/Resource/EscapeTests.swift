// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// A value's own escapes are part of it: in every link of every kind it is printed, read, and told from other values.
@Suite struct EscapeTests {
    /// Values that each link with a place for any text holds.
    private static let queries = [
        "u=a", "u=a%26b", "u=a%2526b", "u=a&b", "u=1%2B1", "u=1+1", "u=1%252B1", "u=100%", "u=100%25", "u=a#b",
        "u={\"a\":1}", "u=a|b^c", "u=`'<>\\", "u=手", "u=手 机&v=..&w=1", "u=%FF", "u=%E6%89", "u=%E6%89手", "u=%",
        "u=https%3A%2F%2Fe.com%3Fp%3D1%26q%3D2", "u=%2e%2E", "u=%手",
    ]

    /// Values that some links have no place for.
    private static let others = [
        "%26", "%2B", "%25", "&", "+", "#", "{", "}", "|", "^", "..", "手", "&a=1", "a=1&", "a=1&&b=2", "u=%E6%89%8B",
        "u=%25E6%2589%258B", "u=%7B", "u=%20", "u=%2520", "a%2Fb", "a%3Fb", "a/../b", "a//b", "页/面", "a%252Fb",
        "appId=2", "path=b", "url=c",
    ]

    @Test("What is printed is read to the same bytes, and no two values have one link", arguments: Platform.all.indices)
    func inEveryForm(number: Int) throws {
        for kind in Platform.all[number].kinds {
            var printed: [[UInt8]: [[UInt8]?]] = [:]
            for sample in kind.oneOfEach() {
                for field in kind.fields.indices where sample.values[field] != nil && kind.fields[field].type.isText {
                    for value in Self.queries + Self.others {
                        var row = sample.values
                        row[field] = value
                        guard kind.fields[field].type.accepts(value), !kind.fields[field].type.isLink,
                            let resource = try? Resource(kind, values: row, registry: .standard)
                        else { continue }
                        try check(resource, &printed)
                    }
                }
            }
        }
    }

    private func check(_ resource: Resource, _ printed: inout [[UInt8]: [[UInt8]?]]) throws {
        let (kind, values) = (resource.kind, FieldValues(resource.values))
        for link in kind.links {
            var text: [UInt8] = []
            guard link.content.append(values, fields: kind.fields, to: &text) else { continue }
            let carried = link.content.fields(carriedOf: values)
            let expected = kind.fields.indices.map { field in
                carried & 1 << UInt32(field) == 0 ? nil : resource.values[field].map { Array($0.utf8) }
            }
            let name = "\(resource) as \(String(decoding: text, as: UTF8.self))"
            if let other = printed.updateValue(expected, forKey: text) { #expect(other == expected, "\(name)") }
            #expect(try URLRecord(parsing: text).hrefBytes == text, "\(name)")
            guard let back = (try? CanonicalURL(ofUTF8: text))?.resource else {
                Issue.record("\(name) is not read")
                continue
            }
            #expect(back.kind.code == kind.code, "\(name)")
            #expect(back.values.map { $0.map { Array($0.utf8) } } == expected, "\(name)")
        }
    }

    @Test("The rest of a query holds every query", arguments: Platform.all.indices)
    func rests(number: Int) throws {
        for kind in Platform.all[number].kinds {
            for link in kind.links where link.isPrinted {
                guard let rest = link.content.query.first(where: { $0.isRest }) else { continue }
                let field = link.content.pieces[rest.pieces.lowerBound].field
                for sample in kind.oneOfEach() where sample.values[field] != nil {
                    for value in Self.queries {
                        var row = sample.values
                        row[field] = value
                        var text: [UInt8] = []
                        guard link.content.append(FieldValues(sample.values), fields: kind.fields, to: &text) else {
                            continue
                        }
                        text = []
                        #expect(
                            link.content.append(FieldValues(row), fields: kind.fields, to: &text),
                            "\(value) in \(link.template)")
                        // No finder ends before any of it.
                        let found = LinkScanner(utf8: text).first { _ in true }
                        #expect(found?.range.count == text.count, "\(String(decoding: text, as: UTF8.self))")
                    }
                }
            }
        }
    }
}

extension ResourceKind {
    /// One resource of ordinary values for each set of fields.
    fileprivate func oneOfEach() -> [Resource] {
        var sets: Set<[Bool]> = []
        return samples(wild: false).filter { sets.insert($0.values.map { $0 == nil }).inserted }
    }
}

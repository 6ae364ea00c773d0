// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A link, perhaps wrapped.
    static let canonical = Property(
        name: "canonical",
        statement: "a canonical URL stays as it is, with the same resource and host; at most five wrappers are opened"
    ) { input in
        do throws(ShareTokenError) {
            let canonical = try CanonicalURL(ofUTF8: input)
            return unless(canonical.unwrapped.count <= 5, "unwrapped: \(canonical.unwrapped.count)")
                ?? places(canonical, input) ?? again(canonical)
        } catch {
            return flaw(of: error, in: input)
        }
    }

    /// Checks that risks and repairs have offsets in the input.
    private static func places(_ canonical: CanonicalURL, _ input: [UInt8]) -> String? {
        let risks = canonical.risks(in: input)
        return unless(risks.allSatisfy { (0...input.count).contains($0.offset) }, "risks: \(risks)")
            ?? unless(
                canonical.repairs.allSatisfy { (0...input.count).contains($0.offset) }, "repairs: \(canonical.repairs)")
    }

    private static func again(_ first: CanonicalURL) -> String? {
        do throws(ShareTokenError) {
            let record = try URLRecord(parsing: first.urlBytes)
            let second = try CanonicalURL(ofUTF8: first.urlBytes)
            return expect(first.url, record.href, "parsed") ?? expect(first.url, second.url, "again")
                ?? expect(first.platform, second.platform, "platform") ?? same(first.resource, second.resource)
                ?? unless(second.unwrapped.isEmpty, "again unwrapped: \(second.unwrapped)")
                ?? unless(second.removed.isEmpty, "again removed: \(second.removed)")
                ?? unless(second.repairs.isEmpty, "again repaired: \(second.repairs)")
                ?? unless(
                    first.resource != nil || record.host == first.target.host,
                    "host: \(record.host ?? "none") for \(first.target)")
                ?? unless(!record.hasCredentials, "credentials: \(first.url)")
        } catch {
            return unless(error.code == .urlTooLong, "again: \(error) in \(first.url)")
        }
    }

    /// Checks that the canonical URL leads to the same resource: it may carry fewer fields, but no other value of any.
    private static func same(_ first: Resource?, _ second: Resource?) -> String? {
        guard let first, let second else { return expect(first, second, "resource") }
        let values = Dictionary(uniqueKeysWithValues: first.fields.map { ($0.name, $0.value) })
        return expect(first.kind.code, second.kind.code, "kind")
            ?? second.fields.lazy.compactMap { expect(values[$0.name], $0.value, "field \($0.name)") }.first
    }
}

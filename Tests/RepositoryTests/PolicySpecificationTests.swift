// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification of scene policies and its schema agree with the code.
@Suite struct PolicySpecificationTests {
    let specification: String

    init() throws {
        specification = try SpecificationTests.text("Policy")
    }

    /// The first cells of the table under a heading.
    private func register(_ heading: String) throws -> [String] {
        let section = try #require(specification.split(separator: "\n## ").first { $0.hasPrefix(heading) })
        return section.matches(of: /\n\| `([a-z0-9_-]+)` \|/).map { String($0.1) }
    }

    @Test func everyNameIsRegistered() throws {
        #expect(try register("Register of categories") == ResourceCategory.registered.map(\.rawValue))
        #expect(try register("Register of user modes") == UserMode.registered.map(\.rawValue))
        #expect(try register("Register of reasons") == PolicyReason.registered.map(\.code))
        #expect(try register("Presets") == ScenePolicy.presets.map(\.id))
        #expect(try register("Questions and answers") == PolicyAction.allCases.map(\.rawValue))
        for reason in PolicyReason.registered {
            #expect(specification.contains("| `\(reason.code)` | \(reason.summary) |"), "\(reason.code)")
        }
        for property in ParityProperty.allCases { #expect(specification.contains("`\(property.rawValue)`:")) }
        for code in PolicyFinding.codes { #expect(specification.contains("`\(code)`"), "\(code)") }
        #expect(Set(ResourceCategory.registered).count == ResourceCategory.registered.count)
    }

    @Test func everyKindHasARegisteredCategory() {
        for kind in Platform.all.flatMap(\.kinds) {
            #expect(ResourceCategory.registered.contains(kind.category), "\(kind.platform) \(kind.name)")
        }
    }

    /// The members in the schema are those that the reader takes.
    @Test func theSchemaHasTheMembersOfTheReader() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(
                with: Data(try Repository.text("Docs/Spec/Schema/scene-policy.json").utf8)) as? [String: Any])
        func properties(_ path: String...) throws -> Set<String> {
            var value: [String: Any] = schema
            for name in path { value = try #require(value[name] as? [String: Any], "\(path)") }
            #expect(value["additionalProperties"] as? Bool == false, "\(path)")
            return Set(try #require(value["properties"] as? [String: Any]).keys)
        }
        #expect(try properties() == ["$schema", "id", "name", "sources", "rules"])
        #expect(try properties("properties", "sources", "items") == ["id", "title", "date", "url"])
        let rule = try properties("properties", "rules", "items")
        #expect(
            rule == [
                "id", "from", "until", "when", "action", "reason", "message", "overrides", "sources", "inferred",
            ])
        let when = try properties("properties", "rules", "items", "properties", "when")
        #expect(when == Set(PolicyDimension.allCases.map(\.rawValue)))
        // The reader takes exactly these members.
        for name in rule { #expect(try code(#"{"\#(name)":{}}"#) != "unknown-member", "\(name)") }
        for name in when { #expect(try code(#"{"id":"a","when":{"\#(name)":0}}"#) == "wrong-type", "\(name)") }
        for name in when.subtracting(rule) { #expect(try code(#"{"\#(name)":{}}"#) == "unknown-member", "\(name)") }
        #expect(try code(#"{"id":"a","when":{"time":0}}"#) == "unknown-member")
    }

    /// The error code of a policy with a rule; empty if the policy is read.
    private func code(_ rule: String) throws -> String {
        let text = #"{"id":"a","name":{"en":"a","zh":"a"},"rules":["# + rule + "]}"
        do throws(ShareTokenError) {
            _ = try PolicyDraft(json: Array(text.utf8))
            return ""
        } catch { return error.code.rawValue }
    }
}

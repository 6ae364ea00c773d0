// SPDX-License-Identifier: Apache-2.0

/// Reads policies from JSON; schema: `Docs/Spec/Schema/scene-policy.json`.
struct PolicyReader {
    private let document: JSONDocument

    /// The maximum length of a text for people, in bytes.
    static let maximumTextLength = 1024

    /// Reads the text of a policy.
    static func draft(_ json: [UInt8]) throws(ShareTokenError) -> PolicyDraft {
        let reader = PolicyReader(document: try JSONDocument(json))
        return try reader.draft()
    }

    private func draft() throws(ShareTokenError) -> PolicyDraft {
        let members = try JSONMembers(
            document.root, of: document, named: ["$schema", "id", "name", "sources", "rules"])
        if let schema = members.optional("$schema") { _ = try document.text(of: schema) }
        let id = try name(try members.required("id"))
        let title = try bilingual(try members.required("name"))
        var sources: [PolicySource] = []
        if let list = members.optional("sources") {
            for value in try document.elements(of: list) {
                let source = try source(value)
                guard !sources.contains(where: { $0.id == source.id }) else { throw bad(value) }
                sources.append(source)
                guard sources.count <= PolicyDraft.maximumRuleCount else {
                    throw ShareTokenError(.policyTooLarge, at: document.offset(of: value))
                }
            }
        }
        let known = sources.map { $0.id }
        var rules: [PolicyRule] = []
        var offsets: [Int] = []
        for value in try document.elements(of: try members.required("rules")) {
            guard rules.count < PolicyDraft.maximumRuleCount else {
                throw ShareTokenError(.policyTooLarge, at: document.offset(of: value))
            }
            rules.append(try rule(value, known))
            offsets.append(document.offset(of: value))
        }
        return PolicyDraft(id: id, name: title, sources: sources, rules: rules, offsets: offsets)
    }

    private func source(_ value: Int) throws(ShareTokenError) -> PolicySource {
        let members = try JSONMembers(value, of: document, named: ["id", "title", "date", "url"])
        let id = try name(try members.required("id"))
        let title = try text(try members.required("title"))
        var date: String?
        if let day = members.optional("date") {
            let text = try document.text(of: day)
            guard (try? Timestamp(text + "T00:00:00Z")) != nil else {
                throw ShareTokenError(.badTime, at: document.offset(of: day))
            }
            date = text
        }
        var url: String?
        if let link = members.optional("url") {
            let text = try text(link)
            let isWeb = text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
            guard isWeb, text.utf8.allSatisfy({ $0 > ASCII.space }) else { throw bad(link) }
            url = text
        }
        return PolicySource(id, title: title, date: date, url: url)
    }

    private func rule(_ value: Int, _ known: [String]) throws(ShareTokenError) -> PolicyRule {
        let members = try JSONMembers(
            value, of: document,
            named: [
                "id", "from", "until", "when", "action", "reason", "message", "overrides", "sources", "inferred",
            ])
        let id = try name(try members.required("id"))
        var from: Timestamp?
        if let time = members.optional("from") { from = try document.time(time) }
        var until: Timestamp?
        if let time = members.optional("until") {
            let end = try document.time(time)
            if let from, end <= from { throw bad(time) }
            until = end
        }
        var conditions = PolicyConditions.any
        if let when = members.optional("when") { conditions = try self.conditions(when) }
        let actionValue = try members.required("action")
        guard let action = PolicyAction(rawValue: try document.text(of: actionValue)) else { throw bad(actionValue) }
        let reason = try name(try members.required("reason"))
        let message = try bilingual(try members.required("message"))
        var overrides: [String] = []
        if let list = members.optional("overrides") { overrides = try names(list) { _ in true } }
        var sources: [String] = []
        if let list = members.optional("sources") { sources = try names(list) { known.contains($0) } }
        var isInferred = false
        if let inferred = members.optional("inferred") { isInferred = try boolean(inferred) }
        return PolicyRule(
            id, from: from, until: until, when: conditions, action, reason: reason, message: message,
            overrides: overrides, sources: sources, isInferred: isInferred)
    }

    private func conditions(_ value: Int) throws(ShareTokenError) -> PolicyConditions {
        let members = try JSONMembers(
            value, of: document, named: PolicyDimension.allCases.map { $0.rawValue })
        var conditions = PolicyConditions.any
        for dimension in PolicyDimension.allCases {
            guard let list = members.optional(dimension.rawValue) else { continue }
            let closed = dimension.closedNames
            let found = try names(list, isScene: dimension == .scene) { closed?.contains($0) ?? true }
            // A rule with an empty condition would never apply.
            guard !found.isEmpty else { throw bad(list) }
            conditions[dimension] = found
        }
        return conditions
    }

    /// Reads the names in an array, none of which may occur twice.
    private func names(
        _ list: Int, isScene: Bool = false, _ isAllowed: (String) -> Bool
    ) throws(ShareTokenError) -> [String] {
        var names: [String] = []
        for value in try document.elements(of: list) {
            let name = try isScene ? scene(value) : name(value)
            guard isAllowed(name), !names.contains(name) else { throw bad(value) }
            guard names.count < PolicyDraft.maximumListCount else {
                throw ShareTokenError(.policyTooLarge, at: document.offset(of: value))
            }
            names.append(name)
        }
        return names
    }

    private func scene(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        do throws(ShareTokenError) { return try Scene(text).name } catch {
            throw ShareTokenError(error.code, at: document.offset(of: value))
        }
    }

    /// A name of the ``NameGrammar``.
    private func name(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        guard NameGrammar.flaw(of: text.utf8.span) == nil else { throw bad(value) }
        return text
    }

    private func bilingual(_ value: Int) throws(ShareTokenError) -> BilingualText {
        let members = try JSONMembers(value, of: document, named: ["en", "zh"])
        let en = try text(try members.required("en"))
        return BilingualText(en: en, zh: try text(try members.required("zh")))
    }

    /// Reads a text for people, which is not empty and has no hidden characters except U+200D, which emoji need.
    private func text(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        guard !text.isEmpty, text.utf8.count <= PolicyReader.maximumTextLength,
            !HiddenCharacter.spoils(text.utf8.span)
        else { throw bad(value) }
        return text
    }

    private func boolean(_ value: Int) throws(ShareTokenError) -> Bool {
        guard document.kind(of: value) == .boolean else {
            throw ShareTokenError(.wrongType, at: document.offset(of: value))
        }
        return document.text[document.offset(of: value)] == ASCII.lowerT
    }

    private func bad(_ value: Int) -> ShareTokenError {
        ShareTokenError(.badValue, at: document.offset(of: value))
    }
}

extension PolicyDraft {
    /// Reads the rules of a policy from JSON, strictly: unknown, duplicate and wrongly typed parts are refused.
    ///
    /// - Parameter json: JSON in UTF-8, at most 1 MiB.
    /// - Throws: The errors of JSON; `unknown-member`, `missing-member`, `wrong-type`, `bad-value`, `bad-scene`,
    ///   `bad-time` or `policy-too-large`, with a UTF-8 byte offset into the text.
    package init(json: [UInt8]) throws(ShareTokenError) {
        self = try PolicyReader.draft(json)
    }
}

extension ScenePolicy {
    /// Reads a policy from JSON and proves that it gives every question exactly one answer.
    ///
    /// - Parameter json: JSON in UTF-8, at most 1 MiB.
    /// - Throws: The errors of `PolicyDraft.init(json:)`; `duplicate-rule`, `unknown-rule`, `policy-cycle`,
    ///   `policy-contradiction`, `policy-hole` or `policy-too-large`, with the offset of the rule concerned.
    public init(json: [UInt8]) throws(ShareTokenError) {
        try self.init(PolicyDraft(json: json))
    }
}

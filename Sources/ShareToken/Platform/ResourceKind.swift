// SPDX-License-Identifier: Apache-2.0

/// A kind of resource of a platform, such as an item of Taobao.
///
/// Every resource, and so every token, has one kind. A kind is one reference, so that a copy costs one retain.
public struct ResourceKind: Sendable {
    /// The id of the platform; `web` for a page of no platform.
    public var platform: String { facts.platform }

    /// The name, unique on the platform: `item`, `video`, `mini_program`, ….
    public var name: String { facts.name }

    /// The category: the kind's own, otherwise the platform's.
    public var category: ResourceCategory { facts.category ?? .web }

    /// The permanent number by which tokens name the kind.
    package var code: UInt32 { facts.code }

    /// The fields that identify a resource of the kind, in the permanent order of the register.
    public var fields: [Field] { facts.fields }

    /// The field that names a mini-program or an app; nil if there is none.
    package var app: AppField? { facts.app }

    /// The resources that ask for money, so that nobody writes their links in another form or signs them.
    package var payments: Payments { facts.payments }

    /// Whether every resource of the kind asks for money.
    package var isPaymentCode: Bool { if case .all = payments { true } else { false } }

    /// The links of the kind in order of preference, including those that are only read.
    package var links: [LinkPattern] { facts.made.patterns }

    /// The templates of ``links``; this property does not make the links.
    var templates: [LinkTemplate] { facts.templates }

    /// Whether a token has a presence byte before the fields.
    var hasOptionalFields: Bool { facts.hasOptionalFields }

    /// Whether a field of the kind is a link to another target.
    package var hasLinkFields: Bool { facts.hasLinkFields }

    /// The smallest sets of fields that identify a resource, one bit each.
    ///
    /// Other fields of an identity, such as a version, accompany them.
    var smallestIdentities: [UInt32] { facts.identity.smallest }

    /// The alternative sets of fields that identify a resource: those without which some printed link cannot be made
    /// (TOK-32).
    package var identities: [[String]] {
        var sets: [[String]] = []
        for bits in facts.identity.sets {
            let names = fields.indices.filter { bits >> UInt32($0) & 1 == 1 }.map { fields[$0].name }
            if !sets.contains(names) { sets.append(names) }
        }
        return sets
    }

    /// Whether a link of the kind has parameters of its own beside a field that takes all the others.
    var hasNamesBesideRest: Bool { facts.identity.hasNamesBesideRest }

    let facts: Facts

    /// The data of a kind.
    final class Facts: Sendable {
        fileprivate let platform: String
        fileprivate let name: String
        fileprivate let code: UInt32
        fileprivate let category: ResourceCategory?
        fileprivate let app: AppField?
        fileprivate let payments: Payments
        fileprivate let fields: [Field]
        fileprivate let templates: [LinkTemplate]

        /// Made on first use, because a process reads links of few kinds.
        private let lazyLinks = LazyReference<Links>()
        @inline(__always)
        fileprivate var made: Links { lazyLinks.value { Links(templates, fields) } }

        /// Found on first use, because it takes all templates of the kind apart.
        private let lazyIdentity = LazyReference<Identity>()
        fileprivate var identity: Identity { lazyIdentity.value { Identity(made.patterns, fields) } }

        /// The fields that every resource of the kind has, one bit each.
        fileprivate let requiredFields: UInt32

        fileprivate let hasOptionalFields: Bool

        fileprivate let hasLinkFields: Bool

        fileprivate init(
            name: String, code: UInt32, category: ResourceCategory?, app: AppField?, payments: Payments,
            fields: [Field], templates: [LinkTemplate]
        ) {
            platform = ""
            self.payments = payments
            self.name = name
            self.code = code
            self.category = category
            self.app = app
            self.fields = fields
            self.templates = templates
            requiredFields = fields.indices.reduce(0) { fields[$1].isOptional ? $0 : $0 | 1 << UInt32($1) }
            hasOptionalFields = fields.contains { $0.isOptional }
            hasLinkFields = fields.contains { $0.type.isLink }
        }

        fileprivate init(_ facts: Facts, on platform: String, _ category: ResourceCategory) {
            self.platform = platform
            self.category = facts.category ?? category
            app = facts.app
            payments = facts.payments
            (name, code, fields, templates) = (facts.name, facts.code, facts.fields, facts.templates)
            (requiredFields, hasOptionalFields) = (facts.requiredFields, facts.hasOptionalFields)
            hasLinkFields = facts.hasLinkFields
        }
    }

    /// The links of a kind, as an object that a ``LazyReference`` can hold.
    fileprivate final class Links: Sendable {
        let patterns: [LinkPattern]

        init(_ templates: [LinkTemplate], _ fields: [Field]) {
            patterns = templates.map { LinkPattern($0, siblings: templates, fields: fields) }
        }
    }

    /// The fields that some printed link needs, one bit each, and the set that each link needs.
    fileprivate final class Identity: Sendable {
        let fields: UInt32
        let sets: [UInt32]

        /// The sets that contain no other set, each once.
        ///
        /// Fields that are links are left out, because the spelling of their parameters does not change the target.
        let smallest: [UInt32]

        /// Whether a link has parameters of its own beside a field that takes all the others.
        let hasNamesBesideRest: Bool

        init(_ links: [LinkPattern], _ fields: [Field]) {
            let sets = links.filter { $0.isPrinted }.map { $0.requiredFields }
            self.sets = sets
            self.fields = sets.reduce(0, |)
            let linkFields = fields.indices.reduce(UInt32(0)) { fields[$1].type.isLink ? $0 | 1 << UInt32($1) : $0 }
            let bare = sets.map { $0 & ~linkFields }
            smallest = Set(bare.filter { set in !bare.contains { $0 != set && $0 & set == $0 } }).sorted()
            hasNamesBesideRest = links.contains { link in
                let query = link.isPrinted ? link.content.query : []
                return query.contains { $0.isRest } && !link.content.foreignParameters.isEmpty
                    || query.contains { $0.isRest } && query.count > 1
            }
        }
    }

    init(_ facts: Facts) {
        self.facts = facts
    }

    init(
        _ name: String, code: UInt32, category: ResourceCategory? = nil, app: AppField? = nil,
        payments: Payments = .none, fields: [Field], links: [LinkTemplate]
    ) {
        self.init(
            Facts(
                name: name, code: code, category: category, app: app, payments: payments, fields: fields,
                templates: links))
    }

    /// Returns the kind as one of a platform with a default category.
    func on(_ platform: String, _ category: ResourceCategory) -> ResourceKind {
        ResourceKind(Facts(facts, on: platform, category))
    }

    /// Whether fields, one bit each, identify a resource.
    ///
    /// The required fields must be present, and the identifying fields that are present must be exactly those that one
    /// printed link needs. Fields of no link, such as `gh_id`, may accompany them.
    func isComplete(_ present: UInt32) -> Bool {
        guard present & facts.requiredFields == facts.requiredFields else { return false }
        let identity = facts.identity
        return facts.templates.isEmpty || identity.sets.contains(present & identity.fields)
    }

    /// Whether the values that are not nil identify a resource.
    func isComplete(_ values: [String?]) -> Bool {
        isComplete(values.indices.reduce(0) { values[$1] == nil ? $0 : $0 | 1 << UInt32($1) })
    }

    /// The place of a field in ``fields``; nil if the kind has no such field.
    func fieldIndex(_ name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}

extension ResourceKind {
    /// A web page that no platform file knows; its https address is its only field.
    package static let webPage =
        ResourceKind("page", code: 0, fields: [.required("url", .page)], links: []).on("web", .web)
}
